/**
 * Calls 通话 and visits 来访、上门 as volumes (H59). What a case knows of is counted from its record; a call on the sheet
 * 《电话记录表》 and a visitor at the desk, of a case or of none, say for themselves what they add, once and for good.
 */
import type { Direction } from '../../policy/words';
import { dateOf } from '../../time/shanghai';
import type { Actor, Case, JournalEntry } from '../case';
import { type About, type Add, type Sums, tell } from './facts';

/** Part of a document: what it adds, under the day on which it was entered, as cases have it. */
export interface Counted {
  counted: Record<string, Sums>;
  countedOn: string[];
}

/** Whose work it is: an agent's, or of somebody who stands in for one without being any. */
const whose = (id: string, isAgent: boolean): About =>
  isAgent ? { agent: id, department: 'service' } : { person: id, department: 'service' };

/** `calls` of which it is known how long they took, and how long that was, in seconds. */
function lasted(seconds: unknown, at: number, about: About, add: Add): void {
  if (typeof seconds !== 'number' || seconds <= 0) return;
  add('tl', at, about);
  add('ts', at, about, seconds);
}

/**
 * Calls that an entry of a case tells of – revisits and calls back (H26, H38, H39) – and who was at the home. `itself`:
 * what the case is about.
 */
export function contacted(kase: Case, entry: JournalEntry, itself: About, add: Add): void {
  const { type, at, by, data = {} } = entry;
  const revisit = (): About => ({
    agent: '',
    ...whose(by.id, by.role === 'agent'),
    category: `rule:${String(data.rule)}`,
  });
  switch (type) {
    case 'revisited':
      if (data.way === 'visit') add('vh', at, revisit());
      if (data.way !== 'phone') return;
      add('tr', at, revisit());
      lasted(data.durationSeconds, at, revisit(), add);
      return;
    case 'revisitTried':
      if (data.way === 'visit') add('vh', at, revisit());
      if (data.way !== undefined) return;
      add('tr', at, revisit());
      if (data.outcome === 'unreached') add('tu', at, revisit());
      return;
    case 'called.came':
    case 'called.not':
      // Where somebody was looked for, it is another's call that came or did not (H41).
      if (kase.kind !== 'inquiry' || kase.type !== 'missedCall') return;
      add('tr', at, { ...revisit(), category: 'inquiry:missedCall' });
      if (type === 'called.not') add('tu', at, { ...revisit(), category: 'inquiry:missedCall' });
      return;
    case 'arrived':
    case 'completed':
      // Work may be done without the arrival having been entered. Who comes by a one-job link (H24) is nobody of ours.
      if (type === 'arrived' || data.arrived === true)
        add('vh', at, { ...itself, person: by.role === 'owner' ? '' : by.id });
      return;
    default:
  }
}

/** What one document adds, from where it is written; `community` '' where it is about no home. */
function counted(
  { actor, community, now }: Entered,
  category: string,
  count: (add: Add) => void,
): Counted {
  const sums: Sums = {};
  count((measure, at, _about, sum = 1) => {
    const who = whose(actor.personId, actor.roles.includes('agent'));
    const of = { agent: '', department: '', person: '', ...who, category, community };
    tell(sums, { measure, day: dateOf(at), ...of }, sum);
  });
  const day = dateOf(now);
  return { counted: { [day]: sums }, countedOn: [day] };
}

export interface Entered {
  actor: Pick<Actor, 'personId' | 'roles'>;
  community: string;
  now: number;
}

/** A call on the sheet, on the day on which it began. One that goes out and takes no time has reached nobody. */
export const countedCall = (
  {
    direction,
    startedAt,
    durationSeconds,
  }: { direction: Direction; startedAt: number; durationSeconds: number },
  entered: Entered,
): Counted =>
  counted(entered, `call:${direction}`, (add) => {
    add(({ in: 'ti', out: 'tx', missed: 'tm' } as const)[direction], startedAt);
    if (direction === 'out' && durationSeconds === 0) add('tu', startedAt);
    if (direction !== 'missed') lasted(durationSeconds, startedAt, {}, add);
  });

/** A visitor at the desk, on the day of the visit (H56). */
export const countedVisit = (
  { type, at }: { type: 'visit' | 'consultation'; at: number },
  entered: Entered,
): Counted => counted(entered, `visit:${type}`, (add) => add('vi', at));
