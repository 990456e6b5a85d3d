/** Interprets the table of duties: events create, fulfil and withdraw them. */
import { type Desk, type DutyRow, dutyRows, type Span } from '../policy/duties';
import { calendarOf } from '../policy/hours';
import type { DepartmentId } from '../policy/words';
import { DAY, dayEnd, dayStart, HOUR, MINUTE } from '../time/shanghai';
import { addWorking, type Calendar, workingDayLength } from '../time/working';
import type { Case, Duty, Moment, Owing, Told } from './case';
import type { Context } from './context';
import { tell } from './notices';
import { pause, resume } from './pause';

/** What an event brings along. */
export interface Happening {
  /** When it happened; limits run from here. */
  at?: number;
  /** Tells several of the same event apart: '3' for the third revisit. */
  occasion?: string;
  /** Times and words the event carries. */
  given?: {
    from?: number;
    dueAt?: number;
    promisedBy?: number;
    to?: number;
    replyBy?: number;
    resolveBy?: number;
    planBy?: number;
    about?: string;
    department?: DepartmentId;
  };
}

export const isOpen = (duty: Duty): boolean =>
  duty.doneAt === undefined && duty.withdrawnAt === undefined;

/**
 * An event happens on the case: open duties that it fulfils or withdraws end, those it creates begin. A recorded
 * revisit ends only the one duty it was made for (`finish`), so that of twelve revisits owed one stays one.
 */
export function raise(kase: Case, ctx: Context, event: string, happening: Happening = {}): void {
  for (const duty of kase.duties.filter(isOpen)) {
    const row = rowFor(kase, duty);
    if (row?.withdrawnBy?.includes(event)) withdraw(duty, ctx);
    else if (!event.startsWith('revisit:') && row?.fulfilledBy.includes(event)) finish(duty, ctx);
    else if (row?.paused?.until.includes(event)) resume(duty, ctx);
    else if (row?.paused?.by.includes(event)) pause(duty, ctx);
  }
  for (const row of dutyRows) {
    if (row.kind === kase.kind && row.on === event) begin(kase, ctx, row, event, happening);
  }
}

/** Whether the duty of this id has been done, be it long ago and in a page. */
export function wasDone(kase: Case, id: string): boolean {
  if (kase.duties.some((duty) => duty.id === id && duty.doneAt !== undefined)) return true;
  return Object.entries(kase.paged?.ended ?? {}).some(
    ([rule, occasions]) =>
      id.startsWith(`${rule}:`) && occasions.includes(id.slice(rule.length + 1)),
  );
}

export function finish(duty: Duty, ctx: Context): void {
  resume(duty, ctx);
  duty.doneAt = ctx.now;
  duty.doneById = ctx.actor.personId;
}

function withdraw(duty: Duty, ctx: Context): void {
  resume(duty, ctx);
  duty.withdrawnAt = ctx.now;
}

const rowFor = (kase: Case, duty: Duty): DutyRow | undefined =>
  dutyRows.find((row) => row.kind === kase.kind && row.rule === duty.rule);

function begin(kase: Case, ctx: Context, row: DutyRow, event: string, happening: Happening): void {
  const base = happening.at ?? ctx.now;
  const id = `${row.rule}:${happening.occasion ?? '1'}`;
  const before = kase.duties.find((duty) => duty.id === id);
  if (wasDone(kase, id) || (before && before.withdrawnAt === undefined)) return;
  // The same occasion again after it was taken back: the old one keeps its place on the record under another id.
  if (before) before.id = `${id}~${before.withdrawnAt}`;
  const key = `${row.kind}:${row.rule}`;
  const begins = row.from && (ctx.settings.begins[key] ?? row.from);
  const from = begins ? spanFrom(base, begins, happening) : base;
  // Before the home came to us with the first day's spreadsheet nobody owed it anything.
  if (kase.kind === 'project' && kase.imported && from <= kase.imported.at) return;
  const within = ctx.settings.limits[key] ?? row.within;
  const owedBy = owing(kase, row.owedBy, happening.given?.department);
  const calendar = calendarOf(owedBy, ctx.settings);
  const dueAt = Math.min(
    spanEnd(base, within, happening, calendar),
    latestOf(row, base, happening.given),
  );
  const duty: Duty = {
    id,
    rule: row.rule,
    title: row.title,
    owedBy,
    createdAt: ctx.now,
    base,
    from,
    dueAt,
    moments: [],
    fired: 0,
    cause: event,
  };
  if (workingLength(within, calendar) !== undefined) duty.working = true;
  if (row.card) duty.card = row.card;
  if (happening.given?.about) duty.about = happening.given.about;
  // Of a limit in working time a share of the working time: nobody is warned on a Sunday of Monday's limit.
  const length = workingLength(within, calendar);
  const gone =
    length === undefined
      ? undefined
      : (share: number) => addWorking(base, Math.round(length * share), calendar);
  const shares = row.warn && (ctx.settings.warnings[key] ?? row.warn.shares);
  duty.moments = momentsOf(kase, row, duty, shares, gone);
  // What lay before its entry is not warned of afterwards; its beginning and a lapse still are told.
  duty.fired = duty.moments.findIndex((moment) => moment.at > ctx.now || moment.what !== 'warn');
  kase.duties.push(duty);
  for (const desk of row.tell ?? []) tell(kase, ctx, duty, 'created', told(kase, desk, owedBy));
}

/** The points at which somebody is told, in order. `gone`: when a share of the time has gone; of the wall clock, if not given. */
function momentsOf(
  kase: Case,
  row: DutyRow,
  duty: Pick<Duty, 'base' | 'from' | 'dueAt' | 'owedBy'>,
  shares: readonly number[] = [],
  gone?: (share: number) => number,
): Moment[] {
  const moments: Moment[] = [];
  const to = (desks: readonly Desk[]): Told[] => desks.map((desk) => told(kase, desk, duty.owedBy));
  if (row.open && row.from) moments.push({ at: duty.from, what: 'open', to: to(row.open) });
  const start = Math.max(duty.base, duty.from);
  for (const share of shares) {
    moments.push({
      at: gone?.(share) ?? start + Math.round((duty.dueAt - start) * share),
      what: 'warn',
      share,
      to: to(row.warn?.tell ?? []),
    });
  }
  moments.push({ at: duty.dueAt + 1, what: 'lapse', to: to(row.lapse) });
  return moments;
}

/** The shares that it began with, whatever the settings say by now. */
const sharesOf = ({ moments }: Duty): number[] =>
  moments.flatMap(({ what, share }) => (what === 'warn' && share !== undefined ? [share] : []));

/** Gives an open duty another limit; the old one stays on the record (H33). `shares`: when it is warned of, as before if not given. */
export function reschedule(
  kase: Case,
  ctx: Context,
  duty: Duty,
  dueAt: number,
  reason: string,
  shares: readonly number[] = sharesOf(duty),
): void {
  if (dueAt === duty.dueAt) return;
  duty.earlier = [...(duty.earlier ?? []), { dueAt: duty.dueAt, until: ctx.now, reason }];
  duty.dueAt = dueAt;
  // While it waits, what is left of the new limit counts from now.
  if (duty.pausedAt !== undefined) duty.pausedAt = ctx.now;
  const row = rowFor(kase, duty);
  if (row) duty.moments = momentsOf(kase, row, duty, shares);
  duty.fired = duty.moments.filter(
    (moment) => moment.at <= ctx.now && moment.what !== 'lapse',
  ).length;
}

/** Whether it was, or is, not done in time: by any limit that it ever had. */
export function isLate(duty: Duty, now: number): boolean {
  const until = duty.doneAt ?? duty.withdrawnAt ?? duty.pausedAt ?? now;
  return until > duty.dueAt || (duty.earlier ?? []).some((limit) => limit.until > limit.dueAt);
}

export function dutyState(
  duty: Duty,
  now: number,
): 'ahead' | 'open' | 'waiting' | 'warned' | 'late' | 'done' | 'withdrawn' {
  if (duty.withdrawnAt !== undefined) return 'withdrawn';
  if (duty.doneAt !== undefined) return 'done';
  if (duty.pausedAt !== undefined) return 'waiting';
  if (now > duty.dueAt) return 'late';
  if (now < duty.from) return 'ahead';
  const warned = duty.moments.some((moment) => moment.what === 'warn' && moment.at <= now);
  return warned ? 'warned' : 'open';
}

function spanFrom(base: number, span: Span, happening: Happening): number {
  if ('day' in span) return dayStart(base) + span.day * DAY;
  if ('given' in span) return given(happening, span.given);
  throw new Error('a duty begins on a day or at a given time');
}

function spanEnd(base: number, span: Span, happening: Happening, calendar: Calendar): number {
  if ('minutes' in span) return base + span.minutes * MINUTE;
  if ('hours' in span) return base + span.hours * HOUR;
  if ('day' in span) return dayEnd(base + span.day * DAY);
  if ('given' in span) return given(happening, span.given);
  return addWorking(base, workingLength(span, calendar) ?? 0, calendar);
}

/** The latest time that a row allows whatever its limit (epoch ms); Infinity where it sets none. */
const latestOf = ({ latest }: DutyRow, base: number, given: Happening['given']): number => {
  const until = latest ? given?.[latest.given] : undefined;
  return latest === undefined || until === undefined
    ? Infinity
    : base + Math.round((until - base) * latest.share);
};

/** The same of a duty there is, counted from `base`, when what it hangs on has changed. */
export function latestBy(
  kase: Case,
  duty: Duty,
  base: number,
  given: NonNullable<Happening['given']>,
): number {
  const row = rowFor(kase, duty);
  return row ? latestOf(row, base, given) : Infinity;
}

/** Milliseconds of working time; undefined for a span on the wall clock. */
function workingLength(span: Span, calendar: Calendar): number | undefined {
  if ('workingHours' in span) return Math.round(span.workingHours * HOUR);
  return 'workingDays' in span ? span.workingDays * workingDayLength(calendar) : undefined;
}

function given(happening: Happening, name: string): number {
  const value = happening.given?.[name as 'from'];
  if (value === undefined) throw new Error(`the event has to carry '${name}'`);
  return value;
}

/** Who it is, for this case. */
function told(kase: Case, desk: Desk, owedBy: Owing): Told {
  if (desk === 'drawn') return owedBy;
  return desk === 'owners' ? { desk: 'owners' } : owing(kase, desk);
}

export function owing(kase: Case, desk: Desk, drawn?: DepartmentId): Owing {
  switch (desk) {
    case 'agent':
      // H34: after a round that did not satisfy, the manager takes the agent's part.
      return 'round' in kase && kase.round > 1 ? { desk: 'manager' } : { desk: 'agent' };
    case 'manager':
    case 'leader':
      return { desk };
    case 'finance':
    case 'engineering':
      return { desk: 'department', id: desk };
    case 'department':
      return {
        desk: 'department',
        id: kase.kind === 'complaint' || kase.kind === 'finding' ? kase.department : 'engineering',
      };
    case 'drawn':
      if (!drawn) throw new Error('the event has to say which department');
      return { desk: 'department', id: drawn };
    case 'crew':
      if (!kase.team.crew) throw new Error('no crew is named on the case');
      return { desk: 'person', id: kase.team.crew.personId, name: kase.team.crew.name };
    case 'handler':
      // Nobody in-house has been asked: it stays with whoever looks after the owner.
      return (kase.kind === 'inquiry' && kase.handler) || { desk: 'agent' };
    case 'owners':
      throw new Error('owners owe nothing');
  }
}
