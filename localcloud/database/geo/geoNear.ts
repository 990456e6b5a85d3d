import { databaseRefused } from '../../errors';
import { isPlainObject } from '../extendedJson';
import { set } from '../pipeline/setPath';
import type { Document } from '../types';
import type { View } from '../view';
import { geometryOf, type Position } from './geometry';
import { farFrom } from './nearest';

/** The `$geoNear` stage: documents with their distance, nearest first. */
export function geoNear(view: View, collection: string, options: Document): Document[] {
  const { distanceField, distanceMultiplier = 1, includeLocs, key } = options;
  const center = geometryOf(options.near)?.points[0];
  if (!center) throw databaseRefused("$geoNear requires a 'near' option as a point");
  if (typeof distanceField !== 'string') {
    throw databaseRefused("$geoNear requires a 'distanceField' option as a String");
  }
  const min = Number(options.minDistance ?? 0);
  const max = Number(options.maxDistance ?? Number.POSITIVE_INFINITY);
  const query = isPlainObject(options.query) ? options.query : {};
  const found = view
    .select(collection, { query })
    .map((document) => placed(document, center, key))
    .filter(({ far }) => far >= min && far <= max)
    .sort((a, b) => a.far - b.far)
    .slice(0, Number(options.limit ?? options.num ?? 100));
  return found.map(({ document, far, path }) => {
    const measured = set(document, distanceField, far * Number(distanceMultiplier)) as Document;
    if (typeof includeLocs !== 'string') return measured;
    return set(measured, includeLocs, document[path]) as Document;
  });
}

/** Without `key`, the first field that holds a place: there is no geo index to name it. */
function placed(document: Document, center: Position, key: unknown) {
  const path =
    typeof key === 'string'
      ? key
      : (Object.keys(document).find((field) => geometryOf(document[field])) ?? '');
  return { document, path, far: farFrom(center, document, path) };
}
