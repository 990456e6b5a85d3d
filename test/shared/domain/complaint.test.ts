import { file } from '../../../shared/domain/complaint';
import { isLate, isOpen } from '../../../shared/domain/duties';
import { type Channel, channelNames, type Level, levelNames } from '../../../shared/policy/words';
import { HOUR, MINUTE } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aProject,
  at,
  by,
  monday,
  people,
  refusalOf,
  tick,
  toldOf,
} from '../../builders';

const [reply, resolve] = ['H28.reply:1', 'H28.resolve:1'];

describe('the two clocks of each level (H28)', () => {
  test.each([
    ['normal', 60, 72],
    ['ordinary', 60, 72],
    ['major', 30, 48],
    ['serious', 15, 24],
    ['critical', 10, 12],
  ] as [Level, number, number][])('%s: called back in %i minutes, solved in %i hours', (...row) => {
    const [level, minutes, hours] = row;
    const one = aComplaint().later(5).classified(level, '核实后定级');
    expect(one.duty(reply).dueAt).toBe(monday + minutes * MINUTE);
    expect(one.duty(resolve).dueAt).toBe(monday + hours * HOUR);
    expect(one.duty('H30:1').dueAt).toBe(monday + minutes * MINUTE);
    expect(one.kase.level).toBe(level);
  });

  test('run from the report, at night too', () => {
    const one = aComplaint(at('2026-11-28 23:30'));
    expect(one.duty(reply).dueAt).toBe(at('2026-11-29 00:30'));
    expect(one.duty(resolve).dueAt).toBe(at('2026-12-01 23:30'));
  });
});

describe('the level', () => {
  test('is ordinary until the agent sets it; setting it needs no reason', () => {
    const one = aComplaint();
    expect([one.kase.level, one.kase.classified]).toEqual(['ordinary', false]);
    one.classified('ordinary');
    expect(one.kase.classified).toBe(true);
    expect(one.duty('H29:1').doneAt).toBe(one.now);
  });

  test('is not changed without a reason, nor to what it is', () => {
    expect(refusalOf(() => aComplaint().classified('major'))).toBe('bad_input');
    const one = aComplaint().classified('major', '漏到楼下');
    expect(refusalOf(() => one.classified('critical'))).toBe('bad_input');
    expect(refusalOf(() => one.classified('major', '再说一遍'))).toBe('wrong_state');
  });

  test('raised: the old limits stay on the record, with when and why they ended (H33)', () => {
    const one = aComplaint().later(20).classified('major', '漏到楼下');
    expect(one.duty(reply).earlier).toEqual([
      {
        dueAt: monday + 60 * MINUTE,
        until: monday + 20 * MINUTE,
        reason: `${levelNames.ordinary} → ${levelNames.major}:漏到楼下`,
      },
    ]);
  });

  test('lowered after the limit had lapsed: late it stays', () => {
    const one = aComplaint()
      .classified('critical', '停水')
      .at(monday + 20 * MINUTE);
    tick(one.kase, one.now);
    one.classified('normal', '已经来水').later(5).signed().replied();
    const duty = one.duty(reply);
    expect(duty.doneAt).toBeLessThan(duty.dueAt);
    expect(isLate(duty, one.now)).toBe(true);
    expect(one.kase.journal.filter(({ type }) => type === 'lapsed').length).toBeGreaterThan(0);
  });

  test('raised so far that the new limit has passed: it has lapsed at once', () => {
    const one = aComplaint()
      .at(monday + 40 * MINUTE)
      .classified('serious', '伤到人');
    const told = tick(one.kase, one.now);
    expect(one.kase.journal.at(-1)).toMatchObject({ type: 'lapsed' });
    expect(toldOf(told)).toContain('manager');
  });

  test('changed and changed back tells nobody twice', () => {
    const one = aComplaint().later(1).classified('major', '核实');
    one.later(1).classified('ordinary', '误会');
    tick(one.kase, one.now);
    one.at(monday + 50 * MINUTE);
    tick(one.kase, one.now);
    const warned = one.kase.notices
      .filter(({ id }) => id.startsWith(`${reply}@`))
      .map(({ id }) => id);
    one.classified('major', '又严重了').classified('ordinary', '又好了');
    tick(one.kase, one.now + 1);
    const again = one.kase.notices
      .filter(({ id }) => id.startsWith(`${reply}@`))
      .map(({ id }) => id);
    expect(again.filter((id) => id.includes(`@${monday + 48 * MINUTE}:`))).toEqual(
      warned.filter((id) => id.includes(`@${monday + 48 * MINUTE}:`)),
    );
    expect(new Set(again).size).toBe(again.length);
  });

  test.each(['major', 'serious', 'critical'] as Level[])(
    '%s: manager and leaders know at once (H32)',
    (level) => {
      const one = aComplaint().at('2026-11-24 23:00').classified(level, '严重');
      expect(toldOf(tick(one.kase, one.now))).toEqual(
        expect.arrayContaining(['manager', 'leader']),
      );
    },
  );

  test('normal: the leaders are left alone', () => {
    const one = aComplaint().classified('normal', '小事');
    expect(toldOf(tick(one.kase, one.now))).not.toContain('leader');
  });
});

describe('warnings and lapses (H33)', () => {
  const heard = (minutes: number, what: string) => {
    const one = aComplaint();
    tick(one.kase, monday);
    for (let minute = 1; minute < minutes; minute++) tick(one.kase, monday + minute * MINUTE);
    return tick(one.kase, monday + minutes * MINUTE)
      .filter(({ id }) => id.includes(what))
      .map(({ id, to }) => `${id.split('@')[0]} ${to.desk}`)
      .sort();
  };

  test.each([
    [30, 'H28.reply', ['H28.reply:1 agent', 'H28.reply:1 department']],
    [48, 'H28.reply', ['H28.reply:1 agent', 'H28.reply:1 department']],
    [60, 'H28.reply', []],
    [61, 'H28.reply', ['H28.reply:1 manager']],
    [36 * 60, 'H28.resolve', ['H28.resolve:1 agent', 'H28.resolve:1 department']],
    [72 * 60 * 0.8, 'H28.resolve', ['H28.resolve:1 agent', 'H28.resolve:1 department']],
    [72 * 60 + 1, 'H28.resolve', ['H28.resolve:1 leader', 'H28.resolve:1 manager']],
  ])('after %d minutes, of %s: %j', (minutes, what, told) => {
    expect(heard(Math.ceil(minutes), what)).toEqual(told);
  });
});

describe('rounds (H34)', () => {
  const solved = () => aComplaint().through(2).later(60);

  test('satisfied: closed, and nothing is owed any more', () => {
    const one = solved().revisited(true);
    expect([one.kase.state, one.kase.open]).toEqual(['closed', false]);
    expect(one.kase.duties.filter(isOpen)).toEqual([]);
  });

  test('not satisfied: a new round with new clocks; the old keep their verdict', () => {
    const one = aComplaint()
      .at(monday + 90 * MINUTE)
      .signed()
      .replied()
      .planned()
      .resolved();
    one.later(60).revisited(false);
    expect([one.kase.state, one.kase.round, one.kase.roundAt]).toEqual(['signed', 2, one.now]);
    expect(isLate(one.duty(reply), one.now)).toBe(true);
    expect(one.duty('H28.reply:2').dueAt).toBe(one.now + HOUR);
    expect(one.duty('H28.resolve:2').dueAt).toBe(one.now + 72 * HOUR);
    expect(one.kase).toMatchObject({ answer: null, plan: null, result: null });
  });

  test('the manager takes the agent’s part in the second round', () => {
    const one = solved().revisited(false).replied().planned().resolved();
    expect(one.duty('H34:1').owedBy).toEqual({ desk: 'agent' });
    expect(one.duty('H34:2').owedBy).toEqual({ desk: 'manager' });
    one.revisited(true, people.manager);
    expect(one.kase.state).toBe('closed');
  });

  test('there may be many', () => {
    const one = solved();
    for (let round = 2; round <= 5; round++) {
      one.revisited(false).replied().planned().resolved();
      expect(one.kase.round).toBe(round);
      expect(one.duty(`H34:${round}`).doneAt).toBeUndefined();
    }
  });

  test('the level of the round before counts on', () => {
    const one = aComplaint().classified('critical', '停水').through(2).revisited(false);
    expect(one.duty('H28.reply:2').dueAt).toBe(one.now + 10 * MINUTE);
  });
});

test('the plan is due within a day of the call, yet before the limit to solve it (H31)', () => {
  const one = aComplaint().classified('critical', '停水').later(10).signed().replied();
  expect(one.duty('H31:1').dueAt).toBe(monday + 12 * HOUR);
});

test('a plan for yesterday is none', () => {
  const one = aComplaint().signed().replied();
  expect(refusalOf(() => one.planned(one.now))).toBe('bad_input');
});

test.each(Object.keys(channelNames) as Channel[])(
  'however it comes – %s – it is the same form with the same clocks and copies (H35)',
  (channel) => {
    const one = aComplaint();
    const other = file(
      one.kase._id,
      aProject('2026-01-05').accepted('2026-09-01').kase,
      {
        homeId: one.kase.home.id,
        department: 'engineering',
        description: one.kase.description,
        pictures: [],
        channel,
      },
      by(people.agent, monday),
    );
    const form = ({ state, level, round, department, duties }: typeof other) => ({
      state,
      level,
      round,
      department,
      duties: duties.map(({ id, owedBy, dueAt, moments }) => ({ id, owedBy, dueAt, moments })),
    });
    expect(form(other)).toEqual(form(one.kase));
    expect(other.channel).toBe(channel);
  },
);
