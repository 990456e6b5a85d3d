/** The way in which a person's document is written: one read, a decision, one compare-and-set write. */
import { refuse } from '../../shared/errors';
import type { Person } from '../ports';
import { sha256 } from './ids';
import { patiently } from './patience';
import type { Call } from './run';

/** Lost races before a person is asked to try again. */
const ATTEMPTS = 6;
/** Answers that a person's document remembers. */
const REMEMBERED = 8;

/** The request's id is kept as its hash: codes are made from it, and are not to be found in the database. */
const keyOf = ({ action, requestId }: Call): string | undefined =>
  requestId === undefined ? undefined : sha256(`${action}:${requestId}`).slice(0, 32);

/** The answer that this request got before, if it did; the same id with other content is refused. */
export function answeredBefore(call: Call, person: Person): Record<string, unknown> | undefined {
  const key = keyOf(call);
  const known = key && person.results?.find(({ requestId }) => requestId === key);
  if (!known) return undefined;
  if (known.inputHash !== call.inputHash) refuse('request_reused', undefined, 'requestId');
  return known.data as Record<string, unknown>;
}

/** A lost race is decided again; a lost answer is known by the request's id. `decide` changes the draft and answers. */
export async function changePerson<T extends Record<string, unknown>>(
  call: Call,
  personId: string,
  decide: (draft: Person) => T | Promise<T>,
): Promise<T> {
  const key = keyOf(call);
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const person = await patiently(call.ports, () => call.ports.people.find(personId));
    if (!person) refuse('not_found');
    const known = answeredBefore(call, person);
    if (known) return known as T;
    const draft = structuredClone(person);
    const data = await decide(draft);
    if (key) {
      const entry = { requestId: key, inputHash: call.inputHash, data };
      draft.results = [...(draft.results ?? []), entry].slice(-REMEMBERED);
    }
    try {
      if (await call.ports.people.replace(person, draft)) return data;
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return refuse('busy');
}
