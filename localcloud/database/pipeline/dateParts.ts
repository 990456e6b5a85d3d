import * as builtIn from 'mingo/operators/expression';
import { isPlainObject } from '../extendedJson';
import type { Expression } from './expressions';

const NAMES = [
  '$year',
  '$month',
  '$dayOfMonth',
  '$dayOfWeek',
  '$dayOfYear',
  '$hour',
  '$minute',
  '$second',
  '$millisecond',
  '$isoDayOfWeek',
  '$isoWeek',
  '$isoWeekYear',
];

/** A part of a date: null for null and missing, refused for what is no date. */
export function dateParts(worth: Expression): Record<string, Expression> {
  const guarded =
    (name: string, part: Expression): Expression =>
    (document, operand, options) => {
      const [only] = Array.isArray(operand) ? operand : [operand];
      const spread = isPlainObject(only) && 'date' in only;
      const date = worth(document, spread ? only.date : only, options);
      if (date === null || date === undefined) return null;
      if (!(date instanceof Date)) {
        throw new Error(`can't convert the operand of ${name} to Date`);
      }
      return part(document, spread ? { ...only, date } : date, options);
    };
  const parts = Object.entries(builtIn as unknown as Record<string, Expression>)
    .filter(([name]) => NAMES.includes(name))
    .map(([name, part]) => [name, guarded(name, part)]);
  return { ...Object.fromEntries(parts), $week: guarded('$week', week) };
}

/** Weeks begin on Sunday; days before the first one are in week 0. */
const week: Expression = (document, operand, options) => {
  const dayOfYear = Number(builtIn.$dayOfYear(document, operand as never, options));
  const dayOfWeek = Number(builtIn.$dayOfWeek(document, operand as never, options));
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7);
};
