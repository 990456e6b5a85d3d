import type { StorageExpression, StorageRule } from './types';

/**
 * Who may use files directly: whoever made one, and the functions. Everybody else gets a temporary
 * address from a function that knows whether they may see it. (A new environment lets everybody read
 * everything.)
 *
 * The rule knows no paths (W12): any client may be the first to write any path, in anybody's folder
 * too, and stays its creator. CloudBase's pages name `resource.path`, WeChat's own do not, so nothing
 * here relies on it: what functions write lies under names that nobody can guess, and what they read
 * again is held against the hash that they kept.
 */
export const storageRule = 'PRIVATE' satisfies StorageRule;

/** What each rule says, as WeChat's documents print it; the local cloud evaluates this very text. */
export const storageExpressions: Record<
  StorageRule,
  { read: StorageExpression; write: StorageExpression }
> = {
  PRIVATE: {
    read: 'resource.openid == auth.openid',
    write: 'resource.openid == auth.openid',
  },
  READONLY: { read: true, write: 'resource.openid == auth.openid' },
  ADMINWRITE: { read: true, write: false },
  ADMINONLY: { read: false, write: false },
};
