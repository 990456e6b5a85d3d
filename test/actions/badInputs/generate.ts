import { type ActionName, contract, exampleOf } from '../../../shared/contract';
import { openids } from '../../../shared/contract/examples';
import { randomFrom } from '../../builders/random';
import { leavesOf } from '../../tools/leaves';
import { allCases, allHomes, missing, stranger } from '../demonstration';

type Random = ReturnType<typeof randomFrom>;
type Path = readonly (string | number)[];

export interface BadInput {
  /** With it the same input is made again. */
  seed: number;
  openid: string;
  event: { action: unknown; input?: unknown; requestId?: unknown };
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** What may stand in the place of anything. */
const wrongs: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => ' \u3000\u200B',
  () => [],
  () => ({}),
  (random) =>
    random.pick([Number.NaN, Infinity, -Infinity, -0, 1e308, -1e308, 5e-324, 0.1, 2 ** 53, -1, 0]),
  (random) => '漏'.repeat(random.pick([31, 301, 1001, 30_000])),
  (random) => deep(random.pick([5, 40, 2_000])),
  (random) =>
    random.pick([{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { $where: '1' }, '$gt', '{{x}}']),
  () => JSON.parse('{"__proto__":{"roles":["manager"]}}'),
  () => ({ constructor: { prototype: { polluted: true } } }),
  (random) => random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
  (random) =>
    random.pick([
      '\u0000',
      '\uD83D',
      '\u202Eabc',
      'a\u200Bb',
      'e\u0301'.repeat(9),
      '👨‍👩‍👧',
      'ﷺ',
      'İ',
      'ß',
    ]),
  (random) => random.pick(["'; DROP TABLE", '<script>', '../../etc/passwd', '%00', 'cloud://x/y']),
  (random) => random.pick(['1', '1e5', '0x10', '2026-02-30', '2026-11-23T00:00:00Z', 'NaN']),
  (random) =>
    random.pick([0, 1, 999_999_999_999, 4_102_444_800_000, 4_102_444_800_001, 946_684_799_999]),
  (random) => missing(random.pick(allCases)),
  (random) => random.pick(allCases),
  (random) => random.pick(allHomes),
  (random) => random.pick(Object.values(openids)),
  (random) => Array.from({ length: random.pick([1, 40, 200]) }, () => 'x'),
];

function put(input: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const next = (there: unknown): unknown => put(there, rest, value);
  if (typeof first === 'number')
    return Array.isArray(input) && input.length > 0
      ? [next(input[0]), ...input.slice(1)]
      : [next(undefined)];
  const there = input && typeof input === 'object' && !Array.isArray(input) ? input : {};
  return { ...there, [first]: next((there as Record<string, unknown>)[first]) };
}

function without(input: unknown, key: string): unknown {
  if (!input || typeof input !== 'object') return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== key));
}

/** The valid example with one, two or three things wrong with it, or with who sends it. */
export function badInput(seed: number, names: readonly ActionName[], now: number): BadInput {
  const random = randomFrom(seed);
  const name = random.pick(names);
  const { as, input: valid } = exampleOf(name, now);
  const leaves = leavesOf(contract[name].input);
  const paths: Path[] = leaves.map(({ path }) => path.map((part) => (part === '*' ? 'x' : part)));
  let input: unknown = structuredClone(valid);
  const times = 1 + random.below(3);
  for (let time = 0; time < times; time++) {
    const path = paths.length > 0 ? random.pick(paths) : [];
    // Anywhere on the way to a value: the list, the object, the whole input.
    const place = path.slice(0, 1 + random.below(Math.max(path.length, 1)));
    const kind = random.below(20);
    if (kind === 0) input = put(input, [], random.pick(wrongs)(random));
    else if (kind === 1) input = put(input, [random.pick(['extra', 'constructor', '$set'])], 1);
    else if (kind < 5 && typeof place[0] === 'string') input = without(input, place[0]);
    else input = put(input, place, random.pick(wrongs)(random));
  }
  const everybody = [...Object.values(openids), stranger];
  const openid = random.below(10) < 6 ? as : random.pick(everybody);
  const requestId =
    random.below(4) === 0 ? { requestId: random.pick(['', 'x', `bad-${seed}-0000`, 7, null]) } : {};
  const action = random.below(200) === 0 ? random.pick(wrongs)(random) : name;
  return { seed, openid, event: { action, input, ...requestId } };
}
