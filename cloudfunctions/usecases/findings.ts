/** Wider faults (H36) and visitors (H12, H56). */
import type { Output, Parsed } from '../../shared/contract';
import type { FindingCase, ProjectCase } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { standsForFaults } from '../../shared/domain/errands';
import { countedVisit } from '../../shared/domain/figures/contacts';
import * as finding from '../../shared/domain/finding';
import { communityOf } from '../../shared/domain/home';
import { receiveVisitor } from '../../shared/domain/visit';
import { refuse } from '../../shared/errors';
import { isAgentOf } from '../../shared/policy/stand-ins';
import { numberOf } from '../../shared/views/row';
import { idsFor } from './ids';
import { ownPictures } from './pictures';
import { beginCase, type Call, changeCase } from './run';

export async function pass(call: Call, input: Parsed<'finding.pass'>) {
  const ids = [...new Set(input.caseIds)];
  const found = await call.ports.cases.findAll(ids);
  if (found.length < ids.length || !found.every(standsForFaults))
    refuse('not_found', '有一个个案没有找到,请重新选择投诉、报修或补单', 'caseIds');
  return beginCase(call, 'FX', (id, ctx) => ({
    kase: finding.pass(id, input, ctx),
    extra: { number: numberOf(id) },
  }));
}

const change = (call: Call, caseId: string, decide: (draft: FindingCase, ctx: Context) => void) =>
  changeCase<FindingCase>(call, caseId, {
    kind: 'finding',
    decide: (draft, ctx) => {
      decide(draft, ctx);
      return undefined;
    },
  });

export const answer = (call: Call, input: Parsed<'finding.answer'>) =>
  change(call, input.caseId, (draft, ctx) => finding.answer(draft, input, ctx));

export async function remedy(call: Call, input: Parsed<'finding.remedy'>) {
  await ownPictures(call, input.pictures);
  return change(call, input.caseId, (draft, ctx) => finding.remedy(draft, input, ctx));
}

export const close = (call: Call, input: Parsed<'finding.close'>) =>
  change(call, input.caseId, (draft, ctx) => finding.close(draft, input, ctx));

/** Every visitor is entered; a visit by an owner goes on the record and is followed up (H56, H12). */
export async function recordVisit(
  call: Call,
  input: Parsed<'visit.record'>,
): Promise<Output<'visit.record'>> {
  const visitId = `LF${idsFor(call)(`visit:${call.inputHash}`)}`;
  const { caseId = null, ...sheet } = input;
  let community = '';
  if (caseId !== null) {
    const recorded = await changeCase<ProjectCase>(call, caseId, {
      kind: 'project',
      decide: (draft, ctx) => {
        if (!isAgentOf(draft, call.actor) && !call.actor.roles.includes('manager'))
          refuse('forbidden');
        receiveVisitor(draft, visitId, input, ctx);
        return { visitId, community: communityOf(draft.home) };
      },
    });
    community = String(recorded.community ?? '');
  }
  const { actor, now } = call;
  const at = input.at ?? now;
  await call.ports.logs.add('visits', {
    _id: visitId,
    caseId,
    ...sheet,
    by: actor.personId,
    at,
    ...countedVisit({ type: input.type, at }, { actor, community, now }),
  });
  return { visitId };
}
