/** Decisions on a repair 报修 (C, H20–H26). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { answerable } from '../policy/hours';
import { appointmentFields, shorten, titleOf } from '../policy/notices';
import { repairMachine, repairStateNames } from '../policy/stages';
import { itemFor } from '../policy/warranty';
import { departmentNames } from '../policy/words';
import { HOUR, sayTime } from '../time/shanghai';
import type { Named, ProjectCase, RepairCase, Signed } from './case';
import { byVoice, type Context, entryCount, journal, move } from './context';
import { raise, reschedule } from './duties';
import { yuan } from './money';
import { newCase } from './new-case';
import { informOwners } from './notices';
import { ifStranger, tellOfStranger } from './signature';
import { another } from './twoPeople';
import { vipOf } from './vip';
import { agreeOn, visitBy, visitDuty, waitsForHome } from './visitPromise';
import { coversFault } from './warranty';
import { whileClosed } from './while-closed';

export const repairStateName = (repair: RepairCase): string =>
  repairStateNames[repair.state] ?? repair.state;

export const step = (repair: RepairCase, event: string, name: string): void =>
  move(repair, repairMachine, event, repairStateName(repair), name);

/** The owner reports a fault; who is responsible and by when somebody comes is said at once (H20). */
export function report(
  id: string,
  project: ProjectCase,
  input: Parsed<'repair.report'>,
  ctx: Context,
  /** The home was decorated before: what still runs of those warranties counts too (H17). */
  earlier: readonly ProjectCase[] = [],
): RepairCase {
  const accepted = earlier.filter(({ state }) => state === 'accepted');
  if (project.state === 'cancelled' && accepted.length === 0)
    refuse('wrong_state', '这个工程已经终止,请联系客服');
  const { fault, atHome } = input;
  const by = visitBy({ fault, atHome, home: project.home }, ctx);
  const item = itemFor(input.place, input.fault);
  const covered = isCovered([project, ...earlier], item, ctx.now);
  const repair: RepairCase = {
    ...newCase(id, 'repair', 'reported', ctx),
    kind: 'repair',
    home: project.home,
    members: project.members,
    ...vipOf(project),
    agent: project.agent,
    departments: ['engineering'],
    place: input.place,
    fault: input.fault,
    description: input.description,
    pictures: input.pictures,
    atHome: input.atHome,
    contact: input.contact ?? project.members[0]?.mobile ?? '',
    channel: input.channel,
    covered,
    free: covered,
    liability: null,
    quote: null,
    quotes: 0,
    promise: { name: responsible(ctx), by, renewedReason: '' },
    checkedAt: null,
    receipt: null,
    appointment: null,
    completion: null,
    confirmation: null,
    dispatches: 0,
    reworks: 0,
    repeat: false,
  };
  journal(repair, ctx, 'reported', { pictures: input.pictures.length, promisedBy: by });
  raise(repair, ctx, 'reported', { given: { promisedBy: by } });
  if (!covered) raise(repair, ctx, 'liabilityWanted');
  // Everybody else in the home: the couple's other half, or all of them when an agent entered it.
  informOwners(repair, ctx, 'reported', 'progress', {
    number: repair._id,
    what: shorten(20, `已报修:${titleOf(repair)}`, '已为您家登记报修'),
    state: '已受理',
    note: shorten(20, `${sayTime(by, ctx.now)} 前上门`, '上门时间请看小程序'),
  });
  return repair;
}

/** By the latest project of the home, unless it was cancelled, or an earlier one that was accepted (H17). */
export const isCovered = (
  [latest, ...earlier]: readonly ProjectCase[],
  item: string,
  at: number,
): boolean =>
  [
    ...(latest && latest.state !== 'cancelled' ? [latest] : []),
    ...earlier.filter(({ state }) => state === 'accepted'),
  ].some((project) => coversFault(project, item, at));

/** Joins a second report to the first: its words and pictures are kept, nothing else begins (H20). */
export function join(repair: RepairCase, input: Parsed<'repair.report'>, ctx: Context): void {
  const added = input.pictures.filter((picture) => !repair.pictures.includes(picture));
  repair.pictures = [...repair.pictures, ...added].slice(0, 18);
  journal(repair, ctx, 'reportedAgain', { description: input.description, pictures: added.length });
}

/** Who answers for it now: the head, or whoever is on duty while the department is closed (H54). */
const responsible = ({ settings, now }: Context): string =>
  answerable(settings, 'engineering', now).name;

export const promiseText = (repair: RepairCase, ctx: Pick<Context, 'now' | 'settings'>): string =>
  `${departmentNames.engineering}${repair.promise.name}负责,${waitsForHome(repair) ? '按您在家的时间,' : ''}${sayTime(repair.promise.by, ctx.now)} 前上门。${whileClosed('engineering', ctx)}`;

/** Checked with the owner (H21); what is corrected then goes through `reclassify` as well. */
export function check(repair: RepairCase, input: Parsed<'repair.check'>, ctx: Context): void {
  step(repair, 'checked', '受理');
  if (repair.checkedAt !== null) refuse('wrong_state', '已经受理过了');
  repair.checkedAt = ctx.now;
  journal(repair, ctx, 'checked', input.note ? { note: input.note } : {});
  raise(repair, ctx, 'checked');
}

export function receive(repair: RepairCase, signed: Signed, ctx: Context): void {
  step(repair, 'received', '签收回执');
  repair.receipt = signed;
  journal(repair, ctx, 'received');
  raise(repair, ctx, 'received');
}

export function dispatch(
  repair: RepairCase,
  crew: Named,
  input: Parsed<'repair.dispatch'>,
  ctx: Context,
): void {
  if (input.to <= input.from) refuse('bad_input', '结束时间要晚于开始时间', 'to');
  if (input.to - input.from > 12 * HOUR) refuse('bad_input', '上门时间段不能超过 12 小时', 'to');
  if (input.to <= ctx.now) refuse('bad_input', '上门时间已经过去,请重新选择', 'from');
  step(repair, 'dispatched', '派工');
  // The owner wished for another time and is given one: it counts, unless the owner asks again.
  const wished = repair.appointment !== null && repair.appointment.wish !== '';
  repair.dispatches += 1;
  repair.team.crew = crew;
  repair.appointment = {
    crew,
    from: input.from,
    to: input.to,
    accepted: false,
    wish: '',
    note: input.note ?? '',
    ...(input.outsider ? { mobile: input.outsider.mobile } : {}),
  };
  journal(repair, ctx, 'dispatched', { crew: crew.name, from: input.from, to: input.to });
  raise(repair, ctx, 'dispatched', {
    occasion: String(repair.dispatches),
    given: { to: input.to },
  });
  if (wished && input.to > repair.promise.by)
    agreeOn(repair, input.to, '业主希望换时间,已重新约定', ctx);
  informOwners(
    repair,
    ctx,
    `appointment:${repair.dispatches}`,
    'appointment',
    appointmentFields(repair, input.from, crew.name, ctx.now),
  );
}

/** `byPhone`, here and below: an agent enters what the owner said on the phone; the record shows it. */
export function accept(repair: RepairCase, byPhone: boolean, ctx: Context): void {
  step(repair, 'accepted', '确认上门时间');
  const { appointment } = repair;
  if (appointment) appointment.accepted = true;
  journal(repair, ctx, 'accepted', byVoice(byPhone));
  raise(repair, ctx, 'accepted');
  if (appointment) agreeOn(repair, appointment.to, '业主确认了上门时间', ctx);
}

export function askOtherTime(
  repair: RepairCase,
  input: Parsed<'repair.askOtherTime'>,
  byPhone: boolean,
  ctx: Context,
): void {
  step(repair, 'otherTimeAsked', '更改上门时间');
  if (repair.appointment)
    repair.appointment = { ...repair.appointment, accepted: false, wish: input.wish };
  journal(repair, ctx, 'otherTimeAsked', { wish: input.wish, ...byVoice(byPhone) });
  raise(repair, ctx, 'otherTimeAsked', {
    occasion: String(repair.dispatches),
    given: { about: input.wish },
  });
}

/** A promise that cannot be kept is renewed with a reason, before it lapses (H23). */
export function renew(repair: RepairCase, input: Parsed<'repair.renew'>, ctx: Context): void {
  if (input.by <= ctx.now) refuse('bad_input', '新的时间要晚于现在', 'by');
  step(repair, 'renewed', '更新承诺');
  const visit = visitDuty(repair);
  // While the owner thinks about the quote, the promise cannot lapse.
  if (ctx.now > repair.promise.by && visit?.pausedAt === undefined)
    refuse('too_late', '承诺的时间已经过了,请直接联系业主说明并尽快派工');
  if (input.by <= repair.promise.by) refuse('bad_input', '新的时间要晚于原来承诺的时间', 'by');
  repair.promise = { ...repair.promise, by: input.by, renewedReason: input.reason };
  journal(repair, ctx, 'renewed', { by: input.by, reason: input.reason });
  if (visit) reschedule(repair, ctx, visit, input.by, input.reason);
  raise(repair, ctx, 'renewed');
  informOwners(repair, ctx, `renewed:${entryCount(repair)}`, 'progress', {
    number: repair._id,
    what: '维修时间有调整',
    state: '已改期',
    note: `改为 ${sayTime(input.by, ctx.now)} 前`,
  });
}

/** Customer service decides who is liable (H19): free only where it is the company's; otherwise a quote comes first. */
export function judge(repair: RepairCase, input: Parsed<'repair.judge'>, ctx: Context): void {
  if (input.penalty !== undefined && !input.department) {
    refuse('bad_input', '请选择责任部门', 'department');
  }
  step(repair, 'judged', '判责');
  if (repair.quote?.state === 'accepted') refuse('wrong_state', '业主已经同意报价,不能再改判责');
  const { liable, reason, department, penalty } = input;
  repair.liability = {
    liable,
    reason,
    ...(department ? { department } : {}),
    ...(penalty === undefined ? {} : { penalty }),
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    at: ctx.now,
  };
  repair.free = liable === 'company';
  if (repair.free) repair.quote = null;
  journal(repair, ctx, 'judged', {
    liable,
    reason,
    ...(penalty === undefined ? {} : { penalty, department }),
  });
  raise(repair, ctx, 'judged');
  followPromise(repair);
  if (repair.free) raise(repair, ctx, 'judgedFree');
  else raise(repair, ctx, 'quoteWanted', { occasion: String(repair.quotes + 1) });
}

/** Parts and labour, before work starts (H19). A new quote takes the place of one not accepted. */
export function quote(repair: RepairCase, input: Parsed<'repair.quote'>, ctx: Context): void {
  if (input.parts + input.labour === 0) refuse('bad_input', '配件和人工不能都是 0', 'labour');
  step(repair, 'quoted', '报价');
  if (repair.free) refuse('wrong_state', '这次维修免费,不需要报价');
  if (repair.quote?.state === 'accepted') refuse('wrong_state', '业主已经同意报价,不能再改');
  repair.quotes += 1;
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  const { parts, labour, note } = input;
  repair.quote = { parts, labour, note, at: ctx.now, by, state: 'offered' };
  journal(repair, ctx, 'quoted', { total: parts + labour, note });
  raise(repair, ctx, 'quoted', {
    occasion: String(repair.quotes),
    given: { about: yuan(parts + labour) },
  });
}

export function acceptQuote(repair: RepairCase, byPhone: boolean, ctx: Context): void {
  const offered = offeredQuote(repair, 'quoteAccepted', '同意报价');
  another(ctx, [offered.by], '自己报的价不能自己登记同意,请业主在小程序中确认');
  offered.state = 'accepted';
  const total = offered.parts + offered.labour;
  journal(repair, ctx, 'quoteAccepted', { total, ...byVoice(byPhone) });
  raise(repair, ctx, 'quoteAccepted');
  followPromise(repair);
}

/** What was promised waits with its duty: after the owner's answer as much time is left as before (H20). */
export function followPromise(repair: RepairCase): void {
  const visit = visitDuty(repair);
  if (visit) repair.promise.by = Math.max(repair.promise.by, visit.dueAt);
}

/** The owner does not want it: the case ends, nothing is owed any more. */
export function declineQuote(
  repair: RepairCase,
  input: Parsed<'repair.declineQuote'>,
  byPhone: boolean,
  ctx: Context,
): void {
  const offered = offeredQuote(repair, 'quoteDeclined', '拒绝报价');
  offered.state = 'declined';
  repair.open = false;
  journal(repair, ctx, 'quoteDeclined', { reason: input.reason, ...byVoice(byPhone) });
  raise(repair, ctx, 'quoteDeclined');
}

function offeredQuote(repair: RepairCase, event: string, name: string) {
  if (repair.quote?.state !== 'offered') refuse('wrong_state', '现在没有待确认的报价');
  step(repair, event, name);
  return repair.quote;
}

export function arrive(repair: RepairCase, ctx: Context): void {
  step(repair, 'arrived', '登记到达');
  journal(repair, ctx, 'arrived');
  raise(repair, ctx, 'arrived');
}

export function complete(repair: RepairCase, input: Parsed<'repair.complete'>, ctx: Context): void {
  if (!repair.free && repair.quote?.state !== 'accepted') {
    refuse('wrong_state', '这次维修需要收费,业主同意报价后才能施工和完工');
  }
  const waiting = repair.reorders?.find(({ open }) => open);
  if (waiting)
    refuse('wrong_state', `补单“${waiting.item}”还没有装好,请先完成或取消补单,再登记完工`);
  const unannounced = repair.state === 'appointed';
  step(repair, 'completed', '登记完工');
  repair.completion = {
    at: ctx.now,
    parts: input.parts ?? '',
    note: input.note,
    pictures: input.pictures,
  };
  journal(repair, ctx, 'completed', {
    note: input.note,
    pictures: input.pictures.length,
    // Whoever has done the work was there (H23).
    ...(unannounced ? { arrived: true } : {}),
  });
  raise(repair, ctx, 'completed', { occasion: String(repair.reworks + 1) });
}

/** The owner signs for the work: on the own phone, on the crew's, or on paper that is photographed (H24). */
export function confirm(repair: RepairCase, signed: Signed, ctx: Context): void {
  step(repair, 'confirmed', '验收签字');
  // The object itself, not a copy: its file is stored between the decision and the write.
  repair.confirmation = Object.assign(signed, ifStranger(repair, signed));
  journal(repair, ctx, 'confirmed', { name: signed.name, way: signed.way });
  raise(repair, ctx, 'confirmed', {
    occasion: String(repair.reworks + (repair.disowned?.length ?? 0) + 1),
  });
  if (repair.confirmation.stranger) tellOfStranger(repair, signed, ctx);
}

export function refuseWork(repair: RepairCase, input: Parsed<'repair.refuse'>, ctx: Context): void {
  step(repair, 'refused', '拒绝验收');
  rework(repair);
  journal(repair, ctx, 'refused', { reason: input.reason });
  raise(repair, ctx, 'refused', {
    occasion: String(repair.reworks),
    given: { about: input.reason },
  });
}

/** The revisit after the repair: settled, or not and it goes back (H26). */
export function afterRevisit(repair: RepairCase, satisfied: boolean, ctx: Context): void {
  if (satisfied) {
    step(repair, 'closed', '结案');
    repair.open = false;
    journal(repair, ctx, 'closed');
    raise(repair, ctx, 'closed');
  } else {
    step(repair, 'reopened', '重新处理');
    rework(repair);
    journal(repair, ctx, 'reopened');
    raise(repair, ctx, 'reopened', { occasion: String(repair.reworks) });
  }
}

function rework(repair: RepairCase): void {
  repair.reworks += 1;
  repair.confirmation = null;
}
