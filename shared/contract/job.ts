/** One repair for crew without an account, by a link (H24). `code` stands for the caller's rights: bound or not. */
import * as z from 'zod';
import { action, caseId, changed, common, fileId, line, picture, signature, text } from './base';
import {
  jobCodes,
  openids,
  outsider,
  outsiderId,
  repairs,
  signatureExample,
  uploaded,
} from './examples';

/** Twenty letters that can be read out: no I, L, O, U; case, blanks and hyphens do not matter. */
const code = z
  .string()
  .max(60)
  .transform((value) => value.toUpperCase().replace(/[-\s]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/));

const refusals = [...common, 'too_often', 'wrong_state'] as const;

export const job = {
  'job.link': action({
    title: '给没有账号的维修人员生成这一单的链接(旧链接随即失效)',
    who: ['head:department', 'projectManager:department'],
    input: z.strictObject({
      caseId,
      /** Whom it is for; the one dispatched, if not given. */
      name: line(20).optional(),
      /** Hours it is good for; the company's, if not given. */
      hours: z.int().min(1).max(720).optional(),
    }),
    output: changed.extend({
      code: z.string(),
      /** The page that it opens, in the mini-program. */
      path: z.string(),
      name: z.string(),
      /** Crew's from outside, to send it to. */
      mobile: z.string().nullable(),
      until: z.number(),
      /** To be sent to the crew as it is. */
      text: z.string(),
    }),
    refusals: [...common, 'wrong_state'],
    example: { as: openids.engineeringHead, input: { caseId: repairs.proposed, name: '赵刚' } },
  }),
  'job.show': action({
    title: '凭派工链接查看这一单',
    reads: true,
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({ code }),
    output: z.object({
      now: z.number(),
      /** Folder that pictures for this job are uploaded into. */
      uploads: z.string(),
      job: z.object({
        number: z.string(),
        title: z.string(),
        state: z.string(),
        stateText: z.string(),
        label: z.string(),
        address: z.string(),
        place: z.string(),
        fault: z.string(),
        description: z.string(),
        /** Form of address (H44); numbers stay with the company. */
        who: z.string(),
        pictures: z.array(picture),
        appointment: z
          .object({ from: z.number(), to: z.number(), accepted: z.boolean(), note: z.string() })
          .nullable(),
        chargeText: z.string(),
        completion: z
          .object({ parts: z.string(), note: z.string(), pictures: z.array(picture) })
          .nullable(),
        /** Whom the link was made for, and until when. */
        crew: z.string(),
        until: z.number(),
        /** Who looks after the owner, at the company's number. */
        agent: z.object({ name: z.string(), phone: z.string() }),
        may: z.array(z.enum(['job.arrive', 'job.finish', 'job.sign', 'job.refuse'])),
      }),
    }),
    refusals: [...common, 'too_often'],
    example: { as: outsider, input: { code: jobCodes.appointed } },
  }),
  'job.arrive': action({
    title: '凭派工链接登记到达',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({ code }),
    output: changed,
    refusals: [...refusals],
    example: { as: outsider, input: { code: jobCodes.appointed } },
  }),
  'job.finish': action({
    title: '凭派工链接完工:照片、更换的配件',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({
      code,
      pictures: z.array(fileId).min(1).max(9),
      parts: line(200).optional(),
      note: text(500),
    }),
    output: changed,
    refusals: [...refusals, 'file_missing'],
    example: {
      as: outsider,
      input: {
        code: jobCodes.appointed,
        pictures: [uploaded(outsiderId, 'done-1.png')],
        parts: '铰链 2 副',
        note: '更换铰链,开合十次正常',
      },
    },
  }),
  'job.sign': action({
    title: '凭派工链接请业主签字(在维修人员的手机上,或纸质签字拍照)',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({
      code,
      signature,
      signerName: line(30),
      way: z.enum(['crewPhone', 'paper']).default('crewPhone'),
    }),
    output: changed,
    refusals: [...refusals],
    example: {
      as: outsider,
      input: { code: jobCodes.completed, signature: signatureExample, signerName: '李娜' },
    },
  }),
  'job.refuse': action({
    title: '凭派工链接登记业主不验收,说明原因',
    who: ['anyone'],
    unbound: true,
    input: z.strictObject({ code, reason: text(300) }),
    output: changed,
    refusals: [...refusals],
    example: {
      as: outsider,
      input: { code: jobCodes.completedToo, reason: '开关还是没有反应' },
    },
  }),
};
