import { collections } from '../../config/database/collections';

/** WeChat Cloud takes no index whose name the collection has already. */
test('collections and the indexes of each are named once', () => {
  const names = collections.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { name, indexes } of collections) {
    const own = indexes.map((index) => `${name}.${index.name}`);
    expect(own).toEqual([...new Set(own)]);
  }
});
