import { isDeepStrictEqual } from 'node:util';
import type { IndexDeclaration } from '../database/types';

export const sameJson = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** The order of an index's fields matters, and whether it is unique. */
export const sameIndex = (one: IndexDeclaration, other: IndexDeclaration): boolean =>
  sameJson(Object.entries(one.keys), Object.entries(other.keys)) &&
  Boolean(one.unique) === Boolean(other.unique);

/** Our own marks of the release are not compared: they are what `release` says. */
export const sameVariables = (
  wanted: Record<string, string>,
  there: Record<string, string>,
): boolean => Object.keys({ ...wanted, ...there }).every((name) => wanted[name] === there[name]);
