/** The month's roster 排班 (H54): shown, filled in for a look, drawn up. */
import * as z from 'zod';
import { fillings } from '../domain/rosterFilling';
import { letters, OFF, rosterLimits, shiftKeys } from '../policy/roster';
import { staffRoles } from '../policy/words';
import { dateOf } from '../time/shanghai';
import { action, common, department, personId } from './base';
import { idOf, openids } from './examples';

/** '2026-11', of Shanghai's calendar. */
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
/** Somebody's month, a letter a day. */
const days = z
  .string()
  .min(28)
  .max(31)
  .regex(new RegExp(`^[${Object.values(letters).join('')}${OFF}]+$`));
const shift = z.enum(shiftKeys);
const row = z.object({ personId: z.string(), name: z.string(), days: z.string() });
const problem = z.object({
  kind: z.enum(['gap', 'away', 'rest']),
  date: z.string(),
  personId: z.string().optional(),
  text: z.string(),
});

const coming = z.object({
  personId: z.string(),
  name: z.string(),
  shiftName: z.string(),
  from: z.number(),
});

/** Drawn up for a whole month that has nobody yet: the month after the next. */
const later = (now: number): string => {
  const [year = 0, number = 0] = dateOf(now).split('-').map(Number);
  const count = year * 12 + number - 1 + 2;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};
const daysIn = (of: string): number =>
  new Date(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5)), 0)).getUTCDate();

export const roster = {
  'roster.show': action({
    title: '排班表:一个月里谁上什么班',
    reads: true,
    who: [...staffRoles],
    input: z.strictObject({
      month: month.optional(),
      /** One's own, if not given. */
      department: department.optional(),
    }),
    output: z.object({
      now: z.number(),
      month: z.string(),
      department,
      /** To be given back when it is drawn up. */
      revision: z.number(),
      drawn: z.object({ by: z.string(), at: z.number() }).nullable(),
      shifts: z.array(
        z.object({
          key: shift,
          letter: z.string(),
          name: z.string(),
          from: z.string(),
          to: z.string(),
        }),
      ),
      days: z.array(
        z.object({
          date: z.string(),
          /** 0 Sunday … 6 Saturday */
          weekday: z.number(),
          working: z.boolean(),
          /** '国庆节', '国庆节调休'; else ''. */
          note: z.string(),
        }),
      ),
      rows: z.array(row),
      /** Stand-ins of these people in the month (H55). */
      absences: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          standIn: z.string(),
          from: z.number(),
          to: z.number(),
        }),
      ),
      problems: z.array(problem),
      /** Who is on now, and whoever comes next: the same for whoever reads it. */
      on: z.array(z.object({ name: z.string(), shiftName: z.string(), to: z.number() })),
      next: coming.nullable(),
      /** Who comes next beside the reader, to be handed over to. */
      takesOver: coming.nullable(),
      /** Whom the department has, to be put on it; for whoever draws it up, else empty. */
      people: z.array(z.object({ personId: z.string(), name: z.string() })),
      months: z.object({ first: z.string(), last: z.string() }),
    }),
    refusals: [...common],
    example: { as: openids.agentChen, input: { department: 'service' } },
  }),
  'roster.propose': action({
    title: '排班:按上一周或轮流填好一个月,先看再保存',
    reads: true,
    who: ['manager', 'administrator'],
    input: z.strictObject({
      month,
      department,
      /** In the order in which they take turns. */
      people: z.array(personId).min(1).max(rosterLimits.people),
      how: z.enum(fillings),
    }),
    output: z.object({ rows: z.array(row), problems: z.array(problem) }),
    refusals: [...common],
    example: {
      as: openids.manager,
      input: (now) => ({
        month: later(now),
        department: 'service' as const,
        people: [idOf(openids.agentChen), idOf(openids.agentSun)],
        how: 'rotate' as const,
      }),
    },
  }),
  'roster.draw': action({
    title: '保存排班表',
    who: ['manager', 'administrator'],
    input: z.strictObject({
      month,
      department,
      revision: z.int().min(0),
      rows: z.array(z.strictObject({ personId, days })).max(rosterLimits.people),
    }),
    output: z.object({ revision: z.number(), problems: z.array(problem) }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: (now) => ({
        month: later(now),
        department: 'service' as const,
        revision: 0,
        rows: [
          {
            personId: idOf(openids.agentChen),
            days: 'en-'.repeat(11).slice(0, daysIn(later(now))),
          },
        ],
      }),
    },
  }),
};
