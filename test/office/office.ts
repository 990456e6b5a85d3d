import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureOffice } from '../tools/machine';

/** Comma, quotes, UTF-8, from the first line, all cells as they are kept, formulas worked out, every sheet. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** The sheets of a spreadsheet as LibreOffice has them once it has opened the file: lines of texts by sheet. */
export function opened(bytes: Buffer): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    execFileSync(
      ensureOffice(),
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        everySheet,
        '--outdir',
        join(folder, 'sheets'),
        join(folder, 'book.xlsx'),
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    const sheets = readdirSync(join(folder, 'sheets')).map((file) => [
      file.replace(/^book-|\.csv$/g, ''),
      cells(readFileSync(join(folder, 'sheets', file), 'utf8')),
    ]);
    return Object.fromEntries(sheets) as Record<string, string[][]>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** RFC 4180. */
function cells(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') lines.push([]);
    if (end === '') break;
  }
  return lines.filter((line) => line.some((cell) => cell !== ''));
}
