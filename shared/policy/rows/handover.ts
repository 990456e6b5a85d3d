import type { DutyRow } from '../duty-row';

/** The next shift signs what it took over (H54). Our limit †: the handbook gives none. */
export const handover: DutyRow[] = [
  {
    rule: 'H54.sign',
    title: '签收交接班',
    kind: 'handover',
    on: 'given',
    owedBy: 'agent',
    within: { hours: 2 },
    fulfilledBy: ['signed'],
    withdrawnBy: ['recalled'],
    tell: ['agent'],
    lapse: ['manager'],
  },
];
