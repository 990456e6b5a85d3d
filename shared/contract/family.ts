/** Family and tenants of a home: invited by an owner, each with a part (H50). */
import * as z from 'zod';
import { action, aPerson, common, homeId, name, personId } from './base';
import { homes, idOf, invitationIds, openids } from './examples';
import { invitationCode } from './person';
import { member } from './views';

const part = z.enum(['owner', 'family', 'tenant']);
const rights = {
  part,
  maySign: z.boolean().default(false),
  mayReport: z.boolean().default(true),
};
export const invitationId = z.string().regex(/^[0-9a-f]{64}$/);
export const invited = z.object({
  code: invitationCode,
  /** Epoch ms; afterwards it opens nothing. */
  until: z.number(),
  /** Page of the mini-program that opens it, with the code. */
  path: z.string(),
});
const membersNow = z.object({ homeId: z.string(), members: z.number() });

export const family = {
  'member.list': action({
    title: '这套房屋的业主、家人和租客',
    reads: true,
    who: ['owner:home'],
    input: z.strictObject({ homeId }),
    output: z.object({
      now: z.number(),
      label: z.string(),
      /** The caller may invite, change and remove. */
      mayManage: z.boolean(),
      members: z.array(
        member.extend({ mayReport: z.boolean(), bound: z.boolean(), self: z.boolean() }),
      ),
      /** Invitations that still open; for those who may manage. */
      invitations: z.array(
        z.object({
          invitationId: z.string(),
          who: z.string(),
          part,
          partText: z.string(),
          maySign: z.boolean(),
          mayReport: z.boolean(),
          until: z.number(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.chen, input: { homeId: homes.expired } },
  }),
  'member.invite': action({
    title: '邀请家人或租客加入',
    who: ['owner:home'],
    input: aPerson(
      z.strictObject({
        homeId,
        name: name(30),
        gender: z.enum(['male', 'female', 'unknown']).default('unknown'),
        ...rights,
      }),
    ),
    output: invited,
    refusals: [...common, 'wrong_state', 'too_often'],
    example: {
      as: openids.chen,
      input: { homeId: homes.expired, name: '陈晓东', gender: 'male', part: 'family' },
    },
  }),
  'member.withdraw': action({
    title: '收回还没有使用的邀请',
    who: ['owner:home'],
    input: z.strictObject({ homeId, invitationId }),
    output: z.object({ homeId: z.string() }),
    refusals: [...common],
    example: {
      as: openids.wang,
      input: { homeId: homes.warranty, invitationId: invitationIds.family },
    },
  }),
  'member.change': action({
    title: '修改家人或租客的身份和权限',
    who: ['owner:home'],
    input: z.strictObject({ homeId, personId, ...rights }),
    output: membersNow,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.chen,
      input: {
        homeId: homes.expired,
        personId: idOf(openids.tenant),
        part: 'tenant',
        mayReport: false,
      },
    },
  }),
  'member.remove': action({
    title: '请家人或租客退出这套房屋(立即生效)',
    who: ['owner:home'],
    input: z.strictObject({ homeId, personId }),
    output: membersNow,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.chen,
      input: { homeId: homes.expired, personId: idOf(openids.tenant) },
    },
  }),
};
