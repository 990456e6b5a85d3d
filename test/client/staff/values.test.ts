import { fen, instant, span } from '../../../client/staff/form/values';
import { yuan } from '../../../client/ui/money';

describe('what staff type', () => {
  test.each([
    ['12600', 1_260_000],
    ['12,600.5', 1_260_050],
    ['¥12,600.50', 1_260_050],
    ['0.01', 1],
    [' 88 ', 8_800],
  ])('%s yuan is %d fen', (typed, amount) => {
    expect(fen({ amount: typed }, 'amount')).toBe(amount);
  });

  test.each(['', '-5', '1.234', '1e5', '十二', '12.', '1234567890'])('%p is no sum', (typed) => {
    expect(fen({ amount: typed }, 'amount')).toBeNaN();
  });

  test('what is shown of a sum can be typed back', () => {
    for (const amount of [1, 99, 100, 100_000, 12_345_678_901 % 10_000_000]) {
      expect(fen({ amount: yuan(amount) }, 'amount')).toBe(amount);
    }
  });

  test('a chosen time is Shanghai’s', () => {
    expect(instant({ at: '2026-03-02 09:00' }, 'at')).toBe(Date.UTC(2026, 2, 2, 1));
    expect(instant({ at: '' }, 'at')).toBe(0);
  });

  test('an appointment lacks something until day, from and to are there', () => {
    expect(span({ when: { date: '2026-03-02', from: '09:00' } }, 'when')).toEqual({
      from: 0,
      to: 0,
    });
    expect(span({ when: { date: '2026-03-02', from: '09:00', to: '11:00' } }, 'when')).toEqual({
      from: Date.UTC(2026, 2, 2, 1),
      to: Date.UTC(2026, 2, 2, 3),
    });
  });
});
