import { isPlainObject } from '../database/extendedJson';
import { keyOf } from '../database/key';
import { traced } from '../database/trace';
import type { Order } from '../database/types';
import { CloudError } from '../errors';
import { badRequest, HttpError, readJson } from '../http/reply';
import type { Router } from '../http/router';
import { isInternal } from '../internalCollections';
import type { Parts } from '../parts';

const PAGE = 50;

/**
 * Looks into the database: `GET /dev/collections`, `GET /dev/documents?collection=&after=`,
 * `POST /dev/explain {collection, query, order}`: which index serves it, how much is read.
 */
export function mountDatabaseControl(router: Router, { database }: Parts): void {
  router.on('GET', '/dev/collections', () =>
    database.names().flatMap((name) => {
      if (isInternal(name)) return [];
      const { documents, indexes } = database.collection(name);
      return [{ name, documents: documents.size, indexes }];
    }),
  );

  router.on('GET', '/dev/documents', ({ url }) => {
    const collection = url.searchParams.get('collection') ?? '';
    const id = url.searchParams.get('id');
    const after = url.searchParams.get('after');
    return asked(() => {
      if (isInternal(collection)) throw badRequest(`${collection} is the local cloud's own`);
      if (id !== null) {
        const document =
          database.get(collection, keyOf(id)) ??
          (/^-?\d+$/.test(id) ? database.get(collection, keyOf(Number(id))) : undefined);
        return document ? [document] : [];
      }
      const query = after === null ? {} : { _id: { $gt: after } };
      return database.select(collection, { query, order: { _id: 1 }, limit: PAGE });
    });
  });

  router.on('POST', '/dev/explain', async ({ request }) => {
    const { collection, query = {}, order = {}, limit = 100 } = await readJson(request);
    if (typeof collection !== 'string') throw badRequest('collection must be a text');
    if (!isPlainObject(query)) throw badRequest('query must be an object');
    if (!isPlainObject(order)) throw badRequest('order must be an object');
    if (!Number.isInteger(limit)) throw badRequest('limit must be a whole number');
    const { reads } = await traced(() =>
      asked(() =>
        database.select(collection, { query, order: order as Order, limit: Number(limit) }),
      ),
    );
    const [read] = reads;
    return { ...read, index: read?.index ?? null };
  });
}

function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) throw new HttpError(400, error.message);
    throw error;
  }
}
