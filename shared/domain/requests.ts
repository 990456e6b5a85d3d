/** Requests that a case has seen: the latest with their answers, those before them as a mark, so that none acts twice. */
import { refuse } from '../errors';
import type { Case, Remembered } from './case';

/** Answers kept in the case, so that a request repeated gets the one it got. */
const REMEMBERED = 12;

/** Letters of a mark: which request, then with which input. */
export const MARK = { request: 8, input: 4 };
const LENGTH = MARK.request + MARK.input;

/** Marks kept, 12 bytes each: more changes than a case has in years. */
const MARKED = 1_000;

export function remember(kase: Case, result: Remembered): void {
  // The first is the request that began the case: repeated however late, it must not begin another.
  const [first, ...others] = [...kase.results, result];
  const gone = others.slice(0, Math.max(0, others.length - (REMEMBERED - 1)));
  kase.results = [...(first ? [first] : []), ...others.slice(gone.length)];
  const marks = gone.map(({ mark = '' }) => mark).join('');
  if (marks) kase.requests = ((kase.requests ?? '') + marks).slice(-MARKED * LENGTH);
}

/**
 * The answer this request got before, as it was. Refused: the same id with other content, and a request so old that
 * its answer is gone.
 */
export function answerOf(
  { results, requests = '' }: Pick<Case, 'results' | 'requests'>,
  { requestId, inputHash, mark }: Omit<Remembered, 'data'>,
): { data: unknown } | undefined {
  const known = results.find((result) => result.requestId === requestId);
  if (known) {
    if (known.inputHash !== inputHash) refuse('request_reused', undefined, 'requestId');
    return { data: known.data };
  }
  if (mark === undefined) return undefined;
  for (let at = 0; at < requests.length; at += LENGTH) {
    if (!requests.startsWith(mark.slice(0, MARK.request), at)) continue;
    if (!requests.startsWith(mark, at)) refuse('request_reused', undefined, 'requestId');
    refuse('request_reused', '这次提交早已办好,不会再办一次,请刷新查看', 'requestId');
  }
  return undefined;
}
