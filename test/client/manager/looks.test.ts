import { monthFrom, monthOf, monthText } from '../../../client/manager/looks/months';
import { joined } from '../../../client/manager/looks/useTaken';

describe('the record of looks', () => {
  test('months are Shanghai’s, over the turn of the year', () => {
    expect(monthOf(Date.parse('2026-11-30T23:59:59+08:00'))).toBe('2026-11');
    expect(monthOf(Date.parse('2026-12-01T00:00:00+08:00'))).toBe('2026-12');
    expect(monthFrom('2027-01', -1)).toBe('2026-12');
    expect(monthFrom('2026-12', 1)).toBe('2027-01');
    expect(monthText('2026-03')).toBe('2026 年 3 月');
  });

  test('pages of a table become one, with one head', () => {
    const head = '\uFEFF"时间","查看人"';
    expect(joined([`${head}\r\n"1","a"`, `${head}\r\n"2","b"`, head])).toBe(
      `${head}\r\n"1","a"\r\n"2","b"`,
    );
    expect(joined([head])).toBe(head);
  });
});
