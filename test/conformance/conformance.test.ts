import type { Case } from './case';
import { chapters } from './chapters';
import { differences } from './differences';
import { type Outcome, plain } from './outcome';
import { openPlace, type Place, reasonToSkip } from './place';

/**
 * The specification of what functions can rely on, run through the unmodified wx-server-sdk: on a
 * local cloud, or on a real environment (see `place.ts`). Ends with a table.
 */
jest.setTimeout(60_000);

let place: Place;
const results = new Map<string, { passed: number; of: number; skipped: number }>();

beforeAll(async () => {
  place = await openPlace();
});
afterAll(async () => {
  await place?.close();
  console.log(table());
});

for (const { title, cases } of chapters) {
  const result = { passed: 0, of: cases.length, skipped: 0 };
  results.set(title, result);
  describe(title, () => {
    for (const one of cases) {
      const reason = reasonToSkip(one.needs);
      if (reason !== undefined) {
        result.skipped++;
        test.skip(`${one.name} – skipped: ${reason}`, () => {});
        continue;
      }
      test(one.name, async () => {
        check(one, await place.run(title, one.name));
        result.passed++;
      });
    }
  });
}

test('the specification has 200 sentences or more, each said once', () => {
  const names = chapters.flatMap(({ title, cases }) =>
    cases.map(({ name }) => `${title}: ${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

function check({ gives, refused }: Case, outcome: Outcome): void {
  if (refused === undefined) {
    expect(outcome).toEqual({ value: plain(gives) });
    return;
  }
  const { error } = outcome as { error?: { errCode: number; message: string } };
  expect(outcome).toHaveProperty('error');
  if (typeof refused === 'number') expect(error?.errCode).toBe(refused);
  else if (typeof refused === 'string') expect(error?.message).toContain(refused);
  else {
    expect(error?.message).toContain(refused.message);
    expect(error?.errCode).toBe(refused.errCode);
  }
}

function table(): string {
  const line = (title: string, a: unknown, b: unknown, c: unknown) =>
    `${title.padEnd(46)}${String(a).padStart(7)}${String(b).padStart(7)}${String(c).padStart(9)}`;
  const rows = [...results].map(([title, { passed, of, skipped }]) =>
    line(title, of, passed, skipped),
  );
  const sum = [...results.values()].reduce(
    (all, { passed, of, skipped }) => [all[0] + of, all[1] + passed, all[2] + skipped] as const,
    [0, 0, 0] as readonly [number, number, number],
  );
  return [
    `Conformance of ${place?.name}`,
    line('chapter', 'cases', 'hold', 'skipped'),
    '-'.repeat(69),
    ...rows,
    '-'.repeat(69),
    line('all', ...sum),
    '',
    'Known and suspected differences from WeChat Cloud',
    ...differences.map(
      ({ about, how, reason, state }) => `- ${about} (${state}): ${how}. Because: ${reason}.`,
    ),
  ].join('\n');
}
