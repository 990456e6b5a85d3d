import type { Field } from '../../../client/staff/form/fields';
import { groups } from '../../../client/staff/form/groups';
import { missing } from '../../../client/staff/form/missing';

const fields: Field[] = [
  { key: 'what', type: 'text', label: '情况', max: 100 },
  { key: 'note', type: 'text', label: '备注', max: 100, optional: true },
  { key: 'amount', type: 'money', label: '金额', optional: true },
  { key: 'mobile', type: 'mobile', label: '手机号', optional: true },
  { key: 'phone', type: 'phone', label: '电话', optional: true },
  { key: 'pictures', type: 'pictures', label: '照片', max: 3, optional: true },
  { key: 'visit', type: 'span', label: '上门时间', optional: true },
  {
    key: 'sum',
    type: 'money',
    label: '合同金额',
    when: ({ what }) => what === 'contract',
  },
];

describe('what is missing in a form', () => {
  test('only what is asked and not optional is asked for', () => {
    expect(missing(fields, {})).toEqual({ what: '请填写情况' });
    expect(missing(fields, { what: '漏水' })).toEqual({});
  });

  test('spaces are nothing', () => {
    expect(missing(fields, { what: '  ' })).toEqual({ what: '请填写情况' });
  });

  test('a question that depends on another is asked once that one is answered so', () => {
    expect(Object.keys(missing(fields, { what: 'contract' }))).toEqual(['sum']);
  });

  test.each([
    ['amount', '0', /大于 0/],
    ['amount', '1.234', /两位小数/],
    ['mobile', '1380000', /11 位/],
    ['phone', '12', /区号/],
    ['visit', { date: '2026-03-02', from: '11:00', to: '09:00' }, /晚于/],
    ['pictures', [{ key: 'a', file: 'x', fileId: null, state: 'sending' }], /没有上传完/],
  ])('%s %p is put right before it is sent', (key, value, sentence) => {
    expect(missing(fields, { what: 'x', [key]: value })[key]).toMatch(sentence);
  });
});

test.each([
  ['mobile', '138 0000 1202'],
  ['mobile', '+86-138-0000-1202'],
  ['mobile', '１３８００００１２０２'],
  ['phone', '0755-26001234-802'],
  ['phone', '400-820-8820'],
  ['phone', '+852 5123 4567'],
  ['phone', '95588'],
  ['phone', '未显示'],
])('%s %p is sent as it is written', (key, value) => {
  expect(missing(fields, { what: 'x', [key]: value })).toEqual({});
});

test('short lines that follow one another share a card, nothing else does', () => {
  const line = (key: string): Field => ({ key, type: 'line', label: key, max: 10 });
  const choice: Field = { key: 'c', type: 'choice', label: 'c', options: [] };
  const found = groups([line('a'), line('b'), choice, line('d')]);
  expect(found.map((group) => group.map(({ key }) => key))).toEqual([['a', 'b'], ['c'], ['d']]);
});
