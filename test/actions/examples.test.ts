import { type ActionName, actionNames, exampleOf } from '../../shared/contract';
import type { RunningCloud } from '../tools/cloud';
import { faultOf } from './answers';
import { type Demonstration, freshDemonstration } from './fresh';
import { snapshot, withoutPassing } from './snapshot';

/** They count the settings' version up. */
const ofSettings: readonly string[] = ['settings.change', 'roster.draw'];

/** A home that changes hands takes all its cases along. */
const ofHomes: readonly string[] = ['project.confirmSale'];

/** Examples that touch the same case, or the settings, are not tried on the same copy of the demonstration. */
function batches(): ActionName[][] {
  const result: { names: ActionName[]; subjects: Set<string> }[] = [];
  for (const name of actionNames) {
    const input = exampleOf(name, 0).input as Record<string, unknown>;
    const own = ofSettings.includes(name) ? 'settings' : name;
    const subject = String(input.caseId ?? input.homeId ?? own);
    const room = ofHomes.includes(name)
      ? undefined
      : result.find(
          (batch) =>
            !batch.subjects.has(subject) && !batch.names.some((one) => ofHomes.includes(one)),
        );
    if (room === undefined) result.push({ names: [name], subjects: new Set([subject]) });
    else {
      room.names.push(name);
      room.subjects.add(subject);
    }
  }
  return result.map(({ names }) => names);
}

const reads = /\.(show|older|list|card|check|print)$/;

describe('the contract’s examples, on a fresh demonstration', () => {
  let demonstration: Demonstration;

  beforeAll(async () => {
    demonstration = await freshDemonstration();
  }, 120_000);
  afterAll(() => demonstration?.remove());

  describe.each(batches().map((names) => [names.length, names] as const))(
    '%i of them',
    (_, names) => {
      let once: RunningCloud;
      let twice: RunningCloud;

      beforeAll(async () => {
        once = await demonstration.start();
        twice = await demonstration.start();
      }, 120_000);
      afterAll(async () => {
        await once?.stop();
        await twice?.stop();
      });

      test.each(names)('%s works; sent twice at once and again it has one effect', async (name) => {
        const { as, input } = exampleOf(name, await once.now());
        const requestId = `example-${name.replace('.', '-')}-1`;
        const single = await once.call(as, name, input, requestId);
        expect(faultOf(name, single)).toBeUndefined();
        expect(single.error).toBeUndefined();

        const pair = await Promise.all([
          twice.call(as, name, input, requestId),
          twice.call(as, name, input, requestId),
        ]);
        const again = await twice.call(as, name, input, requestId);
        const [first] = pair;
        expect(first.error).toBeUndefined();
        if (reads.test(name)) return;
        expect(pair[1]).toEqual(first);
        expect(again).toEqual(first);
        // Another input under the same number is somebody's mistake, not a repetition.
        const changed = other(input);
        if (changed === undefined) return;
        const reused = await twice.call(as, name, { ...input, ...changed }, requestId);
        expect(reused.error?.code).toBe('request_reused');
      });

      test('after them both clouds are the same', async () => {
        const messages = async (cloud: RunningCloud) =>
          (await cloud.get<unknown[]>('/dev/messages')).length;
        expect(withoutRandom(await snapshot(twice))).toEqual(withoutRandom(await snapshot(once)));
        expect(await messages(twice)).toBe(await messages(once));
      }, 60_000);
    },
  );
});

/** One field of the input, changed to something as valid; nothing where there is none. */
function other(input: object): Record<string, unknown> | undefined {
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === 'string' && /\p{Script=Han}/u.test(value))
      return { [field]: `${value}。` };
    if (typeof value === 'number' && value > 1) return { [field]: value - 1 };
  }
  return undefined;
}

/** The code on a slip is chance, and so is the name of a file that only functions write. */
const withoutRandom = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(withoutPassing(value), (key, part) => (key === 'code' ? '' : part)).replace(
      /\/signatures\/[0-9a-f]{40}\./g,
      '/signatures/chance.',
    ),
  );
