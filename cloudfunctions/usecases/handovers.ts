/** One shift hands over to the next (H54): what is owed is read page by page, as the workbench does; one write. */
import type { Parsed } from '../../shared/contract';
import type { Case, HandoverCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import * as handover from '../../shared/domain/handover';
import { refuse } from '../../shared/errors';
import { numberOf } from '../../shared/views/row';
import { HORIZON } from './duties';
import { beginCase, type Call, changeCase } from './run';

export async function give(call: Call, input: Parsed<'handover.give'>) {
  const [to, owed] = await Promise.all([call.ports.people.find(input.toId), owedBy(call)]);
  if (!to?.roles.includes('agent')) refuse('not_found', '接班人要是客服专员', 'toId');
  return beginCase(call, 'JB', (id, ctx) => {
    const named = { personId: to.personId, name: to.name };
    const kase = handover.give(id, { to: named, note: input.note ?? '', owed }, ctx);
    return { kase, extra: { number: numberOf(id), count: kase.count } };
  });
}

/** What the caller owes as an agent now; what has not begun is not handed over. */
async function owedBy({ ports, actor, now }: Call): Promise<HandoverCase['owed']> {
  const cases: Case[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { by: 'agent', personId: actor.personId } as const;
    const { items, next } = await ports.cases.owing(query, now + HORIZON, cursor);
    cases.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return cases.flatMap((kase) =>
    kase.duties
      .filter(
        (duty) =>
          isOpen(duty) &&
          duty.pausedAt === undefined &&
          duty.owedBy.desk === 'agent' &&
          duty.from <= now,
      )
      .map(({ title, dueAt }) => ({ caseId: kase._id, title, dueAt })),
  );
}

export const sign = (call: Call, input: Parsed<'handover.sign'>) =>
  changeCase<HandoverCase>(call, input.caseId, {
    kind: 'handover',
    decide: (draft, ctx) => {
      handover.sign(draft, input.note ?? '', ctx);
      return undefined;
    },
  });

export const recall = (call: Call, input: Parsed<'handover.recall'>) =>
  changeCase<HandoverCase>(call, input.caseId, {
    kind: 'handover',
    decide: (draft, ctx) => {
      handover.recall(draft, input.reason, ctx);
      return undefined;
    },
  });
