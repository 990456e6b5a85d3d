import { storageExpressions } from '../../config/database/storageRule';
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

/**
 * Whether the deployed rule lets a client read or write (upload, overwrite, delete) a file. `creator`: whoever uploaded
 * it first, undefined for a file of the functions; of a file that is not there yet, its maker. No path is looked at.
 */
export function mayUseFile(
  rule: StorageRule,
  what: 'read' | 'write',
  openid: string | undefined,
  creator: string | undefined,
): boolean {
  const expression = storageExpressions[rule][what];
  if (typeof expression === 'boolean') return expression;
  const values: Record<string, string | undefined> = {
    'resource.openid': creator,
    'auth.openid': openid,
  };
  const [left = '', right = ''] = expression.split(' == ');
  if (!(left in values) || !(right in values)) throw new Error(`no such rule: ${expression}`);
  // Nobody is not the same as nobody: without a login no comparison holds.
  return values[left] !== undefined && values[left] === values[right];
}
