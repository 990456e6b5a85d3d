/**
 * How far from now a time may lie that somebody enters. Every time in the contract is of one of these kinds; the one
 * check is `contract/times.ts`.
 */

/** `fact`: has happened. The others lie ahead: a visit, a promise, a remedy, goods, an event or a survey's end, the next try, a stand-in's time, days at home; `calendar`: days off, the day of a report. */
export const timeKinds = [
  'fact',
  'appointment',
  'promise',
  'remedy',
  'delivery',
  'event',
  'contact',
  'absence',
  'atHome',
  'calendar',
] as const;
export type TimeKind = (typeof timeKinds)[number];
export type PlanKind = Exclude<TimeKind, 'fact'>;

export interface TimeBounds {
  /** A phone's clock may run ahead of ours by so many minutes; such a fact counts as now. */
  aheadMinutes: number;
  /** How long ago a fact may lie that is entered only now, in days. */
  backDays: number;
  /** How far ahead a plan may lie, in days. */
  planDays: Readonly<Record<PlanKind, number>>;
}

/** All of them †: the handbook gives none. */
export const defaultTimes: TimeBounds = {
  aheadMinutes: 5,
  backDays: 3_650,
  planDays: {
    appointment: 60,
    promise: 180,
    remedy: 365,
    delivery: 180,
    event: 365,
    contact: 90,
    absence: 400,
    atHome: 60,
    calendar: 800,
  },
};

/** Plans that may have begun, or ended, before today: a list is handed in whole, with what is over. */
export const mayBePast: readonly TimeKind[] = ['absence', 'calendar'];
