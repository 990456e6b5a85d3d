/** Letters sent to owners by hand, for 跟踪服务信函登记表 (H37, H60). */
import * as z from 'zod';
import { type LetterKind, type LetterWay, letterKinds, letterWays } from '../policy/letters';
import { action, caseId, changed, common, happened, line, personId, text } from './base';
import { idOf, letters, openids, projects } from './examples';

const kinds = Object.keys(letterKinds) as LetterKind[];
const ways = Object.keys(letterWays) as LetterWay[];

export const letter = {
  'letter.record': action({
    title: '登记寄给业主的信函:感谢信、贺卡、请柬等',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      /** One of the home. */
      recipientId: personId,
      kind: z.enum(kinds),
      topic: line(60),
      /** When it was sent; now, if not given. */
      sentAt: happened.optional(),
      way: z.enum(ways),
      /** With `courier`, and only there: as printed on the courier's slip. */
      trackingNo: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9-]{6,30}$/)
        .optional(),
      enclosure: line(100).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.warranty,
        recipientId: idOf(openids.wang),
        kind: 'card',
        topic: '祝您新居安康',
        way: 'courier',
        trackingNo: 'SF1234567890',
        enclosure: '保养手册一本',
      },
    },
  }),
  'letter.answer': action({
    title: '登记业主对信函的回复',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      letterId: z.string().regex(/^[A-Za-z0-9_-]{2,60}$/),
      text: text(300),
      /** When the answer came; now, if not given. */
      receivedAt: happened.optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: { caseId: projects.couple, letterId: letters.unanswered, text: '收到了,谢谢你们' },
    },
  }),
};
