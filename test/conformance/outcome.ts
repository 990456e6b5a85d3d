import type { SdkError } from './scene';

/** How a case ended, as it travels from the function. */
export type Outcome = { value: unknown } | { error: SdkError };

/** Dates and patterns survive JSON as `{date}` and `{pattern}`; NaN and the like as `{number}`. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return { date: value.toISOString() };
  if (value instanceof RegExp) return { pattern: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') };
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(fields.map(([key, item]) => [key, plain(item)]));
}
