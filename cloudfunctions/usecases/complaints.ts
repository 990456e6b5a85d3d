/** Complaints 投诉 (D). */
import { contract, type Parsed } from '../../shared/contract';
import type { ComplaintCase } from '../../shared/domain/case';
import * as complaint from '../../shared/domain/complaint';
import type { Context } from '../../shared/domain/context';
import { within } from '../../shared/domain/more';
import { whileClosed } from '../../shared/domain/while-closed';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { standby } from '../../shared/policy/hours';
import { departmentNames } from '../../shared/policy/words';
import { sayTime } from '../../shared/time/shanghai';
import { numberOf } from '../../shared/views/row';
import { limit } from './limits';
import { drawn, ownPictures } from './pictures';
import { beginCase, type Call, changeCase, firstId } from './run';

const change = (
  call: Call,
  caseId: string,
  decide: (draft: ComplaintCase, ctx: Context) => Record<string, unknown> | undefined,
) =>
  changeCase<ComplaintCase>(call, caseId, {
    kind: 'complaint',
    decide: (draft, ctx) => decide(draft, ctx),
  });

export async function file(call: Call, input: Parsed<'complaint.file'>) {
  await ownPictures(call, input.pictures);
  const { project, open } = await call.ports.cases.ofHome(input.homeId, call.now, 'complaint');
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  if (!mayAct(project, call.actor, contract['complaint.file'].who)) refuse('forbidden');
  await limit(call, 'create');
  within(open, 'complaint', call.actor, call.settings, firstId(call, 'TS'));
  return beginCase(call, 'TS', (id, ctx) => {
    const kase = complaint.file(id, project, input, ctx);
    const { replyBy, resolveBy } = complaint.limits(kase, call.settings);
    const text = `非常抱歉给您带来不便。${departmentNames[input.department]}会在 ${sayTime(replyBy, call.now)} 前给您回电。${whileClosed(input.department, call)}`;
    return { kase, extra: { number: numberOf(id), promise: { replyBy, resolveBy, text } } };
  });
}

export const classify = (call: Call, input: Parsed<'complaint.classify'>) =>
  change(call, input.caseId, (draft, ctx) => {
    complaint.classify(draft, input, ctx);
    return complaint.limits(draft, call.settings);
  });

export function sign(call: Call, input: Parsed<'complaint.sign'>) {
  const signature = drawn(call, input.signature, call.actor.name, 'head');
  return changeCase<ComplaintCase>(call, input.caseId, {
    kind: 'complaint',
    decide: (draft, ctx) => {
      headOnly(call, draft);
      complaint.sign(draft, signature.signed, ctx);
      return undefined;
    },
    beforeWrite: () => signature.store(),
  });
}

/** Where no role says who the head is – the manager's own department, finance – the settings do (H30). */
function headOnly({ actor, settings, now }: Call, { department }: ComplaintCase): void {
  const { head, deputy } = settings.departments[department];
  const onDuty = standby(settings, department, now);
  const named = [head, deputy, onDuty].some((one) => one?.personId === actor.personId);
  if (!actor.roles.includes('head') && !named)
    refuse('forbidden', `请由${departmentNames[department]}主管 ${head.name} 签收`);
}

export const reply = (call: Call, input: Parsed<'complaint.reply'>) =>
  change(call, input.caseId, (draft, ctx) => {
    complaint.reply(draft, input, ctx);
    return undefined;
  });

export const plan = (call: Call, input: Parsed<'complaint.plan'>) =>
  change(call, input.caseId, (draft, ctx) => {
    complaint.plan(draft, input, ctx);
    return undefined;
  });

export async function resolve(call: Call, input: Parsed<'complaint.resolve'>) {
  await ownPictures(call, input.pictures);
  return change(call, input.caseId, (draft, ctx) => {
    complaint.resolve(draft, input, ctx);
    return undefined;
  });
}

/** Other departments are drawn in (H32). */
export const draw = (call: Call, input: Parsed<'complaint.draw'>) =>
  change(call, input.caseId, (draft, ctx) => {
    complaint.draw(draft, input, ctx);
    return undefined;
  });

export function signPart(call: Call, input: Parsed<'complaint.signPart'>) {
  const signature = drawn(call, input.signature, call.actor.name, 'head');
  return changeCase<ComplaintCase>(call, input.caseId, {
    kind: 'complaint',
    decide: (draft, ctx) => {
      complaint.signPart(draft, signature.signed, ctx);
      return undefined;
    },
    beforeWrite: () => signature.store(),
  });
}

export const planPart = (call: Call, input: Parsed<'complaint.planPart'>) =>
  change(call, input.caseId, (draft, ctx) => {
    complaint.planPart(draft, input, ctx);
    return undefined;
  });
