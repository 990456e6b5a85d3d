import type { Photo } from '../../ui/usePhotos';

export interface DaySpan {
  /** '2026-11-21' */
  date: string;
  /** '09:00' */
  from: string;
  to: string;
}

/** What has been filled in so far, by the field's key; kept on the phone as a draft. */
export type Values = Readonly<Record<string, unknown>>;

/** The trimmed text, or '' where nothing was entered. */
export function words(values: Values, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value.trim() : '';
}

/** `{key: text}`, or nothing at all where the field was left empty: for optional inputs. */
export function given<K extends string>(values: Values, ...keys: K[]): Partial<Record<K, string>> {
  const filled = keys.filter((key) => words(values, key) !== '');
  return Object.fromEntries(filled.map((key) => [key, words(values, key)])) as Partial<
    Record<K, string>
  >;
}

/** A date and time 'YYYY-MM-DD HH:mm' in Shanghai as epoch ms; 0 where none was chosen. */
export function instant(values: Values, key: string): number {
  const [date, time] = words(values, key).split(' ');
  return date && time ? instantOf(date, time) : 0;
}

/** Yuan as typed ('12,600.5') in fen; NaN where it is not a sum. */
export function fen(values: Values, key: string): number {
  const typed = words(values, key).replace(/[,,¥¥\s]/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(typed)) return Number.NaN;
  const [yuan = '0', cents = ''] = typed.split('.');
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** A Shanghai date and time of day as epoch ms. */
function instantOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+08:00`);
}

export function span(values: Values, key: string): { from: number; to: number } {
  const { date, from, to } = (values[key] ?? {}) as Partial<DaySpan>;
  if (!date || !from || !to) return { from: 0, to: 0 };
  return { from: instantOf(date, from), to: instantOf(date, to) };
}

export function photos(values: Values, key: string): Photo[] {
  return Array.isArray(values[key]) ? (values[key] as Photo[]) : [];
}

/** What was chosen where several may be. */
export function chosen(values: Values, key: string): string[] {
  return Array.isArray(values[key]) ? (values[key] as string[]) : [];
}

/** The fileIDs of the pictures that have arrived. */
export function files(values: Values, key: string): string[] {
  return photos(values, key).flatMap((photo) => photo.fileId ?? []);
}
