import type { ProjectCase } from '../domain/case';
import { derivedParties } from '../domain/parties';
import type { Migration } from './types';

/** Projects say who is party to the contract: its owners, those of before the first sale where the home was sold (H16). */
export const parties: Migration = {
  version: 6,
  says: '工程写明合同当事人(原来没有写的,按当时的业主)',
  up: {
    cases: (kase) => {
      const project = kase as unknown as ProjectCase;
      if (project.kind !== 'project' || project.parties || !Array.isArray(project.members))
        return kase;
      return { ...kase, parties: derivedParties(project) };
    },
  },
};
