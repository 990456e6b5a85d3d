import { isPlainObject } from '../extendedJson';
import { reach } from '../match/reach';
import type { Document } from '../types';
import { distance, geometryOf, type Position } from './geometry';
import { nearnessOf } from './operators';

/** How far a document is, in metres, by the nearest place that `path` reaches. */
export function farFrom(center: Position, document: Document, path: string): number {
  const places = reach(document, path.split('.')).flatMap(
    (value) => geometryOf(value)?.points ?? [],
  );
  return Math.min(...places.map((place) => distance(center, place)));
}

/** A condition with `$near` also orders: nearest first. */
export function byNearness(query: Document): ((a: Document, b: Document) => number) | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const order = isPlainObject(part) ? byNearness(part) : undefined;
        if (order) return order;
      }
    }
    const nearness = path.startsWith('$') ? undefined : nearnessOf(condition);
    if (!nearness) continue;
    const { center } = nearness;
    return (a, b) => farFrom(center, a, path) - farFrom(center, b, path);
  }
  return undefined;
}
