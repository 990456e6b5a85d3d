import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSheets } from '../../../cloudfunctions/sheets/write';
import type { Case } from '../../../shared/domain/case';
import { current, type Stored } from '../../../shared/migrations';
import { type ReadableSheet, readable } from '../../../shared/views/exporting/readable';
import { documentsIn, linesOf } from './manifest';

/** 资料.xlsx, from the documents that lie in the folder. Jobs, which lie among the cases, are nobody's matter. */
export async function writeReadable(folder: string): Promise<void> {
  const path = documentsIn(folder, 'cases');
  if (!existsSync(path)) return;
  const sheets = readable(casesOf(path)).map(({ name, titles, rows }) => ({
    name,
    widths: widthsOf({ name, titles, rows }),
    titles: 1,
    rows: [titles, ...rows],
  }));
  writeFileSync(join(folder, '资料.xlsx'), await writeSheets(sheets), { mode: 0o600 });
}

function* casesOf(path: string): Generator<Case> {
  for (const document of linesOf<Case & Stored>(path))
    if ((document.kind as string) !== 'job') yield current('cases', document);
}

/** Wide enough for most of what stands in the column; Chinese letters take the place of two. */
const widthsOf = ({ titles, rows }: ReadableSheet): number[] =>
  titles.map((title, place) => {
    const cells = rows.slice(0, 200).map((row) => String(row[place] ?? ''));
    const longest = Math.max(...[title, ...cells].map((text) => widthOf(text)));
    return Math.min(48, longest + 3);
  });

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);
