import type { Migration } from './types';

type Member = Record<string, unknown>;

/**
 * Every member of a case says whether they may report repairs. Until now it was left out where they may, and whoever
 * read it had to know that.
 */
export const members: Migration = {
  version: 2,
  says: '个案里的每位住户都写明能否报修(原来不写即为可以)',
  up: {
    cases: (kase) =>
      Array.isArray(kase.members)
        ? {
            ...kase,
            members: (kase.members as Member[]).map((member) => ({ mayReport: true, ...member })),
          }
        : kase,
  },
};
