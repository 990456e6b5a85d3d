import { Context, Query as FullQuery } from 'mingo';
import * as expression from 'mingo/operators/expression';
import * as projection from 'mingo/operators/projection';
import * as operators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { AnyObject, Options } from 'mingo/types';
import { ensureArray, resolve } from 'mingo/util';
import { databaseRefused, invalidParameter } from '../errors';
import type { Document } from './types';

/** MongoDB's $mod looks at numbers only; mingo's lets null through as 0. */
function $mod(selector: string, value: unknown, _options: Options) {
  if (!Array.isArray(value) || value.length !== 2)
    throw new Error('malformed mod, needs two numbers');
  const [divisor, remainder] = value.map(Number) as [number, number];
  return (document: AnyObject): boolean =>
    ensureArray(resolve(document, selector, { unwrapArray: true })).some(
      (item) => typeof item === 'number' && Math.trunc(item) % divisor === remainder,
    );
}

const context = Context.init({
  query: { ...operators, $mod } as NonNullable<Parameters<typeof Context.init>[0]>['query'] &
    object,
  expression: expression as NonNullable<Parameters<typeof Context.init>[0]>['expression'] & object,
  projection: projection as NonNullable<Parameters<typeof Context.init>[0]>['projection'] & object,
});

const UNSERVED = [
  '$geoNear',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$where',
  '$text',
];

/** The condition as a test of one document; refuses what MongoDB or the local cloud refuses. */
export function compile(query: Document): (document: Document) => boolean {
  const unserved = operatorsIn(query).find((name) => UNSERVED.includes(name));
  if (unserved) throw invalidParameter(`the local cloud does not serve the operator ${unserved}`);
  try {
    const compiled = new Query(query as AnyObject, { context });
    return (document) => compiled.test(document);
  } catch (error) {
    throw databaseRefused((error as Error).message);
  }
}

function operatorsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(operatorsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(key.startsWith('$') ? [key] : []),
    ...operatorsIn(item),
  ]);
}

/** The documents with just the fields asked for; `query` matters for positional projections. */
export function project(
  documents: Document[],
  fields: Document | undefined,
  query: Document,
): Document[] {
  if (!fields || Object.keys(fields).length === 0) return documents;
  try {
    const positional = Object.keys(fields).some((path) => path.endsWith('.$'));
    return new FullQuery(positional ? query : {}).find(documents, fields).all() as Document[];
  } catch (error) {
    throw databaseRefused((error as Error).message);
  }
}
