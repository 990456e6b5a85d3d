/** That each defence an attack cuts out still stands in the source, told in seconds and not only by the attacks themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cut, without } from '../attacks/cut';

const root = join(__dirname, '../..');
const mockAll: { name: string; cuts?: readonly Cut[] }[] = [];
jest.mock('../attacks/attacks', () => ({
  attacks: (_about: string, list: typeof mockAll) => mockAll.push(...list),
}));
/** Tests that such a file holds beside its attacks are not ours. */
const { test: ours } = global;
const ignored = Object.assign(() => undefined, { each: () => () => undefined });

ours('every defence that is cut out stands in its file exactly once', () => {
  Object.assign(global, { test: ignored, describe: ignored });
  const folder = join(root, 'test/attacks');
  for (const file of readdirSync(folder))
    if (file.endsWith('.test.ts') && file !== 'cut.test.ts') require(join(folder, file));
  Object.assign(global, { test: ours });

  const source = (file: string): string => readFileSync(join(root, file), 'utf8');
  for (const { cuts = [] } of mockAll)
    for (const file of new Set(cuts.map((cut) => cut.file)))
      without(
        source(file),
        cuts.filter((cut) => cut.file === file),
      );
  expect(mockAll.length).toBeGreaterThan(70);
});
