import type { WrittenSheet } from '../../cloudfunctions/ports';
import { templateOf } from '../../cloudfunctions/usecases/importTemplate';
import { type ImportKind, importSheets } from '../../shared/policy/importing';

/** Cells of a line by column. */
export type Row = Record<string, string | number | null>;

/** The template as people fill it in, without its example: the first line is line 2. */
export function workbook(kind: ImportKind, ...rows: Row[][]): WrittenSheet[] {
  const [, ...sheets] = templateOf(kind);
  return sheets.map((sheet, place) => ({
    ...sheet,
    rows: [
      sheet.rows[0] ?? [],
      ...(rows[place] ?? []).map((row) =>
        (importSheets[kind][place]?.columns ?? []).map(({ key }) => row[key] ?? null),
      ),
    ],
  }));
}
