import type { AgentMonth } from '../../shared/domain/assessment/month';
import { type Assessed, recordsKey } from '../../shared/domain/assessment/records';
import type { FoundRecord } from '../../shared/domain/assessment/table';
import type { Assessments } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';
import { differences } from './shapes';

const collection = database.collection('assessments');
const cases = database.collection('cases');

/** Cases that one read brings; each with the one agent's month alone. */
const PAGE = 100;

export const assessments: Assessments = {
  async find(id) {
    return row<AgentMonth>(collection.doc(id).get());
  },

  async ofMonth(month) {
    return rows(collection.where({ month }).field({ results: false }).limit(200).get());
  },

  async write(before, after) {
    const { _id, v } = before;
    if (v === 0) {
      try {
        await collection.add({ data: plain({ ...after, v: 1 }) });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    }
    const data = { ...differences(before, plain(after)), v: _.inc(1) };
    return (await updated(collection.where({ _id, v }).update({ data }))) === 1;
  },

  async records(month, agentId, behind) {
    const key = recordsKey(month, agentId);
    const found = await rows<{ _id: string; assessed?: Assessed }>(
      cases
        .where({ countedOn: key, ...(behind === undefined ? {} : { _id: _.gt(behind) }) })
        .orderBy('_id', 'asc')
        .field({ [`assessed.${key}`]: true })
        .limit(PAGE)
        .get(),
    );
    const records = found.flatMap(({ _id, assessed }) =>
      (assessed?.[key] ?? []).map((record) => ({ caseId: _id, ...record })),
    );
    return { records, next: found.length === PAGE ? (found.at(-1)?._id ?? null) : null };
  },

  async keep(id, records) {
    await collection.doc(id).set({ data: { records: plain(records) } });
  },

  async kept(ids) {
    if (ids.length === 0) return [];
    const found = await rows<{ _id: string; records: FoundRecord[] }>(
      collection
        .where({ _id: _.in([...ids]) })
        .limit(ids.length)
        .get(),
    );
    const byId = new Map(found.map(({ _id, records }) => [_id, records]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  },
};
