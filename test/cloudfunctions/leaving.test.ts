import { idOf, openids } from '../../shared/contract/examples';
import { rowsOf } from '../../shared/policy/onShift';
import { OFF } from '../../shared/policy/roster';
import type { Settings } from '../../shared/policy/settings';
import { DAY } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

const { administrator, agentChen, agentSun, manager } = openids;
const chen = idOf(agentChen);

test('who leaves is on duty no more, by roster and by span; the month can be drawn up on (H54)', async () => {
  const company = await MemoryCompany.start();
  const settings = () => company.all('settings').get('company') as unknown as Settings;
  const span = { department: 'service' as const, personId: chen, name: '陈静', mobile: '1' };
  Object.assign(settings(), {
    shifts: [
      { ...span, from: monday - DAY, to: monday + DAY },
      { ...span, from: monday + 2 * DAY, to: monday + 3 * DAY },
    ],
  });
  const daysOf = (personId: string, month: string): string =>
    rowsOf(settings().rosters, month).find((row) => row.personId === personId)?.days ?? '';
  const before = daysOf(chen, '2026-11');
  const others = daysOf(idOf(agentSun), '2026-11');
  expect(before.slice(23).replaceAll(OFF, '')).not.toBe('');
  const leave = { personId: chen, successorId: idOf(agentSun), reason: '个人原因离职' };
  expect(await company.call(administrator, 'staff.leave', leave)).toMatchObject({ ok: true });
  expect(daysOf(chen, '2026-11')).toBe(before.slice(0, 22) + OFF.repeat(8));
  expect(daysOf(chen, '2026-12').replaceAll(OFF, '')).toBe('');
  expect(daysOf(idOf(agentSun), '2026-11')).toBe(others);
  expect(settings().shifts).toEqual([{ ...span, from: monday - DAY, to: monday - 1 }]);
  const { revision = 0 } = settings().rosters['2026-11'] ?? {};
  const rows = [{ personId: idOf(agentSun), days: others }];
  const whole = { month: '2026-11', department: 'service', revision };
  const managers = daysOf(idOf(manager), '2026-11');
  expect(
    await company.call(manager, 'roster.draw', {
      ...whole,
      rows: [...rows, { personId: idOf(manager), days: managers }],
    }),
  ).toMatchObject({ ok: true });
  expect(daysOf(chen, '2026-11')).toBe(before.slice(0, 22) + OFF.repeat(8));
});
