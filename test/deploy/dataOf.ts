import type { Document, EnvironmentData } from '../../config/deploy/data/environmentData';
import { replace } from '../../localcloud/database/operations';
import type { Parts } from '../../localcloud/parts';

/** A local cloud's documents and files as the deploying tool sees an environment's, without the way there. */
export function dataOf({ database, storage, application }: Parts): EnvironmentData {
  return {
    env: storage.environment,
    prefix: storage.fileIdOf(''),
    collections: async () => application.collections.map(({ name }) => name),
    page: async (collection, behind) =>
      database.select(collection, {
        query: behind === '' ? {} : { _id: { $gt: behind } },
        order: { _id: 1 },
        limit: 20,
      }) as unknown as Document[],
    async put(collection, { _id, ...rest }) {
      replace(database, collection, _id, rest);
      await database.settled();
    },
    files: () => storage.list(),
    async read(path) {
      const bytes = await storage.read(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes;
    },
    async write(path, bytes) {
      await storage.write(path, bytes);
    },
    async remove(paths) {
      await storage.remove(paths.map((path) => storage.fileIdOf(path)));
    },
  };
}
