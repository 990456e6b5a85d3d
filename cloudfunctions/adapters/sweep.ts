import type { Ports } from '../ports';
import { _, database, rows } from './cloud';

const SLICE = 100;

/** Removes a slice of what is older; true: there may be more. An invitation's and a guess's age count from their end. */
export const sweep: Ports['sweep'] = async (record, before) => {
  const collection = database.collection(record);
  const field = record === 'invitations' || record === 'guesses' ? 'until' : 'at';
  const old = await rows<{ _id: string }>(
    collection
      .where({ [field]: _.lt(before) })
      .field({ _id: true })
      .limit(SLICE)
      .get(),
  );
  if (old.length > 0) await collection.where({ _id: _.in(old.map(({ _id }) => _id)) }).remove();
  return old.length === SLICE;
};
