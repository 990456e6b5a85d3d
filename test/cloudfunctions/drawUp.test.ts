import type { Ports } from '../../cloudfunctions/ports';
import { drawUp, isTimeToDraw } from '../../cloudfunctions/usecases/drawUp';
import type { Case } from '../../shared/domain/case';
import { contributions } from '../../shared/domain/figures/contributions';
import { note, sum } from '../../shared/domain/figures/counted';
import type { Sums } from '../../shared/domain/figures/facts';
import { added, additions, type Broken, type Sheet } from '../../shared/domain/figures/sheets';
import { handOver } from '../../shared/domain/project';
import { drawing } from '../../shared/policy/figures';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { aComplaint, aRepair, at, people } from '../builders';
import { randomFrom } from '../builders/random';
import { by } from '../builders/settings';
import { figurePorts } from './memory/figures';

const firstDay = at('2026-11-02 09:00');

/** Cases, each with the versions that it goes through and when each is written. */
type History = { at: number; kase: Case }[];

class Town {
  readonly cases = new Map<string, Case>();
  readonly sheets = new Map<string, Broken>();
  now = firstDay;
  /** Steps left until the function dies; each of reading and writing is one, and a write may stand or not. */
  stepsLeft = Number.POSITIVE_INFINITY;
  writes = 0;

  write({ at: now, kase }: History[number]): void {
    const after = structuredClone(kase);
    const before = this.cases.get(kase._id) ?? null;
    after.counted = before?.counted;
    after.countedOn = before?.countedOn;
    note(before, after, now);
    this.cases.set(after._id, after);
  }

  ports(standsAtDeath = false): Ports {
    const whole = figurePorts(this.cases, this.sheets);
    const step =
      <A extends unknown[], R>(does: (...args: A) => Promise<R>, writes: boolean) =>
      async (...args: A): Promise<R> => {
        this.stepsLeft -= 1;
        const dies = this.stepsLeft < 0;
        if (writes && (!dies || standsAtDeath)) this.writes += 1;
        if (dies && !(writes && standsAtDeath)) throw new Error('died');
        const answer = await does(...args);
        if (dies) throw new Error('died');
        return answer;
      };
    return {
      now: () => this.now,
      people: {
        byIds: async (ids: string[]) => ids.map((personId) => ({ personId, name: personId })),
      },
      figures: {
        drawnUpTo: step(whole.drawnUpTo, false),
        finish: step(whole.finish, true),
        changedOn: step(whole.changedOn, false),
        add: step(whole.add, true),
        read: whole.read,
      },
    } as unknown as Ports;
  }

  async night(ports = this.ports()): Promise<void> {
    while (await drawUp(ports, () => 50_000));
  }

  /** What stands in the documents, without how it got there. */
  drawn(): Record<string, object> {
    const sheets = [...this.sheets].filter(([id]) => id !== 'drawn');
    return Object.fromEntries(sheets.map(([id, sheet]) => [id, withoutNothing(sheet)]));
  }

  /** The same, from what every case is now. */
  expected(): Record<string, object> {
    let all: Sums = {};
    for (const kase of this.cases.values()) all = sum(all, contributions(kase));
    const sheets = new Map<string, Sheet>();
    for (const one of additions('2026-01-01', all))
      sheets.set(one.sheet, added(sheets.get(one.sheet) ?? null, one, {}));
    return Object.fromEntries([...sheets].map(([id, sheet]) => [id, withoutNothing(sheet)]));
  }
}

/** Sums that have come back to nothing say the same as none. */
function withoutNothing(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['_id', 'added', 'names'].includes(key))
      .map(([key, inner]) => [key, typeof inner === 'object' ? withoutNothing(inner) : inner])
      .filter(([, inner]) =>
        typeof inner === 'object' ? Object.keys(inner as object).length > 0 : inner !== 0,
      )
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
}

/** Repairs and complaints over some days, some of them corrected days later: another fault, another agent. */
function histories(seed: number, count: number): History[] {
  const dice = randomFrom(seed);
  return Array.from({ length: count }, (_, place): History => {
    const begun = firstDay + dice.below(6) * DAY + dice.below(8) * HOUR;
    const versions: History = [];
    const keep = (kase: Case, now: number): void => {
      const copy = structuredClone(kase);
      copy._id = `${kase.kind === 'repair' ? 'WX' : 'TS'}${place}`;
      versions.push({ at: now, kase: copy });
    };
    if (dice.next() < 0.3) {
      const complaint = aComplaint(begun);
      keep(complaint.kase, begun);
      complaint
        .at(begun + HOUR)
        .signed()
        .replied();
      keep(complaint.kase, complaint.now);
      return versions;
    }
    const repair = aRepair({ fault: dice.next() < 0.5 ? 'leak' : 'hardware' }, undefined, begun);
    keep(repair.kase, begun);
    repair.at(begun + dice.below(2 * DAY)).checked();
    keep(repair.kase, repair.now);
    if (dice.next() < 0.5) {
      repair.kase.fault = 'power';
      repair.kase.repeat = true;
      handOver(repair.kase, people.named(people.otherAgent), by(people.manager, repair.now));
      keep(repair.kase, repair.now + 3 * DAY);
    }
    return versions;
  });
}

function replay(town: Town, all: readonly History[]): { at: number; kase: Case }[] {
  town.now = firstDay;
  return all.flat().sort((one, other) => one.at - other.at);
}

/** Every day what happened, and at six minutes past three what the clock does about the day before. */
async function live(
  town: Town,
  changes: readonly { at: number; kase: Case }[],
  night: () => Promise<void>,
): Promise<void> {
  const rest = [...changes];
  for (let day = at('2026-11-02'); day < at('2026-11-16'); day += DAY) {
    town.now = day + 3 * HOUR + 6 * MINUTE;
    await night();
    while (rest[0] && rest[0].at < day + DAY)
      town.write(rest.shift() as { at: number; kase: Case });
  }
  town.now = at('2026-11-16 03:06');
  await night();
}

describe('figures are drawn up at night (H59)', () => {
  test('the clock looks six times a night, at no full hour', () => {
    const minutes = Array.from({ length: 1440 }, (_, minute) => at('2026-11-02') + minute * MINUTE);
    expect(minutes.filter(isTimeToDraw).map((now) => (now - at('2026-11-02')) / MINUTE)).toEqual([
      186, 196, 206, 216, 226, 236,
    ]);
  });

  test('they are what the cases say, after late corrections too', async () => {
    const town = new Town();
    await live(town, replay(town, histories(1, 120)), () => town.night());
    expect(town.drawn()).toEqual(town.expected());
    expect(Object.keys(town.drawn()).length).toBeGreaterThan(8);
  });

  test('drawn up again they stay the same, and nothing is written', async () => {
    const town = new Town();
    await live(town, replay(town, histories(2, 40)), () => town.night());
    const before = structuredClone(town.sheets);
    const { writes } = town;
    await town.night();
    expect(town.sheets).toEqual(before);
    expect(town.writes).toBe(writes);
    // Even were it forgotten how far they had got.
    town.sheets.delete('drawn');
    await town.night();
    expect(town.sheets).toEqual(before);
  });

  test.each([true, false])('killed at every step, with the write standing: %s', async (stands) => {
    const dice = randomFrom(stands ? 5 : 6);
    let deaths = 0;
    for (let seed = 10; seed < 20; seed++) {
      const town = new Town();
      await live(town, replay(town, histories(seed, 15)), async () => {
        for (let alive = false; !alive; ) {
          town.stepsLeft = dice.below(30);
          try {
            await town.night(town.ports(stands));
            alive = true;
          } catch {
            deaths += 1;
          }
        }
        town.stepsLeft = Number.POSITIVE_INFINITY;
      });
      expect(town.drawn()).toEqual(town.expected());
    }
    expect(deaths).toBeGreaterThan(30);
  });

  test('two at once, in any order of their steps', async () => {
    const dice = randomFrom(7);
    const town = new Town();
    const slow = (ports: Ports): Ports => {
      const add = ports.figures.add.bind(ports.figures);
      const later: Ports['figures']['add'] = async (...args) => {
        for (let wait = dice.below(4); wait > 0; wait--) await Promise.resolve();
        return add(...args);
      };
      return { ...ports, figures: { ...ports.figures, add: later } };
    };
    await live(town, replay(town, histories(4, 60)), async () => {
      await Promise.all([town.night(slow(town.ports())), town.night(slow(town.ports()))]);
    });
    expect(town.drawn()).toEqual(town.expected());
  });

  test('a clock that stood still for days makes up for it', async () => {
    const town = new Town();
    const changes = replay(town, histories(8, 40));
    for (const change of changes) town.write(change);
    town.now = firstDay + (drawing.kept - 1) * DAY;
    await town.night();
    expect(town.drawn()).toEqual(town.expected());
  });

  test('what does not fit into the time is taken up by the next look', async () => {
    const town = new Town();
    await live(town, replay(town, histories(9, 20)), async () => undefined);
    let looks = 0;
    for (let more = true; more; looks++) {
      let left = 50_000;
      more = await drawUp(town.ports(), () => {
        left -= 4_000;
        return left;
      });
      expect(looks).toBeLessThan(100);
    }
    expect(looks).toBeGreaterThan(3);
    expect(town.drawn()).toEqual(town.expected());
  });

  test('a write stays far below what a request may carry', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, place) => [
        `ro|2026-11-02|staff-${place % 40}||||小区${place}`,
        1,
      ]),
    );
    const all = additions('2026-11-02', many);
    expect(all.length).toBeGreaterThan(10);
    for (const { sums } of all)
      expect(Buffer.byteLength(JSON.stringify(sums))).toBeLessThan(60_000);
  });
});
