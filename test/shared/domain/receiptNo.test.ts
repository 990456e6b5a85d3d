import { isReceiptNo, normalReceipt, sameReceipt } from '../../../shared/domain/receiptNo';

describe('one paper, however it is written (H16)', () => {
  test.each([
    [
      'SJ2026101',
      [
        'SJ-2026-0101',
        'sj-2026-0101',
        'SJ2026-0101',
        'SJ_2026-0101',
        'SJ20260101',
        'SJ/2026/0101',
        'SJ 2026.0101',
        'ＳＪ－２０２６－０１０１',
        'SJ—2026—0101',
        ' Sj‑2026‑101 ',
        'SJ·2026·0101',
        'No. SJ-2026-0101',
      ],
    ],
    [
      '收12',
      ['收字第0012号', '收字第 12 號', '收 0012', '收字０００１２', '收字第〇〇一二号', '收第12号'],
    ],
    [
      '12345',
      ['No.0012345', 'NO 0012345', '№0012345', '0012345', '12345', '编号:0012345', '第0012345号'],
    ],
    ['12', ['12', '０１２', '收据 12', '收據0012']],
    ['A12', ['A-12', 'a 0012', 'A/12', 'ａ第12号']],
  ])('%s', (normal, printed) => {
    expect(printed.map(normalReceipt)).toEqual(printed.map(() => normal));
    expect(printed.filter((one) => !isReceiptNo(one))).toEqual([]);
  });

  test.each([
    ['of two books', 'A-12', 'B-12'],
    ['with a series and without', '收字第12号', '12'],
    ['of two series', '收字第12号', '付字第12号'],
    ['of two years', 'SJ-2025-0101', 'SJ-2026-0101'],
    ['with a nought more behind', 'SJ-12', 'SJ-120'],
    ['with a nought inside', 'SJ-1012', 'SJ-112'],
    ['of another volume', '第1本第2号', '第2本第1号'],
  ])('two papers: %s', (_what, one, other) => {
    expect(sameReceipt(one, other)).toBe(false);
  });

  test('the normal form is its own', () => {
    for (const printed of [
      'SJ-2026-0101',
      '收字第0012号',
      'No.0012345',
      '0',
      '000',
      'A0',
      '2026',
      '20260000',
      '捌佰12',
    ])
      expect(normalReceipt(normalReceipt(printed))).toBe(normalReceipt(printed));
  });

  test.each(['', '号', '第 号', '---', 'No.', 'СЖ-12', 'Α12', '12é', '①'.repeat(41)])(
    '%j is no receipt’s number',
    (printed) => {
      expect(isReceiptNo(printed)).toBe(false);
    },
  );

  test('nothing is the same as nothing', () => {
    expect(sameReceipt(undefined, undefined)).toBe(false);
    expect(sameReceipt('12', undefined)).toBe(false);
  });
});
