import { ProcessingMode } from 'mingo';
import { Aggregator } from 'mingo/aggregator';
import type { AnyObject } from 'mingo/types';
import { isPlainObject } from '../database/extendedJson';
import { geoNear } from '../database/geo/geoNear';
import { contextWith } from '../database/pipeline/context';
import { stages as served } from '../database/pipeline/stages';
import type { Document } from '../database/types';
import type { View } from '../database/view';
import { CloudError, databaseRefused, invalidParameter } from '../errors';

const UNSERVED = new Set(['$out', '$merge']);
const context = contextWith(served);

/** Runs a pipeline; a `$match` in front goes through the indexes. */
export function aggregate(view: View, collection: string, stages: Document[]): Document[] {
  for (const [i, stage] of stages.entries()) {
    const [name = ''] = Object.keys(stage);
    if (UNSERVED.has(name)) {
      throw invalidParameter(`the local cloud does not serve the aggregation stage ${name}`);
    }
    if (name === '$geoNear' && i > 0) {
      throw databaseRefused('$geoNear is only valid as the first stage in a pipeline.');
    }
  }
  const [first = {}, ...others] = stages;
  const { $geoNear, $match } = first;
  const leading = isPlainObject($geoNear) || isPlainObject($match);
  const input = isPlainObject($geoNear)
    ? geoNear(view, collection, $geoNear)
    : view.select(collection, { query: isPlainObject($match) ? $match : {} });
  try {
    return new Aggregator(
      (leading ? others : stages) as AnyObject[],
      {
        processingMode: ProcessingMode.CLONE_INPUT,
        collectionResolver: (name: string) => rowsOf(view, name),
        context,
      } as unknown as ConstructorParameters<typeof Aggregator>[1],
    ).run(input) as Document[];
  } catch (error) {
    throw error instanceof CloudError ? error : databaseRefused((error as Error).message);
  }
}

/** A collection that does not exist joins as an empty one, as in MongoDB. */
function rowsOf(view: View, name: string): Document[] {
  try {
    return view.select(name, { query: {} });
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATABASE_COLLECTION_NOT_EXIST') return [];
    throw error;
  }
}
