import { cancelled, type DutyRow } from '../duty-row';
import { contactDays, contactRule, grades, markedAs } from '../prospects';
import type { CaseKind } from '../words';

/**
 * The next contact with a prospect, by likelihood (H57). What came of it is entered by marking the likelihood anew, which
 * makes the next one; signed, given up or cancelled, nobody has to ask any more.
 */
const contacts = (kind: CaseKind, withdrawnBy: readonly string[]): DutyRow[] =>
  grades.map((grade) => ({
    rule: contactRule(grade),
    title: `联系意向客户(${grade})`,
    kind,
    on: markedAs(grade),
    owedBy: 'agent',
    within: { day: contactDays[grade] },
    fulfilledBy: grades.map(markedAs),
    withdrawnBy,
    lapse: ['manager'],
  }));

export const prospect: DutyRow[] = [
  ...contacts('project', [cancelled, 'contractSigned']),
  ...contacts('prospect', ['paid', 'won', 'gaveUp', 'forgotten']),
  {
    // The agent has heard of the deposit 量房定金; finance has it, and opens the project (H1). Our limit †.
    rule: 'H57.open',
    title: '核对量房定金,开立工程',
    kind: 'prospect',
    on: 'paid',
    owedBy: 'finance',
    within: { workingHours: 2 },
    fulfilledBy: ['won'],
    withdrawnBy: ['gaveUp', 'forgotten', ...grades.map(markedAs)],
    tell: ['finance'],
    lapse: ['manager'],
  },
];
