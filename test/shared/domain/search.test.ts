import { answers, type SearchRights, searchFor, searchKeys } from '../../../shared/domain/search';
import { aProject, people } from '../../builders';
import { randomFrom } from '../../builders/random';

const everything: SearchRights = { names: true, numbers: true, addresses: true };
const { kase } = aProject();
kase.home = {
  ...people.aHome,
  label: '南山里 3 栋 0903',
  address: '深圳市南山区南山大道 88 号',
};
kase.members = [
  { ...people.memberOf(people.owner, '13812345678'), name: '李梅', gender: 'female' },
];
const keys = searchKeys(kase);
const finds = (typed: string, may = everything): boolean =>
  answers(searchFor(typed, may).search, keys);

describe('a search finds a case', () => {
  test.each([
    ['the number as it is kept', 'XMTEST0001'],
    ['the number as it is printed', 'xm-test-0001'],
    ['the beginning of the number', 'XM-TEST'],
    ['a name', '李'],
    ['a whole name', '李梅'],
    ['a name in full width with a space', '李　梅'],
    ['a form of address', '李女士'],
    ['a name with one', '李梅女士'],
    ['a whole mobile', '13812345678'],
    ['a mobile as it is read out', '138 1234 5678'],
    ['a mobile with its country', '+86-138-1234-5678'],
    ['a mobile in full width', '１３８１２３４５６７８'],
    ['its last four digits', '5678'],
    ['the community', '南山里'],
    ['the beginning of the community and the room', '南山 0903'],
    ['building and room', '3栋0903'],
    ['building and room, apart', '3 栋 0903'],
    ['the room', '0903'],
    ['the room without its zero', '903'],
    ['the home with its spaces', '南山里 3 栋'],
    ['the city', '深圳市南山'],
    ['the street with its number', '南山大道 88'],
  ])('by %s', (_, typed) => {
    expect(finds(typed)).toBe(true);
  });

  test.each([
    'XM-8',
    '王',
    '王女士',
    '李先生',
    '8号',
    '福田区',
    '4栋0903',
    '南山 0904',
    '090',
    '13812345679',
    '.*',
    'T:138',
    'N:李',
  ])('not by %s', (typed) => {
    expect(finds(typed)).toBe(false);
  });

  test('whoever sees no number finds nothing by one, neither whole nor by its last four', () => {
    const may = { ...everything, numbers: false };
    for (const typed of ['13812345678', '5678', '138 1234 5678'])
      expect(finds(typed, may)).toBe(false);
    expect(searchFor('13812345678', may).number).toBe(false);
  });

  test('only what looks for a number is put on record', () => {
    expect(searchFor('13812345678', everything).number).toBe(true);
    expect(searchFor('5678', everything).number).toBe(true);
    expect(searchFor('南山里 0903', everything).number).toBe(false);
  });
});

describe('no part of a telephone number finds anything (H61)', () => {
  const noise = ['', ' ', '-', '+', '+86', '0086', '(', ')', '.', '　', '*', '^'];

  test('no beginning, end or middle of it, in any writing, but the last four', () => {
    const random = randomFrom(13);
    for (let run = 0; run < 3000; run++) {
      const number = `1${3 + random.below(7)}${String(random.below(1e9)).padStart(9, '0')}`;
      kase.members = [{ ...people.memberOf(people.owner, number), name: '李梅' }];
      const its = searchKeys(kase);
      const from = random.below(10);
      const to = from + 1 + random.below(11 - from);
      const part = number.slice(from, to);
      if (part === number || part === number.slice(-4)) continue;
      const pick = () => random.pick(noise);
      const at = random.below(part.length);
      const typed = pick() + part.slice(0, at) + pick() + part.slice(at) + pick();
      const read = searchFor(typed, everything).search;
      const telling = its.filter((key) => key.startsWith('T:') || key.startsWith('L:'));
      expect([typed, answers(read, telling)]).toEqual([typed, false]);
    }
  });

  test('a number that stands where a name or an address should leaves no key with it', () => {
    kase.members = [{ ...people.memberOf(people.owner, '13812345678'), name: '李13812345678' }];
    kase.home = {
      ...kase.home,
      address: '南山大道 88 号 电话13812345678',
      label: '南山里 13812345678',
    };
    const others = searchKeys(kase).filter((key) => !key.startsWith('T:'));
    expect(others.join(' ')).not.toContain('1381234');
  });
});
