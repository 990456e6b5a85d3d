/** Every limit of the handbook is a company's to set: for duties that begin afterwards, never for those there are. */
import { remembered } from '../../../cloudfunctions/adapters/cache';
import { settingsChanges } from '../../../shared/contract/settings';
import type { Case, Duty } from '../../../shared/domain/case';
import { isOpen, reschedule } from '../../../shared/domain/duties';
import { checkChanges } from '../../../shared/domain/settings';
import { Refused } from '../../../shared/errors';
import { dutyRows, type Span } from '../../../shared/policy/duties';
import { calendarOf } from '../../../shared/policy/hours';
import { defaultSettings, type Settings } from '../../../shared/policy/settings';
import { warrantyItems } from '../../../shared/policy/warranty';
import { DAY, dateOf, HOUR, MINUTE } from '../../../shared/time/shanghai';
import { addWorking, workingDayLength } from '../../../shared/time/working';
import {
  aComplaint,
  aProject,
  aRepair,
  at,
  by,
  monday,
  people,
  settings,
  tick,
} from '../../builders';
import { onCampaigns } from './duties/campaign';
import { onComplaints } from './duties/complaint';
import { onFindings } from './duties/finding';
import { onInquiries } from './duties/inquiry';
import type { Owed } from './duties/owed';
import { onProjects } from './duties/project';
import { onReorders } from './duties/reorder';
import { onRepairs } from './duties/repair';

const kept = structuredClone(settings);
afterEach(() => void Object.assign(settings, structuredClone(kept)));

/** The company changes something; what `checkChanges` refuses fails the test. */
function change(changes: Partial<Settings>): void {
  const parsed = settingsChanges.parse(changes);
  checkChanges(parsed, settings);
  Object.assign(settings, changes);
}

const owed = [
  ...onProjects,
  ...onRepairs,
  ...onComplaints,
  ...onInquiries,
  ...onReorders,
  ...onCampaigns,
  ...onFindings,
];

function dutyOf(kase: Case, { rule, id = `${rule}:1` }: Owed): Duty {
  const found = kase.duties.find((duty) =>
    id.endsWith(':*') ? duty.rule === rule : duty.id === id,
  );
  if (!found) throw new Error(`no duty ${id}`);
  return found;
}

/** A little longer than the table says, and where the limit then lies. */
function longer(span: Span, duty: Duty): { within: Span; dueAt: number } {
  const calendar = calendarOf(duty.owedBy, settings);
  if ('minutes' in span)
    return { within: { minutes: span.minutes + 7 }, dueAt: duty.dueAt + 7 * MINUTE };
  if ('hours' in span) return { within: { hours: span.hours + 5 }, dueAt: duty.dueAt + 5 * HOUR };
  if ('day' in span) return { within: { day: span.day + 3 }, dueAt: duty.dueAt + 3 * DAY };
  if ('workingHours' in span)
    return {
      within: { workingHours: span.workingHours + 2 },
      dueAt: addWorking(duty.dueAt, 2 * HOUR, calendar),
    };
  if ('workingDays' in span)
    return {
      within: { workingDays: span.workingDays + 1 },
      dueAt: addWorking(duty.dueAt, workingDayLength(calendar), calendar),
    };
  throw new Error('follows from a promise');
}

const rowsOf = (row: Owed): { key: string; within: Span } => {
  const { kind } = row.given().kase;
  const found = dutyRows.find((one) => one.rule === row.rule && one.kind === kind);
  if (!found) throw new Error(`no row ${kind}:${row.rule}`);
  return { key: `${kind}:${row.rule}`, within: found.within };
};

const settable = owed.filter((row) => !('given' in rowsOf(row).within));

test('most rows have a limit of their own; the others follow a promise, a level or the grid', () => {
  expect(settable.length).toBeGreaterThan(40);
});

describe.each(settable)('$rule: $what', (row) => {
  test('a changed limit holds for what begins afterwards, not for what there is', () => {
    const before = row.given().kase;
    const old = structuredClone(dutyOf(before, row));
    const { key, within } = rowsOf(row);
    const wanted = longer(within, old);
    change({ limits: { [key]: wanted.within } });
    expect(dutyOf(row.given().kase, row).dueAt).toBe(wanted.dueAt);
    tick(before, old.createdAt);
    expect(dutyOf(before, row)).toMatchObject({ dueAt: old.dueAt, moments: old.moments });
  });
});

/** A low rating of a crew (`repair:H47`) is described with the project's. */
describe.each(
  dutyRows.flatMap(({ kind, rule, warn }) =>
    warn && `${kind}:${rule}` !== 'repair:H47' ? [{ key: `${kind}:${rule}` }] : [],
  ),
)('$key', ({ key }) => {
  const row = owed.find((one) => rowsOf(one).key === key);

  test('is warned of when the company wants it (H33)', () => {
    if (!row) throw new Error(`${key} is not described`);
    const before = row.given().kase;
    const old = structuredClone(dutyOf(before, row));
    change({ warnings: { [key]: [0.1, 0.25, 0.9] } });
    const shares = (duty: Duty) => duty.moments.flatMap(({ share }) => (share ? [share] : []));
    expect(shares(dutyOf(row.given().kase, row))).toEqual([0.1, 0.25, 0.9]);
    expect(shares(dutyOf(before, row))).toEqual(shares(old));
    // Moved to another limit it keeps the shares it began with.
    const duty = dutyOf(before, row);
    if (isOpen(duty))
      reschedule(before, by(people.manager, old.base), duty, old.dueAt + DAY, '改期');
    expect(shares(duty)).toEqual(shares(old));
  });
});

describe('limits that follow from something else', () => {
  test('a complaint’s two clocks, by level (H28)', () => {
    const before = aComplaint();
    const levels = structuredClone(defaultSettings.levels);
    levels.ordinary = { replyMinutes: 45, resolveHours: 60 };
    levels.normal = { replyMinutes: 45, resolveHours: 60 };
    change({ levels });
    const after = aComplaint();
    expect(after.duty('H28.reply:1').dueAt).toBe(monday + 45 * MINUTE);
    expect(after.duty('H28.resolve:1').dueAt).toBe(monday + 60 * HOUR);
    expect(before.duty('H28.reply:1').dueAt).toBe(monday + 60 * MINUTE);
  });

  test('the hours until somebody comes, by region and fault (H20)', () => {
    const before = aRepair();
    change({ visitHours: { city: 12, county: 48, province: 100 }, urgentHours: { leak: 2 } });
    expect(aRepair().duty('H20:1').dueAt).toBe(monday + 12 * HOUR);
    expect(aRepair({ fault: 'leak' }).duty('H20:1').dueAt).toBe(monday + 2 * HOUR);
    expect(before.duty('H20:1').dueAt).toBe(monday + 24 * HOUR);
  });

  test('the days from which a revisit may be made (H4, H12, H64)', () => {
    const before = aProject().signed('2026-03-02 10:00');
    const old = before.kase.duties.find(({ rule }) => rule === 'H64');
    change({ begins: { 'project:H64': { day: 20 } } });
    const { duties } = aProject().signed('2026-03-02 10:00').kase;
    const now = duties.find(({ rule }) => rule === 'H64');
    expect([old?.from, now?.from].map((from) => dateOf(from ?? 0))).toEqual([
      '2026-03-29',
      '2026-03-22',
    ]);
  });

  test('the grid of revisits through the warranty (H10): every 90 days there are 8', () => {
    const grid = (kase: Case) => kase.duties.filter(({ rule }) => rule === 'H10');
    const before = aProject().accepted('2026-03-01').kase;
    expect(grid(before)).toHaveLength(12);
    change({ grid: { everyDays: 90, marginDays: 5 } });
    const after = grid(aProject().accepted('2026-03-01').kase);
    expect(after).toHaveLength(8);
    expect(after.slice(0, 1).map(({ from, dueAt }) => [dateOf(from), dateOf(dueAt)])).toEqual([
      ['2026-05-25', '2026-06-04'],
    ]);
    expect(grid(before)).toHaveLength(12);
  });

  test('how long before its end a warranty is spoken of (H11)', () => {
    change({ endingMonths: 2 });
    const { kase } = aProject().accepted('2026-03-01');
    const ending = kase.duties.find(({ id }) => id === 'H11:decoration');
    expect(dateOf(ending?.from ?? 0)).toBe('2028-01-01');
  });

  test('when the plan is owed (H31)', () => {
    change({ planHours: 6 });
    const one = aComplaint().signed().replied();
    expect(one.duty('H31:1').dueAt).toBe(one.now + 6 * HOUR);
  });

  test('longer warranties hold for homes accepted afterwards (H17)', () => {
    const before = aProject().accepted('2026-03-01').kase;
    change({ warrantyYears: { decoration: 3 } });
    const after = aProject().accepted('2026-03-01').kase;
    expect([before.terms?.decoration, after.terms?.decoration]).toEqual([2, 3]);
    // The grid goes to the end of the base period.
    expect(after.duties.filter(({ rule }) => rule === 'H10')).toHaveLength(18);
  });

  test('hours of work: a report before the new opening (H21)', () => {
    change({ calendar: { windows: [['10:00', '19:00']] } });
    expect(aRepair({}, undefined, at('2026-11-23 08:00')).duty('H21:1').dueAt).toBe(
      at('2026-11-23 12:00'),
    );
  });
});

describe('what cannot be is refused, naming the field', () => {
  const levels = (more: Partial<Settings['levels']>) => ({
    levels: { ...defaultSettings.levels, ...more },
  });
  const bad: [string, Partial<Settings>, string][] = [
    [
      'graver, yet later called back',
      levels({ major: { replyMinutes: 61, resolveHours: 48 } }),
      'levels.major.replyMinutes',
    ],
    [
      'graver, yet later resolved',
      levels({ critical: { replyMinutes: 10, resolveHours: 25 } }),
      'levels.critical.resolveHours',
    ],
    [
      'resolved before called back',
      levels({ normal: { replyMinutes: 6_000, resolveHours: 72 } }),
      'levels.normal.replyMinutes',
    ],
    [
      'windows that overlap',
      {
        calendar: {
          windows: [
            ['08:30', '12:00'],
            ['11:30', '18:00'],
          ],
        },
      },
      'calendar.windows',
    ],
    [
      'windows out of order',
      {
        calendar: {
          windows: [
            ['13:30', '18:00'],
            ['08:30', '12:00'],
          ],
        },
      },
      'calendar.windows',
    ],
    [
      'a window that ends before it begins',
      { calendar: { windows: [['18:00', '08:30']] } },
      'calendar.windows',
    ],
    ['warnings that fall', { warnings: { 'repair:H20': [0.8, 0.5] } }, 'warnings.repair:H20'],
    ['a warning where none is given', { warnings: { 'repair:H24': [0.5] } }, 'warnings.repair:H24'],
    [
      'a limit that follows a promise',
      { limits: { 'repair:H20': { hours: 2 } } },
      'limits.repair:H20',
    ],
    ['a limit of no duty', { limits: { 'repair:H99': { hours: 2 } } }, 'limits.repair:H99'],
    ['a limit before the beginning', { limits: { 'project:H4': { day: 9 } } }, 'limits.project:H4'],
    ['a beginning after the limit', { begins: { 'project:H4': { day: 16 } } }, 'begins.project:H4'],
    [
      'a beginning where there is none',
      { begins: { 'repair:H21': { day: 1 } } },
      'begins.repair:H21',
    ],
    [
      'revisits that run into one another',
      { grid: { everyDays: 10, marginDays: 5 } },
      'grid.marginDays',
    ],
    ['no quiet at all, or always', { quiet: ['08:00', '08:00'] }, 'quiet'],
    ['nothing', {}, ''],
    ...warrantyItems.flatMap(({ key, years }): [string, Partial<Settings>, string][] =>
      years === null
        ? [
            [
              `years for ${key}, which is for life`,
              { warrantyYears: { [key]: 3 } },
              `warrantyYears.${key}`,
            ],
          ]
        : [
            [
              `less for ${key} than the law and the table`,
              { warrantyYears: { [key]: years - 1 } },
              `warrantyYears.${key}`,
            ],
          ],
    ),
  ];

  test.each(bad)('%s', (_what, changes, field) => {
    let refused: unknown;
    try {
      checkChanges(settingsChanges.parse(changes), settings);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).refusal).toMatchObject({
      code: 'bad_input',
      field: ['changes', field].filter(Boolean).join('.'),
    });
  });

  test.each([
    [{ warnings: { 'repair:H20': [0] } }],
    [{ warnings: { 'repair:H20': [1] } }],
    [{ limits: { 'repair:H21': { workingHours: 0 } } }],
    [{ limits: { 'repair:H21': { hours: -1 } } }],
    [{ levels: { normal: { replyMinutes: 0, resolveHours: 1 } } }],
    [{ calendar: { windows: [] } }],
    [{ calendar: { windows: [['8:30', '25:00']] } }],
    [{ paging: { entries: 1 } }],
    [{ somethingElse: 1 }],
  ])('%j is not even read', (changes) => {
    expect(settingsChanges.safeParse(changes).success).toBe(false);
  });
});

test('an instance that remembers settings has the new version a minute later at the latest', () => {
  jest.useFakeTimers({ now: monday });
  const known = remembered<number>(60_000);
  known.set('company', 1);
  jest.setSystemTime(monday + 59_999);
  expect(known.get('company')).toBe(1);
  jest.setSystemTime(monday + 60_000);
  expect(known.get('company')).toBeUndefined();
  jest.useRealTimers();
});
