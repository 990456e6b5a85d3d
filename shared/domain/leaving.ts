/** Somebody leaves the company (H50): what is open goes to others; what they did stays theirs on the record. */
import { type Subject, subjectNames } from '../policy/words';
import type { Case, Named } from './case';
import { type Context, journal } from './context';
import { isOpen } from './duties';
import { takeOver } from './project';

/** Whether this open case has to do with the person. */
export function concerns(kase: Case, personId: string): boolean {
  return (
    kase.agent?.personId === personId ||
    Object.values(kase.team).some((named) => named.personId === personId) ||
    kase.duties.some(
      (duty) => isOpen(duty) && duty.owedBy.desk === 'person' && duty.owedBy.id === personId,
    ) ||
    (kase.kind === 'inquiry' && kase.handler?.desk === 'person' && kase.handler.id === personId)
  );
}

/** Something is still to be done on it, or may be: a prospect given up is taken up again (H57). */
export const goesOver = ({ kind, open, state }: Case): boolean =>
  open || (kind === 'prospect' && state === 'givenUp');

/** Puts the successor in the leaver's place wherever something is still to be done. Repeatable. */
export function handOverTo(kase: Case, personId: string, successor: Named, ctx: Context): void {
  if (!goesOver(kase) || !concerns(kase, personId)) return;
  if (kase.agent?.personId === personId) takeOver(kase, successor, ctx);
  for (const [subject, named] of Object.entries(kase.team) as [Subject, Named][]) {
    if (named.personId !== personId) continue;
    kase.team[subject] = successor;
    const role = subjectNames[subject];
    journal(kase, ctx, 'teamNamed', { subject, role, name: successor.name });
  }
  for (const duty of kase.duties) {
    if (isOpen(duty) && duty.owedBy.desk === 'person' && duty.owedBy.id === personId)
      duty.owedBy = { desk: 'person', id: successor.personId, name: successor.name };
  }
  if (kase.kind === 'inquiry' && kase.handler?.desk === 'person' && kase.handler.id === personId)
    kase.handler = { desk: 'person', id: successor.personId, name: successor.name };
  if (
    kase.kind === 'repair' &&
    kase.appointment?.crew.personId === personId &&
    kase.completion === null
  )
    kase.appointment.crew = successor;
}
