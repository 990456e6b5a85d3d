/** One shift hands over to the next 交接班 (H54): the system lists what is open, the next one signs. */
import { refuse } from '../errors';
import { handoverMachine, handoverStateNames } from '../policy/stages';
import { standInOf } from '../policy/stand-ins';
import type { HandoverCase, Named } from './case';
import { type Context, journal, move } from './context';
import { raise } from './duties';
import { newCase } from './new-case';

/** Duties that a handover lists; the number of all is said beside them. */
export const mostListed = 100;

const step = (handover: HandoverCase, event: string, name: string): void =>
  move(handover, handoverMachine, event, handoverStateNames[handover.state] ?? '', name);

export interface Given {
  to: Named;
  note: string;
  /** What the giver owes now. */
  owed: HandoverCase['owed'];
}

export function give(id: string, { to, note, owed }: Given, ctx: Context): HandoverCase {
  const { personId, name } = ctx.actor;
  if (to.personId === personId) refuse('bad_input', '不能交接给自己', 'toId');
  const away = standInOf(ctx.settings, to.personId, ctx.now);
  if (away)
    refuse(
      'bad_input',
      `${to.name}现在不在岗,由${away.name ?? '代班的同事'}代班,请交给在岗的同事`,
      'toId',
    );
  const handover: HandoverCase = {
    ...newCase(id, 'handover', 'given', ctx),
    kind: 'handover',
    agent: to,
    from: { personId, name },
    note,
    owed: [...owed].sort((a, b) => a.dueAt - b.dueAt).slice(0, mostListed),
    count: owed.length,
    signed: null,
  };
  journal(handover, ctx, 'handoverGiven', { to: to.name, count: owed.length });
  raise(handover, ctx, 'given');
  return handover;
}

/** Read and taken over. */
export function sign(handover: HandoverCase, note: string, ctx: Context): void {
  const { personId, name } = ctx.actor;
  // Standing in for the one it was given to makes nobody the next shift of their own.
  if (personId === handover.from.personId)
    refuse('forbidden', '您交的班要由接班人签收;接班人不在,请撤回后交给别的同事');
  step(handover, 'signed', '签收交接班');
  handover.signed = { at: ctx.now, by: { personId, name }, note };
  journal(handover, ctx, 'handoverSigned', { note });
  raise(handover, ctx, 'signed');
  handover.open = false;
}

/** Given to the wrong one, or too early: whoever gave it takes it back as long as nobody has signed. */
export function recall(handover: HandoverCase, reason: string, ctx: Context): void {
  if (handover.from.personId !== ctx.actor.personId && !ctx.actor.roles.includes('manager'))
    refuse('forbidden', '只有交班人或客服经理可以撤回');
  step(handover, 'recalled', '撤回交接班');
  journal(handover, ctx, 'handoverRecalled', { reason });
  raise(handover, ctx, 'recalled');
  handover.open = false;
}
