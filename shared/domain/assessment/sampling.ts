/** The month's sample of an agent's calls (H53): by chance, yet the same for whoever draws it again. Pure. */

/** A call that may be sampled: on record 《电话记录表》 (H37), or a revisit made by phone. */
export interface Sampled {
  /** The call's id; of a revisit 'case@instant'. */
  ref: string;
  caseId: string | null;
  kind: 'call' | 'revisit';
  direction: 'in' | 'out';
  at: number;
  seconds: number | null;
  /** What it was about: the gist, or the duty's rule. */
  what: string;
}

export const revisitRef = (caseId: string, at: number): string => `${caseId}@${at}`;

/**
 * The sample of a month: what has been judged stays in it, the rest are the first by `rank`. `rank`: a text made from
 * agent, month and call with a secret, in which nobody could have had a hand and which nobody can foresee.
 */
export function sampleOf<V extends Sampled>(
  calls: readonly Sampled[],
  judged: readonly V[],
  count: number,
  rank: (ref: string) => string,
): (Sampled | V)[] {
  const fixed = new Set(judged.map(({ ref }) => ref));
  const open = calls
    .filter(({ ref }) => !fixed.has(ref))
    .map((call) => ({ call, by: rank(call.ref) }))
    .sort((one, other) => (one.by < other.by ? -1 : 1))
    .map(({ call }) => call)
    .slice(0, Math.max(0, count - fixed.size));
  const said = new Map(calls.map(({ ref, what }) => [ref, what]));
  const stay = judged.map((one) => ({ ...one, what: said.get(one.ref) ?? one.what }));
  return [...stay, ...open].sort(
    (one, other) => one.at - other.at || (one.ref < other.ref ? -1 : 1),
  );
}
