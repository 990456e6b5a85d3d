import type { Case } from '../domain/case';
import { groupKeys } from '../domain/recurring';
import type { Migration } from './types';

/** Repairs, complaints and reorders are found by the groups of recurring faults that they belong to (H36). */
export const groups: Migration = {
  version: 3,
  says: '报修、投诉、补单可以按类别、小区、材料部件、维修人员归类查找(共性问题)',
  up: {
    cases: (kase) => {
      const { kind, viewers, home, team } = kase as unknown as Partial<Case>;
      const grouped = kind === 'repair' || kind === 'complaint' || kind === 'reorder';
      if (!grouped || !viewers || !home || !team) return kase;
      const keys = groupKeys(kase as unknown as Case);
      return { ...kase, viewers: [...new Set([...viewers, ...keys])] };
    },
  },
};
