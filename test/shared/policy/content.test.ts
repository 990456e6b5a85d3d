import * as z from 'zod';
import { type ActionName, actionNames, contract } from '../../../shared/contract';
import { fieldNames } from '../../../shared/contract/fields';
import { published, unpublished } from '../../../shared/policy/content';
import { leavesOf } from '../../tools/leaves';

/** Actions that people who are none of the company may send, with the texts of theirs that hold anything. */
const open = actionNames.flatMap((name) => {
  const { who } = contract[name];
  const theirs = who.some((permit: string) => permit === 'anyone' || permit.startsWith('owner'));
  const texts = leavesOf(contract[name].input)
    .filter(({ def, schema }) => def.type === 'string' && z.safeParse(schema, '龘').success)
    .map(({ path }) => String(path[0]));
  return theirs && texts.length > 0 ? [{ name, texts: [...new Set(texts)] }] : [];
});

test('there are such actions', () => {
  expect(open.length).toBeGreaterThan(15);
});

test.each(open)('$name: whatever an owner can write is shown to WeChat', ({ name, texts }) => {
  if (unpublished[name]) return expect(published[name]).toBeUndefined();
  expect(published[name]?.fields).toEqual(expect.arrayContaining(texts));
});

test.each(Object.entries(published))('%s: its fields are the contract’s', (name, { fields }) => {
  const { input } = contract[name as ActionName];
  const keys = Object.keys(input.shape);
  expect(keys).toEqual(expect.arrayContaining([...fields]));
  for (const field of fields) expect(fieldNames[field]).toMatch(/\p{Script=Han}/u);
});
