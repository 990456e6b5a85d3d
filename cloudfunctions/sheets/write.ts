/** Sheets as an .xlsx. Every text cell is text: nothing in it is ever taken for a formula. */
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import type { WrittenSheet } from '../ports';
import { plainText } from './plainText';

export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const all = sheets.map(({ name, widths, titles, rows }) => ({
    sheet: name,
    data: rows.map((row, line) => row.map((value) => cellOf(value, line < titles))),
    columns: widths.map((width) => ({ width })),
    ...(titles > 0 ? { stickyRowsCount: titles } : {}),
  }));
  return writeXlsx(all as unknown as Sheet<Buffer>[]).toBuffer();
}

/** As text, so that a number typed over an example keeps its leading zeros. */
function cellOf(value: string | number | null, title: boolean): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return {
    value: plainText(value),
    type: String,
    format: '@',
    ...(title ? { fontWeight: 'bold', backgroundColor: '#E8F0EC' } : {}),
  };
}
