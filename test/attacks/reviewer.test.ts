import { homes, openids, reviewer } from '../../shared/contract/examples';
import { attacks } from './attacks';
import type { World } from './world';

const { administrator, manager, wang } = openids;
const DAY = 86_400_000;
const answer = 'cloudfunctions/usecases/answer.ts';
const invitations = 'cloudfunctions/usecases/invitations.ts';
const noJoining = "if (call.actor.reviewer) refuse('forbidden', '演示账号不能加入别的房屋或公司');";

/** An account for a reviewer of WeChat's, and who uses it. */
async function tester(world: World, openid: string): Promise<{ personId: string; code: string }> {
  const { code, personId } = await world.does(administrator, 'reviewer.invite', {});
  await world.does(openid, 'me.join', { code, consent: 1 });
  return { code, personId };
}

const homeOf = async (world: World, openid: string): Promise<string> =>
  (await world.does(openid, 'home.show', {})).homes[0]?.homeId ?? '';

attacks("the account of WeChat's reviewers", [
  {
    name: 'a reviewer whom an owner has invited reads what is recorded of the home',
    cuts: [
      { file: answer, piece: 'ports: known.reviewer ? apart(ports) : ports,', instead: 'ports,' },
      { file: invitations, piece: noJoining },
    ],
    async attempt(world) {
      const friend = { homeId: homes.warranty, name: '王小明', part: 'family' as const };
      const { code } = await world.does(wang, 'member.invite', friend);
      await world.tries(reviewer.openid, 'me.join', { code });
      return world.may(reviewer.openid, 'record.show', { homeId: homes.warranty });
    },
  },
  {
    name: 'a reviewer reports a repair, and the company is alarmed',
    cuts: [
      {
        file: 'cloudfunctions/usecases/apart.ts',
        piece: 'messenger: nobody,',
      },
    ],
    async attempt(world) {
      const robots = () => world.cloud.get<unknown[]>('/dev/messages');
      await tester(world, 'tester-who-alarms');
      const homeId = await homeOf(world, 'tester-who-alarms');
      const before = (await robots()).length;
      const leak = { homeId, place: 'kitchen', fault: 'leak', description: '水一直在喷' } as const;
      await world.does('tester-who-alarms', 'repair.report', leak);
      return (await robots()).length > before;
    },
  },
  {
    name: 'a reviewer who was handed a colleague’s invitation too becomes manager',
    cuts: [
      {
        file: invitations,
        piece: noJoining,
      },
    ],
    async attempt(world) {
      await tester(world, 'tester-who-climbs');
      const colleague = { name: '吴敏', mobile: '13900000077', roles: ['manager' as const] };
      const { code } = await world.does(administrator, 'staff.invite', colleague);
      // Colleagues join with the number that WeChat vouches for.
      const phone = await world.cloud.post<{ code: string }>('/dev/phone-code', {
        openid: 'tester-who-climbs',
        mobile: colleague.mobile,
      });
      await world.tries('tester-who-climbs', 'me.join', { code, phoneCode: phone.code });
      // What an instance remembers of a person ends.
      await world.later(61_000);
      return world.may('tester-who-climbs', 'settings.show', {});
    },
  },
  {
    name: "a reviewer registers an owner's number before the owner does",
    cuts: [
      {
        file: 'cloudfunctions/usecases/me.ts',
        piece:
          "if (actor.reviewer && input.phoneCode !== undefined)\n    refuse('forbidden', '演示账号不登记手机号', 'phoneCode');",
      },
    ],
    async attempt(world) {
      await tester(world, 'tester-with-a-number');
      const { code } = await world.cloud.post<{ code: string }>('/dev/phone-code', {
        openid: 'tester-with-a-number',
        mobile: '13700009999',
      });
      return world.may('tester-with-a-number', 'me.correct', { phoneCode: code });
    },
  },
  {
    name: 'a reviewer’s code is used by a second person',
    cuts: [
      {
        file: invitations,
        piece: 'if (invitation.usedBy !== undefined && invitation.usedBy !== user) invalid();',
      },
      {
        file: invitations,
        piece: 'if (now?.usedBy !== user) invalid();',
      },
    ],
    async attempt(world) {
      const { code } = await tester(world, 'tester-the-first');
      return world.may('tester-the-second', 'me.join', { code, consent: 1 });
    },
  },
  {
    name: 'a reviewer’s code is used after the account has ended',
    cuts: [
      {
        file: invitations,
        piece: 'if (person.reviewer && person.reviewer.until <= call.now) invalid();',
      },
    ],
    async attempt(world) {
      const { code, personId } = await world.does(administrator, 'reviewer.invite', {});
      await world.does(administrator, 'reviewer.end', { personId });
      return world.may('tester-too-late', 'me.join', { code, consent: 1 });
    },
  },
  {
    name: 'a reviewer goes on looking when the time is over',
    alone: true,
    cuts: [
      {
        file: answer,
        piece: 'const person = found && hasEnded(found, now) ? null : found;',
        instead: 'const person = found;',
      },
    ],
    async attempt(world) {
      await world.later(13 * DAY);
      return world.may(reviewer.openid, 'home.show', {});
    },
  },
  {
    name: 'a manager makes a reviewer’s account, or ends one',
    cuts: [
      {
        file: 'shared/contract/reviewer.ts',
        piece: "title: '给微信审核人员一个演示账号的邀请码',\n    who: ['administrator'],",
        instead:
          "title: '给微信审核人员一个演示账号的邀请码',\n    who: ['administrator', 'manager'],",
      },
    ],
    attempt: (world) => world.may(manager, 'reviewer.invite', {}),
  },
  {
    name: 'somebody who is an owner here uses a reviewer’s code to be rid of what is on record',
    cuts: [
      {
        file: invitations,
        piece: 'if (me && me.personId !== invitation.personId) alreadyBound(me);',
      },
    ],
    async attempt(world) {
      const { code } = await world.does(administrator, 'reviewer.invite', {});
      return world.may(wang, 'me.join', { code });
    },
  },
]);
