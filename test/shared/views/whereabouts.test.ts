/** Whether the owner's own agent is there now: by the roster and absences, not by the company's hours alone (H54, H55). */
import { type Settings, settingsFrom } from '../../../shared/policy/settings';
import { HOUR } from '../../../shared/time/shanghai';
import { homeCards } from '../../../shared/views/home';
import { aProject, at, people, settings } from '../../builders';

const project = aProject('2026-01-05').accepted('2026-09-01').kase;
const says = (more: Partial<Settings>, now: number) =>
  homeCards([project], {
    actor: people.owner,
    now,
    settings: settingsFrom({ ...settings, ...more }),
    url: (id) => id,
  })[0]?.agent?.hours;

const row = (personId: string, days: string) => ({
  personId,
  name: '同事',
  mobile: '13900000002',
  department: 'service' as const,
  days,
});
/** The 23rd early, every other day off. */
const days = `${'-'.repeat(22)}e${'-'.repeat(7)}`;
const rosters = { '2026-11': { revision: 1, by: '罗敏', at: 0, rows: [row('agent', days)] } };
const off = '现在不在岗,留言后上班联系您';

test.each([
  ['before the shift', '2026-11-23 08:29', off],
  ['on shift', '2026-11-23 08:30', '现在在岗'],
  ['the shift is over', '2026-11-23 17:30', off],
  ['a day off in working hours', '2026-11-24 10:00', off],
])('by the roster: %s', (_when, time, hours) => {
  expect(says({ rosters }, at(time))).toBe(hours);
});

test('by the hours where the month has nobody’s roster, or not this agent’s', () => {
  expect(says({}, at('2026-11-24 10:00'))).toBe('现在在岗');
  const others = { '2026-11': { ...rosters['2026-11'], rows: [row('agent-2', days)] } };
  expect(says({ rosters: others }, at('2026-11-24 10:00'))).toBe('现在在岗');
  expect(says({}, at('2026-11-24 23:00'))).toBe(off);
});

test('away: who stands in', () => {
  const from = at('2026-11-23 09:00');
  const standIns = [
    {
      agentId: 'agent',
      standInId: 'agent-2',
      name: '孙丽',
      mobile: '13900000003',
      from,
      to: from + 2 * HOUR,
    },
  ];
  expect(says({ rosters, standIns }, from - 1)).toBe('现在在岗');
  expect(says({ rosters, standIns }, from)).toBe('现在由孙丽代班');
  expect(says({ rosters, standIns }, from + 2 * HOUR + 1)).toBe('现在在岗');
});
