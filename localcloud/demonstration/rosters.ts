/** Customer service's shifts of this month and the next (H54), filled in by turns as a manager would. */
import { idOf, openids } from '../../shared/contract/examples';
import { draw, monthAfter, monthOf } from '../../shared/domain/roster';
import { fill } from '../../shared/domain/rosterFilling';
import type { Rosters } from '../../shared/policy/roster';
import { instantOf } from '../../shared/time/shanghai';
import { settings } from './company';
import { personOf } from './people';

export function rosters(startAt: number): Rosters {
  const team = [openids.agentChen, openids.agentSun, openids.manager];
  const known = new Map(
    team.map((openid) => {
      const { name, mobile } = personOf(openid);
      return [idOf(openid), { personId: idOf(openid), name, mobile }] as const;
    }),
  );
  const people = [...known.keys()];
  const thisMonth = monthOf(startAt);
  // Drawn up before the month began.
  const then = instantOf(`${thisMonth}-01`);
  return [thisMonth, monthAfter(thisMonth, 1)].reduce<Rosters>((all, month) => {
    const now = { ...settings, rosters: all };
    const rows = fill(now, { department: 'service', month, people, how: 'rotate' }, then);
    const drawn = { month, department: 'service' as const, revision: 0, rows };
    return draw(now, drawn, known, then, personOf(openids.manager).name);
  }, {});
}
