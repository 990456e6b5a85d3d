import { EJSON } from 'bson';
import { invalidParameter } from '../errors';
import type { Document } from './types';

const texts = new WeakMap<Document, string>();

/** The document as relaxed extended JSON; kept, because documents are never changed in place. */
export function textOf(document: Document): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = EJSON.stringify(document, { relaxed: true });
  texts.set(document, text);
  return text;
}

/** A document read back from disk. */
export function documentOf(text: string): Document {
  const document = (
    text.includes('"$') ? plain(EJSON.parse(text), 0) : JSON.parse(text)
  ) as Document;
  texts.set(document, text);
  return document;
}

/**
 * Extended JSON from the SDK as plain values. `now` fills in server dates.
 * Refuses what is no JSON and types that the SDK cannot send.
 */
export function parseExtendedJson(text: unknown, now: number, field: string): unknown {
  if (typeof text !== 'string')
    throw invalidParameter(`${field} must be a string of extended JSON`);
  try {
    return plain(EJSON.parse(text), now);
  } catch (error) {
    throw invalidParameter(`${field} is not extended JSON: ${(error as Error).message}`);
  }
}

export function parseObject(text: unknown, now: number, field: string): Document {
  const value = parseExtendedJson(text, now, field);
  if (!isPlainObject(value)) throw invalidParameter(`${field} must be an object`);
  return value;
}

export function isPlainObject(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function plain(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, now));
  if (value instanceof Date || value instanceof RegExp) return value;
  const type = (value as { _bsontype?: string })._bsontype;
  if (type !== undefined) return fromBson(type, value);
  const serverDate = (value as { $tcb_server_date?: { offset?: unknown } }).$tcb_server_date;
  if (serverDate) return new Date(now + Number(plain(serverDate.offset ?? 0, now)));
  const copy: Document = {};
  for (const [key, item] of Object.entries(value)) copy[key] = plain(item, now);
  return copy;
}

function fromBson(type: string, value: object): unknown {
  switch (type) {
    case 'Int32':
    case 'Double':
    case 'Long':
      return Number(value.toString());
    case 'BSONRegExp': {
      const { pattern, options } = value as { pattern: string; options: string };
      return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
    }
    default:
      throw new Error(`the type ${type} is not kept by the local cloud`);
  }
}
