/** A year of a large company, generated: what happened and when, in words of its own. The same seed gives the same year. */
import { randomFrom } from '../../builders/random';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Owed {
  rule: string;
  /** Owed since then; until then; done at last. */
  from: number;
  until: number;
  doneAt?: number;
  /** No longer owed since then. */
  droppedAt?: number;
  /** It had an earlier limit until then (H33). */
  moved?: { at: number; limit: number };
  /** Who owes it: the agent, a department, somebody of the crew. */
  by: 'agent' | 'engineering' | 'design' | { crew: string };
  satisfied?: boolean;
  /** How it was done, where somebody was called or seen for it. */
  way?: 'phone' | 'visit' | 'message';
  seconds?: number;
  /** Somebody tried before, and the owner had no time or was not reached. */
  tried?: { at: number; reached: boolean; by: string };
}

/** A call on the sheet, a visitor at the desk; of a home or of nobody we know. */
export interface Contact {
  id: string;
  what: 'in' | 'out' | 'missed' | 'visit' | 'consultation';
  at: number;
  /** Entered later, sometimes the day after. */
  enteredAt: number;
  seconds: number;
  by: string;
  isAgent: boolean;
  community: string;
}

export interface Matter {
  id: string;
  kind: 'project' | 'repair' | 'complaint' | 'inquiry' | 'reorder';
  community: string;
  begunAt: number;
  agent: string;
  /** Another agent took it over. */
  handed?: { at: number; to: string };
  /** Fault, level, type or payer; until it was corrected it was held to be another. */
  about: string;
  corrected?: { at: number; was: string };
  department: string;
  crew?: string;
  repeat: boolean;
  /** What was reported, or is made again. */
  says: string;
  owed: Owed[];
  judged?: { at: number; liable: string; department: string };
  signedAt?: number;
  contractAt?: number;
  acceptedAt?: number;
  measured?: { at: number; by: string };
  /** Crew at the door; without an account: by a one-job link. Not entered, the work itself tells of it. */
  arrived?: { at: number; by: string; how: 'entered' | 'byWork' | 'byLink' };
  /** A missed call that was called back, the last time reached. */
  calledBack?: { at: number; reached: boolean }[];
  closedAt?: number;
  rating?: { at: number; of: string; stars: number; amended?: { at: number; stars: number } };
}

const agents = Array.from({ length: 24 }, (_, n) => `agent-${n}`);
const crews = Array.from({ length: 30 }, (_, n) => `crew-${n}`);
const designers = Array.from({ length: 12 }, (_, n) => `designer-${n}`);
const communities = Array.from({ length: 60 }, (_, n) => `小区${n}${n % 7 === 0 ? '.二期' : ''}`);

/** What is said, and the material that it names. */
export const saidOf: Readonly<Record<string, string | null>> = {
  墙砖空鼓两块: 'tile',
  龙头滴水: 'tap',
  柜门合页松了: 'cabinet hardware',
  有一点小问题: null,
};

export type Matters = (dayStart: number, count: number) => Matter[];

/** Calls and visitors of one day after another. */
export function contactsOf(seed: number): (dayStart: number, count: number) => Contact[] {
  const dice = randomFrom(seed + 1_000);
  let made = 0;
  const contact = (dayStart: number): Contact => {
    const at = dayStart + Math.round(dice.next() * (DAY - 1));
    const what = dice.pick(['in', 'in', 'out', 'out', 'missed', 'visit', 'consultation'] as const);
    const isAgent = dice.next() < 0.95;
    return {
      id: `C${String(made++).padStart(7, '0')}`,
      what,
      at,
      enteredAt: at + Math.round(dice.next() * (dice.next() < 0.1 ? 3 * DAY : HOUR)),
      seconds: dice.next() < 0.2 ? 0 : dice.below(900),
      by: isAgent ? dice.pick(agents) : 'manager-0',
      isAgent,
      community: dice.next() < 0.6 ? dice.pick(communities) : '',
    };
  };
  return (dayStart, count) => Array.from({ length: count }, () => contact(dayStart));
}

/** Matters begun on one day after another. */
export function yearOf(seed: number): Matters {
  const dice = randomFrom(seed);
  const chance = (share: number): boolean => dice.next() < share;
  const within = (most: number): number => Math.round(dice.next() * most);
  let made = 0;

  /** Done mostly in time, sometimes late, sometimes never; now and then dropped or given another limit. */
  function owed(rule: string, from: number, limit: number, by: Owed['by']): Owed {
    const one: Owed = { rule, from, until: from + limit, by };
    const luck = dice.next();
    if (luck < 0.8) one.doneAt = from + within(limit);
    else if (luck < 0.9) one.doneAt = one.until + 1 + within(5 * DAY);
    else if (luck < 0.93) one.droppedAt = from + within(2 * limit);
    else if (luck < 0.96) {
      // Moved, sometimes after it had passed.
      const at = from + within(2 * limit);
      one.moved = { at, limit: one.until };
      one.until = at + limit;
      one.doneAt = at + within(limit);
    }
    return one;
  }

  /** A revisit: most by phone, some at the home; sometimes tried before. */
  function revisit(rule: string, from: number, limit: number): Owed {
    const one = owed(rule, from, limit, 'agent');
    if (one.doneAt !== undefined) {
      one.way = dice.pick(['phone', 'phone', 'phone', 'visit', 'message'] as const);
      if (one.way === 'phone' && chance(0.8)) one.seconds = 1 + dice.below(600);
    }
    const last = one.doneAt ?? one.droppedAt ?? from + limit;
    if (chance(0.15))
      one.tried = { at: from + within(last - from), reached: chance(0.5), by: dice.pick(agents) };
    return one;
  }

  function matter(begunAt: number): Matter {
    const of = dice.next();
    const kind: Matter['kind'] =
      of < 0.5
        ? 'repair'
        : of < 0.65
          ? 'complaint'
          : of < 0.85
            ? 'inquiry'
            : of < 0.9
              ? 'reorder'
              : 'project';
    const common = {
      id: `M${String(made++).padStart(7, '0')}`,
      kind,
      community: dice.pick(communities),
      begunAt,
      agent: dice.pick(agents),
      repeat: false,
      says: dice.pick(Object.keys(saidOf)),
      ...(chance(0.1) ? { handed: { at: begunAt + within(10 * DAY), to: dice.pick(agents) } } : {}),
    };
    switch (kind) {
      case 'repair':
        return repair(common);
      case 'complaint':
        return complaint(common);
      case 'inquiry': {
        const first = chance(0.5) ? 'H42' : 'H42.mail';
        const answer = owed('H40', begunAt, 3 * DAY, 'agent');
        const about = dice.pick(['question', 'wish', 'lookedFor', 'missedCall']);
        // Somebody looked for calls, or does not; a missed call is called back.
        const asked = about === 'lookedFor' || about === 'missedCall';
        const calledAt = begunAt + within(HOUR);
        return {
          ...common,
          about,
          department: 'service',
          ...(asked
            ? {
                calledBack: chance(0.7)
                  ? [{ at: calledAt, reached: true }]
                  : [
                      { at: calledAt, reached: false },
                      { at: calledAt + HOUR, reached: true },
                    ],
              }
            : {}),
          owed: [owed(first, begunAt, HOUR, 'agent'), answer],
          ...(answer.doneAt ? { closedAt: answer.doneAt + within(2 * DAY) } : {}),
        };
      }
      case 'reorder':
        return {
          ...common,
          about: dice.pick(['company', 'owner']),
          department: 'engineering',
          owed: [owed('H27.evidence', begunAt, DAY, 'engineering')],
          ...(chance(0.7) ? { closedAt: begunAt + within(30 * DAY) } : {}),
        };
      default:
        return project(common);
    }
  }

  type Common = Omit<Matter, 'about' | 'department' | 'owed'>;

  function repair(common: Common): Matter {
    const { begunAt } = common;
    const crew = dice.pick(crews);
    const about = dice.pick(['leak', 'power', 'crack', 'doorWindow', 'hardware']);
    const signedAt = begunAt + within(12 * DAY);
    const after = revisit('H26', signedAt, DAY);
    if (chance(0.7)) after.satisfied = chance(0.9);
    const rated = after.doneAt;
    const how = dice.pick(['entered', 'entered', 'byWork', 'byLink'] as const);
    return {
      ...common,
      about,
      department: 'engineering',
      crew,
      repeat: chance(0.06),
      signedAt,
      owed: [
        owed('H21', begunAt, 2 * HOUR, 'agent'),
        owed('H20', begunAt, DAY, 'engineering'),
        owed('H23.visit', begunAt + HOUR, 2 * DAY, { crew }),
        after,
      ],
      ...(chance(0.8)
        ? { arrived: { at: begunAt + within(signedAt - begunAt), by: crew, how } }
        : {}),
      ...(chance(0.1) ? { corrected: { at: begunAt + within(6 * DAY), was: 'furniture' } } : {}),
      ...(chance(0.3)
        ? {
            judged: {
              at: begunAt + within(2 * DAY),
              liable: dice.pick(['company', 'owner', 'thirdParty', 'expired']),
              department: chance(0.5) ? 'engineering' : '',
            },
          }
        : {}),
      ...(rated && chance(0.8)
        ? {
            closedAt: rated + HOUR,
            rating: {
              at: rated,
              of: crew,
              stars: 1 + dice.below(5),
              ...(chance(0.1)
                ? { amended: { at: rated + within(7 * DAY), stars: 1 + dice.below(5) } }
                : {}),
            },
          }
        : {}),
    };
  }

  function complaint(common: Common): Matter {
    const { begunAt } = common;
    const department = dice.pick(['engineering', 'design'] as const);
    const solve = owed('H28.resolve', begunAt, 3 * DAY, department);
    const revisits = solve.doneAt ? [revisit('H34', solve.doneAt, 3 * DAY)] : [];
    for (const revisit of revisits) if (revisit.doneAt) revisit.satisfied = chance(0.8);
    const closedAt = revisits[0]?.satisfied ? revisits[0].doneAt : undefined;
    return {
      ...common,
      about: dice.pick(['normal', 'ordinary', 'major', 'serious', 'critical']),
      department,
      owed: [owed('H28.reply', begunAt, HOUR, department), solve, ...revisits],
      ...(chance(0.1) ? { corrected: { at: begunAt + within(DAY), was: 'ordinary' } } : {}),
      ...(closedAt === undefined ? {} : { closedAt }),
    };
  }

  function project(common: Common): Matter {
    const { begunAt } = common;
    const measured = begunAt + within(5 * DAY);
    const rated = measured + within(3 * DAY);
    return {
      ...common,
      about: '',
      department: '',
      ...(chance(0.8) ? { contractAt: measured + within(20 * DAY) } : {}),
      ...(chance(0.5) ? { acceptedAt: measured + 20 * DAY + within(30 * DAY) } : {}),
      owed: [owed('H2', begunAt, 2 * DAY, 'agent'), revisit('H3', measured, DAY)],
      ...(chance(0.9) ? { measured: { at: measured, by: dice.pick(designers) } } : {}),
      ...(chance(0.6)
        ? { rating: { at: rated, of: dice.pick(designers), stars: 1 + dice.below(5) } }
        : {}),
    };
  }

  return (dayStart, count) =>
    Array.from({ length: count }, () => matter(dayStart + within(DAY - 1)));
}
