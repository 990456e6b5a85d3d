/**
 * What a company sets for itself. The document `settings/company` holds the same shape; what it leaves out is
 * taken from here. Limits marked † in the handbook are our defaults.
 */
import type { Calendar } from '../time/working';
import { type SamplingPolicy, sampling } from './assessment';
import { type ContentPolicy, contentPolicy } from './content';
import { type DigestPolicy, digest } from './digest';
import type { Span } from './duties';
import { type Festival, festivals } from './festivals';
import type { Shift } from './hours';
import { type Paging, paging } from './paging';
import { type ReportPolicy, reports } from './reports';
import { type Rosters, type ShiftTable, shiftHours } from './roster';
import { type SmsPolicy, sms } from './sms';
import type { StandIn } from './stand-ins';
import { defaultTimes, type TimeBounds } from './times';
import { type WatchPolicy, watchPolicy } from './watch';
import type { DepartmentId, Fault, Level } from './words';

/** What one person may do so many times a minute, over all instances together. */
export const limited = ['bind', 'check', 'reveal', 'create', 'invite', 'print'] as const;
export type Limited = (typeof limited)[number];

/** Kinds of which a home may have so many at work at once; more are joined to those there are. */
export const capped = ['repair', 'complaint', 'inquiry'] as const;
export type Capped = (typeof capped)[number];

/** Records that end after a while (H61). */
export const kept = [
  'calls',
  'visits',
  'reveals',
  'invitations',
  'digests',
  'limits',
  'guesses',
] as const;
export type Kept = (typeof kept)[number];

export interface StaffContact {
  personId: string;
  name: string;
  mobile: string;
}

export interface LonePerson {
  personId: string;
  name: string;
  /** When it was allowed. */
  since: number;
}

export interface Department {
  head: StaffContact;
  /** Stands in when the department is closed (H54). */
  deputy?: StaffContact;
  /** Key of the group robot's webhook; without one nobody in the group is told. */
  robotKey?: string;
  /** Hours of its own; the company's, if not given. */
  windows?: readonly (readonly [string, string])[];
}

export interface Limits {
  replyMinutes: number;
  resolveHours: number;
}

export interface Settings {
  version: number;
  name: string;
  service: string;
  phone: string;
  emergencyPhone: string;
  calendar: Calendar;
  /** Nothing goes to owners in this span. */
  quiet: readonly [string, string];
  departments: Record<DepartmentId, Department>;
  manager: StaffContact;
  leader: StaffContact;
  /**
   * The only person of finance, manager and leader may finish steps of two people alone (`domain/twoPeople.ts`); null: nobody
   * may. Holds no longer once there is a second one.
   */
  lonePerson: LonePerson | null;
  /** Hours between telling the administrators and the end of such a step †. */
  loneHours: number;
  /** H28: the two clocks of each level. */
  levels: Record<Level, Limits>;
  /** H20: hours until somebody comes, by region. */
  visitHours: Record<'city' | 'county' | 'province', number>;
  /** H20 †: faults for which somebody comes sooner, with their hours. */
  urgentHours: Partial<Record<Fault, number>>;
  /** WeChat's ids of the message templates, by our key. */
  templates: Record<TemplateKey, string>;
  /** Text messages where WeChat's cannot be had. The secrets are the functions' environment variables. */
  sms: SmsPolicy;
  /** The same fault within so many months is a repeat (H26 †). */
  repeatMonths: number;
  /** How long an owner may amend a rating (H46 †). */
  ratingAmendDays: number;
  /** How long an owner may say that a signature on the crew's phone or on paper was none of theirs (H24 †). */
  disownDays: number;
  /** Minutes after which the end of measuring counts as entered late (H3 †). */
  lateEntryMinutes: number;
  /** Other limits than the table's, by duty ('repair:H21'). They hold for duties created afterwards. */
  limits: Readonly<Record<string, Span>>;
  /** Days (H13): the call before the event, how many days before that it may begin †, until all is closed after it †. */
  events: { callDays: number; callOpenDays: number; closeDays: number };
  /** On which owners are greeted in the app (H14). */
  festivals: readonly Festival[];
  /** Other beginnings than the table's, by duty ('project:H4'). They hold for duties created afterwards. */
  begins: Readonly<Record<string, { day: number }>>;
  /** Other shares of the time after which is warned than the table's, by duty (H33 †). */
  warnings: Readonly<Record<string, readonly number[]>>;
  /** H10: every so many days, done within so many days around (†). */
  grid: { everyDays: number; marginDays: number };
  /** H11: so many months before a warranty ends its owner is told. */
  endingMonths: number;
  /** H31 †: hours after the call in which the department gives its plan. */
  planHours: number;
  /** Longer warranties than the table's, in years by item; frozen for a home when it is accepted (H17). */
  warrantyYears: Readonly<Record<string, number>>;
  /** Who stands in for whom, and when (H55). */
  standIns: readonly StandIn[];
  /** Hours that crew's one-job link is good for (H24), unless said otherwise. */
  linkHours: number;
  /** Codes that somebody may try in vain within so many minutes. */
  guesses: { most: number; minutes: number };
  /** When agents and managers get the morning's digest; null: they do not. */
  digest: DigestPolicy | null;
  /** How much of a case stays with it. Not a company's to set. */
  paging: Paging;
  /** How many of an agent's calls are sampled a month, and when one fails (H53 †). */
  sampling: SamplingPolicy;
  /** Who is on duty 值班 while a department is closed (H54); the deputy where nobody is entered. */
  shifts: readonly Shift[];
  /** When the shifts of a day run (H54 †). */
  shiftHours: ShiftTable;
  /** From when on reports are owed, and by when each is due (H51 †). */
  reports: ReportPolicy;
  /** Who works which shift, by month (H54); drawn up by `roster.draw`. */
  rosters: Rosters;
  /** Times a minute one person may do it. */
  perMinute: Record<Limited, number>;
  /** What one WeChat account may do over all actions †. */
  perAccount: PerAccount;
  /** Of each kind a home's people may have so many at work at once †; an urgent fault is never held up. */
  openCases: Record<Capped, number>;
  /** How long an invitation opens something, in days. */
  invitationDays: number;
  /** How long an account for WeChat's reviewers lasts, in days. */
  reviewDays: number;
  /** Days between asking for deletion and its being carried out (H62). */
  deletionDays: number;
  /** Hours in which a copy of one's record can be fetched. */
  copyHours: number;
  /** Hours that a printed form's file is kept; printed again meanwhile, it is not made again. */
  formHours: number;
  /** Days until a record is removed by the clock (H61); an invitation's and a guess's count from their end. */
  keepDays: Record<Kept, number>;
  /** Days after the last contact that a prospect's data is kept (H57, H62 †). Holds for contacts entered afterwards. */
  prospectDays: number;
  /** How far from now a time may lie that somebody enters. */
  times: TimeBounds;
  /** When the administrator is told that the clock does not run. */
  watch: WatchPolicy;
  /** Whether and how patiently WeChat is asked about what people publish. */
  contentCheck: ContentPolicy;
}

/** Beyond these an account is refused: until the minute is over, until midnight. */
export interface PerAccount {
  callsPerMinute: number;
  /** Database and storage operations of a day, and what else is billed, reckoned in them. */
  operationsPerDay: number;
  /** The same of somebody whom the company does not know. */
  strangersPerDay: number;
}

/**
 * Of each, the least and the most that a company may set: a busy day at the desk is a third of the least, and beyond the
 * bare invocations nobody costs 2 CNY a day at the most (`test/bench/account`).
 */
export const perAccountBounds: Record<keyof PerAccount, readonly [least: number, most: number]> = {
  callsPerMinute: [90, 6_000],
  operationsPerDay: [18_000, 24_000],
  strangersPerDay: [100, 2_000],
};

export const templateKeys = ['appointment', 'progress', 'revisit', 'slip'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** The messages that the company has registered at WeChat; the others are neither asked for nor sent. */
export const messagesInUse = ({ templates }: Pick<Settings, 'templates'>): TemplateKey[] =>
  templateKeys.filter((key) => templates[key] !== '');

const nobody: StaffContact = { personId: '', name: '', mobile: '' };

export const defaultSettings: Settings = {
  version: 1,
  name: '装饰公司',
  service: '客服部',
  phone: '',
  emergencyPhone: '',
  calendar: {
    windows: [
      ['08:30', '12:00'],
      ['13:30', '18:00'],
    ],
  },
  quiet: ['21:00', '08:30'],
  departments: {
    service: { head: nobody },
    engineering: { head: nobody },
    design: { head: nobody },
    finance: { head: nobody },
  },
  manager: nobody,
  leader: nobody,
  lonePerson: null,
  loneHours: 24,
  levels: {
    normal: { replyMinutes: 60, resolveHours: 72 },
    ordinary: { replyMinutes: 60, resolveHours: 72 },
    major: { replyMinutes: 30, resolveHours: 48 },
    serious: { replyMinutes: 15, resolveHours: 24 },
    critical: { replyMinutes: 10, resolveHours: 12 },
  },
  visitHours: { city: 24, county: 72, province: 168 },
  urgentHours: { leak: 4, power: 4 },
  templates: { appointment: '', progress: '', revisit: '', slip: '' },
  sms,
  repeatMonths: 3,
  ratingAmendDays: 7,
  disownDays: 7,
  lateEntryMinutes: 60,
  limits: {},
  begins: {},
  warnings: {},
  grid: { everyDays: 60, marginDays: 3 },
  endingMonths: 1,
  planHours: 24,
  events: { callDays: 14, callOpenDays: 3, closeDays: 7 },
  festivals,
  warrantyYears: {},
  standIns: [],
  linkHours: 72,
  guesses: { most: 10, minutes: 60 },
  digest,
  paging,
  sampling,
  shifts: [],
  shiftHours,
  reports,
  rosters: {},
  perMinute: { bind: 5, check: 20, reveal: 20, create: 10, invite: 10, print: 20 },
  perAccount: { callsPerMinute: 150, operationsPerDay: 20_000, strangersPerDay: 600 },
  openCases: { repair: 10, complaint: 5, inquiry: 5 },
  invitationDays: 7,
  reviewDays: 14,
  deletionDays: 7,
  copyHours: 24,
  formHours: 2,
  keepDays: {
    calls: 1095,
    visits: 1095,
    reveals: 1095,
    invitations: 30,
    digests: 30,
    limits: 1,
    guesses: 1,
  },
  prospectDays: 365,
  times: defaultTimes,
  watch: watchPolicy,
  contentCheck: contentPolicy,
};

/** The company's settings over the defaults. */
export function settingsFrom(document: Partial<Settings> | null | undefined): Settings {
  // A kind of record that has come since the company last set its days has the usual ones.
  const keepDays = { ...defaultSettings.keepDays, ...document?.keepDays };
  return { ...defaultSettings, ...document, keepDays };
}
