import { clock, date, dayWord, length, moment, span, urgency } from '../../../client/ui/when';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-21T15:00:00');
const minute = 60_000;

describe('times as people say them', () => {
  test('a day near today has a name, a day of this year no year', () => {
    expect(dayWord(at('2026-11-21T00:00:00'), now)).toBe('今天');
    expect(dayWord(at('2026-11-20T23:59:00'), now)).toBe('昨天');
    expect(dayWord(at('2026-11-22T00:00:00'), now)).toBe('明天');
    expect(dayWord(at('2026-11-23T00:00:00'), now)).toBe('11-23');
    expect(dayWord(at('2026-11-24T09:00:00'), now)).toBe('11-24');
    expect(dayWord(at('2027-01-02T09:00:00'), now)).toBe('2027-01-02');
  });

  test('the day turns at midnight in Shanghai, not in UTC', () => {
    expect(date(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(date(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
    expect(clock(Date.parse('2026-11-20T16:05:00Z'))).toBe('00:05');
  });

  test('an appointment names its day once, unless it ends on another', () => {
    const from = at('2026-11-22T09:00:00');
    expect(span(from, at('2026-11-22T11:00:00'), now)).toBe('明天 09:00–11:00');
    expect(span(from, at('2026-11-23T09:00:00'), now)).toBe('明天 09:00–11-23 09:00');
  });

  test.each([
    [-12 * minute, '超 12 分钟'],
    [-1, '超 1 分钟'],
    [-26 * 60 * minute, '超 26 小时'],
    [-49 * 60 * minute, '超 2 天'],
    [0, '还剩 1 分钟'],
    [18 * minute, '还剩 18 分钟'],
    [80 * minute, '还剩 1 小时 20 分'],
    [179 * minute, '还剩 2 小时 59 分'],
    [180 * minute, '今天 18:00'],
    [20 * 60 * minute, '明天 11:00'],
    [5 * 24 * 60 * minute, '11-26'],
  ])('due in %i ms: %s', (left, words) => {
    expect(urgency(now + left, now)).toBe(words);
  });

  test('a length is given in the unit people would use', () => {
    expect(
      [30_000, 59 * minute, 60 * minute, 47 * 60 * minute, 72 * 60 * minute].map(length),
    ).toEqual(['1 分钟', '59 分钟', '1 小时', '47 小时', '3 天']);
    expect(moment(at('2026-11-21T18:05:00'), now)).toBe('今天 18:05');
  });
});
