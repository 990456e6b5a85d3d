/**
 * The documents that hold the figures: one a day, one a month, one a year, each with its sums by every dimension; a month
 * knows its days as well, a year its months, so that a report of a year is one document. Written by adding to them.
 */
import { type Dimension, dimensionKeys, drawing } from '../../policy/figures';
import { partsOf, type Sums } from './facts';

/** Sums by measure. */
export type Line = Record<string, number>;

export interface Sheet {
  /** 'd:2026-11-22', 'm:2026-11', 'y:2026' */
  _id: string;
  /** What has been added last (`Addition.token`); nothing is added twice. */
  added: string;
  all?: Line;
  /** Of a month by day '22', of a year by month '11'. */
  series?: Record<string, Line>;
  /** What members of dimensions are called, where that is not their key. */
  names?: Record<string, string>;
}

export type Broken = Sheet & Partial<Record<Dimension, Record<string, Line>>>;

/** What one write adds to one document: path of a sum → by how much. */
export interface Addition {
  sheet: string;
  /** Later ones of a document are greater: the day on which the changes were made, and the place among them. */
  token: string;
  sums: Readonly<Record<string, number>>;
}

export const sheetOfDay = (day: string): string => `d:${day}`;
export const sheetOfMonth = (month: string): string => `m:${month}`;
export const sheetOfYear = (year: string): string => `y:${year}`;

/**
 * What all changes made on one day add to which documents; the same for the same changes, in whatever order they are
 * read. `changedOn`: '2026-11-22'.
 */
export function additions(changedOn: string, changes: Sums): Addition[] {
  const sheets = new Map<string, Record<string, number>>();
  const add = (sheet: string, path: string, by: number): void => {
    const sums = sheets.get(sheet) ?? {};
    sheets.set(sheet, sums);
    sums[path] = (sums[path] ?? 0) + by;
  };
  for (const [fact, by] of Object.entries(changes)) {
    const of = partsOf(fact);
    const { measure, day } = of;
    const [year = '', month = '', date = ''] = day.split('-');
    const members = dimensionKeys.flatMap((dimension) =>
      of[dimension] === '' ? [] : [`${dimension}.${of[dimension]}.${measure}`],
    );
    const paths = [`all.${measure}`, ...members];
    const ofMonth = sheetOfMonth(`${year}-${month}`);
    for (const sheet of [sheetOfDay(day), ofMonth, sheetOfYear(year)])
      for (const path of paths) add(sheet, path, by);
    add(ofMonth, `series.${date}.${measure}`, by);
    add(sheetOfYear(year), `series.${month}.${measure}`, by);
  }
  return [...sheets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([sheet, sums]) => chunks(sheet, changedOn, sums));
}

/** A request is limited; what is cut up is cut the same way each time. */
function chunks(sheet: string, changedOn: string, sums: Record<string, number>): Addition[] {
  const paths = Object.keys(sums)
    .filter((path) => sums[path] !== 0)
    .sort();
  const parts: Addition[] = [];
  for (let start = 0; start < paths.length; start += drawing.chunk) {
    const some = paths.slice(start, start + drawing.chunk);
    parts.push({
      sheet,
      token: `${changedOn}:${String(parts.length).padStart(4, '0')}`,
      sums: Object.fromEntries(some.map((path) => [path, sums[path] ?? 0])),
    });
  }
  return parts;
}

/** People whom an addition tells of, by their ids: what they are called goes along. */
export const peopleIn = ({ sums }: Addition): string[] => [
  ...new Set(
    Object.keys(sums).flatMap((path) => {
      const [dimension, member] = path.split('.');
      return (dimension === 'agent' || dimension === 'person') && member ? [member] : [];
    }),
  ),
];

/** The document as it becomes; for a store that cannot add by itself, and for a new one. */
export function added(
  sheet: Sheet | null,
  { sheet: _id, token, sums }: Addition,
  names: Readonly<Record<string, string>>,
): Sheet {
  const after = structuredClone(sheet ?? { _id, added: '' }) as unknown as Record<string, unknown>;
  after.added = token;
  for (const [path, by] of Object.entries(sums)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const line = steps.reduce<Record<string, unknown>>((inner, step) => {
      inner[step] ??= {};
      return inner[step] as Record<string, unknown>;
    }, after);
    line[last] = Number(line[last] ?? 0) + by;
  }
  if (Object.keys(names).length > 0) after.names = { ...(after.names as object), ...names };
  return after as unknown as Sheet;
}
