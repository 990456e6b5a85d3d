import { rowOf } from '../policy/duties';
import { ownerPromises } from '../policy/timeline';
import type { Case, Duty, JournalEntry } from './case';
import { isLate } from './duties';

/** What an owner was promised, in words, if this rule is a promise to them. */
export const promiseWords = (kase: Pick<Case, 'kind'>, rule: unknown): string | undefined =>
  ownerPromises[`${kase.kind}:${String(rule)}`];

/** The duty by which this step kept, or broke, a promise that the owner was given; what was agreed on last counts. */
export const promisedDuty = (kase: Case, entry: JournalEntry): Duty | undefined =>
  kase.duties
    .filter(
      ({ rule, doneAt }) =>
        doneAt === entry.at &&
        promiseWords(kase, rule) !== undefined &&
        rowOf(rule, kase.kind)?.fulfilledBy.includes(eventOf(entry.type)),
    )
    .at(-1);

/** The entry with what its duty says of the promise, for when the duty lies in a page (`domain/pages.ts`). */
export function withPromise(kase: Case, entry: JournalEntry): JournalEntry {
  const duty = entry.promised ? undefined : promisedDuty(kase, entry);
  if (!duty) return entry;
  return { ...entry, promised: { dueAt: duty.dueAt, kept: !isLate(duty, entry.at) } };
}

/** Events that the record calls by another name. */
const eventOf = (type: string): string =>
  type === 'called.came' ? 'called' : type === 'called.not' ? 'notCalled' : type;
