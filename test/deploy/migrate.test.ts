import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rehearseOn } from '../../config/deploy/migrate';

const folder = mkdtempSync(join(tmpdir(), 'renocare-rehearse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const old = JSON.parse(
  gunzipSync(readFileSync(join(__dirname, '../stories/documents-1.json.gz'))).toString('utf8'),
) as Record<string, object[]>;

function rehearsed(): { code: number; out: string } {
  const lines: string[] = [];
  const code = rehearseOn(folder, (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

test('an empty folder: which collections to export', () => {
  expect(rehearsed).toThrow(
    /里没有 cases\.jsonl、pages\.jsonl.*：请先执行 npm run deploy -- export/,
  );
});

test('the copy of an older release: counts and fields, and not a byte is written', () => {
  const lines = (old.cases ?? []).map((kase) => JSON.stringify(kase));
  const cases = join(folder, 'cases.json');
  writeFileSync(cases, `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'people.json'), JSON.stringify(old.people));
  const { code, out } = rehearsed();
  expect(code).toBe(0);
  expect(out).toContain(`cases：共 ${lines.length} 份，要整理 ${lines.length} 份`);
  expect(out).toMatch(/~members \d+/);
  expect(out).toContain(`people：共 ${old.people?.length} 份，要整理 0 份`);
  expect(out).toContain('没有写入任何东西');
  expect(readFileSync(cases, 'utf8')).toBe(`${lines.join('\n')}\n`);
});

test('the documents of a whole export as they lie there', () => {
  const lines = (old.people ?? []).map((person) => JSON.stringify(person));
  rmSync(join(folder, 'people.json'));
  writeFileSync(join(folder, 'people.jsonl'), `${lines.join('\n')}\n`);
  expect(rehearsed().out).toContain(`people：共 ${lines.length} 份`);
});

test('a line that is no document', () => {
  writeFileSync(join(folder, 'pages.json'), '{"_id":"a"}\n{"_id":');
  expect(rehearsed).toThrow('pages.json 第 2 行不是 JSON');
});
