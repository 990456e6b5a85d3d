import { searchKeys, searchTerm } from '../../../shared/domain/search';
import { people } from '../../builders';

const home = {
  ...people.aHome,
  label: '南山里 3 栋 1202',
  address: '深圳市南山区南山大道 88 号',
};
const keys = searchKeys('WX7K2MQF4D', [people.memberOf(people.owner, '13800001202')], home);

describe('a search finds a case', () => {
  test.each([
    ['the number as it is printed', 'WX-7K2M-QF4D'],
    ['the beginning of the number', 'wx-7k2m'],
    ['the number without dashes', 'WX7K2MQF4D'],
    ['a name', '王'],
    ['a whole mobile', '13800001202'],
    ['its last four digits', '1202'],
    ['the community', '南山里'],
    ['the home with its spaces', '南山里 3 栋'],
    ['the city', '深圳市南山'],
    ['the street', '南山大道'],
    ['the street with its number', '南山大道 88'],
  ])('by %s', (_, typed) => {
    expect(keys.some((key) => key.startsWith(searchTerm(typed)))).toBe(true);
  });

  test('not by what it is not', () => {
    for (const typed of ['WX-8', '李', '8号', '福田区']) {
      expect(keys.some((key) => key.startsWith(searchTerm(typed)))).toBe(false);
    }
  });

  test('a name with a space, either way', () => {
    const foreign = { ...people.memberOf(people.owner, '13800001203'), name: 'John Smith' };
    const found = searchKeys('WX7K2MQF4D', [foreign], home);
    expect(found).toContain(searchTerm('john smith'));
  });
});
