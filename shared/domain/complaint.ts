/** Decisions on a complaint 投诉 (D, H28–H34). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { inOneLine } from '../policy/notices';
import { complaintMachine, complaintStateNames } from '../policy/stages';
import { type DepartmentId, departmentNames, type Level, levelNames } from '../policy/words';
import { HOUR, MINUTE, stamp } from '../time/shanghai';
import type { ComplaintCase, Drawn, Owing, ProjectCase, Signed } from './case';
import { type Context, entryCount, journal, move } from './context';
import { finish, isOpen, raise, reschedule } from './duties';
import { peopleFor } from './family';
import { newCase } from './new-case';
import { addRobot, informOwners } from './notices';
import { vipOf } from './vip';

export const complaintStateName = (complaint: ComplaintCase): string =>
  complaintStateNames[complaint.state] ?? complaint.state;

const step = (complaint: ComplaintCase, event: string, name: string): void =>
  move(complaint, complaintMachine, event, complaintStateName(complaint), name);

/** The two clocks of a round (H28). */
export function limits(
  complaint: Pick<ComplaintCase, 'level' | 'roundAt'>,
  settings: Context['settings'],
) {
  const { replyMinutes, resolveHours } = settings.levels[complaint.level];
  return {
    replyBy: complaint.roundAt + replyMinutes * MINUTE,
    resolveBy: complaint.roundAt + resolveHours * HOUR,
  };
}

export function file(
  id: string,
  project: ProjectCase,
  input: Parsed<'complaint.file'>,
  ctx: Context,
): ComplaintCase {
  const complaint: ComplaintCase = {
    ...newCase(id, 'complaint', 'filed', ctx),
    kind: 'complaint',
    home: project.home,
    raisedBy: ctx.actor.personId,
    members: peopleFor(project, ctx.actor),
    ...vipOf(project),
    agent: project.agent,
    departments: [input.department],
    level: 'ordinary',
    classified: false,
    department: input.department,
    about: input.about ?? '',
    description: input.description,
    wish: input.wish ?? '',
    pictures: input.pictures,
    channel: input.channel,
    round: 1,
    roundAt: ctx.now,
    receipt: null,
    answer: null,
    plan: null,
    result: null,
  };
  const given = limits(complaint, ctx.settings);
  journal(complaint, ctx, 'filed', { channel: input.channel, ...given });
  raise(complaint, ctx, 'filed', { given });
  raise(complaint, ctx, 'roundBegun', { occasion: '1', given });
  return complaint;
}

/** Sets the level, or changes it with a reason; the clocks of the round follow, old limits stay on the record (H28, H33). */
export function classify(
  complaint: ComplaintCase,
  input: Parsed<'complaint.classify'>,
  ctx: Context,
): void {
  step(complaint, 'classified', '定级');
  const from = complaint.level;
  if (complaint.classified && from === input.level)
    refuse('wrong_state', `已经是“${levelNames[from]}”`, 'level');
  if ((complaint.classified || from !== input.level) && !input.reason) {
    refuse('bad_input', '改变级别请说明原因', 'reason');
  }
  complaint.level = input.level;
  complaint.classified = true;
  const reason = `${levelNames[from]} → ${levelNames[input.level]}:${input.reason ?? ''}`;
  const { replyBy, resolveBy } = limits(complaint, ctx.settings);
  for (const duty of complaint.duties.filter(isOpen)) {
    if (duty.rule === 'H28.reply' || duty.rule === 'H30')
      reschedule(complaint, ctx, duty, replyBy, reason);
    if (duty.rule === 'H28.resolve') reschedule(complaint, ctx, duty, resolveBy, reason);
  }
  journal(complaint, ctx, 'classified', {
    from,
    to: input.level,
    ...(input.reason ? { reason: input.reason } : {}),
  });
  raise(complaint, ctx, 'classified');
  if (isMajor(input.level) && !isMajor(from)) tellLeaders(complaint, ctx);
}

const isMajor = (level: Level): boolean =>
  level === 'major' || level === 'serious' || level === 'critical';

/** Major and above: manager and company leaders know at once (H32). */
function tellLeaders(complaint: ComplaintCase, ctx: Context): void {
  const text = `【投诉·${levelNames[complaint.level]}】${complaint.home.label}\n${inOneLine(complaint.description, 100)}\n请在 ${stamp(limits(complaint, ctx.settings).replyBy)} 前回电`;
  const desks: Owing[] = [{ desk: 'manager' }, { desk: 'leader' }];
  for (const to of desks)
    addRobot(complaint, ctx, `H32:${entryCount(complaint)}:${to.desk}`, to, text, true);
}

/** Another department is drawn in: it sees the complaint, signs, and gives its own part (H32). */
export function draw(
  complaint: ComplaintCase,
  input: Parsed<'complaint.draw'>,
  ctx: Context,
): void {
  step(complaint, 'drawn', '请部门协办');
  if (!isMajor(complaint.level))
    refuse('wrong_state', '重大及以上的投诉才请其他部门协办,请先定级', 'department');
  const { department, what } = input;
  if (department === complaint.department)
    refuse('bad_input', '这个部门已经是主办部门', 'department');
  if (drawnNow(complaint, department))
    refuse('duplicate', `${departmentNames[department]}已经在协办`, 'department');
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  const { round } = complaint;
  complaint.drawn = [
    ...(complaint.drawn ?? []),
    { department, round, what, at: ctx.now, by, receipt: null, part: null },
  ];
  complaint.departments = [...new Set([...complaint.departments, department])];
  journal(complaint, ctx, 'drawn', { department, what });
  const { replyMinutes } = ctx.settings.levels[complaint.level];
  const { resolveBy } = limits(complaint, ctx.settings);
  const replyBy = ctx.now + replyMinutes * MINUTE;
  raise(complaint, ctx, 'drawn', {
    occasion: `${department}-${round}`,
    given: {
      department,
      replyBy,
      planBy: Math.max(Math.min(resolveBy, ctx.now + 24 * HOUR), replyBy),
      about: what,
    },
  });
}

const drawnNow = (
  { drawn, round }: ComplaintCase,
  department: DepartmentId | undefined,
): Drawn | undefined => drawn?.find((one) => one.department === department && one.round === round);

/** The part of the actor's own department in this round, or a refusal. */
function ownPart(complaint: ComplaintCase, ctx: Context): Drawn {
  const own = drawnNow(complaint, ctx.actor.departmentId);
  if (!own) refuse('forbidden', '这个投诉没有请您的部门协办');
  return own;
}

function finishPart(complaint: ComplaintCase, rule: string, own: Drawn, ctx: Context): void {
  const id = `${rule}:${own.department}-${own.round}`;
  const duty = complaint.duties.find((one) => one.id === id && isOpen(one));
  if (duty) finish(duty, ctx);
}

export function signPart(complaint: ComplaintCase, signed: Signed, ctx: Context): void {
  step(complaint, 'partSigned', '协办签收');
  const own = ownPart(complaint, ctx);
  if (own.receipt) refuse('duplicate', '您的部门已经签收');
  own.receipt = signed;
  journal(complaint, ctx, 'partSigned', { department: own.department });
  finishPart(complaint, 'H32.sign', own, ctx);
}

export function planPart(
  complaint: ComplaintCase,
  input: Parsed<'complaint.planPart'>,
  ctx: Context,
): void {
  if (input.by <= ctx.now) refuse('bad_input', '完成时间要晚于现在', 'by');
  step(complaint, 'partPlanned', '登记协办意见');
  const own = ownPart(complaint, ctx);
  const { what, responsible, by } = input;
  own.part = { what, responsible, by, at: ctx.now };
  journal(complaint, ctx, 'partPlanned', { department: own.department, what, responsible, by });
  finishPart(complaint, 'H32.part', own, ctx);
}

/** What is done for the complaint as a whole is for the department it lies with, not for those drawn in. */
function mainOnly(complaint: ComplaintCase, { actor }: Context): void {
  const forAll = actor.roles.some((role) => role === 'manager' || role === 'agent');
  if (!forAll && actor.departmentId !== complaint.department)
    refuse('forbidden', `这一步由主办部门${departmentNames[complaint.department]}来做`);
}

export function sign(complaint: ComplaintCase, signed: Signed, ctx: Context): void {
  mainOnly(complaint, ctx);
  step(complaint, 'signed', '签收');
  complaint.receipt = signed;
  journal(complaint, ctx, 'signed');
  raise(complaint, ctx, 'signed');
}

export function reply(
  complaint: ComplaintCase,
  input: Parsed<'complaint.reply'>,
  ctx: Context,
): void {
  mainOnly(complaint, ctx);
  step(complaint, 'replied', '登记回电');
  complaint.answer = input.summary;
  journal(complaint, ctx, 'replied', { summary: input.summary });
  const { resolveBy } = limits(complaint, ctx.settings);
  const planBy = Math.min(resolveBy, ctx.now + ctx.settings.planHours * HOUR);
  raise(complaint, ctx, 'replied', {
    occasion: String(complaint.round),
    given: { planBy: Math.max(planBy, ctx.now + HOUR) },
  });
}

export function plan(
  complaint: ComplaintCase,
  input: Parsed<'complaint.plan'>,
  ctx: Context,
): void {
  if (input.by <= ctx.now) refuse('bad_input', '完成时间要晚于现在', 'by');
  mainOnly(complaint, ctx);
  step(complaint, 'planned', '登记处理方案');
  complaint.plan = { what: input.what, responsible: input.responsible, by: input.by };
  journal(complaint, ctx, 'planned', {
    what: input.what,
    responsible: input.responsible,
    by: input.by,
  });
  raise(complaint, ctx, 'planned');
  informOwners(complaint, ctx, `planned:${entryCount(complaint)}`, 'progress', {
    number: complaint._id,
    what: '您的投诉已有处理方案',
    state: '处理中',
    note: '请打开小程序查看方案',
  });
}

export function resolve(
  complaint: ComplaintCase,
  input: Parsed<'complaint.resolve'>,
  ctx: Context,
): void {
  mainOnly(complaint, ctx);
  step(complaint, 'resolved', '登记处理结果');
  complaint.result = { text: input.result, pictures: input.pictures };
  journal(complaint, ctx, 'resolved', { result: input.result });
  raise(complaint, ctx, 'resolved', { occasion: String(complaint.round) });
  informOwners(complaint, ctx, `resolved:${complaint.round}`, 'progress', {
    number: complaint._id,
    what: '您的投诉已处理',
    state: '待回访',
    note: '三天内客服会给您回访',
  });
}

/** Satisfied → closed; not → a new round with the manager, the old limits keep their verdict (H34). */
export function afterRevisit(complaint: ComplaintCase, satisfied: boolean, ctx: Context): void {
  if (satisfied) {
    step(complaint, 'closed', '结案');
    complaint.open = false;
    journal(complaint, ctx, 'closed');
    raise(complaint, ctx, 'closed');
    return;
  }
  step(complaint, 'reopened', '重新处理');
  complaint.round += 1;
  complaint.roundAt = ctx.now;
  Object.assign(complaint, { answer: null, plan: null, result: null });
  const given = limits(complaint, ctx.settings);
  journal(complaint, ctx, 'reopened', { round: complaint.round, ...given });
  raise(complaint, ctx, 'reopened');
  raise(complaint, ctx, 'roundBegun', { occasion: String(complaint.round), given });
}
