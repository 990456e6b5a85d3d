import { cancelled, type DutyRow, revisit } from '../duty-row';

const late = [0.8];

/** Wider faults (H36): answered, remedied, looked at. Our limits †: the handbook gives none. */
export const finding: DutyRow[] = [
  {
    rule: 'H36.answer',
    title: '给出整改办法',
    kind: 'finding',
    on: 'passed',
    owedBy: 'department',
    within: { workingDays: 3 },
    fulfilledBy: ['answered'],
    tell: ['department'],
    warn: { shares: late, tell: ['department', 'manager'] },
    lapse: ['manager', 'leader'],
  },
  {
    rule: 'H36.remedy',
    title: '完成整改',
    kind: 'finding',
    on: 'answered',
    owedBy: 'department',
    within: { given: 'planBy' },
    fulfilledBy: ['remedied'],
    withdrawnBy: ['answered'],
    warn: { shares: late, tell: ['department', 'manager'] },
    lapse: ['manager', 'leader'],
  },
  {
    rule: 'H36.check',
    title: '核对整改结果',
    kind: 'finding',
    on: 'remedied',
    owedBy: 'manager',
    within: { workingDays: 3 },
    fulfilledBy: ['closed', 'reopened'],
    tell: ['manager'],
    lapse: ['leader'],
  },
];

/** Departments drawn into a major complaint: each signs and gives its own part (H32). Fulfilled one by one. */
export const drawn: DutyRow[] = [
  {
    rule: 'H32.sign',
    title: '协办部门签收投诉书',
    kind: 'complaint',
    on: 'drawn',
    owedBy: 'drawn',
    within: { given: 'replyBy' },
    fulfilledBy: [],
    withdrawnBy: ['resolved'],
    tell: ['drawn'],
    lapse: ['agent', 'manager'],
  },
  {
    rule: 'H32.part',
    title: '协办部门给出处理意见',
    kind: 'complaint',
    on: 'drawn',
    owedBy: 'drawn',
    within: { given: 'planBy' },
    fulfilledBy: [],
    withdrawnBy: ['resolved'],
    warn: { shares: late, tell: ['drawn', 'agent'] },
    lapse: ['agent', 'manager'],
  },
];

/** An owner came to the office, or was advised there (H12, H56). */
export const visits: DutyRow[] = [
  {
    rule: 'H12.first',
    title: '来访后第一次跟踪回访',
    kind: 'project',
    on: 'visited',
    owedBy: 'agent',
    from: { day: 3 },
    within: { day: 7 },
    fulfilledBy: [revisit('H12.first')],
    withdrawnBy: [cancelled],
    open: ['agent'],
    lapse: ['manager'],
    card: 'visited',
  },
  {
    rule: 'H12.second',
    title: '来访后第二次跟踪回访',
    kind: 'project',
    on: revisit('H12.first'),
    owedBy: 'agent',
    from: { day: 8 },
    within: { day: 14 },
    fulfilledBy: [revisit('H12.second')],
    withdrawnBy: [cancelled],
    open: ['agent'],
    lapse: ['manager'],
    card: 'visited',
  },
];
