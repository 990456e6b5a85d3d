import type { Reports } from '../../../cloudfunctions/ports';
import type { Report } from '../../../shared/domain/report';

/** The reports' port over a map. */
export const reportPorts = (all: Map<string, Report>): Reports => ({
  find: async (id) => structuredClone(all.get(id) ?? null),
  findAll: async (ids) => ids.flatMap((id) => structuredClone(all.get(id) ?? [])),
  put: async (before, after) => {
    if (all.get(after._id)?.v !== before?.v) return false;
    all.set(after._id, structuredClone(after));
    return true;
  },
});

/** As the database groups them. */
export function countCalls(
  calls: readonly Record<string, unknown>[],
  from: number,
  to: number,
  by?: string,
) {
  const these = calls.filter(
    (one) => Number(one.at) >= from && Number(one.at) <= to && (by === undefined || one.by === by),
  );
  const of = (direction: string) => these.filter((one) => one.direction === direction).length;
  const seconds = these.reduce((all, one) => all + Number(one.durationSeconds), 0);
  return {
    in: of('in'),
    out: of('out'),
    missed: of('missed'),
    minutes: Math.round(seconds / 60),
  };
}
