import type { Case } from '../case';

/**
 * Whose case it was at an instant, as far as the record goes: the entry 'assigned' says who took it over from whom.
 * What was before the first agent is the first agent's.
 */
export function agentAt({ journal, agent }: Pick<Case, 'journal' | 'agent'>, at: number): string {
  const handed = journal.flatMap(({ type, at: since, data }) =>
    type === 'assigned' && typeof data?.agentId === 'string'
      ? [{ since, agentId: data.agentId, former: String(data.formerId ?? data.agentId) }]
      : [],
  );
  const then = handed.filter(({ since }) => since <= at).at(-1)?.agentId;
  return then ?? handed[0]?.former ?? agent?.personId ?? '';
}
