import { Query as FullQuery } from 'mingo';
import type { Options } from 'mingo/types';
import { CloudError, databaseRefused } from '../errors';
import { byOrder } from './compare';
import { byNearness } from './geo/nearest';
import { matcher } from './match/compile';
import type { Document, Order } from './types';

/** The condition as a test of one document; refuses what MongoDB or the local cloud refuses. */
export function compile(query: Document): (document: Document) => boolean {
  const matches = compileCondition(query);
  return (document) => {
    try {
      return matches(document);
    } catch (error) {
      throw refused(error);
    }
  };
}

/** As `compile`, where the caller words what fails while it runs. */
export function compileCondition(
  query: Document,
  within?: Options,
): (document: Document) => boolean {
  try {
    return matcher(query, within);
  } catch (error) {
    throw refused(error);
  }
}

const refused = (error: unknown): CloudError =>
  error instanceof CloudError ? error : databaseRefused((error as Error).message);

/** The order of a list: as asked, or nearest first where the condition asks for nearness. */
export function orderFor(
  query: Document,
  order: Order,
): ((a: Document, b: Document) => number) | undefined {
  return Object.keys(order).length > 0 ? byOrder(order) : byNearness(query);
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
