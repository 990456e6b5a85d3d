import type { Case } from '../domain/case';
import { searchKeys } from '../domain/search';
import type { Migration } from './types';

/** What cases are found by is made anew: each key says what it is of, so that a telephone number is found whole or not at all (H61). */
export const search: Migration = {
  version: 5,
  says: '搜索用的词重新生成:电话号码只能用完整号码或后四位查到,房号楼栋按整段查',
  up: {
    cases: (kase) => {
      const { searchKeys: before, members, home } = kase as unknown as Partial<Case>;
      if (!before || !members || !home) return kase;
      return { ...kase, searchKeys: searchKeys(kase as unknown as Case) };
    },
  },
};
