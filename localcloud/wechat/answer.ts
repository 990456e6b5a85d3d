/** An answer of WeChat's server side; `errcode` 0 is success. */
export type Answer = { errcode: number; errmsg: string; [field: string]: unknown };

export const ok = (fields: Record<string, unknown> = {}): Answer => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields,
});

export const refuse = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg });
