import * as z from 'zod';
import {
  action,
  aPerson,
  caseId,
  changed,
  common,
  fen,
  fileId,
  happened,
  homeId,
  line,
  name,
  personalNumber,
  personId,
  sameNumber,
  text,
} from './base';
import { idOf, openids, projects, uploaded } from './examples';

const memberInput = z.strictObject({
  name: name(30),
  gender: z.enum(['male', 'female', 'unknown']),
  mobile: personalNumber,
  /** Where `number_taken` was answered before. */
  sameNumber: sameNumber.optional(),
  part: z.enum(['owner', 'family', 'tenant']).default('owner'),
  maySign: z.boolean().default(true),
});

/** What happens to a project, in the order of its way (A). */
export const projectEvents = [
  'measured',
  'designDepositPaid',
  'contractSigned',
  'constructionStarted',
  'waterElectricAccepted',
  'finalAccepted',
  'furnitureDelivered',
] as const;

export const project = {
  'project.open': action({
    title: '业主付了量房定金,开立工程',
    who: ['finance', 'manager', 'designer'],
    input: z.strictObject({
      /** Given when the same home is decorated again. */
      homeId: homeId.optional(),
      home: z.strictObject({
        community: name(30),
        building: name(20),
        room: name(20),
        address: name(100),
        /** Where it lies, for the promised time of a visit (H20). */
        region: z.enum(['city', 'county', 'province']).default('city'),
      }),
      /** The first one's number may be left out where a prospect is named: it is theirs. */
      members: z
        .array(aPerson(memberInput.extend({ mobile: personalNumber.optional() })))
        .min(1)
        .max(6),
      designerId: personId.optional(),
      depositPaidAt: happened.optional(),
      vip: z.boolean().default(false),
      /** The prospect that it comes from (H57); otherwise one is found by the members' numbers. */
      prospectId: caseId.optional(),
    }),
    output: changed.extend({ homeId: z.string() }),
    refusals: [...common, 'duplicate', 'number_taken'],
    example: {
      as: openids.financeOne,
      input: {
        home: {
          community: '海棠苑',
          building: '2 栋',
          room: '0704',
          address: '深圳市南山区海棠路 18 号',
        },
        members: [{ name: '钱秀英', gender: 'female', mobile: '13800002288' }],
        designerId: idOf(openids.designer),
      },
    },
  }),
  'project.assign': action({
    title: '派单:指定专职客服和服务人员',
    who: ['manager'],
    input: z.strictObject({
      caseId,
      agentId: personId.optional(),
      designerId: personId.optional(),
      supervisorId: personId.optional(),
      projectManagerId: personId.optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: { caseId: projects.opened, agentId: idOf(openids.agentChen) },
    },
  }),
  'project.completeFile': action({
    title: '填写《客户档案表》',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      file: z.strictObject({
        area: line(20).optional(),
        layout: line(30).optional(),
        style: line(30).optional(),
        family: line(60).optional(),
        occupation: line(30).optional(),
        bestTimeToCall: line(40).optional(),
        wishes: text(500).optional(),
        notes: text(500).optional(),
      }),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.warranty,
        file: { area: '112 平方米', layout: '三室两厅', bestTimeToCall: '工作日 19:00 以后' },
      },
    },
  }),
  'project.markVip': action({
    title: '标记或取消重要客户(VIP),写明原因和来访前的准备',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      vip: z.boolean(),
      reason: text(200),
      /** What must be prepared before a visit (H57); left out: as it was. */
      prepare: text(300).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.warranty,
        vip: true,
        reason: '老客户,介绍过三位新业主',
        prepare: '备茶,经理接待',
      },
    },
  }),
  'project.sell': action({
    title: '房屋转让:登记新业主,由另一位同事或业主确认后生效,保修单和保修随房屋走',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      owner: aPerson(
        z.strictObject({
          name: name(30),
          gender: z.enum(['male', 'female', 'unknown']).default('unknown'),
          mobile: personalNumber,
          /** 'MM-DD' (H14). */
          birthday: z
            .string()
            .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
            .optional(),
        }),
      ),
      /** What shows it: a certificate seen, the former owner's word. */
      reason: text(200),
    }),
    output: changed.extend({ homeId: z.string() }),
    refusals: [...common, 'wrong_state', 'duplicate', 'number_taken'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.couple,
        owner: { name: '孙丽华', gender: 'female', mobile: '13800007755' },
        reason: '已核对新的不动产权证',
      },
    },
  }),
  'project.confirmSale': action({
    title: '确认房屋转让:登记的人以外的一位同事,或业主',
    who: ['finance', 'manager', 'leader', 'agent:agent', 'head:department', 'owner:signer'],
    input: z.strictObject({
      caseId,
      /** Of whoever has to finish alone: a photo of what the owner has signed. */
      paper: fileId.optional(),
    }),
    output: changed.extend({ homeId: z.string(), sold: z.boolean() }),
    refusals: [...common, 'wrong_state', 'duplicate', 'second_person', 'file_missing'],
    example: { as: openids.financeOne, input: { caseId: projects.expired } },
  }),
  'project.refuseSale': action({
    title: '不确认房屋转让:一切照旧',
    who: ['finance', 'manager', 'leader', 'agent:agent', 'head:department', 'owner:signer'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.chen, input: { caseId: projects.expired, reason: '没有卖房' } },
  }),
  'project.changeParties': action({
    title: '申请变更合同当事人:另一位同事确认后生效',
    who: ['agent:agent', 'finance', 'manager'],
    input: z.strictObject({
      caseId,
      /** Owners of the home, or parties as they are: all that are to be parties from then on. */
      partyIds: z.array(personId).min(1).max(6),
      reason: text(200),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: { caseId: projects.couple, partyIds: [idOf(openids.li)], reason: '已重新签订合同' },
    },
  }),
  'project.confirmParties': action({
    title: '确认或不确认合同当事人的变更(财务、客服经理、公司领导)',
    who: ['finance', 'manager', 'leader'],
    input: z.strictObject({ caseId, agreed: z.boolean(), reason: text(200).optional() }),
    output: changed,
    refusals: [...common, 'wrong_state', 'second_person'],
    example: { as: openids.financeOne, input: { caseId: projects.building, agreed: true } },
  }),
  'project.record': action({
    title: '登记工程节点',
    who: [
      'designer:team',
      'supervisor:team',
      'projectManager:team',
      'head:department',
      'finance',
      'manager',
    ],
    input: z.strictObject({
      caseId,
      event: z.enum(projectEvents),
      /** When it happened; now, if not given. Not in the future. */
      at: happened.optional(),
      /** With `contractSigned`: the sum of the contract, in fen. */
      contractSum: fen.optional(),
      note: text(300).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'duplicate'],
    example: {
      as: openids.supervisor,
      input: { caseId: projects.building, event: 'waterElectricAccepted' },
    },
  }),
  'project.retract': action({
    title: '更正:收回登记错的节点',
    who: ['supervisor:team', 'projectManager:team', 'head:department', 'finance', 'manager'],
    input: z.strictObject({ caseId, event: z.enum(projectEvents), reason: text(200) }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: { caseId: projects.warranty, event: 'furnitureDelivered', reason: '日期登记错了' },
    },
  }),
  'project.cancel': action({
    title: '终止工程',
    who: ['manager'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: { caseId: projects.opened, reason: '业主改期,退还量房定金' },
    },
  }),
  'project.fileDrawings': action({
    title: '归档水电路图和照片',
    who: ['supervisor:team', 'projectManager:team', 'head:department', 'agent:agent', 'manager'],
    input: z.strictObject({ caseId, pictures: z.array(fileId).min(1).max(30) }),
    output: changed,
    refusals: [...common, 'wrong_state', 'file_missing'],
    example: {
      as: openids.supervisor,
      input: { caseId: projects.couple, pictures: [uploaded(openids.supervisor, 'drawing-1.png')] },
    },
  }),
};
