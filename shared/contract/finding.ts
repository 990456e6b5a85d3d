/** Wider faults (H36) and visitors (H12, H56). */
import * as z from 'zod';
import { DAY } from '../time/shanghai';
import {
  action,
  anyNumber,
  caseId,
  changed,
  common,
  department,
  happened,
  line,
  month,
  name,
  pictures,
  planned,
  text,
} from './base';
import { complaints, findings, openids, projects, repairs } from './examples';

const refusals = [...common, 'wrong_state'] as const;

export const finding = {
  'finding.pass': action({
    title: '把几个投诉、报修、补单反映的共性问题转给部门',
    who: ['manager'],
    input: z.strictObject({
      department,
      title: line(40),
      /** What was found. */
      found: text(800),
      /** Complaints, repairs and reorders that show it. */
      caseIds: z.array(caseId).min(1).max(20),
    }),
    output: changed.extend({ number: z.string() }),
    refusals,
    example: {
      as: openids.manager,
      input: {
        department: 'engineering',
        title: '瓷砖空鼓',
        found: '三个月内两起空鼓,都在同一班组,基层没有清理',
        caseIds: [complaints.filed, repairs.reported],
      },
    },
  }),
  'finding.answer': action({
    title: '整改办法:做什么、谁负责、什么时候完成',
    who: ['head:department', 'finance:department', 'manager'],
    input: z.strictObject({
      caseId,
      what: text(500),
      responsible: name(40),
      by: planned('remedy'),
    }),
    output: changed,
    refusals,
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: findings.passed,
        what: '贴砖前由监理验收基层并拍照',
        responsible: '黄志强',
        by: now + 10 * DAY,
      }),
    },
  }),
  'finding.remedy': action({
    title: '登记整改结果',
    who: ['head:department', 'finance:department', 'manager'],
    input: z.strictObject({
      caseId,
      result: text(500),
      pictures,
    }),
    output: changed,
    refusals: [...refusals, 'file_missing'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: findings.answered, result: '已写入工艺标准,本月抽查 12 处合格' },
    },
  }),
  'finding.close': action({
    title: '核对整改结果:结案,或继续整改',
    who: ['manager'],
    input: z.strictObject({ caseId, accepted: z.boolean(), note: text(300).optional() }),
    output: changed,
    refusals,
    example: { as: openids.manager, input: { caseId: findings.remedied, accepted: true } },
  }),
  'visit.record': action({
    title: '登记来访:谁来、找谁、什么事',
    who: ['agent', 'manager'],
    input: z.strictObject({
      /** The project of the owner who came; without it a visitor who is none. */
      caseId: caseId.optional(),
      visitor: name(30),
      mobile: anyNumber.optional(),
      /** Whom they came for. */
      wanted: name(30),
      type: z.enum(['visit', 'consultation']).default('visit'),
      about: text(500),
      outcome: text(300).optional(),
      /** When it ended; now, if not given. */
      at: happened.optional(),
    }),
    output: z.object({ visitId: z.string() }),
    refusals,
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.warranty,
        visitor: '王芳',
        wanted: '何勇',
        about: '想了解阳台封窗怎么收费',
        outcome: '已请设计部报价',
      },
    },
  }),
  'visit.list': action({
    title: '来访登记簿:一个月里谁来过、找谁、什么事',
    reads: true,
    who: ['agent', 'manager', 'leader'],
    input: z.strictObject({ month, cursor: z.string().max(80).optional() }),
    output: z.object({
      now: z.number(),
      /** Latest first. An agent reads visitors who are no owners, and whom they entered themselves (H50). */
      items: z.array(
        z.object({
          visitId: z.string(),
          at: z.number(),
          visitor: z.string(),
          /** Masked (H61); '' when none was left. */
          mobile: z.string(),
          /** '' when nobody in particular was asked for. */
          wanted: z.string(),
          typeText: z.string(),
          about: z.string(),
          outcome: z.string(),
          /** Who entered it. */
          by: z.string(),
          /** The owner's project or the prospect's case; null: a visitor who is neither. */
          caseId: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { month: '2026-11' } },
  }),
};
