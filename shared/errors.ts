/**
 * Every refusal the system can give. A refusal is a value: a code for programs, a Chinese sentence for
 * people, and the field it is about. Anything else that goes wrong is a defect and is thrown.
 */
export type RefusalKind = 'input' | 'access' | 'state' | 'limit' | 'again';

const table = {
  bad_input: ['input', '请检查填写的内容'],
  unknown_action: ['input', '没有这个功能,请更新小程序后再试'],
  request_reused: ['input', '这个请求编号已用于另一次提交,请重新提交'],
  not_bound: ['access', '您还没有绑定,请联系您的专职客服'],
  forbidden: ['access', '您没有权限做这一步'],
  not_found: ['access', '没有找到,或者您无权查看'],
  wrong_state: ['state', '现在不能做这一步'],
  money_open: ['state', '尾款尚未结清'],
  not_accepted: ['state', '工程还没有竣工验收,不能开具保修单'],
  duplicate: ['state', '已经登记过了'],
  number_taken: ['state', '这个号码登记在另一位名下,请核对号码'],
  second_person: ['state', '需要另一位同事来确认'],
  too_early: ['state', '还没有到时间'],
  too_late: ['limit', '已超过可以修改的时间'],
  file_missing: ['input', '照片没有上传成功,请重新上传'],
  too_many: ['limit', '您家在处理的已经很多了,请补充到原来的里面'],
  too_often: ['again', '操作太频繁了,请过一分钟再试'],
  busy: ['again', '同时有人在操作,请再试一次'],
  internal: ['again', '系统出了问题,我们已经记录,请稍后再试'],
} as const satisfies Record<string, readonly [RefusalKind, string]>;

export type RefusalCode = keyof typeof table;

/** What a caller gets instead of data. `message` is a Chinese sentence fit to be shown as it is. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  field?: string;
  /** Where to go on instead. */
  caseId?: string;
}

export const refusalCodes = Object.keys(table) as RefusalCode[];

export function refusalKind(code: RefusalCode): RefusalKind {
  return table[code][0];
}

/** A refusal on its way from a guard to `decide`, which turns it back into a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message}`);
    this.name = 'Refused';
  }
}

/** Builds a refusal; without a sentence the code's own is used. */
export function refusal(code: RefusalCode, message?: string, field?: string): Refusal {
  return { code, message: message ?? table[code][1], ...(field ? { field } : {}) };
}

/** Stops the decision with a refusal. */
export function refuse(code: RefusalCode, message?: string, field?: string): never {
  throw new Refused(refusal(code, message, field));
}

export type Result<T> = { ok: true; data: T } | { ok: false; error: Refusal };

/** Runs `work`; a refusal becomes a value, a defect goes on up. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, data: work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal };
    throw error;
  }
}
