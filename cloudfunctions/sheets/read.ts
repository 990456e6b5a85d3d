/** An .xlsx as cells. What would take too much memory is turned away before it is unpacked. */
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import type { Cell, Sheet } from '../../shared/domain/importing/cells';
import { importBounds } from '../../shared/policy/importing';

type Answer = { sheets: Sheet[] } | { wrong: string };

const { rows: ROWS, columns: COLUMNS } = importBounds;

const notReadable = '文件打不开,请用表格软件另存为 .xlsx 后重新上传';

export async function readSheets(bytes: Buffer): Promise<Answer> {
  const wrong = tooMuch(bytes);
  if (wrong) return { wrong };
  try {
    const copy = new Uint8Array(bytes).buffer;
    const found = (await readXlsx(copy, { trim: false })) as unknown as {
      sheet: string;
      data: unknown[][];
    }[];
    return {
      sheets: found.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map(cellOf)),
      })),
    };
  } catch {
    return { wrong: notReadable };
  }
}

/** A zip says of each part how large it unpacks, and the unpacker takes it at its word; a cell far away makes all before it. */
function tooMuch(bytes: Buffer): string | undefined {
  if (bytes.length > importBounds.bytes)
    return `文件太大,最多 ${importBounds.bytes / 1_000_000} MB;请删掉图片或分成几张表`;
  let unpacked = 0;
  let parts = 0;
  let lies = false;
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        unpacked += originalSize;
        parts += 1;
        // Nothing becomes this much larger by being packed.
        lies ||= size > originalSize + importBounds.packing + originalSize / 100;
        return false;
      },
    });
    if (lies) return notReadable;
    if (unpacked > importBounds.unpacked || parts > importBounds.parts)
      return '文件里的内容太多,请只留下要导入的工作表';
    const sheets = unzipSync(bytes, { filter: ({ name }) => /worksheets\/[^/]+\.xml$/.test(name) });
    for (const part of Object.values(sheets)) {
      const far = tooFar(Buffer.from(part).toString('latin1'));
      if (far) return far;
    }
  } catch {
    return notReadable;
  }
  return undefined;
}

function tooFar(xml: string): string | undefined {
  for (const [, letters = '', row = ''] of xml.matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g)) {
    if (Number(row) > ROWS)
      return `第 ${ROWS} 行以后还有内容或格式,请删掉多余的行;一次最多 ${importBounds.lines} 行`;
    if (numberOf(letters) > COLUMNS) return `第 ${COLUMNS} 列以后还有内容或格式,请删掉多余的列`;
  }
  return undefined;
}

/** 'A' → 1, 'AA' → 27 */
const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A day has no time zone in a spreadsheet; the library puts it at midnight of UTC. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return null;
}
