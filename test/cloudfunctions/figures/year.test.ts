import type { Ports } from '../../../cloudfunctions/ports';
import { drawUp } from '../../../cloudfunctions/usecases/drawUp';
import { show } from '../../../cloudfunctions/usecases/figures';
import { show as recurring } from '../../../cloudfunctions/usecases/recurring';
import type { Call } from '../../../cloudfunctions/usecases/run';
import type { Case } from '../../../shared/domain/case';
import { countedCall, countedVisit } from '../../../shared/domain/figures/contacts';
import { note } from '../../../shared/domain/figures/counted';
import type { Sums } from '../../../shared/domain/figures/facts';
import type { Broken } from '../../../shared/domain/figures/sheets';
import {
  type Dimension,
  dimensionKeys,
  drawing,
  type Period,
} from '../../../shared/policy/figures';
import { groupingKeys } from '../../../shared/policy/recurring';
import { people } from '../../builders';
import { figurePorts } from '../memory/figures';
import { type Grouped, group, type Reckoned, reckon, reckonContacts, spansOf } from './reckoning';
import { caseAt, instantsOf } from './writes';
import { type Contact, contactsOf, DAY, HOUR, yearOf } from './year';

/** `FIGURES_CASES=200000` for the year of a large company, `FIGURES_SEED` for another one. */
const CASES = Number(process.env.FIGURES_CASES ?? 5_000);
const SEED = Number(process.env.FIGURES_SEED ?? 59);
const DAYS = 365;
const start = Date.parse('2026-01-01T00:00:00+08:00');
const dayOf = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

/** Spans that are compared: the year, quarters and months, some weeks and days, among them those at the turn of the year. */
const compared = new Set(
  [0, 1, 58, 59, 90, 180, 181, 273, 300, 333, 364].flatMap((day) => spansOf(start + day * DAY)),
);
for (let day = 0; day < DAYS; day += 15)
  for (const span of spansOf(start + day * DAY)) if (/^[myq]/.test(span)) compared.add(span);

/** The database: of the cases only what they changed on days that are not drawn up yet, all of a day as one. */
class Books {
  readonly sheets = new Map<string, Broken>();
  readonly changes = new Map<string, Sums>();
  /** How many cases changed something on a day. */
  readonly changed = new Map<string, number>();
  /** What calls and visits add that were entered on a day. */
  readonly entered = { calls: new Map<string, Sums[]>(), visits: new Map<string, Sums[]>() };
  now = start;
  operations = 0;

  readonly ports = this.#ports();

  write(matter: Parameters<typeof caseAt>[0]): void {
    let before: Case | null = null;
    const days = new Set<string>();
    for (const at of instantsOf(matter)) {
      const after = caseAt(matter, at);
      note(before, after, at);
      for (const [day, sums] of Object.entries(after.counted ?? {})) {
        this.#add(day, sums);
        days.add(day);
      }
      // Each write is taken by itself: what earlier ones changed has been added.
      before = { ...after, counted: undefined, countedOn: undefined };
    }
    for (const day of days) this.changed.set(day, (this.changed.get(day) ?? 0) + 1);
  }

  enter({ what, at, enteredAt, seconds, by, isAgent, community }: Contact): void {
    const actor = { personId: by, roles: [isAgent ? ('agent' as const) : ('manager' as const)] };
    const entered = { actor, community, now: enteredAt };
    const isVisit = what === 'visit' || what === 'consultation';
    const { counted, countedOn } = isVisit
      ? countedVisit({ type: what, at }, entered)
      : countedCall({ direction: what, startedAt: at, durationSeconds: seconds }, entered);
    const into = this.entered[isVisit ? 'visits' : 'calls'];
    for (const day of countedOn) into.set(day, [...(into.get(day) ?? []), counted[day] ?? {}]);
  }

  #add(day: string, sums: Sums): void {
    const all = this.changes.get(day) ?? {};
    this.changes.set(day, all);
    for (const [fact, by] of Object.entries(sums)) all[fact] = (all[fact] ?? 0) + by;
  }

  #ports(): Ports {
    const whole = figurePorts(new Map(), this.sheets);
    const counted =
      <A extends unknown[], R>(does: (...args: A) => Promise<R>) =>
      (...args: A): Promise<R> => {
        this.operations += 1;
        return does(...args);
      };
    const figures: Ports['figures'] = {
      drawnUpTo: counted(whole.drawnUpTo),
      finish: counted(whole.finish),
      add: counted(whole.add),
      read: counted(whole.read),
      changedOn: async (from, day, limit, behind = '0') => {
        if (from !== 'cases') {
          this.operations += 1;
          const all = this.entered[from].get(day) ?? [];
          return all
            .slice(Number(behind), Number(behind) + limit)
            .map((sums, place) => ({ _id: String(Number(behind) + place + 1), sums }));
        }
        // One read a page, and one that finds the end.
        this.operations += Math.floor((this.changed.get(day) ?? 0) / drawing.page) + 1;
        return [{ _id: day, sums: this.changes.get(day) ?? {} }];
      },
    };
    const byIds = async (ids: readonly string[]) =>
      ids.map((personId) => ({ personId, name: `名字 ${personId}` }));
    return { now: () => this.now, figures, people: { byIds } } as unknown as Ports;
  }

  async night(morning: number): Promise<void> {
    this.now = morning + 3 * HOUR;
    while (await drawUp(this.ports, () => 50_000));
    const day = dayOf(morning - DAY);
    for (const one of [this.changes, this.entered.calls, this.entered.visits]) one.delete(day);
  }
}

describe(`a generated year of ${CASES} cases, seed ${SEED}`, () => {
  const books = new Books();
  const reckoned: Reckoned = new Map();
  const grouped: Grouped = new Map();
  const nights: number[] = [];

  beforeAll(async () => {
    const matters = yearOf(SEED);
    const contactsOn = contactsOf(SEED);
    let begun = 0;
    for (let day = 0; day < DAYS + 130; day++) {
      const count = Math.round((CASES * Math.min(day + 1, DAYS)) / DAYS) - begun;
      begun += count;
      const today = matters(start + day * DAY, count);
      for (const matter of today) books.write(matter);
      const contacts = contactsOn(start + day * DAY, day < DAYS ? Math.round(count * 1.5) : 0);
      for (const contact of contacts) books.enter(contact);
      reckon(today, reckoned, compared);
      reckonContacts(contacts, reckoned, compared);
      group(today, grouped, compared);
      // What began later writes nothing on a day that is over.
      books.operations = 0;
      await books.night(start + (day + 1) * DAY);
      nights.push(books.operations);
    }
    expect(begun).toBe(CASES);
    const { calls, visits } = books.entered;
    for (const left of [books.changes, calls, visits]) expect([...left.keys()]).toEqual([]);
  }, 600_000);

  async function read(span: string, dimension: Dimension) {
    const [period, day = ''] = span.split(' ');
    const call = { ports: books.ports, actor: people.manager } as unknown as Call;
    books.operations = 0;
    return show(call, { period: period as Period, day, dimension });
  }

  /** As the report has it: a share in per cent, to two places. */
  function expected(span: string, who: string, key: string, unit: string): number | null {
    const tally = reckoned.get(span)?.get(who)?.get(key);
    const isShare = ['percent', 'stars', 'minutes', 'seconds'].includes(unit);
    if (!isShare) return tally?.sum ?? 0;
    if (!tally) return null;
    const value = (unit === 'percent' ? 100 : 1) * (tally.sum / tally.of);
    return Math.round(value * 100) / 100;
  }

  test.each(dimensionKeys)(
    'every figure by %s, of every span, is as reckoned',
    async (dimension) => {
      let values = 0;
      for (const span of compared) {
        const shown = await read(span, dimension);
        const wrong: string[] = [];
        const compare = (who: string, key: string, unit: string, value: number | null): void => {
          values += 1;
          const should = expected(span, who, key, unit);
          if (value === should) return;
          if (value !== null && should !== null && Math.abs(value - should) < 0.011) return;
          wrong.push(`${span} ${who} ${key}: ${value}, reckoned ${should}`);
        };
        for (const { key, unit, value } of shown.figures) compare('all', key, unit, value);
        for (const { key: member, values: theirs } of shown.rows)
          shown.figures.forEach(({ key, unit }, place) => {
            compare(`${dimension}/${member}`, key, unit, theirs[place] ?? null);
          });
        const known = [...(reckoned.get(span)?.keys() ?? [])].filter((who) =>
          who.startsWith(`${dimension}/`),
        );
        expect(shown.rows.map(({ key }) => `${dimension}/${key}`).sort()).toEqual(known.sort());
        expect(wrong.slice(0, 10)).toEqual([]);
      }
      expect(values).toBeGreaterThan(1_000);
    },
  );

  test.each(groupingKeys)(
    'recurring faults by %s, of every month, quarter and the year, are as reckoned, at one read (H36)',
    async (by) => {
      for (const span of compared) {
        const [period, day = ''] = span.split(' ');
        if (period !== 'month' && period !== 'quarter' && period !== 'year') continue;
        books.operations = 0;
        const { groups, more } = await recurring({ ports: books.ports } as unknown as Call, {
          period,
          day,
          by,
        });
        expect(books.operations).toBe(1);
        const counts = [...(grouped.get(span) ?? [])].filter(([one]) => one.startsWith(`${by}/`));
        expect(groups.length + more).toBe(counts.length);
        const all = new Map(counts);
        for (const { key, count } of groups)
          expect([span, key, count]).toEqual([span, key, all.get(`${by}/${key}`)]);
      }
    },
  );

  test('a night costs little, and less than one operation a case', () => {
    const all = nights.reduce((so, one) => so + one, 0);
    console.info(
      `figures: ${all} operations in ${nights.length} nights, ${Math.max(...nights)} at most`,
    );
    expect(all).toBeLessThan(Math.max(CASES, 100_000));
  });

  test('a report is one read; its documents stay small', async () => {
    for (const period of ['day', 'week', 'month', 'quarter', 'year']) {
      const shown = await read(`${period} 2026-06-10`, 'community');
      expect(books.operations).toBe(1);
      // An answer may carry 1 MB, what goes to a page 256 KB.
      expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(60_000);
    }
    const sizes = [...books.sheets.values()].map((sheet) =>
      Buffer.byteLength(JSON.stringify(sheet)),
    );
    expect(Math.max(...sizes)).toBeLessThan(200_000);
  });
});
