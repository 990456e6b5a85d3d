import { randomBytes } from 'node:crypto';
import { invalidParameter } from '../errors';
import type { Key } from './types';

/** Keeps the number 7 and the text '7' apart, as MongoDB does. */
export function keyOf(id: unknown): Key {
  if (typeof id === 'string') return `s${id}`;
  if (typeof id === 'number') return `n${id}`;
  throw invalidParameter(
    `_id must be a string or a number, not ${id === null ? 'null' : typeof id}`,
  );
}

/** An id as CloudBase gives one to a document added without: 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex');
