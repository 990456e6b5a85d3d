import * as z from 'zod';
import { type Stage, stages } from '../policy/words';
import {
  action,
  caseId,
  changed,
  common,
  dutyId,
  fileId,
  homeId,
  kind,
  line,
  personId,
  text,
} from './base';
import { homes, openids, projects, repairs } from './examples';
import { caseRow, caseView, dutyRow, recordPage, timelineEntry } from './views';

/** Says where the next page starts; hand it back as it came. */
const cursor = z.string().max(200);

export const cases = {
  'case.list': action({
    title: '我能看到的个案,最近更新的在前',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({
      scope: z.enum(['open', 'closed', 'all']).default('open'),
      kind: kind.optional(),
      /** Staff: how a name, an address, a home or a number begins; a whole room; a telephone number whole or by its last four. */
      search: line(40).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ now: z.number(), items: z.array(caseRow), next: z.string().nullable() }),
    refusals: [...common, 'too_often'],
    example: { as: openids.agentChen, input: { scope: 'open' } },
  }),
  'case.show': action({
    title: '一个个案的全部:给谁看就显示谁该看的',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({ caseId }),
    output: z.object({ now: z.number(), case: caseView }),
    refusals: [...common],
    example: { as: openids.wang, input: { caseId: repairs.proposed } },
  }),
  'case.add': action({
    title: '业主补充说明:报修、投诉、咨询处理期间',
    who: ['owner:reporter'],
    input: z.strictObject({
      caseId,
      text: text(500),
      pictures: z.array(fileId).max(9).default([]),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'file_missing'],
    example: {
      as: openids.wang,
      input: { caseId: repairs.proposed, text: '师傅来之前请先打电话,门铃坏了' },
    },
  }),
  'content.judge': action({
    title: '看过业主发的内容:没有问题,或隐藏',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      contentId: z.string().regex(/^\d{1,9}-\d{1,3}$/),
      verdict: z.enum(['fine', 'hide']),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentSun,
      input: { caseId: repairs.quotedToo, contentId: '1-1', verdict: 'fine' },
    },
  }),
  'file.show': action({
    title: '业主档案:这套房屋的个案和通话记录',
    reads: true,
    who: ['agent:agent', 'manager', 'leader'],
    input: z.strictObject({ caseId }),
    output: z.object({
      now: z.number(),
      /** Of the home, latest first; the project itself is left out. */
      cases: z.array(caseRow),
      /** What was entered in 《电话记录表》, latest first (H37). */
      calls: z.array(
        z.object({
          callId: z.string(),
          at: z.number(),
          direction: z.enum(['in', 'out', 'missed']),
          directionText: z.string(),
          name: z.string(),
          seconds: z.number(),
          what: z.string(),
          outcome: z.string(),
          by: z.string(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.agentChen, input: { caseId: projects.warranty } },
  }),
  'record.show': action({
    title: '一位业主的全部服务记录:所有个案、通话、信函、通知和评价,最近的在前',
    reads: true,
    who: ['agent:agent', 'manager', 'leader', 'owner:home'],
    input: z.strictObject({
      /** Owners may leave it out: all their homes. */
      homeId: homeId.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,16}:\d{1,4}$/)
        .optional(),
    }),
    output: z.object({
      now: z.number(),
      items: z.array(
        timelineEntry.omit({ pictures: true }).extend({
          /** `case`: something on a case · `call` · `letter`: a notice or a letter that was sent (H37). */
          source: z.enum(['case', 'call', 'letter']),
          caseId: z.string().nullable(),
          number: z.string(),
          kind: kind.nullable(),
          caseTitle: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
    refusals: [...common],
    example: { as: openids.agentChen, input: { homeId: homes.warranty } },
  }),
  'case.older': action({
    title: '更早的记录:时间线往前翻一页',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({ caseId, cursor: z.string().regex(/^[1-9]\d{0,4}$/) }),
    output: recordPage.extend({ now: z.number() }),
    refusals: [...common],
    example: { as: openids.chen, input: { caseId: projects.expired, cursor: '1' } },
  }),
  'duty.list': action({
    title: '我的待办,最紧的在前',
    reads: true,
    who: [
      'agent',
      'manager',
      'leader',
      'head',
      'designer',
      'supervisor',
      'projectManager',
      'crew',
      'finance',
      'administrator',
    ],
    input: z.strictObject({
      /** `team`: what everybody owes, for the manager. */
      scope: z.enum(['mine', 'today', 'late', 'team']).default('mine'),
      kind: kind.optional(),
      /** Of projects at this stage only. */
      stage: z.enum(stages as [Stage, ...Stage[]]).optional(),
      community: line(30).optional(),
      /** With `team`: what this agent owes. */
      agentId: personId.optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      now: z.number(),
      /** Of what has been read so far: with `next` there may be more. */
      counts: z.object({ mine: z.number(), today: z.number(), late: z.number() }),
      /** Communities that the page's cases lie in, to choose from. */
      communities: z.array(z.string()),
      duties: z.array(dutyRow),
      /** Who is on duty now, and one's own shift, this one or the next (H54); '' where nobody is rostered. */
      watch: z.object({ on: z.string(), mine: z.string() }),
      next: z.string().nullable(),
    }),
    refusals: [...common],
    example: { as: openids.agentChen, input: { scope: 'mine' } },
  }),
  'staff.list': action({
    title: '可以指派的同事',
    reads: true,
    who: ['agent', 'manager', 'head', 'supervisor', 'projectManager'],
    input: z.strictObject({
      role: z.enum(['agent', 'designer', 'supervisor', 'projectManager', 'crew']),
    }),
    output: z.object({
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          departmentText: z.string(),
          openCases: z.number().nullable(),
          /** Agents only: cases with a duty late, and with one due today. */
          load: z.object({ late: z.number(), today: z.number() }).nullable(),
          /** Who stands in while this one is away, and to when (H55); empty: is there. */
          away: z.string(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { role: 'agent' } },
  }),
  'number.reveal': action({
    title: '查看完整电话号码(每次都会记录)',
    who: ['agent:agent', 'manager', 'head:department', 'crew:team', 'projectManager:team'],
    input: z.strictObject({
      caseId,
      personId: z.string().min(2).max(40),
      dutyId: dutyId.optional(),
    }),
    output: z.object({ mobile: z.string() }),
    refusals: [...common, 'too_often'],
    example: {
      as: openids.agentChen,
      input: { caseId: projects.warranty, personId: 'owner-wangfang' },
    },
  }),
};
