import type { StorageRule } from './types';

/**
 * Who may use files directly: the person who uploaded one, and the functions. Everybody else gets a
 * temporary address from a function that knows whether they may see it. (A new environment lets
 * everybody read everything.)
 */
export const storageRule = 'PRIVATE' satisfies StorageRule;
