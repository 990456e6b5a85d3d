import type * as z from 'zod';
import { type ActionName, actionNames, contract, exampleOf } from '../../shared/contract';
import { reports } from '../../shared/policy/reports';
import { defaultTimes, type TimeKind } from '../../shared/policy/times';
import { DAY, dateOf, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

type Path = readonly (string | 0)[];
interface Field {
  action: ActionName;
  path: Path;
  date: boolean;
}

/** Every time in the contract, found by its shape alone: epoch milliseconds and ISO dates, wherever they stand. */
function timesIn(schema: z.core.$ZodType, path: Path = []): { path: Path; date: boolean }[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => timesIn(inner, [...path, key]));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return timesIn(def.innerType, path);
    case 'array':
      return timesIn(def.element, [...path, 0]);
    case 'tuple':
      return def.items.flatMap((inner) => timesIn(inner, path));
    case 'record':
      return [
        ...timesIn(def.keyType, [...path, 'key']),
        ...timesIn(def.valueType, [...path, 'value']),
      ];
    case 'union':
      return def.options.flatMap((inner) => timesIn(inner, path));
    case 'number': {
      const large = def.checks?.some((check) => {
        const { check: name, value } = check._zod.def as { check: string; value?: number };
        return name === 'less_than' && (value ?? 0) > 1_000_000_000_000;
      });
      return large ? [{ path, date: false }] : [];
    }
    case 'string':
      return (def as { format?: string }).format === 'date' ? [{ path, date: true }] : [];
    default:
      return [];
  }
}

const fields: Field[] = actionNames.flatMap((action) =>
  timesIn(contract[action].input).map((found) => ({ action, ...found })),
);

/** What each time is, written out once more: whoever adds one has to say here what it is. */
const kinds: Record<string, TimeKind> = {
  'project.open depositPaidAt': 'fact',
  'project.record at': 'fact',
  'payment.book paidAt': 'fact',
  'payment.change signedAt': 'fact',
  'call.record startedAt': 'fact',
  'repair.dispatch from': 'appointment',
  'repair.dispatch to': 'appointment',
  'repair.renew by': 'promise',
  'complaint.plan by': 'remedy',
  'reorder.order promisedBy': 'delivery',
  'reorder.renew promisedBy': 'delivery',
  'campaign.plan heldAt': 'event',
  'finding.answer by': 'remedy',
  'complaint.planPart by': 'remedy',
  'visit.record at': 'fact',
  'letter.record sentAt': 'fact',
  'letter.answer receivedAt': 'fact',
  'inquiry.open receivedAt': 'fact',
  'survey.plan until': 'event',
  'revisit.record nextAt': 'contact',
  'prospect.mark nextAt': 'contact',
  'prospect.mark at': 'fact',
  'prospect.enter at': 'fact',
  'repair.report atHome.0.date': 'atHome',
  'settings.change changes.calendar.exceptions.key': 'calendar',
  'settings.change changes.standIns.0.from': 'absence',
  'settings.change changes.shifts.0.from': 'absence',
  'settings.change changes.shifts.0.to': 'absence',
  'settings.change changes.standIns.0.to': 'absence',
  'settings.change changes.reports.since': 'calendar',
  'report.list day': 'calendar',
  'report.show day': 'calendar',
  'report.handIn day': 'calendar',
  'report.takeBack day': 'calendar',
  'report.answer day': 'calendar',
};

/** What stands beside the time in its list, so that nothing else is wrong with the input. */
const around: Record<string, object> = {
  'repair.report atHome.0.date': { atHome: [{ part: 'any' }] },
  'settings.change changes.calendar.exceptions.key': {
    changes: { calendar: { windows: [['08:30', '12:00']], exceptions: {} } },
  },
  'settings.change changes.shifts.0.from': {
    changes: { shifts: [{ department: 'engineering', personId: 'pm-heyong', to: monday + DAY }] },
  },
  'settings.change changes.shifts.0.to': {
    changes: { shifts: [{ department: 'engineering', personId: 'pm-heyong', from: monday }] },
  },
  'settings.change changes.standIns.0.from': {
    changes: {
      standIns: [{ agentId: 'agent-chenjing', standInId: 'agent-sunli', to: monday + DAY }],
    },
  },
  'settings.change changes.reports.since': {
    changes: { reports: { deadlines: reports.deadlines } },
  },
  'settings.change changes.standIns.0.to': {
    changes: { standIns: [{ agentId: 'agent-chenjing', standInId: 'agent-sunli', from: monday }] },
  },
};

function withTime({ action, path, date }: Field, name: string, at: number): object {
  const input = structuredClone({ ...exampleOf(action, monday).input, ...around[name] }) as Record<
    string,
    unknown
  >;
  const value = date ? dateOf(at) : at;
  let place = input as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) {
    place[part] ??= {};
    place = place[part] as typeof place;
  }
  const last = path.at(-1) ?? '';
  if (last === 'key') place[String(value)] = true;
  else place[last] = value;
  return input;
}

const YEAR = 365 * DAY;
/** Centuries do not fit the schema; years do, and are as absurd. */
const absurd: Record<string, (kind: TimeKind) => number[]> = {
  'far behind': () => [monday - 26 * YEAR, monday - 11 * YEAR],
  'far ahead': () => [monday + 73 * YEAR, monday + 5 * YEAR],
  'just past the bound': (kind) =>
    kind === 'fact'
      ? [monday + (defaultTimes.aheadMinutes + 1) * MINUTE]
      : [monday + (defaultTimes.planDays[kind] + 1) * DAY],
};

describe('every time of every action', () => {
  test('is known to this test, and no other is', () => {
    expect(fields.map(({ action, path }) => `${action} ${path.join('.')}`).sort()).toEqual(
      Object.keys(kinds).sort(),
    );
  });

  describe.each(fields.map((field) => [`${field.action} ${field.path.join('.')}`, field] as const))(
    '%s',
    (name, field) => {
      const kind = kinds[name] ?? 'fact';
      test.each(Object.keys(absurd))(
        '%s is refused, naming the field, and nothing is written',
        async (what) => {
          const company = await MemoryCompany.start();
          for (const at of absurd[what]?.(kind) ?? []) {
            const before = company.state();
            const { as } = exampleOf(field.action, monday);
            const answered = await company.call(as, field.action, withTime(field, name, at));
            expect(answered).toMatchObject({ ok: false, error: { code: 'bad_input' } });
            if (answered.ok) continue;
            const last = field.path.at(-1);
            if (last !== 'key') expect(answered.error.field).toContain(String(last));
            expect(answered.error.message).toMatch(/^“\p{Script=Han}+”\p{Script=Han}+/u);
            expect(company.state()).toBe(before);
          }
        },
      );

      test('within the bound it is not refused for its time', async () => {
        const company = await MemoryCompany.start();
        const { as } = exampleOf(field.action, monday);
        const at = kind === 'fact' ? monday - MINUTE : monday + 2 * DAY;
        const answered = await company.call(as, field.action, withTime(field, name, at));
        if (!answered.ok) expect(answered.error.message).not.toMatch(/不能[早晚]于/);
      });
    },
  );
});

test('a fact that a phone’s fast clock puts ahead counts as now', async () => {
  const company = await MemoryCompany.start();
  const { as, input } = exampleOf('project.record', monday);
  const answered = await company.call(as, 'project.record', { ...input, at: monday + 4 * MINUTE });
  expect(answered.ok).toBe(true);
  const project = company.kase(input.caseId) as unknown as { facts: Record<string, number> };
  expect(project.facts.waterElectricAccepted).toBe(monday);
});

test('the company’s own bounds hold', async () => {
  const company = await MemoryCompany.start();
  const times = { ...defaultTimes, planDays: { ...defaultTimes.planDays, appointment: 3 } };
  Object.assign(company.all('settings').get('company') ?? {}, { times });
  const { as, input } = exampleOf('repair.dispatch', monday);
  const from = monday + 4 * DAY;
  const late = await company.call(as, 'repair.dispatch', {
    ...input,
    from,
    to: from + 60 * MINUTE,
  });
  expect(late).toMatchObject({ ok: false, error: { code: 'bad_input', field: 'from' } });
});
