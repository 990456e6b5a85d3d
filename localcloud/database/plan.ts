import { type Bounds, boundsOf } from './bounds';
import { isPlainObject } from './extendedJson';
import type { SortedIndex } from './sortedIndex';
import type { Document, Key, Order } from './types';

export type Plan = {
  /** The index that serves, or several for `$or`. */
  name?: string;
  /** Keys that may match, each at least once; undefined: no index helps, every document is read. */
  keys: (() => Iterable<Key>) | undefined;
  /** The keys come in the order asked for. */
  ordered: boolean;
};

const MOST_POINTS = 500;

/** Chooses the index that narrows a query most; one that also gives the order wins a tie. */
export function planFor(query: Document, order: Order, indexes: SortedIndex[]): Plan {
  const bounds = boundsOf(query);
  let best: { plan: Plan; score: number } | undefined;
  for (const index of indexes) {
    const candidate = planWith(index, bounds, order);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.plan ?? planForAlternatives(query, indexes) ?? { keys: undefined, ordered: false };
}

/** `$or` is served when an index serves each of its branches. */
function planForAlternatives(query: Document, indexes: SortedIndex[]): Plan | undefined {
  const branches = query.$or;
  if (!Array.isArray(branches) || !branches.every(isPlainObject)) return undefined;
  const chosen = branches.map((branch) => planFor(branch, {}, indexes));
  const plans = chosen.map(({ keys }) => keys);
  if (!plans.every((keys) => keys !== undefined)) return undefined;
  return {
    name: [...new Set(chosen.map(({ name }) => name))].join(' + '),
    ordered: false,
    keys: function* () {
      for (const keys of plans) yield* keys();
    },
  };
}

function planWith(index: SortedIndex, bounds: Map<string, Bounds>, order: Order) {
  let points: unknown[][] = [[]];
  let depth = 0;
  for (const field of index.fields) {
    const equals = bounds.get(field)?.equals;
    if (!equals || points.length * equals.length > MOST_POINTS) break;
    points = points.flatMap((point) => equals.map((value) => [...point, value]));
    depth++;
  }
  const range = rangeOn(index, index.fields[depth], bounds);
  const direction = directionOf(index, depth, order, bounds);
  const ordered = direction !== undefined && points.length === 1;
  const score = depth * 10 + (range ? 5 : 0) + (ordered && Object.keys(order).length > 0 ? 3 : 0);
  if (score === 0) return undefined;
  const plan: Plan = {
    name: index.declaration.name,
    ordered,
    keys: function* () {
      for (const point of points) yield* index.scan(point, range, ordered && direction === -1);
    },
  };
  return { plan, score };
}

/** Over an array two bounds may be met by two elements: only one of them may narrow the scan. */
function rangeOn(index: SortedIndex, field: string | undefined, bounds: Map<string, Bounds>) {
  const found = field === undefined ? undefined : bounds.get(field);
  if (!found || field === undefined || (!found.min && !found.max)) return undefined;
  const { min, max } = found;
  if (min && index.multikey.has(field)) return { min };
  return { ...(min && { min }), ...(max && { max }) };
}

/** 1 or -1: read that way, the index after its first `depth` fields gives the order. */
function directionOf(
  index: SortedIndex,
  depth: number,
  order: Order,
  bounds: Map<string, Bounds>,
): 1 | -1 | undefined {
  // A field that must equal one value does not order anything, unless it may be an array.
  const fixed = index.fields.filter(
    (field) => bounds.get(field)?.equals?.length === 1 && !index.multikey.has(field),
  );
  const wanted = Object.entries(order).filter(([field]) => !fixed.includes(field));
  let direction: number | undefined;
  for (const [i, [field, way]] of wanted.entries()) {
    if (index.fields[depth + i] !== field || index.multikey.has(field)) return undefined;
    const here = way * (index.directions[depth + i] ?? 1);
    if (direction !== undefined && here !== direction) return undefined;
    direction = here;
  }
  return direction === -1 ? -1 : 1;
}
