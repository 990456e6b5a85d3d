import * as builtIn from 'mingo/operators/pipeline';
import { compileCondition } from '../query';
import type { Document } from '../types';
import { evaluate } from './evaluate';
import { set } from './setPath';

type Stage = typeof builtIn.$match;

const $match: Stage = (rows, condition, options) => {
  const matches = compileCondition(condition as Document, options);
  return rows.filter((row) => matches(row as Document));
};

const $addFields: Stage = (rows, fields, options) =>
  rows.map((row) =>
    Object.entries(fields).reduce<unknown>(
      (changed, [path, expression]) =>
        set(changed, path, evaluate(expression, row as Document, options)),
      row,
    ),
  );

/** No row at all for nothing, where mingo gives 0. */
const $count: typeof builtIn.$count = (rows, name, options) =>
  builtIn.$count(rows, name, options).filter((row) => (row as Document)[name] !== 0);

export const stages = { ...builtIn, $match, $addFields, $set: $addFields, $count };
