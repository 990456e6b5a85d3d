/** Colleagues in and out (H50), and who looked at which number (H61). */
import * as z from 'zod';
import { departmentIds, staffRoles } from '../policy/words';
import { action, aPerson, caseId, common, line, mobile, month, personId, text } from './base';
import { idOf, invitationIds, openids, projects, waiting } from './examples';
import { invitationId, invited } from './family';

const role = z.enum(staffRoles);
const department = z.enum(departmentIds);
const rolesOf = z.array(role).min(1).max(4);
const changedPerson = z.object({ personId: z.string(), roleText: z.string() });

export const staff = {
  'person.invite': action({
    title: '给业主一个邀请码,用来绑定或更换微信',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, personId }),
    output: invited,
    refusals: [...common, 'too_often'],
    example: {
      as: openids.agentChen,
      input: { caseId: projects.building, personId: 'owner-liumin' },
    },
  }),
  'staff.show': action({
    title: '所有同事:角色、部门、是否已绑定,未使用的邀请',
    reads: true,
    who: ['administrator', 'manager'],
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          roles: z.array(z.string()),
          roleText: z.string(),
          departmentText: z.string(),
          /** Masked (H61). */
          mobile: z.string(),
          bound: z.boolean(),
        }),
      ),
      /** Opened an invitation without its number: no rights until an administrator has seen them. */
      waiting: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          roleText: z.string(),
          /** That the invitation was made for, masked (H61). */
          mobile: z.string(),
          at: z.number(),
          invitedBy: z.string(),
          /** Who invited them could not do it any more by then. */
          passedOn: z.boolean(),
          mayConfirm: z.boolean(),
        }),
      ),
      /** Not used and not ended; those to another WeChat account of a colleague too. */
      invitations: z.array(
        z.object({
          invitationId: z.string(),
          name: z.string(),
          roleText: z.string(),
          until: z.number(),
          invitedBy: z.string(),
          account: z.boolean(),
          /** Somebody opened it in vain, first at that time: it had ended with its inviter's right. */
          deadAt: z.number().nullable(),
          mayWithdraw: z.boolean(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.administrator, input: {} },
  }),
  'staff.invite': action({
    title: '邀请同事加入,或给换微信的同事一个新的邀请码',
    who: ['administrator', 'manager'],
    input: aPerson(
      z.strictObject({
        /** Somebody who is there already and has another WeChat account now. */
        personId: personId.optional(),
        name: line(30).optional(),
        gender: z.enum(['male', 'female', 'unknown']).default('unknown'),
        mobile: mobile.optional(),
        /** `samePerson`, where `number_taken` was answered before: a customer who joins the company. */
        sameNumber: z.literal('samePerson').optional(),
        roles: rolesOf.optional(),
        departmentId: department.optional(),
      }),
    ),
    output: invited,
    refusals: [...common, 'too_often', 'number_taken'],
    example: {
      as: openids.administrator,
      input: {
        name: '吴敏',
        gender: 'female',
        mobile: '13900000009',
        roles: ['agent'],
        departmentId: 'service',
      },
    },
  }),
  'staff.withdraw': action({
    title: '收回还没有使用的同事邀请,或不确认等待加入的人',
    who: ['administrator', 'manager'],
    input: z
      .strictObject({
        invitationId: invitationId.optional(),
        /** Who waits to be confirmed. */
        personId: personId.optional(),
        reason: text(200).optional(),
      })
      .refine(
        ({ invitationId: one, personId: other }) => (one === undefined) !== (other === undefined),
        { error: '请选择一个邀请或一个等待加入的人', path: ['invitationId'] },
      ),
    output: z.object({ withdrawn: z.literal(true) }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.administrator,
      input: { invitationId: invitationIds.staff, reason: '不来了' },
    },
  }),
  'staff.confirm': action({
    title: '当面确认新同事:确认后才有权限',
    who: ['administrator'],
    input: z.strictObject({ personId }),
    output: changedPerson,
    refusals: [...common, 'second_person'],
    example: { as: openids.administrator, input: { personId: waiting.personId } },
  }),
  'staff.change': action({
    title: '修改同事的角色和部门',
    who: ['administrator'],
    input: z.strictObject({
      personId,
      roles: rolesOf,
      departmentId: department.nullable().optional(),
    }),
    output: changedPerson,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.administrator,
      input: { personId: idOf(openids.crewTwo), roles: ['crew'], departmentId: 'engineering' },
    },
  }),
  'staff.leave': action({
    title: '同事离职:权限马上结束,未完成的工作交给接手的人',
    who: ['administrator', 'manager'],
    input: z.strictObject({
      personId,
      successorId: personId.optional(),
      reason: text(200),
      /** Dismissed for cause: the invitations and links that they made end with it. */
      cause: z.enum(['resigned', 'dismissed']).default('resigned'),
    }),
    output: z.object({
      personId: z.string(),
      /** Open cases that went over, or are going over. */
      handedOver: z.number(),
    }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.administrator,
      input: {
        personId: idOf(openids.crewTwo),
        successorId: idOf(openids.crew),
        reason: '个人原因离职',
      },
    },
  }),
  'reveal.list': action({
    title: '号码查看记录:谁在什么时候看了谁的号码',
    reads: true,
    who: ['administrator', 'manager'],
    input: z.strictObject({ month, cursor: z.string().max(80).optional() }),
    output: z.object({
      now: z.number(),
      items: z.array(
        z.object({ at: z.number(), by: z.string(), whose: z.string(), number: z.string() }),
      ),
      next: z.string().nullable(),
    }),
    refusals: [...common],
    example: {
      as: openids.administrator,
      input: { month: '2026-11' },
    },
  }),
  'reveal.export': action({
    title: '导出号码查看记录(导出本身也会记录)',
    who: ['administrator', 'manager'],
    input: z.strictObject({ month, cursor: z.string().max(80).optional() }),
    output: z.object({
      /** Up to a hundred entries as a table for a spreadsheet, UTF-8 with a byte order mark. */
      csv: z.string(),
      next: z.string().nullable(),
    }),
    refusals: ['bad_input', 'not_bound', 'forbidden'],
    example: {
      as: openids.administrator,
      input: { month: '2026-11' },
    },
  }),
};
