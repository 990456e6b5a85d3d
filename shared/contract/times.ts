/** Every time that somebody enters, held within the company's bounds (policy/times.ts) before anything is decided. */
import * as z from 'zod';
import { refuse } from '../errors';
import { defaultTimes, mayBePast, type TimeBounds, type TimeKind } from '../policy/times';
import { DAY, dateOf, dayEnd, dayStart, instantOf, MINUTE } from '../time/shanghai';
import { fieldNames } from './fields';

/** Which kind of time a schema is. Filled where the schema is made. */
export const times = z.registry<{ kind: TimeKind }>();

type Path = readonly (string | number)[];
type Found = (kind: TimeKind, value: number | string, path: Path) => number | string;
type Schema = z.core.$ZodType;
type Any = z.core.$ZodTypes;

/** Goes through a value beside its schema and puts in the place of each time what `found` says. */
function walk(schema: Schema, value: unknown, path: Path, found: Found): unknown {
  if (value === undefined || value === null) return value;
  const kind = times.get(schema)?.kind;
  if (kind !== undefined) return found(kind, value as number | string, path);
  const { def } = (schema as Any)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return walk(def.innerType, value, path, found);
    case 'object':
      return walkObject(def.shape, value as Record<string, unknown>, path, found);
    case 'array':
      return (value as unknown[]).map((one, place) =>
        walk(def.element, one, [...path, place], found),
      );
    case 'tuple':
      return (value as unknown[]).map((one, place) => {
        const item = def.items[place];
        return item ? walk(item, one, [...path, place], found) : one;
      });
    case 'record':
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          String(walk(def.keyType, key, [...path, key], found)),
          walk(def.valueType, one, [...path, key], found),
        ]),
      );
    case 'union': {
      const option = def.options.find((one) => z.safeParse(one, value).success);
      return option ? walk(option, value, path, found) : value;
    }
    default:
      return value;
  }
}

const walkObject = (
  shape: Readonly<Record<string, Schema>>,
  value: Record<string, unknown>,
  path: Path,
  found: Found,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const inner = shape[key];
      return [key, inner ? walk(inner, one, [...path, key], found) : one];
    }),
  );

/**
 * The input with its times in bounds; a fact that a phone's fast clock puts a little ahead counts as now.
 * Refuses, naming the field: what has not happened yet, what lies too long ago, what is planned too far ahead or
 * before today.
 */
export function withinBounds<T>(schema: Schema, input: T, now: number, bounds: TimeBounds): T {
  return walk(schema, input, [], (kind, value, path) => {
    const field = path.join('.');
    const key = [...path].reverse().find((part) => fieldNames[part] !== undefined);
    const name = `“${fieldNames[key ?? ''] ?? '时间'}”`;
    // A date is the whole of its day.
    const [from, to] =
      typeof value === 'string'
        ? [instantOf(value), dayEnd(instantOf(value))]
        : ([value, value] as const);
    const earliest =
      dayStart(now) - (kind === 'fact' || mayBePast.includes(kind) ? bounds.backDays * DAY : 0);
    if (to < earliest)
      refuse(
        'bad_input',
        earliest === dayStart(now) ? `${name}不能早于今天` : `${name}不能早于 ${dateOf(earliest)}`,
        field,
      );
    if (kind === 'fact') {
      if (from > now + bounds.aheadMinutes * MINUTE)
        refuse('bad_input', `${name}不能晚于现在`, field);
      return typeof value === 'number' ? Math.min(value, now) : value;
    }
    const latest = dayEnd(now + (bounds.planDays[kind] ?? defaultTimes.planDays[kind]) * DAY);
    if (from > latest) refuse('bad_input', `${name}不能晚于 ${dateOf(latest)}`, field);
    return value;
  }) as T;
}
