/** What a company sets for itself: hours, limits, levels, departments. Versioned; every change says who, when and why. */
import * as z from 'zod';
import { digestSpan } from '../policy/digest';
import { type ReportKind, reportKinds } from '../policy/reports';
import { type ShiftKey, shiftKeys } from '../policy/roster';
import { type PerAccount, perAccountBounds } from '../policy/settings';
import { type PlanKind, timeKinds } from '../policy/times';
import { leastSilentMinutes } from '../policy/watch';
import { departmentIds } from '../policy/words';
import { action, common, kind, line, name, personId, planned, plannedDay, text } from './base';
import { openids } from './examples';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const window = z.tuple([clockTime, clockTime]);
/** Working hours may end with the day. */
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const windows = z
  .array(z.tuple([clockTime, endTime]))
  .min(1)
  .max(4);
const count = (max: number) => z.int().min(1).max(max);
const bounded = (key: keyof PerAccount) => {
  const [least, most] = perAccountBounds[key];
  return z.int().min(least).max(most);
};
const span = z.union([
  z.strictObject({ minutes: count(100_000) }),
  z.strictObject({ hours: count(2_000) }),
  z.strictObject({ workingHours: z.number().min(0.01).max(500) }),
  z.strictObject({ workingDays: count(100) }),
  z.strictObject({ day: count(400) }),
]);
/** A duty of the table, 'repair:H21'. */
const dutyKey = z
  .string()
  .regex(
    /^(project|repair|complaint|inquiry|reorder|invitation|survey|finding|handover|prospect):H\d+(\.[a-z]+)?$/,
  );
const level = z.strictObject({ replyMinutes: count(10_000), resolveHours: count(2_000) });
const department = z.strictObject({
  headId: personId.optional(),
  deputyId: personId.nullable().optional(),
  robotKey: line(100).nullable().optional(),
  windows: windows.nullable().optional(),
});

/** A number of Tencent Cloud's; empty: none. */
const smsNumber = z.string().regex(/^\d{0,20}$/);

/** An id of WeChat's message templates: letters, digits, - and _; empty: none. */
const messageTemplate = z
  .string()
  .regex(/^([\w-]{10,64})?$/, '不是微信的模板 ID:请从公众平台整段复制(字母、数字、- 和 _)');

const planDays = Object.fromEntries(
  timeKinds.filter((kind) => kind !== 'fact').map((kind) => [kind, count(4_000)]),
) as Record<PlanKind, ReturnType<typeof count>>;

export const settingsChanges = z.strictObject({
  name: name(30).optional(),
  service: name(20).optional(),
  phone: line(30).optional(),
  emergencyPhone: line(30).optional(),
  calendar: z
    .strictObject({
      windows,
      /** Days kept otherwise than the holiday table says: '2027-02-05' → working? */
      exceptions: z.record(plannedDay('calendar'), z.boolean()).optional(),
    })
    .optional(),
  quiet: window.optional(),
  levels: z
    .strictObject({ normal: level, ordinary: level, major: level, serious: level, critical: level })
    .optional(),
  visitHours: z
    .strictObject({ city: count(2_000), county: count(2_000), province: count(2_000) })
    .optional(),
  urgentHours: z
    .partialRecord(
      z.enum(['leak', 'power', 'crack', 'doorWindow', 'hardware', 'furniture', 'other']),
      count(2_000),
    )
    .optional(),
  repeatMonths: count(36).optional(),
  ratingAmendDays: count(60).optional(),
  /** An owner may object to a signature that was not given on their own phone (H24). */
  disownDays: count(60).optional(),
  /** The end of measuring entered later than this is shown against the designer (H3). */
  lateEntryMinutes: count(10_000).optional(),
  events: z
    .strictObject({ callDays: count(90), callOpenDays: count(30), closeDays: count(60) })
    .optional(),
  /** On which owners are greeted in the app (H14). The whole list. */
  festivals: z
    .array(
      z.strictObject({
        name: line(10),
        calendar: z.enum(['solar', 'lunar']),
        day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        text: line(60),
      }),
    )
    .max(30)
    .optional(),
  /** The morning's digest; null: none. */
  digest: z
    .strictObject({
      time: clockTime.refine((time) => time >= digestSpan[0] && time < digestSpan[1]),
      until: clockTime.refine((time) => time > digestSpan[0] && time <= digestSpan[1]),
      names: count(10),
    })
    .refine(({ time, until }) => time < until)
    .nullable()
    .optional(),
  /** WeChat's ids of the message templates, by our key. One left empty is neither asked for nor sent. */
  templates: z
    .strictObject({
      appointment: messageTemplate,
      progress: messageTemplate,
      revisit: messageTemplate,
      slip: messageTemplate,
    })
    .optional(),
  /** Text messages, where the owner agreed and WeChat's cannot be had. A template left empty is not sent. */
  sms: z
    .strictObject({
      on: z.boolean(),
      sign: z.union([line(20), z.literal('')]),
      appId: smsNumber,
      templates: z.strictObject({
        appointment: smsNumber,
        progress: smsNumber,
        revisit: smsNumber,
        slip: smsNumber,
      }),
    })
    .optional(),
  /** H53 †: calls of each agent a month, and from how many points not met a call fails. */
  sampling: z.strictObject({ calls: z.int().min(0).max(100), failsFrom: count(10) }).optional(),
  linkHours: count(720).optional(),
  guesses: z.strictObject({ most: count(100), minutes: count(1_440) }).optional(),
  /** By duty of the table, 'repair:H21'. */
  limits: z.record(dutyKey, span).optional(),
  /** From which day on, by duty; for those of the table that begin on a day. */
  begins: z.record(dutyKey, z.strictObject({ day: count(400) })).optional(),
  /** Shares of the time after which is warned, rising, by duty. */
  warnings: z.record(dutyKey, z.array(z.number().gt(0).lt(1)).min(1).max(5)).optional(),
  /** H10: the grid of revisits through the warranty. */
  grid: z
    .strictObject({ everyDays: z.int().min(7).max(365), marginDays: z.int().min(0).max(30) })
    .optional(),
  endingMonths: count(12).optional(),
  planHours: count(500).optional(),
  /** By item of the warranty; never less than the table's. */
  warrantyYears: z.record(z.string().regex(/^[a-zA-Z]{1,30}$/), count(70)).optional(),
  /** Absences (H55): who stands in for which agent, from when to when. The whole list. */
  standIns: z
    .array(
      z.strictObject({
        agentId: personId,
        standInId: personId,
        from: planned('absence'),
        to: planned('absence'),
      }),
    )
    .max(100)
    .optional(),
  /** Who is on duty while a department is closed (H54). The whole list. */
  shifts: z
    .array(
      z.strictObject({
        department: z.enum(departmentIds),
        personId,
        from: planned('absence'),
        to: planned('absence'),
      }),
    )
    .max(200)
    .optional(),
  /** From which day on reports are owed, null: none is; each is due on the so-many-th working day after its span. */
  reports: z
    .strictObject({
      since: plannedDay('calendar').nullable(),
      deadlines: z.strictObject(
        Object.fromEntries(
          reportKinds.map((key) => [
            key,
            z.strictObject({ workingDays: count(20), time: clockTime }),
          ]),
        ) as Record<ReportKind, z.ZodObject<{ workingDays: z.ZodInt; time: z.ZodString }>>,
      ),
    })
    .optional(),
  /** When the shifts of a day run; one whose end is not later than its beginning ends on the next day. */
  shiftHours: z
    .strictObject(
      Object.fromEntries(
        shiftKeys.map((key) => [
          key,
          z.strictObject({ name: line(6), from: clockTime, to: clockTime }),
        ]),
      ) as Record<ShiftKey, z.ZodObject<{ name: z.ZodString; from: z.ZodString; to: z.ZodString }>>,
    )
    .optional(),
  /** Times a minute one person may do it. */
  perMinute: z
    .strictObject({
      bind: count(1_000),
      check: count(1_000),
      reveal: count(1_000),
      create: count(1_000),
      invite: count(1_000),
      print: count(1_000),
    })
    .optional(),
  /** What one WeChat account may do over all actions. */
  perAccount: z
    .strictObject({
      callsPerMinute: bounded('callsPerMinute'),
      operationsPerDay: bounded('operationsPerDay'),
      strangersPerDay: bounded('strangersPerDay'),
    })
    .optional(),
  /** Cases that a home's people may have at work at once, by kind. */
  openCases: z
    .strictObject({ repair: count(100), complaint: count(100), inquiry: count(100) })
    .optional(),
  invitationDays: count(90).optional(),
  reviewDays: count(60).optional(),
  deletionDays: count(60).optional(),
  copyHours: count(168).optional(),
  formHours: count(48).optional(),
  /** Days until a record is removed by the clock (H61). */
  keepDays: z
    .strictObject({
      calls: count(3_650),
      visits: count(3_650),
      reveals: count(3_650),
      invitations: count(365),
      digests: count(365),
      guesses: count(30),
      limits: count(30),
    })
    .optional(),
  /** Days after the last contact that a prospect's data is kept (H57, H62 †). */
  prospectDays: count(1_095).optional(),
  /** How far from now times may lie that people enter. */
  times: z
    .strictObject({
      aheadMinutes: z.int().min(0).max(60),
      backDays: count(20_000),
      planDays: z.strictObject(planDays),
    })
    .optional(),
  /** When the administrator is told that the clock does not run. */
  watch: z
    .strictObject({
      silentMinutes: z.int().min(leastSilentMinutes).max(1_440),
      againHours: count(168),
      smsTemplate: smsNumber,
    })
    .optional(),
  /** WeChat's content security: on or off, minutes until what could not be checked is tried again, and WeChat's time. */
  contentCheck: z
    .strictObject({
      on: z.boolean(),
      againMinutes: z.array(count(1_440)).min(1).max(6),
      silentMinutes: count(1_440),
    })
    .optional(),
  manager: personId.optional(),
  leader: personId.optional(),
  /** The only one of finance, manager and leader, who may finish steps of two people alone; null: nobody may. */
  lonePerson: personId.nullable().optional(),
  /** Hours until such a step can be finished, after the administrators were told. */
  loneHours: z.int().min(24).max(720).optional(),
  departments: z
    .strictObject({
      service: department,
      engineering: department,
      design: department,
      finance: department,
    })
    .partial()
    .optional(),
});

const shown = z.looseObject({ version: z.number(), name: z.string() });

/** One entry; the table's own may be less than what can be set. */
const length = z.partialRecord(
  z.enum(['minutes', 'hours', 'workingHours', 'workingDays', 'day']),
  z.number(),
);

/** A duty of the table whose limit the company may set. */
const limit = z.object({
  /** As in `limits`: 'repair:H21'. */
  key: z.string(),
  rule: z.string(),
  kind,
  title: z.string(),
  within: length,
  /** As the table has it; the same as `within` where the company has set nothing. */
  usual: length,
  /** The day from which it may be done, now and in the table; null where it begins at once or at a given time. */
  begins: z.number().nullable(),
  usualBegins: z.number().nullable(),
});

export const settings = {
  'settings.show': action({
    title: '公司设置与修改记录',
    reads: true,
    who: ['administrator', 'manager', 'leader'],
    input: z.strictObject({}),
    output: z.object({
      settings: shown,
      limits: z.array(limit),
      /** What the company may lengthen, never shorten below `least` years. */
      warranties: z.array(
        z.object({ key: z.string(), name: z.string(), years: z.number(), least: z.number() }),
      ),
      history: z.array(
        z.object({
          version: z.number(),
          at: z.number(),
          by: z.string(),
          reason: z.string(),
          fields: z.array(z.string()),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.administrator, input: {} },
  }),
  'settings.change': action({
    title: '修改公司设置(只影响以后产生的待办)',
    who: ['administrator', 'manager'],
    input: z.strictObject({
      /** The version that was looked at; somebody else's change in between is not overwritten. */
      version: z.int().min(1),
      reason: text(200),
      changes: settingsChanges,
    }),
    output: z.object({ version: z.number() }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.administrator,
      input: { version: 1, reason: '冬季作息', changes: { quiet: ['20:30', '08:30'] } },
    },
  }),
};
