/** Inquiries 个案 (E): questions, wishes, people looked for, calls missed. */
import { contract, type Parsed } from '../../shared/contract';
import type { InquiryCase, Named } from '../../shared/domain/case';
import * as inquiry from '../../shared/domain/inquiry';
import { within } from '../../shared/domain/more';
import { whileClosed } from '../../shared/domain/while-closed';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { numberOf } from '../../shared/views/row';
import { limit } from './limits';
import { beginCase, type Call, changeCase, firstId } from './run';

export async function open(call: Call, input: Parsed<'inquiry.open'>) {
  const { project, open: others } = await call.ports.cases.ofHome(
    input.homeId,
    call.now,
    'inquiry',
  );
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  if (!mayAct(project, call.actor, contract['inquiry.open'].who)) refuse('forbidden');
  await limit(call, 'create');
  const staff = call.actor.roles.some((role) => role !== 'owner');
  if (input.receivedAt !== undefined && !staff)
    refuse('bad_input', '收到时间由客服登记', 'receivedAt');
  if (input.type === 'missedCall' && !staff) refuse('bad_input', '未接来电由客服登记', 'type');
  // Only those who work for this home can be chosen; anybody else is named in words.
  const known = [...Object.values(project.team), ...(project.agent ? [project.agent] : [])];
  const wanted = input.wantedId ? known.find(({ personId }) => personId === input.wantedId) : null;
  if (wanted === undefined) refuse('bad_input', '请从为您服务的人中选择,或填写姓名', 'wantedId');
  within(others, 'inquiry', call.actor, call.settings, firstId(call, 'ZX'));
  return beginCase(call, 'ZX', (id, ctx) => {
    const kase = inquiry.open(id, project, input, wanted, ctx);
    const by = Math.min(...kase.duties.map((duty) => duty.dueAt));
    const text = whileClosed('service', call) || '专职客服马上为您问清楚';
    return { kase, extra: { number: numberOf(id), promise: { by, text } } };
  });
}

type Decide<P> = Parameters<typeof changeCase<InquiryCase, P>>[2]['decide'];

const change = <P = undefined>(
  call: Call,
  caseId: string,
  decide: (...args: Parameters<Decide<P>>) => void,
  prepare?: () => Promise<P>,
) =>
  changeCase<InquiryCase, P>(call, caseId, {
    kind: 'inquiry',
    decide: (...args) => {
      decide(...args);
      return undefined;
    },
    ...(prepare ? { prepare } : {}),
  });

export const pass = (call: Call, input: Parsed<'inquiry.pass'>) =>
  change<Named | null>(
    call,
    input.caseId,
    (draft, ctx, person) => inquiry.pass(draft, input, person, ctx),
    () => colleague(call, input.personId),
  );

async function colleague(call: Call, personId: string | undefined): Promise<Named | null> {
  if (personId === undefined) return null;
  const [person] = await call.ports.people.byIds([personId]);
  if (!person?.roles.some((role) => role !== 'owner'))
    refuse('bad_input', '请选择一位同事', 'personId');
  return { personId: person.personId, name: person.name };
}

export const answer = (call: Call, input: Parsed<'inquiry.answer'>) =>
  change(call, input.caseId, (draft, ctx) => inquiry.answer(draft, input, ctx));

export const called = (call: Call, input: Parsed<'inquiry.called'>) =>
  change(call, input.caseId, (draft, ctx) => inquiry.called(draft, input, ctx));

export const confirm = (call: Call, input: Parsed<'inquiry.confirm'>) =>
  change(call, input.caseId, (draft, ctx) =>
    inquiry.settle(draft, input.accepted, input.reason ?? '', ctx),
  );
