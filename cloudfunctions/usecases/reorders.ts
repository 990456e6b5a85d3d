/** Reorders 补单 (H27). */
import { contract, type Parsed } from '../../shared/contract';
import type { ReorderCase } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import * as reorder from '../../shared/domain/reorder';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { numberOf } from '../../shared/views/row';
import { spokenFor } from './campaigns';
import { ownPictures } from './pictures';
import { beginCase, type Call, changeCase } from './run';

export async function open(call: Call, input: Parsed<'reorder.open'>) {
  const from = await call.ports.cases.find(input.caseId);
  if (!from || !maySee(from, call.actor)) refuse('not_found');
  if (from.kind !== 'repair' && from.kind !== 'project') refuse('not_found');
  if (!mayAct(from, call.actor, contract['reorder.open'].who)) refuse('forbidden');
  return beginCase(call, 'BD', (id, ctx) => ({
    kase: reorder.open(id, from, input, ctx),
    extra: { number: numberOf(id) },
  }));
}

const change = (call: Call, caseId: string, decide: (draft: ReorderCase, ctx: Context) => void) =>
  changeCase<ReorderCase>(call, caseId, {
    kind: 'reorder',
    decide: (draft, ctx) => {
      decide(draft, ctx);
      return undefined;
    },
  });

/** A change whose decision takes the input as it came. */
const step =
  <I extends { caseId: string }>(decide: (draft: ReorderCase, input: I, ctx: Context) => void) =>
  (call: Call, input: I) =>
    change(call, input.caseId, (draft, ctx) => decide(draft, input, ctx));

const withPictures =
  <I extends { caseId: string; pictures: string[] }>(
    decide: (draft: ReorderCase, input: I, ctx: Context) => void,
  ) =>
  async (call: Call, input: I) => {
    await ownPictures(call, input.pictures);
    return change(call, input.caseId, (draft, ctx) => decide(draft, input, ctx));
  };

export const evidence = withPictures<Parsed<'reorder.evidence'>>(reorder.giveEvidence);
export const check = step<Parsed<'reorder.check'>>(reorder.check);
export const quote = step<Parsed<'reorder.quote'>>(reorder.quote);
export const judge = step<Parsed<'reorder.judge'>>(reorder.judge);
export const giveBack = step<Parsed<'reorder.return'>>(reorder.giveBack);
export const signOff = step<Parsed<'reorder.signOff'>>(reorder.signOff);
export const order = step<Parsed<'reorder.order'>>(reorder.order);
export const renew = step<Parsed<'reorder.renew'>>(reorder.renew);
export const stock = step<Parsed<'reorder.stock'>>((draft, _input, ctx) =>
  reorder.stock(draft, ctx),
);
export const ship = step<Parsed<'reorder.ship'>>(reorder.ship);
export const fit = withPictures<Parsed<'reorder.fit'>>(reorder.fit);
export const writeOff = step<Parsed<'reorder.writeOff'>>(reorder.writeOff);
export const cancel = step<Parsed<'reorder.cancel'>>(reorder.cancel);

export const acceptQuote = step<Parsed<'reorder.acceptQuote'>>((draft, input, ctx) =>
  reorder.acceptQuote(draft, spokenFor(draft, ctx, input.byPhone), ctx),
);

export const declineQuote = step<Parsed<'reorder.declineQuote'>>((draft, input, ctx) =>
  reorder.declineQuote(draft, input.reason, spokenFor(draft, ctx, input.byPhone), ctx),
);
