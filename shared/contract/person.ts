/** People themselves: binding their WeChat account, what they agree to, what is kept of them (H50, H62). */
import * as z from 'zod';
import { consentKinds } from '../policy/consents';
import { action, aPerson, common, lineOrNone, name, tone } from './base';
import { invitationCodes, openids, phoneCodes, visitors } from './examples';

/** A code of WeChat's phone-number button, valid five minutes and once. */
const phoneCode = z.string().regex(/^[A-Za-z0-9_-]{8,128}$/);
/** Twelve letters as the inviter was shown them. */
export const invitationCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/);
const consentKind = z.enum(consentKinds);
const version = z.int().min(1).max(1000);

const consentText = z.object({
  kind: consentKind,
  version: z.number(),
  title: z.string(),
  text: z.string(),
  refused: z.string(),
});

const bound = z.object({
  personId: z.string(),
  /** Form of address (H44). */
  who: z.string(),
  staff: z.boolean(),
  /** The home that was joined; empty otherwise. */
  label: z.string(),
  /** What still has to happen before anything opens, and by whom; empty when all is done. */
  waiting: z.string(),
});

const birthday = z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

export const person = {
  'company.show': action({
    title: '公司联系方式与各项说明,未绑定也可以看',
    reads: true,
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      company: z.object({
        name: z.string(),
        service: z.string(),
        phone: z.string(),
        emergencyPhone: z.string(),
        hours: z.string(),
      }),
      bound: z.boolean(),
      consents: z.array(consentText),
    }),
    refusals: [...common],
    example: { as: openids.wang, input: {} },
  }),
  'me.bind': action({
    title: '用微信手机号绑定',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({
      code: phoneCode,
      /** Version of the text about binding that was agreed to. */
      consent: version,
    }),
    output: bound,
    refusals: [...common, 'wrong_state', 'too_often'],
    example: { as: visitors.byPhone, input: { code: phoneCodes.visitor, consent: 1 } },
  }),
  'me.join': action({
    title: '用邀请码绑定或加入',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({
      code: invitationCode,
      /** Needed where the WeChat account is not bound yet. */
      consent: version.optional(),
      /** Their own number, as WeChat vouches for it: a colleague's, or that of whose account moves. Else somebody confirms. */
      phoneCode: phoneCode.optional(),
    }),
    output: bound,
    refusals: [...common, 'wrong_state', 'too_often'],
    example: { as: visitors.invited, input: { code: invitationCodes.tenant, consent: 1 } },
  }),
  'me.consent': action({
    title: '同意或撤回一项说明',
    who: ['anyone'],
    input: z.strictObject({ kind: consentKind, version, given: z.boolean() }),
    output: z.object({ kind: consentKind, given: z.boolean(), at: z.number() }),
    refusals: [...common, 'wrong_state'],
    example: { as: openids.wang, input: { kind: 'sms', version: 1, given: true } },
  }),
  'me.show': action({
    title: '我的资料:公司保存了什么,谁看过我的号码',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      person: z.object({
        personId: z.string(),
        name: z.string(),
        gender: z.enum(['male', 'female', 'unknown']),
        who: z.string(),
        /** Their own, in full; empty if none is kept. */
        mobile: z.string(),
        birthday: z.string(),
        bestTimeToCall: z.string(),
        contactBy: z.enum(['phone', 'message']),
        boundAt: z.number().nullable(),
      }),
      consents: z.array(consentText.extend({ given: z.boolean(), at: z.number().nullable() })),
      homes: z.array(
        z.object({
          homeId: z.string(),
          label: z.string(),
          partText: z.string(),
          maySign: z.boolean(),
          mayReport: z.boolean(),
        }),
      ),
      /** How many there are; the lists below hold the latest 50, the copy holds all. */
      counts: z.object({
        cases: z.number(),
        calls: z.number(),
        ratings: z.number(),
        reveals: z.number(),
        messages: z.number(),
      }),
      /** After so many days these are removed (H61); the others stay as long as contract and warranty last. */
      keepDays: z.object({ calls: z.number(), reveals: z.number() }),
      cases: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          title: z.string(),
          stateText: z.string(),
          at: z.number(),
          tone,
        }),
      ),
      calls: z.array(
        z.object({
          at: z.number(),
          direction: z.enum(['in', 'out', 'missed']),
          what: z.string(),
          outcome: z.string(),
        }),
      ),
      ratings: z.array(
        z.object({
          at: z.number(),
          subjectText: z.string(),
          name: z.string(),
          overall: z.number(),
          words: z.string(),
        }),
      ),
      /** Who looked at the number, when, for which case (H61). */
      reveals: z.array(z.object({ at: z.number(), by: z.string(), number: z.string() })),
      messages: z.array(z.object({ at: z.number(), what: z.string(), stateText: z.string() })),
      copy: z
        .object({
          at: z.number(),
          until: z.number(),
          files: z.array(z.object({ name: z.string(), url: z.string() })),
        })
        .nullable(),
      deletion: z.object({ askedAt: z.number(), at: z.number() }).nullable(),
    }),
    refusals: [...common],
    example: { as: openids.wang, input: {} },
  }),
  'me.correct': action({
    title: '更正我的资料',
    who: ['anyone'],
    input: aPerson(
      z.strictObject({
        name: name(30).optional(),
        gender: z.enum(['male', 'female', 'unknown']).optional(),
        /** The new number, proved by WeChat. */
        phoneCode: phoneCode.optional(),
        /** 'MM-DD' or 'YYYY-MM-DD'; null takes it out. */
        birthday: birthday.nullable().optional(),
        preferences: z
          .strictObject({
            bestTimeToCall: lineOrNone(40).optional(),
            contactBy: z.enum(['phone', 'message']).optional(),
          })
          .optional(),
      }),
    ),
    output: z.object({ who: z.string(), mobile: z.string() }),
    refusals: [...common, 'duplicate', 'wrong_state', 'too_often'],
    example: {
      as: openids.chen,
      input: { birthday: '1961-04-02', preferences: { bestTimeToCall: '工作日 19:00 以后' } },
    },
  }),
  'me.copy': action({
    title: '取一份我的资料(网页和数据文件,限时下载)',
    who: ['anyone'],
    input: z.strictObject({}),
    /** The files are in `me.show` until then. */
    output: z.object({ until: z.number() }),
    refusals: [...common],
    example: { as: openids.wang, input: {} },
  }),
  'me.delete': action({
    title: '注销账号:先看会发生什么,确认后几天内可以反悔',
    who: ['anyone'],
    input: z.strictObject({ confirmed: z.boolean() }),
    output: z.object({
      /** When it will be carried out; null: nothing has been asked for yet. */
      at: z.number().nullable(),
      /** What has to be ended before. */
      open: z.array(z.string()),
      stays: z.array(z.string()),
      /** Days in which it can be taken back. */
      days: z.number(),
    }),
    refusals: [...common, 'wrong_state'],
    example: { as: openids.tenant, input: { confirmed: true } },
  }),
  'me.keep': action({
    title: '撤回注销',
    who: ['anyone'],
    input: z.strictObject({}),
    output: z.object({ kept: z.literal(true) }),
    refusals: [...common],
    example: { as: openids.wang, input: {} },
  }),
};
