import {
  homes,
  jobCodes,
  openids,
  outsider,
  repairs,
  signatureExample,
} from '../../shared/contract/examples';
import { attacks } from './attacks';
import type { World } from './world';

const { engineeringHead, wang } = openids;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const invitations = 'cloudfunctions/usecases/invitations.ts';
const adapter = 'cloudfunctions/adapters/invitations.ts';

/** An invitation into a home, as its owner hands it out. */
const invited = async (world: World): Promise<string> => {
  const input = { homeId: homes.warranty, name: '王小明', part: 'family' as const };
  return (await world.does(wang, 'member.invite', input)).code;
};

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const wrong = (turn: number, length: number) => (letters[turn % 32] ?? '0').repeat(length);
const joins = (world: World, as: string, code: string) =>
  world.may(as, 'me.join', { code, consent: 1 });

attacks('codes that open something', [
  {
    name: 'an invitation is guessed: seven wrong codes in a minute, then the right one',
    cuts: [
      {
        file: invitations,
        piece: "await limit(call, 'bind');",
      },
    ],
    async attempt(world) {
      const code = await invited(world);
      for (let turn = 0; turn < 7; turn++) await joins(world, 'guesser', wrong(turn, 12));
      return joins(world, 'guesser', code);
    },
  },
  {
    name: 'an invitation is used by a second person',
    cuts: [
      {
        file: invitations,
        piece: 'if (invitation.usedBy !== undefined && invitation.usedBy !== user) invalid();',
      },
      { file: invitations, piece: 'if (now?.usedBy !== user) invalid();' },
    ],
    async attempt(world) {
      const code = await invited(world);
      await joins(world, 'the-one-invited', code);
      return joins(world, 'the-second-one', code);
    },
  },
  {
    name: 'two people use one invitation at the same moment',
    alone: true,
    cuts: [
      {
        file: adapter,
        piece: 'usedBy: _.exists(false), until: _.gt(now) });\n    return',
        instead: 'until: _.gt(now) });\n    return',
      },
    ],
    attempt(world) {
      let both: boolean[] = [];
      return world.atOnce(
        2,
        async (turn) => {
          const code = await invited(world);
          both = [];
          return ['first', 'second'].map((as) => async () => {
            both.push(await joins(world, `${as}-${turn}`, code));
          });
        },
        async () => both.every(Boolean),
      );
    },
  },
  {
    name: 'an invitation is used after its time',
    alone: true,
    cuts: [
      { file: invitations, piece: 'if (invitation.until <= call.now) invalid();' },
      {
        file: adapter,
        piece: 'usedBy: _.exists(false), until: _.gt(now) });\n    return',
        instead: 'usedBy: _.exists(false) });\n    return',
      },
    ],
    async attempt(world) {
      const code = await invited(world);
      await world.later(8 * DAY);
      return joins(world, 'a-late-one', code);
    },
  },
  {
    name: 'invitations by the dozen',
    cuts: [{ file: invitations, piece: "await limit(call, 'invite');" }],
    async attempt(world) {
      const all: boolean[] = [];
      for (let turn = 0; turn < 12; turn++) {
        const input = { homeId: homes.warranty, name: '王小明', part: 'family' };
        all.push(await world.may(wang, 'member.invite', input));
      }
      return all.every(Boolean);
    },
  },
  {
    name: 'a job link is guessed: twelve wrong codes, then the right one',
    cuts: [
      {
        file: 'cloudfunctions/usecases/jobLinks.ts',
        piece: 'if (made >= most) refuse(',
        instead: 'if (made < 0) refuse(',
      },
    ],
    async attempt(world) {
      for (let turn = 0; turn < 12; turn++)
        await world.tries('link-guesser', 'job.show', { code: wrong(turn, 20) });
      return world.may('link-guesser', 'job.show', { code: jobCodes.appointed });
    },
  },
  {
    name: 'a job link is used after its time',
    alone: true,
    cuts: [
      {
        file: 'shared/domain/job.ts',
        piece: 'now <= link.until',
        instead: 'now > 0',
      },
    ],
    async attempt(world) {
      await world.later(31 * DAY);
      return world.may(outsider, 'job.show', { code: jobCodes.appointed });
    },
  },
  {
    name: 'a job link is used when the job is over',
    cuts: [{ file: 'shared/domain/job.ts', piece: 'hasJob(repair) &&', instead: 'repair.open &&' }],
    async attempt(world) {
      const code = jobCodes.completed;
      const paper = { signature: signatureExample, signerName: '李娜', way: 'paper' as const };
      await world.does(outsider, 'job.sign', { code, ...paper });
      return world.may(outsider, 'job.show', { code });
    },
  },
  {
    name: 'a job link is used that another has replaced',
    alone: true,
    cuts: [
      {
        file: 'shared/domain/job.ts',
        piece: 'link?.hash === hash &&',
        instead: 'link !== undefined &&',
      },
    ],
    async attempt(world) {
      await world.does(engineeringHead, 'job.link', { caseId: repairs.jobAppointed });
      return world.may(outsider, 'job.show', { code: jobCodes.appointed });
    },
  },
  {
    name: 'codes of slips are tried out, twenty-five in a minute',
    cuts: [{ file: 'cloudfunctions/usecases/warranty.ts', piece: "await limit(call, 'check');" }],
    async attempt(world) {
      const all: boolean[] = [];
      for (let turn = 0; turn < 25; turn++)
        all.push(await world.may('slip-guesser', 'warranty.check', { code: wrong(turn, 12) }));
      return all.every(Boolean);
    },
  },
]);
