import * as z from 'zod';
import { DAY, HOUR } from '../time/shanghai';
import {
  action,
  caseId,
  changed,
  common,
  fileId,
  homeId,
  judgement,
  line,
  mobile,
  name,
  personalNumber,
  personId,
  pictures,
  planned,
  plannedDay,
  signature,
  text,
} from './base';
import { homes, idOf, openids, repairs, signatureExample, uploaded } from './examples';

/** Whoever is not of the home says that the owner said it on the phone. */
const byPhone = z.boolean().default(false);
const places = ['kitchen', 'bathroom', 'balcony', 'livingRoom', 'bedroom', 'other'] as const;
const faults = ['leak', 'power', 'crack', 'doorWindow', 'hardware', 'furniture', 'other'] as const;

export const repair = {
  'repair.report': action({
    title: '报修',
    who: ['owner:reporter', 'agent:agent', 'manager'],
    input: z.strictObject({
      homeId,
      place: z.enum(places),
      fault: z.enum(faults),
      description: text(500),
      pictures,
      /** When somebody is at home: Shanghai dates and parts of the day. */
      atHome: z
        .array(
          z.strictObject({
            date: plannedDay('atHome'),
            part: z.enum(['morning', 'afternoon', 'evening', 'any']),
          }),
        )
        .max(6)
        .default([]),
      contact: personalNumber.optional(),
      /** How it reached us; staff who enter it say so. */
      channel: z.enum(['app', 'phone', 'visit', 'email', 'wechat', 'other']).default('app'),
    }),
    output: changed.extend({
      number: z.string(),
      /** Who is responsible, and by when somebody comes (H20). */
      promise: z.object({
        name: z.string(),
        department: z.string(),
        by: z.number(),
        text: z.string(),
      }),
      free: z.boolean(),
      /** The case it was joined to, when the same fault is open already. */
      joined: z.boolean(),
    }),
    refusals: [...common, 'too_often', 'too_many', 'wrong_state', 'file_missing'],
    example: {
      as: openids.wang,
      input: {
        homeId: homes.warranty,
        place: 'kitchen',
        fault: 'leak',
        description: '水槽下面一直在滴水,柜子底板已经湿了',
        pictures: [uploaded(openids.wang, 'leak-1.png'), uploaded(openids.wang, 'leak-2.png')],
      },
    },
  }),
  'repair.check': action({
    title: '受理:核对信息并答复业主;位置或类别不对的更正',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      /** What it truly is: charge, liability and promise are worked out anew (H19, H20). */
      place: z.enum(places).optional(),
      fault: z.enum(faults).optional(),
      note: text(300).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: { caseId: repairs.reported, note: '已与业主电话核对' },
    },
  }),
  'repair.receive': action({
    title: '工程部主管签收回执(手写)',
    who: ['head:department'],
    input: z.strictObject({ caseId, signature }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: repairs.reported, signature: signatureExample },
    },
  }),
  'repair.dispatch': action({
    title: '派工:指定维修人员和上门时间',
    who: ['head:department', 'projectManager:department'],
    input: z.strictObject({
      caseId,
      /** One of the company's crew, or one from outside without an account. */
      crewId: personId.optional(),
      outsider: z.strictObject({ name: line(20), mobile }).optional(),
      from: planned('appointment'),
      to: planned('appointment'),
      note: text(300).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: repairs.received,
        crewId: idOf(openids.crew),
        from: now + DAY,
        to: now + DAY + 2 * HOUR,
      }),
    },
  }),
  'repair.renew': action({
    title: '更新承诺的时间(须说明原因,并在到期之前)',
    who: ['head:department', 'agent:agent', 'manager'],
    input: z.strictObject({ caseId, by: planned('promise'), reason: text(200) }),
    output: changed,
    refusals: [...common, 'wrong_state', 'too_late'],
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: repairs.received,
        by: now + 3 * DAY,
        reason: '配件需从厂家调货',
      }),
    },
  }),
  'repair.accept': action({
    title: '业主接受上门时间',
    who: ['owner:home', 'agent:agent'],
    input: z.strictObject({ caseId, byPhone }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.wang, input: { caseId: repairs.proposed } },
  }),
  'repair.askOtherTime': action({
    title: '业主希望换个时间',
    who: ['owner:home', 'agent:agent'],
    input: z.strictObject({ caseId, wish: text(100), byPhone }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.chen, input: { caseId: repairs.proposedToo, wish: '周六上午在家' } },
  }),
  'repair.judge': action({
    title: '判责:免费还是收费,说明原因;责任部门的处罚一并记录',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      ...judgement,
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentSun,
      input: { caseId: repairs.charged, liable: 'expired', reason: '已过两年保修期,属正常磨损' },
    },
  }),
  'repair.quote': action({
    title: '报价:配件和人工,业主同意后才能施工',
    who: ['head:department', 'projectManager:department', 'agent:agent'],
    input: z.strictObject({
      caseId,
      /** Fen; either may be nothing, not both. */
      parts: z.int().min(0).max(100_000_000),
      labour: z.int().min(0).max(100_000_000),
      note: text(300),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.engineeringHead,
      input: {
        caseId: repairs.charged,
        parts: 12_000,
        labour: 15_000,
        note: '更换门槛石一块,含拆除和清运',
      },
    },
  }),
  'repair.acceptQuote': action({
    title: '业主同意报价',
    who: ['owner:payer', 'agent:agent'],
    input: z.strictObject({ caseId, byPhone }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.chen, input: { caseId: repairs.quoted } },
  }),
  'repair.declineQuote': action({
    title: '业主不同意报价,不再维修',
    who: ['owner:payer', 'agent:agent'],
    input: z.strictObject({ caseId, reason: text(200), byPhone }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.chen, input: { caseId: repairs.quotedToo, reason: '我自己找人换' } },
  }),
  'repair.arrive': action({
    title: '维修人员到达现场',
    who: ['crew:team', 'projectManager:department', 'head:department'],
    input: z.strictObject({ caseId }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.crew, input: { caseId: repairs.appointed } },
  }),
  'repair.complete': action({
    title: '完工:照片、更换的配件',
    who: ['crew:team', 'projectManager:department', 'head:department'],
    input: z.strictObject({
      caseId,
      pictures: z.array(fileId).min(1).max(9),
      parts: line(200).optional(),
      note: text(500),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'file_missing'],
    example: {
      as: openids.crew,
      input: {
        caseId: repairs.appointed,
        pictures: [uploaded(openids.crew, 'done-1.png')],
        parts: '水槽下水软管 1 根',
        note: '更换软管,试水 20 分钟不漏',
      },
    },
  }),
  'repair.confirm': action({
    title: '业主验收签字(可在维修人员的手机上)',
    who: ['owner:signer', 'crew:team', 'projectManager:department'],
    input: z.strictObject({
      caseId,
      signature,
      /** Who signed, when it was not signed on the owner's own phone. */
      signerName: name(30).optional(),
      /** `paper`: the signature is a photo of the paper form. */
      way: z.enum(['ownPhone', 'crewPhone', 'paper']).default('ownPhone'),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.wang,
      input: { caseId: repairs.completed, signature: signatureExample },
    },
  }),
  'repair.disown': action({
    title: '业主说验收签字不是家里人签的,重新验收',
    who: ['owner:signer', 'agent:agent'],
    input: z.strictObject({ caseId, reason: text(300).optional(), byPhone }),
    output: changed,
    refusals: [...common, 'wrong_state', 'too_late'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: repairs.confirmed,
        reason: '当时家里没有人,不认识签字的人',
        byPhone: true,
      },
    },
  }),
  'repair.refuse': action({
    title: '业主不验收,说明原因,返工',
    who: ['owner:signer', 'crew:team', 'projectManager:department', 'agent:agent'],
    input: z.strictObject({ caseId, reason: text(300) }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.ouyang,
      input: { caseId: repairs.completedToo, reason: '门还是关不严' },
    },
  }),
};
