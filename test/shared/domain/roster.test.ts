/** The month's roster (H54): who is on at which instant, what is wrong with a month, how it is drawn up and filled in. */
import { daysOf, draw, monthAfter, withoutPerson } from '../../../shared/domain/roster';
import { fill } from '../../../shared/domain/rosterFilling';
import { problemsOf } from '../../../shared/domain/rosterProblems';
import { Refused } from '../../../shared/errors';
import { answerable, standby, standsByFor } from '../../../shared/policy/hours';
import { nextOnShift, onShift, ownShift } from '../../../shared/policy/onShift';
import { OFF, type RosterRow } from '../../../shared/policy/roster';
import { type Settings, settingsFrom } from '../../../shared/policy/settings';
import { DAY, dateOf, HOUR } from '../../../shared/time/shanghai';
import { dayNote } from '../../../shared/time/working';
import { rosterView } from '../../../shared/views/roster';
import { at, settings } from '../../builders';

const mobiles = {
  陈静: '13900000002',
  孙丽: '13900000003',
  吴敏: '13900000009',
  罗敏: '13900000001',
};
type Name = keyof typeof mobiles;
const person = (name: Name) => ({ personId: name, name, mobile: mobiles[name] });
const row = (name: Name, days: string): RosterRow => ({
  ...person(name),
  department: 'service',
  days,
});
/** A month in which somebody works on these days, '22' → 'n'. */
const month = (length: number, worked: Record<number, string>): string =>
  Array.from({ length }, (_, place) => worked[place + 1] ?? OFF).join('');
const rosterOf = (rows: RosterRow[]) => ({ revision: 1, by: '罗敏', at: 0, rows });
const company = (rosters: Record<string, RosterRow[]>, more: Partial<Settings> = {}): Settings =>
  settingsFrom({
    ...settings,
    ...more,
    rosters: Object.fromEntries(
      Object.entries(rosters).map(([key, rows]) => [key, rosterOf(rows)]),
    ),
  });

// Night from Monday the 30th over the end of the month; Tuesday the 1st early, late, night.
const twoMonths = company({
  '2026-11': [
    row('陈静', month(30, { 29: 'n', 30: 'n' })),
    row('孙丽', month(30, { 29: 'e', 30: 'l' })),
  ],
  '2026-12': [row('孙丽', month(31, { 1: 'n' })), row('陈静', month(31, { 2: 'e' }))],
});
const on = (time: string, all = twoMonths) => onShift(all, at(time)).map(({ name }) => name);

describe('who is on at an instant', () => {
  test.each([
    ['the last minute before the night begins', '2026-11-30 20:59', ['孙丽']],
    ['the night begins', '2026-11-30 21:00', ['陈静']],
    ['at midnight, over the end of the month', '2026-12-01 00:00', ['陈静']],
    ['the last minute of the night', '2026-12-01 08:29', ['陈静']],
    ['the night is over', '2026-12-01 08:30', []],
    ['a Sunday, early', '2026-11-29 08:30', ['孙丽']],
    ['two shifts at once: whoever came last first', '2026-11-30 12:30', ['孙丽']],
    ['nobody before the roster begins', '2026-11-29 08:29', []],
  ])('%s', (_when, time, names) => {
    expect(on(time)).toEqual(names);
  });

  test('hours are the company’s own: a night that ends at six leaves the early morning to nobody', () => {
    const own = settingsFrom({
      ...twoMonths,
      shiftHours: { ...twoMonths.shiftHours, night: { name: '夜班', from: '22:00', to: '06:00' } },
    });
    expect(on('2026-11-30 21:30', own)).toEqual([]);
    expect(on('2026-12-01 05:59', own)).toEqual(['陈静']);
    expect(on('2026-12-01 06:00', own)).toEqual([]);
  });

  test('a shift of 24 hours ends where it began', () => {
    const day = { name: '全天', from: '09:00', to: '09:00' };
    const own = settingsFrom({ ...twoMonths, shiftHours: { ...twoMonths.shiftHours, night: day } });
    expect(on('2026-12-02 08:29', own)).toEqual(['孙丽']);
    expect(on('2026-12-02 08:59', own)).toEqual(['陈静', '孙丽']);
    expect(on('2026-12-02 09:00', own)).toEqual(['陈静']);
  });

  test('the end of the year and a leap day are days like others', () => {
    const own = company({
      '2027-12': [row('陈静', month(31, { 31: 'n' }))],
      '2028-02': [row('孙丽', month(29, { 29: 'n' }))],
    });
    expect(on('2028-01-01 03:00', own)).toEqual(['陈静']);
    expect(on('2028-02-29 23:59', own)).toEqual(['孙丽']);
    expect(on('2028-03-01 08:29', own)).toEqual(['孙丽']);
    expect(on('2028-03-01 08:30', own)).toEqual([]);
  });
});

describe('who answers while the department is closed', () => {
  test('by night whoever is rostered; by day the head; a span arranged for it goes before', () => {
    expect(standby(twoMonths, 'service', at('2026-12-01 03:00'))?.name).toBe('陈静');
    expect(answerable(twoMonths, 'service', at('2026-12-01 10:00')).name).toBe('罗敏');
    const arranged = settingsFrom({
      ...twoMonths,
      shifts: [
        {
          ...person('吴敏'),
          department: 'service',
          from: at('2026-12-01 00:00'),
          to: at('2026-12-01 04:00'),
        },
      ],
    });
    expect(standby(arranged, 'service', at('2026-12-01 03:00'))?.name).toBe('吴敏');
    expect(standby(arranged, 'service', at('2026-12-01 05:00'))?.name).toBe('陈静');
  });

  test('everybody on the shift acts for the department, and only while it lasts', () => {
    const both = company({
      '2026-11': [row('陈静', month(30, { 30: 'n' })), row('孙丽', month(30, { 30: 'n' }))],
    });
    for (const name of ['陈静', '孙丽']) {
      expect(standsByFor(both, name, at('2026-11-30 23:00'))).toEqual(['service']);
      expect(standsByFor(both, name, at('2026-12-01 08:30'))).toEqual([]);
    }
  });

  test('of another department’s roster nobody is on for this one; without any the deputy', () => {
    expect(standby(twoMonths, 'engineering', at('2026-12-01 03:00'))?.name).toBe('何勇');
  });

  test('whoever is away is stood in for, to the millisecond (H55)', () => {
    const away = settingsFrom({
      ...twoMonths,
      standIns: [
        {
          agentId: '陈静',
          standInId: '孙丽',
          name: '孙丽',
          mobile: mobiles.孙丽,
          from: at('2026-11-30 23:00'),
          to: at('2026-12-01 02:00'),
        },
      ],
    });
    const there = (instant: number) => onShift(away, instant)[0];
    expect(there(at('2026-11-30 23:00') - 1)).toMatchObject({ personId: '陈静' });
    expect(there(at('2026-11-30 23:00'))).toMatchObject({
      personId: '孙丽',
      insteadOf: '陈静',
      mobile: mobiles.孙丽,
    });
    expect(there(at('2026-12-01 02:00'))).toMatchObject({ personId: '孙丽' });
    expect(there(at('2026-12-01 02:00') + 1)).toMatchObject({ personId: '陈静' });
  });

  test('who comes next is the same for whoever reads it; who takes over is another (H54)', () => {
    const asked = { settings: twoMonths, department: 'service' as const, month: '2026-12' };
    const now = at('2026-11-30 20:00');
    for (const personId of ['孙丽', '陈静', '罗敏'])
      expect(rosterView({ ...asked, now, personId }).next?.name).toBe('陈静');
    expect(rosterView({ ...asked, now, personId: '孙丽' }).takesOver?.name).toBe('陈静');
    expect(rosterView({ ...asked, now, personId: '陈静' }).takesOver).toMatchObject({
      name: '孙丽',
      from: at('2026-12-01 21:00'),
    });
  });

  test('who comes next, for the handover; never oneself', () => {
    expect(nextOnShift(twoMonths, 'service', at('2026-11-30 20:00'), '孙丽')).toMatchObject({
      name: '陈静',
      shift: 'night',
    });
    expect(nextOnShift(twoMonths, 'service', at('2026-12-01 07:00'), '陈静')).toMatchObject({
      name: '孙丽',
      shift: 'night',
    });
    expect(nextOnShift(twoMonths, 'service', at('2026-12-20 07:00'), '陈静')).toBeUndefined();
    expect(ownShift(twoMonths, '陈静', at('2026-12-01 09:00'))).toMatchObject({
      shift: 'early',
      from: at('2026-12-02 08:30'),
    });
  });
});

describe('what is wrong with a month', () => {
  const full = (more: Record<number, string> = {}) =>
    company({
      '2026-11': [
        row(
          '陈静',
          month(30, {
            ...Object.fromEntries(daysOf('2026-11').map((_, d) => [d + 1, d % 2 ? 'n' : OFF])),
            ...more,
          }),
        ),
        row('孙丽', 'n-'.repeat(15)),
        row('吴敏', 'l'.repeat(30)),
        row('罗敏', 'e'.repeat(30)),
      ],
      '2026-10': [row('陈静', month(31, { 31: 'n' }))],
    });

  test('every night and every day off somebody is on', () => {
    expect(problemsOf(full(), 'service', '2026-11').filter(({ kind }) => kind === 'gap')).toEqual(
      [],
    );
  });

  test('a night without anybody shows on both its days, from the end of the late shift to the morning', () => {
    expect(problemsOf(full({ 10: OFF }), 'service', '2026-11').map(({ text }) => text)).toEqual([
      '10 日 21:00–24:00 没有人值班',
      '11 日 00:00–08:30 没有人值班',
    ]);
  });

  test('the night before the first counts from the month before', () => {
    const without = company({ '2026-11': [...(full().rosters['2026-11']?.rows ?? [])] });
    expect(problemsOf(without, 'service', '2026-11')[0]?.text).toBe('1 日 00:00–08:30 没有人值班');
  });

  test('a public holiday is closed all day, a make-up day (调休) is not', () => {
    const october = company({
      '2026-10': [row('陈静', 'n'.repeat(31)), row('孙丽', 'l'.repeat(31))],
      '2026-09': [row('陈静', 'n'.repeat(30))],
    });
    const gaps = (date: string) =>
      problemsOf(october, 'service', '2026-10').filter(
        (one) => one.date === date && one.kind === 'gap',
      );
    expect(gaps('2026-10-02').map(({ text }) => text)).toEqual(['2 日 08:30–12:30 没有人值班']);
    expect(gaps('2026-10-10')).toEqual([]);
    expect(dayNote(at('2026-10-02 09:00'), settings.calendar)).toBe('国庆节');
    expect(dayNote(at('2026-10-10 09:00'), settings.calendar)).toBe('国庆节调休');
    expect(dayNote(at('2026-11-22 09:00'), settings.calendar)).toBe('');
    const own = { ...settings.calendar, exceptions: { '2026-11-22': true, '2026-11-23': false } };
    expect(dayNote(at('2026-11-22 09:00'), own)).toBe('公司上班');
    expect(dayNote(at('2026-11-23 09:00'), own)).toBe('公司放假');
  });

  test('an early shift right after a night is too soon, over the end of a month too', () => {
    const tired = company({
      '2026-11': [row('陈静', month(30, { 1: 'e', 5: 'n', 6: 'e', 8: 'l', 9: 'e' }))],
      '2026-10': [row('陈静', month(31, { 31: 'n' }))],
    });
    const rest = problemsOf(tired, 'service', '2026-11').filter(({ kind }) => kind === 'rest');
    expect(rest.map(({ date }) => date)).toEqual(['2026-11-01', '2026-11-06']);
  });

  test('an absence that came later shows with its stand-in', () => {
    const away = settingsFrom({
      ...full(),
      standIns: [
        {
          agentId: '吴敏',
          standInId: '孙丽',
          name: '孙丽',
          mobile: '',
          from: at('2026-11-12 18:00'),
          to: at('2026-11-12 20:00'),
        },
      ],
    });
    expect(problemsOf(away, 'service', '2026-11').filter(({ kind }) => kind === 'away')).toEqual([
      {
        kind: 'away',
        date: '2026-11-12',
        personId: '吴敏',
        text: '吴敏 12 日晚班:不在岗,由孙丽代班',
      },
    ]);
  });
});

describe('drawing up', () => {
  const now = at('2026-11-22 10:00');
  const people = new Map(Object.keys(mobiles).map((name) => [name, person(name as Name)]));
  const drawn = (input: Partial<Parameters<typeof draw>[1]>, all: Settings = settings) =>
    draw(
      all,
      { month: '2026-12', department: 'service', revision: 0, rows: [], ...input },
      people,
      now,
      '罗敏',
    );
  const field = (input: Partial<Parameters<typeof draw>[1]>, all?: Settings): string => {
    try {
      drawn(input, all);
      return 'drawn';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return `${error.refusal.code} ${error.refusal.field}`;
    }
  };
  const one = { personId: '陈静', days: month(31, { 3: 'n' }) };

  test('stands with name and number, counted up; another department’s rows stay', () => {
    const crew = { ...row('吴敏', OFF.repeat(31)), department: 'engineering' as const };
    const all = company({ '2026-12': [crew] });
    const { rows, revision, by } =
      drawn({ revision: 1, rows: [one] }, all)['2026-12'] ?? rosterOf([]);
    expect({ revision, by }).toEqual({ revision: 2, by: '罗敏' });
    expect(rows).toEqual([crew, { ...row('陈静', one.days) }]);
  });

  test.each([
    ['a month that is over', { month: '2026-10' }, 'bad_input month'],
    ['a month too far ahead', { month: '2027-03' }, 'bad_input month'],
    ['what somebody has drawn up meanwhile', { revision: 3 }, 'wrong_state revision'],
    [
      'nobody of the department',
      { rows: [{ personId: 'crew', days: one.days }] },
      'bad_input rows.0.personId',
    ],
    ['somebody twice', { rows: [one, one] }, 'bad_input rows.1.personId'],
    [
      'a month of another length',
      { rows: [{ ...one, days: OFF.repeat(30) }] },
      'bad_input rows.0.days',
    ],
    [
      'letters that are no shift',
      { rows: [{ ...one, days: 'x'.repeat(31) }] },
      'bad_input rows.0.days',
    ],
  ])('refused: %s', (_what, input, expected) => {
    expect(field(input)).toBe(expected);
  });

  test('the last month that may be drawn up is the third after this', () => {
    expect(drawn({ month: '2027-02', rows: [] })['2027-02']?.revision).toBe(1);
    expect(monthAfter('2026-11', 3)).toBe('2027-02');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  test('days that are over stay; today and after may change', () => {
    const all = company({ '2026-11': [row('陈静', month(30, { 20: 'n', 22: 'e' }))] });
    const changed = (worked: Record<number, string>) => ({
      month: '2026-11',
      revision: 1,
      rows: [{ personId: '陈静', days: month(30, worked) }],
    });
    expect(field(changed({ 20: 'e', 22: 'e' }), all)).toBe('bad_input rows.0.days');
    expect(field({ month: '2026-11', revision: 1, rows: [] }, all)).toBe('bad_input rows');
    expect(drawn(changed({ 20: 'n', 22: 'l', 30: 'n' }), all)['2026-11']?.rows[0]?.days).toBe(
      month(30, { 20: 'n', 22: 'l', 30: 'n' }),
    );
  });

  test('whoever has left keeps the shifts they had, gets no others, and nobody has to name them', () => {
    const left: RosterRow = {
      ...row('陈静', month(30, { 20: 'n', 25: 'n' })),
      personId: 'left',
      name: '钱进',
    };
    const all = company({ '2026-11': [left] });
    const input = { month: '2026-11', revision: 1 };
    const stays = { ...left, days: month(30, { 20: 'n' }) };
    const next = { personId: '孙丽', days: month(30, { 25: 'n' }) };
    const rowsIn = (rows: { personId: string; days: string }[]) =>
      drawn({ ...input, rows }, all)['2026-11']?.rows;
    expect(rowsIn([next])).toEqual([row('孙丽', next.days), stays]);
    expect(rowsIn([{ personId: 'left', days: stays.days }, next])).toEqual([
      row('孙丽', next.days),
      stays,
    ]);
    expect(field({ ...input, rows: [{ personId: 'left', days: left.days }] }, all)).toBe(
      'bad_input rows.0.days',
    );
  });

  test('nobody is put on while away (H55): the night that ends in the absence neither', () => {
    const away = settingsFrom({
      ...settings,
      standIns: [
        {
          agentId: '陈静',
          standInId: '孙丽',
          mobile: '',
          from: at('2026-12-04 08:00'),
          to: at('2026-12-04 18:00'),
        },
      ],
    });
    const on = (worked: Record<number, string>) => ({
      rows: [{ personId: '陈静', days: month(31, worked) }],
    });
    expect(field(on({ 3: 'n' }), away)).toBe('bad_input rows.0.days');
    expect(field(on({ 4: 'l' }), away)).toBe('bad_input rows.0.days');
    expect(drawn(on({ 3: 'l', 4: 'n' }), away)['2026-12']?.rows).toHaveLength(1);
  });

  test('months older than a year are let go of', () => {
    const all = company({ '2025-10': [], '2025-11': [], '2026-11': [] });
    expect(Object.keys(drawn({ rows: [one] }, all)).sort()).toEqual([
      '2025-11',
      '2026-11',
      '2026-12',
    ]);
  });
});

describe('quick ways to fill in', () => {
  const now = at('2026-11-22 10:00');
  const filled = (
    all: Settings,
    how: 'copyWeek' | 'rotate',
    people: readonly string[],
    of = '2026-12',
  ) => fill(all, { department: 'service', month: of, people, how }, now);
  const names = ['陈静', '孙丽', '吴敏', '罗敏'] as const;

  test('as the week before, weekday by weekday, over the end of the month', () => {
    // 24 to 30 November, Tuesday to Monday.
    const all = company({ '2026-11': [row('陈静', month(30, { 24: 'e', 28: 'n', 30: 'l' }))] });
    const [mine] = filled(all, 'copyWeek', ['陈静']);
    expect(mine?.days).toBe(
      month(31, {
        1: 'e',
        5: 'n',
        7: 'l',
        8: 'e',
        12: 'n',
        14: 'l',
        15: 'e',
        19: 'n',
        21: 'l',
        22: 'e',
        26: 'n',
        28: 'l',
        29: 'e',
      }),
    );
  });

  test('the first week filled in by hand goes on, where there is none before it', () => {
    const all = company({ '2026-12': [row('陈静', month(31, { 1: 'e', 2: 'n', 20: 'l' }))] });
    expect(filled(all, 'copyWeek', ['陈静'])[0]?.days).toBe('en-----'.repeat(5).slice(0, 31));
  });

  test.each(['copyWeek', 'rotate'] as const)('%s leaves days that are over as they are', (how) => {
    const all = company({ '2026-11': [row('陈静', month(30, { 3: 'n', 16: 'e' }))] });
    const days = filled(all, how, [...names], '2026-11')[0]?.days ?? '';
    expect(days.slice(0, 21)).toBe(month(30, { 3: 'n', 16: 'e' }).slice(0, 21));
    expect(days.slice(21)).not.toBe(OFF.repeat(9));
  });

  test('in turn: every night and day off is covered, nobody rests too little, nights are shared out evenly', () => {
    for (const of of ['2026-12', '2027-01', '2027-02']) {
      const rows = filled(settings, 'rotate', names, of);
      const all = company({ [of]: rows.map(({ personId, days }) => row(personId as Name, days)) });
      const wrong = problemsOf(all, 'service', of).filter(({ date }) => date !== `${of}-01`);
      expect(wrong).toEqual([]);
      const nights = rows.map(({ days }) => [...days].filter((letter) => letter === 'n').length);
      expect(Math.max(...nights) - Math.min(...nights)).toBeLessThanOrEqual(2);
    }
  });

  test('the turn goes on over the end of a month without somebody having two nights', () => {
    const rows = filled(settings, 'rotate', names, '2026-12');
    const december = company({
      '2026-12': rows.map(({ personId, days }) => row(personId as Name, days)),
    });
    const january = filled(december, 'rotate', names, '2027-01');
    const last = rows.find(({ days }) => days.endsWith('n'))?.personId;
    expect(january.find(({ days }) => days.startsWith('n'))?.personId).not.toBe(last);
  });

  test('whoever is away is passed over', () => {
    const from = at('2026-12-07 00:00');
    const away = settingsFrom({
      ...settings,
      standIns: [{ agentId: '孙丽', standInId: '陈静', mobile: '', from, to: from + 5 * DAY }],
    });
    const days = filled(away, 'rotate', names)[1]?.days ?? '';
    // The night of the 6th would end in the absence.
    expect(days.slice(6, 11)).toBe(OFF.repeat(5));
    expect(days[5]).not.toBe('n');
    expect(dateOf(from + 5 * DAY + HOUR)).toBe('2026-12-12');
  });

  test('two people cannot cover everything; what is missing shows, nobody is put on without rest', () => {
    const rows = filled(settings, 'rotate', ['陈静', '孙丽']);
    const all = company({
      '2026-12': rows.map(({ personId, days }) => row(personId as Name, days)),
    });
    const kinds = new Set(problemsOf(all, 'service', '2026-12').map(({ kind }) => kind));
    expect([...kinds]).toEqual(['gap']);
  });
});

describe('whoever leaves', () => {
  test('is off from that instant: the night that runs, all that comes, in every month', () => {
    const all = company({
      '2026-11': [
        row('陈静', month(30, { 28: 'n', 29: 'n', 30: 'e' })),
        row('孙丽', OFF.repeat(30)),
      ],
      '2026-12': [row('陈静', month(31, { 5: 'n' }))],
    });
    const night = at('2026-11-30 03:00');
    expect(standby(all, 'service', night)?.name).toBe('陈静');
    const rosters = withoutPerson(all, '陈静', night);
    expect(standby({ ...all, rosters }, 'service', night)).toBeUndefined();
    expect(rosters['2026-11']).toMatchObject({ revision: 2 });
    expect(rosters['2026-11']?.rows[0]?.days).toBe(month(30, { 28: 'n' }));
    expect(rosters['2026-12']?.rows[0]?.days).toBe(OFF.repeat(31));
    expect(withoutPerson({ ...all, rosters }, '陈静', night)).toBe(rosters);
  });
});
