/** Each change of a case counts in the figures (H59) because nothing else writes one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const usecases = join(__dirname, '../../cloudfunctions/usecases');
const writes = /\bcases\.(replace|insert)\(/;

test('cases are written by usecases/replace.ts alone', () => {
  const files = readdirSync(usecases, { recursive: true, encoding: 'utf8' });
  const writing = files.filter(
    (file) => file.endsWith('.ts') && writes.test(readFileSync(join(usecases, file), 'utf8')),
  );
  expect(writing).toEqual(['replace.ts']);
});
