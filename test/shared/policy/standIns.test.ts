/** Absences (H55): whoever is named and away too is stood in for in turn, and what was stays known. */
import { group } from '../../../cloudfunctions/usecases/recipients';
import { checkChanges } from '../../../shared/domain/settings';
import { standby } from '../../../shared/policy/hours';
import { settingsFrom } from '../../../shared/policy/settings';
import {
  type StandIn,
  standInOf,
  standsInFor,
  thereOf,
  withPast,
} from '../../../shared/policy/stand-ins';
import { DAY } from '../../../shared/time/shanghai';
import { aRepair, at, settings } from '../../builders';
import { refusalOf } from '../../builders/refusals';

const monday = at('2026-11-23 09:30');
const away = (agentId: string, standInId: string, days: readonly [number, number]): StandIn => ({
  agentId,
  standInId,
  name: standInId,
  mobile: `mobile-${standInId}`,
  from: monday + days[0] * DAY,
  to: monday + days[1] * DAY,
});

describe('a stand-in who is away too', () => {
  const chain = { standIns: [away('chen', 'sun', [-2, 2]), away('sun', 'wu', [-1, 1])] };

  test('is stood in for in turn, for as long as both are away', () => {
    expect(standInOf(chain, 'chen', monday - 1.5 * DAY)?.standInId).toBe('sun');
    expect(standInOf(chain, 'chen', monday)).toMatchObject({ standInId: 'wu', name: 'wu' });
    expect(standInOf(chain, 'chen', monday + 1.5 * DAY)?.standInId).toBe('sun');
    expect(standsInFor(chain, 'wu', monday).sort()).toEqual(['chen', 'sun']);
    expect(standsInFor(chain, 'wu', monday + 1.5 * DAY)).toEqual([]);
    // Back earlier than planned, the one who was named still gets in.
    expect(standsInFor(chain, 'sun', monday)).toEqual(['chen']);
  });

  test('in a circle, which older settings may hold, somebody is named and nothing hangs', () => {
    const circle = { standIns: [away('chen', 'sun', [-1, 1]), away('sun', 'chen', [-1, 1])] };
    expect(standInOf(circle, 'chen', monday)?.standInId).toBe('sun');
    expect(standsInFor(circle, 'chen', monday)).toEqual(['sun']);
  });

  const change = (...all: StandIn[]) =>
    refusalOf(() =>
      checkChanges({ standIns: all.map(({ name: _n, mobile: _m, ...one }) => one) }, settings),
    );
  test('circles are refused', () => {
    expect(change(away('chen', 'sun', [0, 2]), away('sun', 'chen', [1, 3]))).toBe('bad_input');
    const three = [away('x', 'y', [0, 9]), away('y', 'z', [1, 9]), away('z', 'x', [2, 9])];
    expect(change(...three)).toBe('bad_input');
    // One after the other they stand in for each other.
    expect(change(away('chen', 'sun', [0, 1]), away('sun', 'chen', [1.1, 2]))).toBe('allowed');
    expect(change(away('chen', 'sun', [0, 2]), away('sun', 'wu', [1, 3]))).toBe('allowed');
  });
});

describe('what was, stays known: reports and months are judged by it (H51, H52)', () => {
  const over = away('chen', 'sun', [-9, -5]);
  const runs = away('wu', 'sun', [-1, 3]);
  const ahead = away('sun', 'wu', [5, 9]);

  test('an absence that is over is not lost with the next one that is arranged', () => {
    const next = away('chen', 'wu', [20, 25]);
    expect(withPast([over, runs, ahead], [runs, ahead, next], monday)).toEqual([
      over,
      runs,
      ahead,
      next,
    ]);
  });

  test('one that is ended early ends now; one that has not begun is as if it had not been', () => {
    expect(withPast([over, runs, ahead], [], monday)).toEqual([over, { ...runs, to: monday - 1 }]);
  });

  test('after half a year it is forgotten', () => {
    expect(withPast([away('chen', 'sun', [-170, -165])], [], monday)).toEqual([]);
  });
});

describe('at three in the morning (H54)', () => {
  const night = at('2026-11-24 03:00');
  const heard = (urgent: boolean, now = night, all = settings) =>
    group(
      { to: { desk: 'agent' }, urgent, createdAt: now },
      all,
      aRepair().kase,
      new Map([['agent', { personId: 'agent', name: '陈静', mobile: 'mobile-agent' } as never]]),
      now,
    );

  test('nobody is on duty: the agent and the manager hear of what cannot wait', () => {
    expect(standby(settings, 'service', night)).toBeUndefined();
    expect(heard(true)).toMatchObject({ mobile: 'mobile-agent', manager: '13900000001' });
    expect(heard(true, at('2026-11-23 10:00')).manager).toBeUndefined();
    expect(heard(false).manager).toBeUndefined();
  });

  test('whoever is on duty and away is stood in for, in a span and as deputy', () => {
    const on = { personId: 'chen', name: '陈静', mobile: 'mobile-chen' };
    const standIns = [away('chen', 'sun', [-1, 3])];
    const span = { ...on, department: 'service' as const, from: monday, to: monday + DAY };
    const arranged = settingsFrom({ ...settings, standIns, shifts: [span] });
    expect(standby(arranged, 'service', night)).toMatchObject({ personId: 'sun', name: 'sun' });
    expect(heard(true, night, arranged)).toMatchObject({
      mobile: 'mobile-sun',
      manager: '13900000001',
    });
    const { service } = settings.departments;
    const deputy = settingsFrom({
      ...settings,
      standIns,
      departments: { ...settings.departments, service: { ...service, deputy: on } },
    });
    expect(standby(deputy, 'service', night)?.mobile).toBe('mobile-sun');
    expect(thereOf(on, { standIns }, monday + 4 * DAY)).toBe(on);
  });
});
