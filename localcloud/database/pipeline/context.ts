import { Context } from 'mingo';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { expressions } from './expressions';

type Operators = NonNullable<Parameters<typeof Context.init>[0]>;

/** mingo's operators, with those put right that differ from MongoDB's; stages come beside them. */
export const expressionContext = Context.init({
  accumulator,
  expression: { ...expression, ...expressions },
  projection,
  query,
} as unknown as Operators);

export const contextWith = (stages: object) =>
  Context.from(Context.init({ pipeline: stages } as Operators), expressionContext);
