import * as builtIn from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import type { Document } from '../types';
import { expressionContext } from './context';

/** The value of an aggregation expression over one document; `within` has a pipeline's variables. */
export const evaluate = (expression: unknown, document: Document, within?: Options): unknown =>
  builtIn.$let(
    document,
    { vars: {}, in: expression } as never,
    within ?? ({ context: expressionContext } as unknown as Options),
  );

/** What counts as true in MongoDB: everything but false, 0, null and missing. */
export const isTrue = (value: unknown): boolean =>
  value !== false && value !== 0 && value !== null && value !== undefined;
