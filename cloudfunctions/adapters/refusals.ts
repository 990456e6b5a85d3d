/** What WeChat's and WeCom's answers mean for a notice: sent, refused for good, to be tried again, or not to be known. */
import type { Sent } from '../ports';

/** WeCom: busy, or more than 20 messages a minute to one group. Nothing else gets better by trying again. */
const ROBOT_BUSY = new Set([-1, 45009]);

/** What WeChat's refusals of a subscription message mean for us; any other code is final too, by its number. */
const refusals: Record<number, { reason: string; noneLeft?: boolean }> = {
  43101: { reason: '业主没有可用的订阅', noneLeft: true },
  43107: { reason: '业主关闭了服务通知', noneLeft: true },
  40003: { reason: '业主的微信已失效' },
  40037: { reason: '消息模板不存在,请管理员检查' },
  45168: { reason: '消息含有微信不允许的词,请管理员检查' },
  47003: { reason: '消息内容不符合模板格式,请管理员检查' },
};

/** WeChat: busy; an access token that the platform renews by itself; too fast; two at once to one user. */
const WECHAT_BUSY = new Set([-1, 40001, 42001, 45009, 45011, 43108]);
/** The platform refused the call before it went out to WeChat: too many requests at once. */
const NOT_LET_THROUGH = new Set([-501003]);
/** The connection was never made. */
const UNCONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT/;

export function robotAnswer(errcode: number, errmsg: string): Sent {
  if (errcode === 0) return { outcome: 'sent' };
  if (ROBOT_BUSY.has(errcode)) return { outcome: 'retry', reason: errmsg, soon: true };
  return { outcome: 'unsent', reason: `群机器人拒绝(${errcode})`, code: String(errcode) };
}

/** No answer that could be read: only a connection that was never made is surely not sent. */
export function robotFailure({ name, cause }: Error): Sent {
  const reason = `群机器人没有应答(${name})`;
  const { code = '' } = (cause ?? {}) as { code?: string };
  return { outcome: UNCONNECTED.test(code) ? 'retry' : 'unknown', reason };
}

/** What the SDK throws: WeChat's code, which is positive or -1, or the platform's own. */
export function subscribeFailure({
  errCode = 0,
  message = '',
}: {
  errCode?: number;
  message?: string;
}): Sent {
  const known = refusals[errCode];
  const code = String(errCode);
  if (known) return { outcome: 'unsent', ...known, code };
  const reason = message.slice(0, 100) || '微信没有应答';
  if (WECHAT_BUSY.has(errCode)) return { outcome: 'retry', reason, soon: true };
  if (errCode > 0) return { outcome: 'unsent', reason: `微信拒绝(${errCode})`, code };
  const unsent = NOT_LET_THROUGH.has(errCode) || UNCONNECTED.test(message);
  return { outcome: unsent ? 'retry' : 'unknown', reason };
}

/** Tencent Cloud's refusals of a text message; any other code of a limit, a failed check or a right is final by its name. */
const smsReasons: Record<string, string> = {
  'FailedOperation.TemplateIncorrectOrUnapproved': '短信模板没有通过审核,请管理员检查',
  'FailedOperation.SignatureIncorrectOrUnapproved': '短信签名没有通过审核,请管理员检查',
  'FailedOperation.ContainSensitiveWord': '短信含有敏感词,请管理员检查',
  'FailedOperation.InsufficientBalanceInSmsPackage': '短信套餐余量不足,请管理员检查',
  'FailedOperation.PhoneNumberInBlacklist': '业主的号码退订了短信',
  'LimitExceeded.PhoneNumberDailyLimit': '业主今天的短信已到上限',
};

/** There will be room in a minute. */
const SMS_BUSY =
  /^(RequestLimitExceeded|LimitExceeded\.(PhoneNumberThirtySecondLimit|DeliveryFrequencyLimit))/;
/** Their own failure: it may have gone out before. */
const SMS_UNSURE = /^InternalError/;

/** `code`: of the one number it was sent to, or of the whole request. */
export function smsAnswer(code: string): Sent {
  if (code === 'Ok') return { outcome: 'sent' };
  if (SMS_BUSY.test(code)) return { outcome: 'retry', reason: `短信平台繁忙(${code})`, soon: true };
  if (SMS_UNSURE.test(code)) return { outcome: 'unknown', reason: `短信平台出错(${code})` };
  return { outcome: 'unsent', reason: smsReasons[code] ?? `短信平台拒绝(${code})`, code };
}

/** What the SDK throws: a refusal with its code, or what became of the connection. */
export function smsFailure({ code, message = '' }: { code?: string; message?: string }): Sent {
  if (code) return smsAnswer(code);
  const reason = `短信平台没有应答(${message.slice(0, 60)})`;
  return { outcome: UNCONNECTED.test(message) ? 'retry' : 'unknown', reason };
}
