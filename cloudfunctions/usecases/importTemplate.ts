/** The spreadsheet that people fill in: an explanation, then each sheet with its titles and an example line. */
import {
  type Column,
  type ImportKind,
  importAdvice,
  importNames,
  importSheets,
} from '../../shared/policy/importing';
import type { WrittenSheet } from '../ports';

const typeNames: Record<Column['type'], string> = {
  name: '文字',
  person: '一位的姓名',
  text: '文字',
  code: '编号',
  mobile: '电话号码',
  day: '日期',
  money: '金额(元)',
  choice: '选项',
};

const starred = ({ title, required }: Column): string => (required ? `${title}*` : title);

export function templateOf(kind: ImportKind): WrittenSheet[] {
  const explained = importSheets[kind].flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      column.title,
      column.required ? '必填' : '选填',
      typeNames[column.type],
      column.note,
      column.example,
    ]),
  );
  return [
    {
      name: '填写说明',
      widths: [16, 20, 8, 12, 60, 28],
      titles: 1,
      rows: [
        [`${importNames[kind]}:怎样填写`],
        ...importAdvice[kind].map((sentence) => [sentence]),
        [null],
        ['工作表', '列', '', '类型', '说明', '例子'],
        ...explained,
      ],
    },
    ...importSheets[kind].map(({ name, columns }) => ({
      name,
      widths: columns.map(({ title, example }) =>
        Math.max(10, title.length * 2 + 4, example.length * 2),
      ),
      titles: 1,
      rows: [columns.map(starred), columns.map(({ example }) => example)],
    })),
  ];
}
