/** Warranty and slip. The slip's state is computed from acceptance and money each time it is read, so that no event can miss it (H15). */
import { refuse } from '../errors';
import { shorten } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { baseItem, warrantyItems } from '../policy/warranty';
import { addMonths, addYears, DAY, dateOf, dayEnd, dayStart } from '../time/shanghai';
import type { ProjectCase, Slip } from './case';
import { type Context, entryCount, journal } from './context';
import { raise } from './duties';
import { isReadable, outstanding, settled, yuan } from './money';
import { informOwners } from './notices';

export type SlipState = 'inForce' | 'suspended' | 'withdrawn';
export const slipStateNames: Record<SlipState, string> = {
  inForce: '有效',
  suspended: '已暂停',
  withdrawn: '已收回',
};

type Warranted = Pick<
  ProjectCase,
  'facts' | 'contractSum' | 'sumWaiting' | 'money' | 'slip' | 'state'
>;

/** What is promised now: the table, or more where the company set more, never less than the law (H17). */
export function termsOf({
  warrantyYears,
}: Pick<Settings, 'warrantyYears'>): Record<string, number | null> {
  return Object.fromEntries(
    warrantyItems.map(({ key, years, lawYears }) => [
      key,
      years === null ? null : Math.max(years, lawYears, warrantyYears[key] ?? 0),
    ]),
  );
}

const accepted = (project: Warranted): number | undefined =>
  project.state === 'cancelled' ? undefined : project.facts.finalAccepted;

export function slipState(project: Warranted): SlipState | null {
  if (!project.slip) return null;
  if (project.slip.withdrawnAt !== undefined || accepted(project) === undefined) return 'withdrawn';
  return settled(project) ? 'inForce' : 'suspended';
}

const readyForSlip = (project: Warranted): boolean =>
  accepted(project) !== undefined && settled(project);

export interface Period {
  key: string;
  name: string;
  period: string;
  from: number;
  /** Last millisecond of the last day; null: for life. */
  until: number | null;
}

/** The items under warranty with their dates; an item whose start has not come is left out (H17). */
export function periods(project: Pick<ProjectCase, 'facts' | 'state' | 'terms'>): Period[] {
  if (project.state === 'cancelled') return [];
  return warrantyItems.flatMap((item) => {
    const start = project.facts[item.since];
    if (start === undefined || project.facts.finalAccepted === undefined) return [];
    const years = project.terms?.[item.key] ?? item.years;
    const until = years === null ? null : dayEnd(addYears(dayStart(start), years));
    const period = years === null ? '终身' : `${years} 年`;
    return [{ key: item.key, name: item.name, period, from: start, until }];
  });
}

export const periodOf = (
  project: Pick<ProjectCase, 'facts' | 'state' | 'terms'>,
  key: string,
): Period | undefined => periods(project).find((period) => period.key === key);

export const basePeriod = (
  project: Pick<ProjectCase, 'facts' | 'state' | 'terms'>,
): Period | undefined => periodOf(project, baseItem);

export const covers = (period: Period | undefined, now: number): boolean =>
  period !== undefined && now >= period.from && (period.until === null || now <= period.until);

/**
 * Whether a fault is the company's to mend for nothing at this time (H17, H19): all of it before acceptance, afterwards
 * what its item still covers. An item that has not begun counts as the work itself.
 */
export function coversFault(
  project: Pick<ProjectCase, 'facts' | 'state' | 'terms'>,
  item: string,
  now: number,
): boolean {
  const acceptedAt = project.facts.finalAccepted;
  if (acceptedAt === undefined || now < acceptedAt) return true;
  return covers(periodOf(project, item) ?? basePeriod(project), now);
}

/** Issues the slip; refused while money is open or before final acceptance, whoever asks (H15). */
export function issueSlip(project: ProjectCase, ctx: Context): void {
  if (accepted(project) === undefined) refuse('not_accepted');
  if (!isReadable(project)) refuse('money_open', '款项里有一笔系统不认识,核对清楚后才能开具保修单');
  const owed = outstanding(project);
  if (owed === null) refuse('money_open', '还没有登记合同金额,不能开具保修单');
  if (project.sumWaiting)
    refuse('money_open', '合同金额还没有经另一位同事确认,确认后才能开具保修单');
  if (owed > 0) refuse('money_open', `尾款还差 ${yuan(owed)},结清后才能开具保修单`);
  if (slipState(project) === 'inForce')
    refuse('duplicate', `保修单 ${project.slip?.number} 已经开具并有效`);
  const slip: Slip = {
    number: `BX-${project._id.slice(2)}`,
    code: project.slip?.code ?? ctx.ids('slip'),
    issuedAt: ctx.now,
    issuedBy: { personId: ctx.actor.personId, name: ctx.actor.name },
  };
  project.slip = slip;
  journal(project, ctx, 'slipIssued', { number: slip.number });
  raise(project, ctx, 'slipIssued');
  tellSlip(project, ctx, '已开具', '请在小程序中查看保修项目');
}

/**
 * To be called after everything that may change acceptance or money: compares before and after and lets the duties
 * of H9 and H15 follow.
 */
export function followSlip(before: Warranted, project: ProjectCase, ctx: Context): void {
  const occasion = String(entryCount(project));
  const [was, is] = [slipState(before), slipState(project)];
  if (was !== is) {
    if (is === 'suspended') {
      const owed = yuan(outstanding(project) ?? 0);
      journal(project, ctx, 'slipSuspended', { outstanding: outstanding(project) });
      raise(project, ctx, 'slipSuspended', { occasion, given: { about: `还差 ${owed}` } });
      tellSlip(
        project,
        ctx,
        '已暂停',
        shorten(20, `还差 ${owed},结清后恢复`, '尾款结清后自动恢复'),
      );
    } else if (is === 'inForce' && was === 'suspended') {
      journal(project, ctx, 'slipRestored');
      raise(project, ctx, 'slipRestored');
      tellSlip(project, ctx, '已恢复', '编号和期限都不变');
    } else if (is === 'withdrawn') {
      journal(project, ctx, 'slipWithdrawn');
      raise(project, ctx, 'slipWithdrawn');
      tellSlip(project, ctx, '已收回', '详情请联系您的专职客服');
    }
  }
  const hasSlip = is === 'inForce' || is === 'suspended';
  const [wasReady, isReady] = [readyForSlip(before), readyForSlip(project)];
  if (!wasReady && isReady && !hasSlip) raise(project, ctx, 'readyForSlip', { occasion });
  // A slip that is only suspended still has to be explained.
  if (wasReady && !isReady && !hasSlip) raise(project, ctx, 'notReadyForSlip');
}

function tellSlip(project: ProjectCase, ctx: Context, state: string, note: string): void {
  const number = project.slip?.number ?? '';
  // What is owed is the former owner's affair (H18).
  const said = project.sold ? '详情请联系您的专职客服' : note;
  informOwners(project, ctx, `slip:${entryCount(project)}`, 'slip', { number, state, note: said });
}

/** Final acceptance: the grid of 60-day revisits (H10) and the month before each end (H11). */
export function beginWarranty(project: ProjectCase, ctx: Context): void {
  const acceptedAt = project.facts.finalAccepted;
  if (acceptedAt === undefined) return;
  const first = dayStart(acceptedAt);
  const { everyDays, marginDays } = ctx.settings.grid;
  const end = basePeriod(project)?.until ?? first;
  const times = Math.floor((end - first) / (everyDays * DAY));
  for (let number = 1; number <= times; number++) {
    const day = first + number * everyDays * DAY;
    raise(project, ctx, 'warrantyGrid', {
      at: acceptedAt,
      occasion: String(number),
      given: {
        from: day - marginDays * DAY,
        dueAt: dayEnd(day + marginDays * DAY),
        about: `第 ${number} 次,${dateOf(day)}`,
      },
    });
  }
  beginEndings(project, ctx);
}

/** H11 for every item that has an end and no such duty yet. */
export function beginEndings(project: ProjectCase, ctx: Context): void {
  for (const { key, name, until } of periods(project)) {
    if (until === null) continue;
    const day = addMonths(until, -ctx.settings.endingMonths);
    raise(project, ctx, 'warrantyEnding', {
      occasion: key,
      given: { from: dayStart(day), dueAt: dayEnd(day), about: `${name} ${dateOf(until)} 到期` },
    });
  }
}
