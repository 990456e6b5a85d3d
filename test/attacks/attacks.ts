import type { Application } from '../../localcloud/application.types';
import { type Cut, cutBundle } from './cut';
import { World } from './world';

/** Something that somebody tries who means harm. */
export interface Attack {
  name: string;
  /** What keeps it out; without it the attempt succeeds. */
  cuts?: readonly Cut[];
  /** Or a part of the environment that is configured at deployment, as it would be if that were left out. */
  open?: Partial<Application>;
  /** Both are tried in this environment, which is open already where another defence would come first. */
  environment?: Partial<Application>;
  /** On the real functions too it needs a cloud of its own: it moves the clock, or leaves much behind. */
  alone?: true;
  /** True: the attacker has got there. */
  attempt: (world: World) => Promise<boolean>;
}

/** No limit of the minute before is in the way. */
const PAUSE = 61_000;

/** Every attack fails on the functions as they are deployed, and succeeds once its one defence is cut out. */
export function attacks(title: string, list: readonly Attack[]): void {
  describe(title, () => {
    let shared: World;

    beforeAll(async () => {
      shared = await World.start({});
    });
    afterAll(() => shared?.stop());

    async function onReal({ alone, environment, attempt }: Attack): Promise<void> {
      const own = alone || environment;
      const world = own ? await World.start(started({ environment })) : shared;
      try {
        await world.later(PAUSE);
        expect(await attempt(world)).toBe(false);
        expect(world.defects).toEqual([]);
      } finally {
        if (own) await world.stop();
      }
    }

    async function withoutDefence(attack: Attack): Promise<void> {
      const bundle = attack.cuts && (await cutBundle(attack.cuts));
      const world = await World.start(started(attack, bundle?.folder));
      try {
        await world.later(PAUSE);
        expect(await attack.attempt(world)).toBe(true);
      } finally {
        await world.stop();
        bundle?.remove();
      }
    }

    test.each(list.map((attack): [string, Attack] => [attack.name, attack]))(
      '%s',
      async (_, attack) => {
        await onReal(attack);
        await withoutDefence(attack);
      },
    );
  });
}

const started = (
  { environment, open }: { environment?: Attack['environment'] | undefined; open?: Attack['open'] },
  functionsDir?: string,
): Parameters<typeof World.start>[0] => ({
  ...(functionsDir === undefined ? {} : { functionsDir }),
  ...(environment || open ? { application: { ...environment, ...open } } : {}),
});
