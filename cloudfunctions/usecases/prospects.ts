/** Prospects by likelihood (H57): marked, and listed at one read. */
import type { Output, Parsed } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { markLikelihood, prospectKey } from '../../shared/domain/prospect';
import { contactRule, grades } from '../../shared/policy/prospects';
import { prospectRow } from '../../shared/views/prospect';
import { type Call, changeCase } from './run';

export const mark = (call: Call, input: Parsed<'prospect.mark'>) =>
  changeCase<ProjectCase>(call, input.caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      markLikelihood(draft, input, ctx);
      const next = draft.duties.find(
        (duty) => duty.rule === contactRule(input.grade) && isOpen(duty),
      );
      return { next: next?.dueAt ?? ctx.now };
    },
  });

export async function list(
  { ports, actor, now }: Call,
  { grade, cursor }: Parsed<'prospect.list'>,
): Promise<Output<'prospect.list'>> {
  const all = actor.roles.some((role) => role === 'manager' || role === 'leader');
  const whose = all ? [''] : [actor.personId, ...(actor.standsInFor ?? [])];
  const { items, next } = await ports.cases.list({
    viewers: (grade ? [grade] : grades).flatMap((one) => whose.map((id) => prospectKey(one, id))),
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    now,
    items: items.flatMap((kase) => (kase.kind === 'project' ? (prospectRow(kase, now) ?? []) : [])),
    next,
  };
}
