import { parseObject } from '../database/extendedJson';
import type { Document } from '../database/types';
import { invalidParameter } from '../errors';
import type { ControlBody } from './action';

const DEFAULT_LIMIT = 100;
const MOST = 1000;

export function queryOf(body: ControlBody, now: number): Document {
  if (body.query === undefined || body.query === '') return {};
  return parseObject(body.query, now, 'query');
}

/** `{field: 1 | -1}`; older SDKs send a list of `{field, direction}`. */
export function orderOf(body: ControlBody, now: number): Document {
  if (body.order === undefined || body.order === '') return {};
  const order = parseObject(body.order, now, 'order');
  for (const [field, direction] of Object.entries(order)) {
    if (direction !== 1 && direction !== -1) {
      throw invalidParameter(`order of ${field} must be 1 or -1`);
    }
  }
  return order;
}

/** 100 rows when nothing is said, never more than 1,000. */
export function limitOf(body: ControlBody): number {
  const limit = Number(body.limit ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1) throw invalidParameter('limit must be 1 or more');
  return Math.min(limit, MOST);
}
