/**
 * A copy with every text changed; texts in lists that `drop` names are left out. `key`: the field that a text stands
 * under, be it in lists.
 */
export function walk(
  value: unknown,
  change: (text: string, key: string) => string,
  drop: (text: string) => boolean = () => false,
  under = '',
): unknown {
  if (typeof value === 'string') return change(value, under);
  if (Array.isArray(value))
    return value
      .filter((one) => typeof one !== 'string' || !drop(one))
      .map((one) => walk(one, change, drop, under));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, change, drop, key)]),
    );
  return value;
}
