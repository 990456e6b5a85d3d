import type { FunctionRules, StorageRule } from '../../config/database/types';

/** Whether a client may call the function; `openid` is undefined for somebody not logged in. */
export function mayInvoke(
  rules: FunctionRules,
  functionName: string,
  openid: string | undefined,
): boolean {
  const { invoke } = rules[functionName] ?? rules['*'] ?? { invoke: false };
  return invoke === 'auth != null' ? openid !== undefined : invoke;
}

/** Clients upload below `uploads/` only, unless told otherwise; the rest is the functions'. */
export const mayUpload = (path: string, below = 'uploads/'): boolean => path.startsWith(below);

/** Whether a client may read a file directly; `owner` is who uploaded it, undefined for a file of the functions. */
export function mayRead(
  rule: StorageRule,
  openid: string | undefined,
  owner: string | undefined,
): boolean {
  if (rule === 'READONLY' || rule === 'ADMINWRITE') return true;
  return rule === 'PRIVATE' && openid !== undefined && openid === owner;
}
