/** How each part of a sheet is drawn. Everything stays readable in black and white. */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Field, Part, SigningPlace } from '../../../shared/forms/sheet';
import type { Printable } from './pictures';
import type { Run } from './text';

/** What a part needs besides itself. Lengths are points; 72 are an inch. */
export interface Desk {
  runs: (text: string) => Run[];
  picture: (fileId: string) => Printable;
  /** The code that opens the check page, if WeChat made one. */
  code: Printable | null;
}

export const WIDTH = 595.28 - 2 * 46;
const INK = '#1a1a1a';
const GREY = '#555555';
const LABEL = 66;

export const ruled: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 1 : 0.5),
  vLineWidth: (column, { table }) =>
    column === 0 || column === (table.widths?.length ?? 0) ? 1 : 0.5,
  hLineColor: () => INK,
  vLineColor: () => INK,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4.5,
  paddingBottom: () => 2.5,
};

export const draw = (part: Part, desk: Desk): Content[] => {
  switch (part.part) {
    case 'fields':
      return [{ stack: [...headed(part.title), fields(part.rows, desk)], unbreakable: true }];
    case 'table':
      return table(part, desk);
    case 'words':
      return [
        ...headed(part.title),
        ...part.lines.map((line): Content => ({ text: desk.runs(line), margin: [0, 0, 0, 3] })),
      ];
    case 'pictures':
      return pictures(part, desk);
    case 'signatures':
      return [{ stack: [...headed(part.title), signatures(part.places, desk)], unbreakable: true }];
    case 'proof':
      return [proof(part, desk)];
  }
};

/** Stands with what follows it: never alone at the foot of a page. */
const headed = (title: string): Content[] => (title ? [{ text: title, style: 'heading' }] : []);

const label = (text: string): TableCell => ({ text, style: 'label' });
const value = (text: string, desk: Desk): TableCell => ({ text: text ? desk.runs(text) : ' ' });

function fields(rows: readonly (readonly Field[])[], desk: Desk): ContentTable {
  return {
    layout: 'ruled',
    table: {
      widths: [LABEL, '*', LABEL, '*'],
      body: rows.map(([left, right]): TableCell[] => {
        const first = [label(left?.label ?? ''), value(left?.value ?? '', desk)];
        if (right) return [...first, label(right.label), value(right.value, desk)];
        return [
          first[0] ?? '',
          { ...(value(left?.value ?? '', desk) as object), colSpan: 3 } as TableCell,
          '',
          '',
        ];
      }),
    },
  };
}

/** Rows of a table that is kept on one page. */
const SHORT = 8;

function table(part: Extract<Part, { part: 'table' }>, desk: Desk): Content[] {
  if (part.rows.length === 0)
    return [...headed(part.title), { text: part.empty, color: GREY, margin: [0, 2] }];
  const all = part.columns.reduce((sum, { share }) => sum + share, 0);
  // Without the lines and the space on both sides of each cell.
  const room = WIDTH - part.columns.length * 12.5 - 1;
  const drawn: Content[] = [
    ...headed(part.title),
    {
      layout: 'ruled',
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: part.columns.map(({ share }) => (room * share) / all),
        body: [
          part.columns.map(({ head }) => label(head)),
          ...part.rows.map((row) => row.map((text) => value(text, desk))),
        ],
      },
    },
  ];
  return part.rows.length <= SHORT ? [{ stack: drawn, unbreakable: true }] : drawn;
}

/** Photos that paper has room for; the others are counted. */
const MOST = 12;
const PHOTO = { fit: [(WIDTH - 14) / 2, 178] as [number, number] };

function pictures(part: Extract<Part, { part: 'pictures' }>, desk: Desk): Content[] {
  if (part.fileIds.length === 0)
    return [...headed(part.title), { text: part.empty, color: GREY, margin: [0, 2] }];
  const shown = part.fileIds.slice(0, MOST);
  const cells = shown.map((fileId, place): Content => {
    const one = desk.picture(fileId);
    const caption: Content = { text: `图 ${place + 1}`, style: 'small', alignment: 'center' };
    return 'data' in one
      ? { stack: [{ image: fileId, ...PHOTO, alignment: 'center' }, caption] }
      : {
          stack: [
            { text: `(${one.refused})`, color: GREY, alignment: 'center', margin: [0, 30] },
            caption,
          ],
        };
  });
  const more = part.fileIds.length - shown.length;
  const [first, ...rest] = pairs(cells);
  return [
    { stack: [...headed(part.title), ...(first ? [first] : [])], unbreakable: true },
    ...rest,
    ...(more > 0
      ? [{ text: `另有 ${more} 张,请在小程序中查看。`, style: 'small' } as Content]
      : []),
  ];
}

const pairs = (cells: Content[]): Content[] =>
  Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => ({
    columns: [cells[row * 2] ?? '', cells[row * 2 + 1] ?? ''],
    columnGap: 14,
    unbreakable: true,
    margin: [0, 2, 0, 6],
  }));

const SIGN_HERE = '签名:';

function signatures(places: readonly SigningPlace[], desk: Desk): ContentTable {
  return {
    layout: 'ruled',
    table: {
      widths: places.map(() => '*'),
      heights: [14, 66],
      body: [places.map((one) => label(one.label)), places.map((one) => signingPlace(one, desk))],
    },
  };
}

function signingPlace(place: SigningPlace, desk: Desk): TableCell {
  if (!place.name)
    return {
      stack: [
        { text: SIGN_HERE, margin: [0, 4, 0, 26] },
        { text: '日期:          年      月      日' },
      ],
    };
  const drawn = place.fileId ? desk.picture(place.fileId) : null;
  return {
    stack: [
      drawn && 'data' in drawn
        ? { image: place.fileId, fit: [130, 34], margin: [0, 0, 0, 3] }
        : { text: drawn ? `(${drawn.refused})` : '', color: GREY, margin: [0, 8] },
      { text: [...desk.runs(place.name), { text: `  ${place.on}` }] },
      { text: place.way, style: 'small' },
    ],
  };
}

function proof(part: Extract<Part, { part: 'proof' }>, desk: Desk): Content {
  const code: Content =
    desk.code && 'data' in desk.code
      ? { image: 'code', fit: [92, 92], alignment: 'center' }
      : { text: '请在小程序中输入验证码', style: 'small', alignment: 'center', margin: [0, 30] };
  const [first = '', ...lines] = part.lines;
  return {
    layout: 'ruled',
    unbreakable: true,
    margin: [0, 12, 0, 0],
    table: {
      widths: [100, '*', 140],
      body: [
        [
          code,
          {
            stack: [
              { text: desk.runs(first), bold: true, fontSize: 11, margin: [0, 2, 0, 5] },
              ...lines.map((line): Content => ({ text: desk.runs(line), margin: [0, 0, 0, 3] })),
            ],
          },
          {
            stack: [
              {
                text: desk.runs(part.seal),
                alignment: 'center',
                bold: true,
                margin: [0, 2, 0, 46],
              },
              { text: '(盖章)', alignment: 'center', color: GREY },
              { text: '      年    月    日', alignment: 'right', margin: [0, 6, 0, 0] },
            ],
          },
        ],
      ],
    },
  };
}
