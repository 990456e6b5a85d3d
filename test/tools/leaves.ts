import type * as z from 'zod';

export interface Leaf {
  /** 0 stands for any place in a list, '*' for any key of a record. */
  path: readonly (string | 0)[];
  def: z.core.$ZodTypes['_zod']['def'];
  schema: z.core.$ZodType;
  optional: boolean;
}

/** Every single value of a schema, wherever it stands. */
export function leavesOf(
  schema: z.core.$ZodType,
  path: Leaf['path'] = [],
  optional = false,
): Leaf[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return leavesOf(def.innerType, path, true);
    case 'array':
      return leavesOf(def.element, [...path, 0]);
    case 'tuple':
      return def.items.flatMap((inner) => leavesOf(inner, [...path, 0]));
    case 'record':
      return leavesOf(def.valueType, [...path, '*']);
    case 'union':
      return def.options.flatMap((inner) => leavesOf(inner, path));
    case 'pipe':
      // What it becomes decides whether it is valid.
      return leavesOf(def.in, path, optional).map((leaf) => ({ ...leaf, schema }));
    default:
      return [{ path, def, schema, optional }];
  }
}
