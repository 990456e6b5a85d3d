import * as z from 'zod';
import { action, caseId, changed, common, homeId, picture } from './base';
import { homes, openids, projects, slipCode } from './examples';
import { slip, warrantyItem } from './views';

export const warranty = {
  'warranty.issue': action({
    title: '开具《工程保修单》(尾款未清不能开)',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId }),
    output: changed.extend({ slip }),
    refusals: [...common, 'money_open', 'not_accepted', 'wrong_state', 'duplicate'],
    example: { as: openids.agentChen, input: { caseId: projects.couple } },
  }),
  'warranty.show': action({
    title: '保修:项目和期限、保修单、水电图;没有保修单时说明原因',
    reads: true,
    who: [
      'owner:home',
      'agent:agent',
      'manager',
      'leader',
      'finance',
      'head:department',
      'supervisor:team',
      'projectManager:team',
      'designer:team',
    ],
    input: z.strictObject({ homeId }),
    output: z.object({
      now: z.number(),
      label: z.string(),
      caseId: z.string(),
      state: z.enum(['none', 'running', 'ended']),
      items: z.array(warrantyItem),
      slip: slip.nullable(),
      /** Why there is no slip in force, in a sentence; empty if there is one. */
      reason: z.string(),
      outstanding: z.number().nullable(),
      notCovered: z.array(z.string()),
      /** The home was decorated before: those warranties and slips go on beside this one. */
      earlier: z.array(
        z.object({
          caseId: z.string(),
          state: z.enum(['running', 'ended']),
          items: z.array(warrantyItem),
          slip: slip.nullable(),
        }),
      ),
      howToReport: z.string(),
      drawings: z.array(picture),
    }),
    refusals: [...common],
    example: { as: openids.wang, input: { homeId: homes.warranty } },
  }),
  'warranty.check': action({
    title: '凭保修单上的验证码查询真伪(任何人)',
    reads: true,
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({
      code: z
        .string()
        .trim()
        .transform((value) => value.toUpperCase().replace(/[-\s]/g, ''))
        .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)),
    }),
    output: z.object({
      valid: z.boolean(),
      state: z.enum(['inForce', 'suspended', 'withdrawn', 'unknown']),
      stateText: z.string(),
      number: z.string(),
      /** The home, without its owner. */
      label: z.string(),
      items: z.array(warrantyItem),
      issuedAt: z.number().nullable(),
    }),
    refusals: ['bad_input', 'busy', 'too_often'],
    example: { as: openids.chen, input: { code: slipCode } },
  }),
};
