import { cancelled, type DutyRow } from '../duty-row';
import { contactDays, contactRule, grades, markedAs } from '../prospects';

/**
 * The next contact with a prospect, by likelihood (H57). What came of it is entered by marking the likelihood anew, which
 * makes the next one; signed or cancelled, nobody has to ask any more.
 */
export const prospect: DutyRow[] = grades.map((grade) => ({
  rule: contactRule(grade),
  title: `联系意向客户(${grade})`,
  kind: 'project',
  on: markedAs(grade),
  owedBy: 'agent',
  within: { day: contactDays[grade] },
  fulfilledBy: grades.map(markedAs),
  withdrawnBy: [cancelled, 'contractSigned'],
  lapse: ['manager'],
}));
