import { dutyState } from '../../../shared/domain/duties';
import { basePeriod, covers, periods } from '../../../shared/domain/warranty';
import { DAY, dateOf, dayStart } from '../../../shared/time/shanghai';
import { aProject, at } from '../../builders';

describe('the grid of 60-day revisits (H10)', () => {
  const project = () => aProject().accepted('2026-03-01');
  const revisits = (of = project()) => of.kase.duties.filter(({ rule }) => rule === 'H10');

  test('has 12 revisits, to the end of the two years', () => {
    expect(revisits()).toHaveLength(12);
    expect(dateOf(revisits().at(-1)?.dueAt ?? 0)).toBe('2028-02-22');
  });

  test('each from day 57 to day 63, by the acceptance date', () => {
    const start = at('2026-03-01');
    revisits().forEach(({ from, dueAt }, place) => {
      const day = (place + 1) * 60;
      expect((from - start) / DAY).toBe(day - 3);
      expect((dayStart(dueAt) - start) / DAY).toBe(day + 3);
      expect(dueAt - dayStart(dueAt)).toBe(DAY - 1);
    });
  });

  test.each(['2026-03-01 00:00', '2026-03-01 23:59'])('accepted at %s: the same days', (time) => {
    const accepted = aProject()
      .signed('2025-12-01')
      .at('2026-03-02')
      .recorded('finalAccepted', time);
    expect(revisits(accepted).map(({ from, dueAt }) => [from, dueAt])).toEqual(
      revisits().map(({ from, dueAt }) => [from, dueAt]),
    );
  });

  test('a late revisit does not shift those after it', () => {
    const late = project();
    const before = revisits(late).map(({ dueAt }) => dueAt);
    late.at('2026-06-10 10:00').revisited('H10:1');
    expect(revisits(late).map(({ dueAt }) => dueAt)).toEqual(before);
    expect(late.open('H10')).toHaveLength(11);
  });

  test('one revisit fulfils one, though two are open', () => {
    const late = project().at('2026-06-28 10:00').revisited('H10:2');
    expect(dutyState(late.duty('H10:1'), late.now)).toBe('late');
    expect(dutyState(late.duty('H10:2'), late.now)).toBe('done');
  });
});

describe('what is warranted, and how long (H17)', () => {
  const dates = (of: ReturnType<typeof aProject>) =>
    Object.fromEntries(periods(of.kase).map(({ key, until }) => [key, until && dateOf(until)]));

  test('two years, five for waterproofing, from the acceptance', () => {
    expect(dates(aProject().accepted('2026-03-01'))).toEqual({
      decoration: '2028-03-01',
      waterproof: '2031-03-01',
    });
  });

  test('furniture three years from its delivery, and care for life', () => {
    const project = aProject()
      .accepted('2026-03-01')
      .later(24 * 10)
      .recorded('furnitureDelivered');
    expect(dates(project)).toMatchObject({ furniture: '2029-03-11', furnitureCare: null });
  });

  test('before the acceptance nothing', () => {
    expect(dates(aProject().signed('2026-03-01'))).toEqual({});
  });

  test('without a slip the warranty runs all the same', () => {
    const { kase } = aProject().accepted('2026-03-01');
    const base = basePeriod(kase);
    expect(kase.slip).toBeNull();
    expect(covers(base, at('2026-03-01 09:59'))).toBe(false);
    expect(covers(base, at('2026-03-01 10:00'))).toBe(true);
    expect(covers(base, at('2028-03-01 23:59'))).toBe(true);
    expect(covers(base, at('2028-03-02'))).toBe(false);
  });

  test('accepted on 31 March: told of the end on the last day of February (H11)', () => {
    const project = aProject().accepted('2026-03-31');
    expect(dateOf(project.duty('H11:decoration').dueAt)).toBe('2028-02-29');
  });
});
