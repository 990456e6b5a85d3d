import { parseExtendedJson, parseObject, textOf } from '../database/extendedJson';
import { insert, modify, remove, replace } from '../database/operations';
import { project } from '../database/query';
import type { Document, Order } from '../database/types';
import { invalidParameter } from '../errors';
import type { ControlAction, ControlBody, WireParts } from './action';
import { aggregate } from './aggregate';
import { reading, writing } from './inDatabase';
import { limitOf, orderOf, queryOf } from './parameters';

/** The `database.*` control calls; see the SDK's collection, document, query and transaction. */
export function databaseActions(parts: WireParts): Record<string, ControlAction> {
  const { database, now } = parts;
  return {
    'database.addCollection': async ({ body }) => {
      database.addCollection(body.collectionName);
      return { data: {} };
    },
    'database.insertDocument': async ({ body }) => {
      const documents = listOf(body, 'data').map((text) => parseObject(text, now(), 'data'));
      const insertedIds = await writing(database, body, (view, name) =>
        insert(view, name, documents),
      );
      return { data: { insertedIds } };
    },
    'database.getDocument': async ({ body }) => {
      const query = queryOf(body, now());
      const one = body.queryType === 'DOC';
      const found = await reading(database, body, (view, name) =>
        view.select(name, {
          query,
          order: one ? {} : (orderOf(body, now()) as Order),
          offset: Number(body.offset ?? 0),
          limit: one ? 1 : limitOf(body),
        }),
      );
      const fields = body.projection && parseObject(body.projection, now(), 'projection');
      const list = project(found, fields as Document | undefined, query).map(textOf);
      return { data: { list, offset: Number(body.offset ?? 0), limit: limitOf(body) } };
    },
    'database.calculateDocument': async ({ body }) => {
      const query = queryOf(body, now());
      const total = await reading(
        database,
        body,
        (view, name) => view.select(name, { query }).length,
      );
      return { data: { total } };
    },
    'database.modifyDocument': async ({ body }) => {
      const query = queryOf(body, now());
      const data = parseObject(body.data, now(), 'data');
      if (body.merge === false) {
        if (query._id === undefined)
          throw invalidParameter('a document is replaced by its _id only');
        const done = await writing(database, body, (view, name) =>
          replace(view, name, query._id, data),
        );
        return { data: { updated: done.updated, upsert_id: done.upserted ?? null } };
      }
      const selection = body.multi === false ? { query, limit: 1 } : { query };
      const updated = await writing(database, body, (view, name) =>
        modify(view, name, selection, data),
      );
      return { data: { updated, upsert_id: null } };
    },
    'database.removeDocument': async ({ body }) => {
      const query = queryOf(body, now());
      const selection = body.multi === false ? { query, limit: 1 } : { query };
      const deleted = await writing(database, body, (view, name) => remove(view, name, selection));
      return { data: { deleted } };
    },
    'database.aggregateDocuments': async ({ body }) => {
      const stages = listOf(body, 'stages').map((stage) => {
        const { stageKey, stageValue } = stage as { stageKey: string; stageValue: string };
        return { [stageKey]: parseExtendedJson(stageValue, now(), stageKey) };
      });
      const rows = await reading(database, body, (view, name) =>
        aggregate(view, name, stages as Document[]),
      );
      return { data: { list: rows.map(textOf) } };
    },
    'database.startTransaction': ({ invocation }) => ({
      transactionId: database.transactions.begin(invocation.requestId),
    }),
    'database.commitTransaction': async ({ body }) => {
      database.transactions.commit(body.transactionId);
      await database.settled();
      return { data: {} };
    },
    'database.abortTransaction': ({ body }) => {
      database.transactions.abort(database.transactions.get(body.transactionId).id);
      return { data: {} };
    },
  };
}

function listOf(body: ControlBody, field: string): unknown[] {
  const list = body[field];
  if (!Array.isArray(list)) throw invalidParameter(`${field} must be a list`);
  return list;
}
