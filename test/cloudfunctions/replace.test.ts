/** Each change of a case counts in the figures (H59) because nothing else writes one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const functions = join(__dirname, '../../cloudfunctions');

/** How a case could be written past `usecases/replace.ts`: by the port, by a part of it, by the database. */
const pastIt: readonly RegExp[] = [
  /\bcases\s*\??\.\s*(replace|insert)\b/,
  /\bcases\s*\[\s*['"`]/,
  /\{[^{}]*\b(replace|insert)\b[^{}]*\}\s*=\s*[^;]*\bcases\b/,
  /\bcollection\(['"`]cases['"`]\)[^;]*?\.(add|set|update|remove)\(/,
  /\bcases\s*\.(doc|where)\([^;]*?\.(add|set|update|remove)\(/,
];
const writes = (source: string): boolean => pastIt.some((way) => way.test(source));

const sources = readdirSync(functions, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

test('cases are written by usecases/replace.ts alone, which the adapter does for it', () => {
  expect(sources.length).toBeGreaterThan(100);
  const writing = sources.filter((file) => writes(readFileSync(join(functions, file), 'utf8')));
  expect(writing.filter((file) => file !== 'adapters/cases.ts')).toEqual(['usecases/replace.ts']);
});

test.each([
  'await call.ports.cases.replace(before, after);',
  'await ports.cases\n    .replace(before, after);',
  'const write = ports.cases.insert;',
  'const { find, replace } = call.ports.cases;',
  "await ports.cases['replace'](before, after);",
  "await database.collection('cases').doc(id).update({ data });",
  'await cases.doc(_id).set({ data });',
])('a planted write is found: %s', (source) => {
  expect(writes(source)).toBe(true);
});

test.each([
  'await call.ports.people.replace(person, draft);',
  'const kase = await call.ports.cases.find(id);',
  'const { registry, cases } = call.ports;',
  // A reviewer's, which are kept apart and count nowhere.
  'await ports.reviewCases.insert(kase);',
  "const rows = await database.collection('cases').where(query).get();",
])('a reading is none: %s', (source) => {
  expect(writes(source)).toBe(false);
});
