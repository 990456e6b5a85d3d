import { ProcessingMode, aggregate as run } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { isPlainObject } from '../database/extendedJson';
import type { Document } from '../database/types';
import type { View } from '../database/view';
import { databaseRefused, invalidParameter } from '../errors';

const UNSERVED = new Set(['$geoNear', '$out', '$merge']);

/** Runs a pipeline; a `$match` in front goes through the indexes. */
export function aggregate(view: View, collection: string, stages: Document[]): Document[] {
  for (const stage of stages) {
    const [name] = Object.keys(stage);
    if (name && UNSERVED.has(name)) {
      throw invalidParameter(`the local cloud does not serve the aggregation stage ${name}`);
    }
  }
  const [first, ...others] = stages;
  const leading = first && isPlainObject(first.$match) ? first.$match : undefined;
  const input = view.select(collection, { query: leading ?? {} });
  try {
    return run(input, (leading ? others : stages) as AnyObject[], {
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: (name) => view.select(name, { query: {} }),
    }) as Document[];
  } catch (error) {
    throw databaseRefused((error as Error).message);
  }
}
