import { SortedList } from '../../localcloud/database/sortedList';

const numbers = () => new SortedList<number>((a, b) => a - b);
const all = (list: SortedList<number>, backwards = false) => [
  ...list.between(
    list.first(() => true),
    list.first(() => false),
    backwards,
  ),
];

describe('a sorted list', () => {
  it('is what a sorted array is, after 6,000 additions and removals', () => {
    const list = numbers();
    const expected = new Set<number>();
    let state = 7;
    for (let i = 0; i < 6000; i++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      const number = (state >> 8) % 4000;
      if (expected.has(number)) {
        expected.delete(number);
        list.remove(number, (found) => found === number);
      } else {
        expected.add(number);
        list.add(number);
      }
    }
    const sorted = [...expected].sort((a, b) => a - b);
    expect(all(list)).toEqual(sorted);
    expect(all(list, true)).toEqual(sorted.reverse());
  });

  it('gives what lies between two places, either way', () => {
    const list = numbers();
    list.fill(Array.from({ length: 3000 }, (_, i) => 2999 - i));
    const from = list.first((n) => n >= 250);
    const to = list.first((n) => n >= 1300);
    const range = [...list.between(from, to, false)];
    expect([range.length, range[0], range.at(-1)]).toEqual([1050, 250, 1299]);
    expect([...list.between(from, to, true)]).toEqual(range.reverse());
    expect([...list.between(to, to, false)]).toEqual([]);
  });

  it('starts empty, and is empty again once everything is removed', () => {
    const list = numbers();
    expect(all(list)).toEqual([]);
    for (let i = 0; i < 1200; i++) list.add(i);
    for (let i = 0; i < 1200; i++) list.remove(i, (found) => found === i);
    expect(all(list)).toEqual([]);
    list.remove(5, () => true);
    list.add(5);
    expect(all(list)).toEqual([5]);
  });

  it('keeps what compares equal to something else', () => {
    const list = numbers();
    list.add(1);
    list.remove(1, () => false);
    expect(all(list)).toEqual([1]);
  });
});
