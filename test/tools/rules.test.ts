import { citedIn } from './rules/citations';
import { document, missing } from './rules/document';
import { sayEnd } from './rules/limits';
import { chapters, sentences } from './rules/sentences';

test('every rule stands in code and in tests', () => {
  // To mend it: cite the rule where it is decided and in the name of the test that holds it.
  expect(missing()).toEqual([]);
});

test('the handbook has 64 rules, each in one chapter and with a sentence', () => {
  const all = chapters.flatMap(({ rules }) => [...rules]).sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: 64 }, (_, n) => n + 1));
  expect(Object.keys(sentences).map(Number)).toEqual(all);
});

test('the document names each of them, with its limits', () => {
  const text = document();
  for (let rule = 1; rule <= 64; rule++) expect(text).toContain(`### H${rule}\n`);
  expect(text).toContain(
    "`repair:H21` 受理:核对、登记并答复业主 (agent: 2 working hours, `limits['repair:H21']`)",
  );
  expect(text).toContain('- setting `levels` {"normal":{"replyMinutes":60,"resolveHours":72}');
});

test.each([
  ['(H28, H33)', [28, 33]],
  ['C, H20–H23', [20, 21, 22, 23]],
  ["rule: 'H41.call'", [41]],
  ['a H265 video, SHA1, H0, FH12', []],
  ['H65', []],
])('%s cites %j', (text, rules) => {
  expect([...citedIn(text)]).toEqual(rules);
});

test.each([
  [{ minutes: 1 }, '1 minute'],
  [{ workingHours: 0.05 }, '3 working minutes'],
  [{ day: 0 }, 'the same day'],
  [{ day: 15 }, 'the end of day 15'],
])('%j is said as %s', (span, said) => {
  expect(sayEnd(span)).toBe(said);
});
