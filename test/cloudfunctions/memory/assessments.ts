import type { Assessments } from '../../../cloudfunctions/ports';
import type { AgentMonth } from '../../../shared/domain/assessment/month';
import { recordsKey } from '../../../shared/domain/assessment/records';
import type { FoundRecord } from '../../../shared/domain/assessment/table';
import type { Case } from '../../../shared/domain/case';

type Kept = { _id: string; records: FoundRecord[] };

/** The assessments' port over maps. `page`: cases that one read brings. */
export function assessmentPorts(
  cases: ReadonlyMap<string, Case>,
  documents: Map<string, AgentMonth | Kept>,
  page = 100,
): Assessments {
  return {
    find: async (id) => structuredClone((documents.get(id) as AgentMonth | undefined) ?? null),
    ofMonth: async (month) =>
      structuredClone(
        [...documents.values()].filter(
          (one): one is AgentMonth => 'month' in one && one.month === month,
        ),
      ),
    write: async (before, after) => {
      const there = documents.get(before._id) as AgentMonth | undefined;
      if ((there?.v ?? 0) !== before.v) return false;
      documents.set(before._id, structuredClone({ ...after, v: before.v + 1 }));
      return true;
    },
    records: async (month, agentId, behind = '') => {
      const key = recordsKey(month, agentId);
      const found = [...cases.values()]
        .filter(({ _id, countedOn = [] }) => _id > behind && countedOn.includes(key))
        .sort((one, other) => (one._id < other._id ? -1 : 1))
        .slice(0, page);
      return {
        records: found.flatMap(({ _id, assessed }) =>
          (assessed?.[key] ?? []).map((record) => ({ caseId: _id, ...record })),
        ),
        next: found.length === page ? (found.at(-1)?._id ?? null) : null,
      };
    },
    keep: async (_id, records) =>
      void documents.set(_id, { _id, records: structuredClone([...records]) }),
    kept: async (ids) =>
      ids.flatMap((id) => (documents.get(id) as Kept | undefined)?.records ?? []),
  };
}
