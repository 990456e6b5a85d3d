/** Forms that print (H60). Each has its own action, since each has its own readers; all answer the address of a PDF. */
import * as z from 'zod';
import { action, caseId, common } from './base';
import { complaints, openids, projects, repairs } from './examples';

const input = z.strictObject({ caseId });

const output = z.object({
  now: z.number(),
  /** To be downloaded; ends soon. */
  url: z.string(),
  /** What the file is called, '工程保修单 BX-NANSHAN1.pdf'. */
  name: z.string(),
  /** Until then the file is kept. */
  until: z.number(),
  /** Characters that could not be printed, 'U+20BB7': 〓 stands in their place. */
  missing: z.array(z.string()),
});

const refusals = [...common, 'too_often', 'wrong_state'] as const;

export const form = {
  'warranty.print': action({
    title: '打印《工程保修单》(有效的才能打印)',
    reads: true,
    who: ['owner:home', 'agent:agent', 'manager', 'leader', 'finance'],
    input,
    output,
    refusals: [...refusals, 'money_open'],
    example: { as: openids.wang, input: { caseId: projects.warranty } },
  }),
  'repair.print': action({
    title: '打印《工程报修单》(公司两联,业主一联)',
    reads: true,
    who: [
      'owner:home',
      'agent:agent',
      'manager',
      'leader',
      'head:department',
      'projectManager:department',
      'crew:team',
    ],
    input,
    output,
    refusals,
    example: { as: openids.agentChen, input: { caseId: repairs.confirmed } },
  }),
  'complaint.print': action({
    title: '打印《客户投诉书》(两联)',
    reads: true,
    who: ['agent:agent', 'manager', 'leader', 'head:department'],
    input,
    output,
    refusals,
    example: { as: openids.manager, input: { caseId: complaints.signed } },
  }),
  'file.print': action({
    title: '打印《客户档案表》',
    reads: true,
    who: ['agent:agent', 'manager'],
    input,
    output,
    refusals,
    example: { as: openids.agentChen, input: { caseId: projects.warranty } },
  }),
  'record.print': action({
    title: '打印《客户专项服务记录表》',
    reads: true,
    who: ['agent:agent', 'manager', 'leader'],
    input,
    output,
    refusals,
    example: { as: openids.agentChen, input: { caseId: projects.warranty } },
  }),
  'call.print': action({
    title: '打印《电话记录表》',
    reads: true,
    who: ['agent:agent', 'manager', 'leader'],
    input,
    output,
    refusals,
    example: { as: openids.agentChen, input: { caseId: projects.warranty } },
  }),
  'letter.print': action({
    title: '打印《跟踪服务信函登记表》',
    reads: true,
    who: ['agent:agent', 'manager', 'leader'],
    input,
    output,
    refusals,
    example: { as: openids.agentChen, input: { caseId: projects.warranty } },
  }),
};
