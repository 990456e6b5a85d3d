/** The register of visitors 来访登记簿 (H56): read a month at a time, one read a page. */
import type { Output, Parsed } from '../../shared/contract';
import { maskMobile } from '../../shared/policy/wording';
import { visitTypeNames } from '../../shared/policy/words';
import { addMonths, instantOf } from '../../shared/time/shanghai';
import { behind, cursorOf } from './cursor';
import type { Call } from './run';

const PAGE = 50;

/** Pages are of what was entered; what an agent has no business with is left out of them (H50). */
export async function list(
  { ports, actor, now }: Call,
  { month, cursor }: Parsed<'visit.list'>,
): Promise<Output<'visit.list'>> {
  const from = instantOf(`${month}-01`);
  const visits = await ports.logs.latest(
    'visits',
    from,
    addMonths(from, 1) - 1,
    PAGE,
    behind(cursor),
  );
  const all = actor.roles.some((role) => role === 'manager' || role === 'leader');
  const read = visits.filter(({ caseId, by }) => all || caseId === null || by === actor.personId);
  const names = new Map(
    (await ports.people.byIds([...new Set(read.map(({ by }) => by))])).map(({ personId, name }) => [
      personId,
      name,
    ]),
  );
  return {
    now,
    items: read.map((one) => ({
      visitId: one._id,
      at: one.at,
      visitor: one.visitor,
      mobile: one.mobile ? maskMobile(one.mobile) : '',
      wanted: one.wanted,
      typeText: visitTypeNames[one.type],
      about: one.about,
      outcome: one.outcome ?? '',
      by: names.get(one.by) ?? '已离职的同事',
      caseId: one.caseId,
    })),
    next: cursorOf(visits, PAGE),
  };
}
