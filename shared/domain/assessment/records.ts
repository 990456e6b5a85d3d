/**
 * What a case says about an agent's month (H52): each record with the instant that it counts on, kept with the case under
 * 'month|agent' and written with the change that made it, so that a month's table reads no more than the cases behind it.
 */
import {
  complaintDuty,
  informationDuties,
  type Outcome,
  openMonths,
  opinionDuties,
  type RecordKind,
  revisitDuties,
} from '../../policy/assessment';
import { addMonths, dateOf } from '../../time/shanghai';
import type { Case, Duty } from '../case';
import { agentAt } from '../figures/agentAt';
import { isDecided, wasLate } from '../figures/contributions';

export interface AssessedRecord {
  of: RecordKind;
  as: Outcome;
  /** A duty's limit, the first that was broken; of an answer or call, when it was given or made. */
  at: number;
  /** Rule of the duty: 'H10'. */
  what: string;
  /** When it was done, if that was before its limit: whose it was is asked of then. */
  on?: number;
  /** Of a call. */
  seconds?: number;
}

/** Records by 'month|agent'. */
export type Assessed = Record<string, AssessedRecord[]>;

/** '2026-11' */
export const monthOf = (at: number): string => dateOf(at).slice(0, 7);
/** As part of a field's path. */
export const recordsKey = (month: string, agentId: string): string =>
  `${month}|${agentId.replace(/[.$|]/g, '_')}`;

/** All that a case says, as a pure function of the case. */
export function recordsOf(kase: Case): Assessed {
  const all: Assessed = {};
  const add = (agentId: string, record: AssessedRecord): void => {
    if (agentId === '') return;
    const key = recordsKey(monthOf(record.at), agentId);
    all[key] = [...(all[key] ?? []), record];
  };
  for (const duty of kase.duties) ofDuty(kase, duty, add);
  for (const { type, at, by, data } of kase.journal) {
    if (type !== 'revisited') continue;
    const what = String(data?.rule ?? '');
    if (typeof data?.satisfied === 'boolean')
      add(agentAt(kase, at), { of: 'answer', as: data.satisfied ? 'yes' : 'no', at, what });
    // Whoever spoke is sampled, also a stand-in.
    if (data?.way !== 'phone') continue;
    const seconds = typeof data.durationSeconds === 'number' ? data.durationSeconds : undefined;
    add(by.id, { of: 'call', as: 'made', at, what, ...(seconds === undefined ? {} : { seconds }) });
  }
  return all;
}

function ofDuty(
  kase: Case,
  duty: Duty,
  add: (agentId: string, record: AssessedRecord) => void,
): void {
  if (!isDecided(duty)) return;
  const { rule, doneAt, owedBy } = duty;
  const dueAt = limitOf(duty);
  const of = kindOf(`${kase.kind}:${rule}`, rule, owedBy.desk === 'agent');
  if (!of) return;
  const as = doneAt === undefined ? 'missed' : wasLate(duty) ? 'late' : 'kept';
  const on = Math.min(doneAt ?? dueAt, dueAt);
  const early = on < dueAt ? { on } : {};
  add(agentAt(kase, on), { of, as, at: dueAt, what: rule, ...early });
}

/** The limit it is judged by: the first that was broken, which no later one takes out of its month (H33); else its last. */
const limitOf = ({ dueAt, earlier = [] }: Duty): number =>
  Math.min(dueAt, ...earlier.filter((one) => one.until > one.dueAt).map((one) => one.dueAt));

/** A complaint is the agent's to follow, whoever has to solve it; of the rest only what the agent owed counts. */
function kindOf(key: string, rule: string, own: boolean): RecordKind | undefined {
  if (key === complaintDuty) return 'complaint';
  if (!own) return undefined;
  if (revisitDuties.includes(rule)) return 'revisit';
  if (opinionDuties.includes(key)) return 'opinion';
  return informationDuties.includes(key) ? 'information' : undefined;
}

/**
 * Notes on `after` what it adds and takes away, compared with what is stored; what lies in a page has been noted before.
 * Months that can no longer be closed are dropped. `before` null: it is new.
 */
export function noteRecords(before: Case | null, after: Case, now: number): void {
  const oldest = monthOf(addMonths(now, -openMonths));
  const was = before ? recordsOf(before) : {};
  const is = recordsOf(after);
  const kept = new Map(Object.entries(before?.assessed ?? {}));
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const gone = without(was[key] ?? [], is[key] ?? []);
    const come = without(is[key] ?? [], was[key] ?? []);
    if (gone.length + come.length > 0)
      kept.set(key, [...without(kept.get(key) ?? [], gone), ...come]);
  }
  const assessed = Object.fromEntries(
    [...kept].filter(([key, records]) => key >= oldest && records.length > 0),
  );
  if (Object.keys(assessed).length > 0) after.assessed = assessed;
  else delete after.assessed;
}

/** Two that say the same are one: of when it was done earlier releases said nothing. */
const saying = ({ on: _on, ...record }: AssessedRecord): string => JSON.stringify(record);

/** `all` less `some`, one for one. */
function without(
  all: readonly AssessedRecord[],
  some: readonly AssessedRecord[],
): AssessedRecord[] {
  const left = some.map(saying);
  return all.filter((record) => {
    const place = left.indexOf(saying(record));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
