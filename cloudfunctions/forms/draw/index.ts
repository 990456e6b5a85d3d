/** A sheet as a PDF: A4, fonts embedded as far as they are used, the same head and foot on every page. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Sheet } from '../../../shared/forms/sheet';
import { type Desk, draw, ruled } from './parts';
import type { Printable } from './pictures';
import { type Fonts, Typesetter } from './text';

export type { Fonts } from './text';

export interface Drawn {
  pdf: Buffer;
  /** Characters that no font had, 'U+20BB7'; 〓 stands in their place, and the sheet says so. */
  missing: string[];
}

/** `pictures` by file id; `code`: what opens the check page. */
export async function drawSheet(
  sheet: Sheet,
  fonts: Fonts,
  pictures: ReadonlyMap<string, Printable>,
  code: Printable | null,
): Promise<Drawn> {
  const type = new Typesetter(fonts);
  const desk: Desk = {
    runs: (text) => type.runs(text),
    picture: (fileId) => pictures.get(fileId) ?? { refused: '图片已不在' },
    code,
  };
  const once = sheet.copies.map((_, copy): Content[] => [
    {
      text: type.runs(sheet.title),
      style: 'title',
      ...(copy > 0 ? { pageBreak: 'before' as const } : {}),
    },
    ...sheet.parts.flatMap((part) => draw(part, desk)),
    ...noteOn(type.missing()),
  ]);
  const known = [...pictures].flatMap(([fileId, one]) =>
    'data' in one ? [[fileId, one.data]] : [],
  );
  const images = Object.fromEntries([
    ...known,
    ...(code && 'data' in code ? [['code', code.data]] : []),
  ]) as Record<string, string>;
  pdfmake.setFonts({
    text: { normal: fonts.regular, bold: fonts.bold },
    emoji: { normal: fonts.emoji, bold: fonts.emoji },
  });
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setTableLayouts({ ruled });
  const pdf = await pdfmake.createPdf({ ...page(sheet, type), images, content: once }).getBuffer();
  return { pdf, missing: type.missing() };
}

const noteOn = (missing: readonly string[]): Content[] =>
  missing.length === 0
    ? []
    : [
        {
          text: `〓 处的字符字库中没有(${missing.join('、')}),请按系统中的记录手写补上。`,
          style: 'small',
          margin: [0, 8, 0, 0],
        },
      ];

function page(sheet: Sheet, type: Typesetter): Omit<TDocumentDefinitions, 'content'> {
  const [company, number] = [type.runs(sheet.company), type.runs(sheet.number)];
  const contact = type.runs(sheet.contact);
  // All copies are alike, so each has the same number of pages.
  const place = (current: number, count: number) => {
    const each = Math.max(1, Math.round(count / sheet.copies.length));
    return { copy: Math.floor((current - 1) / each), at: ((current - 1) % each) + 1, of: each };
  };
  return {
    pageSize: 'A4',
    pageMargins: [46, 56, 46, 46],
    language: 'zh-CN',
    info: { title: sheet.title, author: sheet.company, subject: sheet.number },
    defaultStyle: { font: 'text', fontSize: 9.5, lineHeight: 1.2, color: '#1a1a1a' },
    styles: {
      title: {
        fontSize: 20,
        bold: true,
        alignment: 'center',
        characterSpacing: 5,
        margin: [0, 2, 0, 8],
      },
      heading: { fontSize: 11, bold: true, margin: [0, 9, 0, 3] },
      label: { bold: true, fillColor: '#eeeeee' },
      small: { fontSize: 8, color: '#444444' },
    },
    header: (current: number, count: number): Content => {
      const { copy, at } = place(current, count);
      const said = [sheet.copies[copy] ?? '', at > 1 ? `${sheet.title}(续)` : ''];
      return {
        margin: [46, 30, 46, 0],
        columns: [
          { text: company, width: '*' },
          { text: said.filter(Boolean).join('  '), width: 'auto', bold: true },
          { text: number, width: '*', alignment: 'right' },
        ],
        columnGap: 10,
        fontSize: 9,
      };
    },
    footer: (current: number, count: number): Content => {
      const { at, of } = place(current, count);
      return {
        margin: [46, 20, 46, 0],
        columns: [
          { text: contact, width: '*' },
          { text: `第 ${at} 页 共 ${of} 页`, width: 'auto' },
          { text: `打印日期 ${sheet.printedOn}`, width: '*', alignment: 'right' },
        ],
        columnGap: 10,
        fontSize: 8,
        color: '#444444',
      };
    },
  };
}
