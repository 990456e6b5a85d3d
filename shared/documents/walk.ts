/** Goes through a document beside its schema, leaf by leaf: whoever asks is told the mark and decides by it. */
import * as z from 'zod';
import { type Mark, markOf } from './marks';

export interface Leaf {
  mark: Mark;
  value: unknown;
  /** Where it stands: 'members.0.name'. */
  path: string;
  /** The field that it stands under, be it in a list; of a key of a record the field of the record. */
  key: string;
  /** The object that it stands in, as it was. */
  beside: Readonly<Record<string, unknown>>;
  /** The whole document, as it was. */
  document: unknown;
  /** It is no value but a key of a record. */
  isKey?: true;
}

/** Instead of a value: it leaves the list that it stands in. Where it stands alone, '' stays. */
export const GONE = Symbol('gone');

type Change = (leaf: Leaf) => unknown;
type Schema = z.core.$ZodType;
interface Place {
  path: string;
  key: string;
  beside: Readonly<Record<string, unknown>>;
  document: unknown;
}

/**
 * A copy of the document with every leaf as `change` has it. What the schema does not know stays as it is: whoever has
 * to be sure asks `misfit` before.
 */
export function through<T>(schema: Schema, document: T, change: Change): T {
  return walk(schema, document, { path: '', key: '', beside: {}, document }, change) as T;
}

/** Every leaf, nothing changed. */
export function leaves(schema: Schema, document: unknown): Leaf[] {
  const found: Leaf[] = [];
  through(schema, document, (leaf) => {
    found.push(leaf);
    return leaf.value;
  });
  return found;
}

function walk(schema: Schema, value: unknown, place: Place, change: Change): unknown {
  if (value === undefined || value === null) return value;
  const mark = markOf(schema);
  if (mark) return change({ ...place, mark, value });
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
      return walk(def.innerType, value, place, change);
    case 'object':
      return inObject(def.shape, value, place, change);
    case 'array':
      return Array.isArray(value)
        ? value
            .map((one, at) => walk(def.element, one, below(place, at), change))
            .filter((one) => one !== GONE)
        : value;
    case 'tuple':
      return (value as unknown[]).map((one, at) => {
        const item = def.items[at];
        return item ? walk(item, one, below(place, at), change) : one;
      });
    case 'record':
      return inRecord(def, value, place, change);
    case 'union': {
      const option = optionFor(def, value);
      return option ? walk(option, value, place, change) : value;
    }
    default:
      return value;
  }
}

const below = (place: Place, at: string | number): Place => ({
  ...place,
  path: place.path === '' ? String(at) : `${place.path}.${at}`,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const alone = (value: unknown): unknown => (value === GONE ? '' : value);

function inObject(
  shape: Readonly<Record<string, Schema>>,
  value: unknown,
  inside: Place,
  change: Change,
): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const place = { ...below(inside, key), key, beside: value };
      return [key, inner ? alone(walk(inner, one, place, change)) : one];
    }),
  );
}

function inRecord(
  def: z.core.$ZodRecordDef,
  value: unknown,
  inside: Place,
  change: Change,
): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const mark = markOf(def.keyType);
      const as = mark
        ? String(change({ ...below(inside, key), mark, value: key, isKey: true }))
        : key;
      return [as, alone(walk(def.valueType, one, { ...below(inside, key), key }, change))];
    }),
  );
}

/** By the field that tells them apart, where there is one; else the first that fits. */
function optionFor(def: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  const { discriminator } = def as z.core.$ZodDiscriminatedUnionDef;
  if (discriminator === undefined || !isObject(value))
    return def.options.find((one) => z.safeParse(one, value).success);
  const kind = value[discriminator];
  return def.options.find((one) => {
    const { shape } = (one as z.ZodObject)._zod.def;
    const field = shape[discriminator] as z.core.$ZodType | undefined;
    return field?._zod.values?.has(kind as never);
  });
}
