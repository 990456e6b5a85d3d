/** Decisions on a project (A): its stages forward, corrected and cancelled, its people, its file. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import {
  eventOrder,
  eventPolicies,
  eventSequence,
  projectMachine,
  projectStateNames,
} from '../policy/stages';
import type { Role, Subject } from '../policy/words';
import { subjectNames } from '../policy/words';
import { MINUTE } from '../time/shanghai';
import type { Case, Home, Member, Named, ProjectCase } from './case';
import { type Context, entryCount, journal, move } from './context';
import { raise, wasDone } from './duties';
import { yuan } from './money';
import { sumStep } from './moneySteps';
import { newCase } from './new-case';
import { firstParties } from './parties';
import { askAlone } from './twoPeople';
import { beginEndings, beginWarranty, followSlip, termsOf } from './warranty';

export const projectStateName = (project: ProjectCase): string =>
  projectStateNames[project.state] ?? project.state;

export interface Opening {
  id: string;
  home: Home;
  members: Member[];
  vip: boolean;
  designer: Named | null;
  depositPaidAt: number;
  /** Of a home that is ours already: its owners keep the agent they have, until the manager names another (H1). */
  agent?: Named | null;
}

/** The owner paid the measuring deposit 量房定金: a project is opened (H1, H2). */
export function openProject(opening: Opening, ctx: Context): ProjectCase {
  const project: ProjectCase = {
    ...newCase(opening.id, 'project', 'measuring', ctx),
    kind: 'project',
    home: opening.home,
    members: opening.members,
    parties: firstParties(opening.members),
    vip: opening.vip,
    departments: ['engineering', 'design', 'finance'],
    team: opening.designer ? { designer: opening.designer } : {},
    facts: { depositPaid: opening.depositPaidAt },
    contractSum: null,
    money: [],
    slip: null,
    file: null,
    drawings: [],
    terms: null,
  };
  journal(project, ctx, 'opened', {}, opening.depositPaidAt);
  raise(project, ctx, 'depositPaid', { at: opening.depositPaidAt });
  raise(project, ctx, 'opened');
  if (opening.agent) assign(project, { agent: opening.agent, team: {} }, ctx);
  return project;
}

export interface Assignment {
  agent?: Named | undefined;
  team: Partial<Record<Subject, Named>>;
}

/** Names the agent and the team; the agent's open duties go along, since they are the agent's whoever it is (H1). */
export function assign(project: ProjectCase, assignment: Assignment, ctx: Context): void {
  running(project);
  if (assignment.agent) {
    takeOver(project, assignment.agent, ctx);
    raise(project, ctx, 'assigned');
  }
  for (const [subject, named] of Object.entries(assignment.team) as [Subject, Named][]) {
    project.team[subject] = named;
    journal(project, ctx, 'teamNamed', { subject, role: subjectNames[subject], name: named.name });
  }
}

/** An open case of the home goes to the new agent, with all its open duties (H34, A). */
export function handOver(kase: Case, agent: Named, ctx: Context): void {
  if (kase.agent?.personId === agent.personId) return;
  takeOver(kase, agent, ctx);
}

/** From now on it is this agent's; the record keeps whose it was (H52). */
export function takeOver(kase: Case, agent: Named, ctx: Context): void {
  const former = kase.agent?.personId;
  kase.agent = agent;
  const ids = { agentId: agent.personId, ...(former === undefined ? {} : { formerId: former }) };
  journal(kase, ctx, 'assigned', { agent: agent.name, ...ids });
}

/** Marks an important owner, or takes the mark back (H57). What is open in the home follows (`markWith`). */
export function markVip(
  project: ProjectCase,
  input: Parsed<'project.markVip'>,
  ctx: Context,
): void {
  running(project);
  const prepare = input.prepare ?? project.vipPrepare;
  if (!input.vip && input.prepare) refuse('bad_input', '取消重要客户时不用填准备事项', 'prepare');
  if (input.vip === project.vip && prepare === project.vipPrepare) {
    refuse('wrong_state', input.vip ? '已经是重要客户' : '现在不是重要客户');
  }
  project.vip = input.vip;
  project.vipPrepare = input.vip ? prepare : undefined;
  journal(project, ctx, input.vip ? 'vipMarked' : 'vipUnmarked', {
    reason: input.reason,
    ...(input.prepare ? { prepare: input.prepare } : {}),
  });
}

/** An open case of a home whose owner was marked shows it too. */
export function markWith(kase: Case, vip: boolean, prepare: string | undefined): void {
  kase.vip = vip;
  kase.vipPrepare = vip ? prepare : undefined;
}

export function completeFile(
  project: ProjectCase,
  input: Parsed<'project.completeFile'>,
  ctx: Context,
): void {
  running(project);
  const entries = Object.entries(input.file).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (entries.length === 0) refuse('bad_input', '请至少填写一项客户档案', 'file');
  project.file = { ...project.file, ...Object.fromEntries(entries) };
  journal(project, ctx, 'fileCompleted', { fields: entries.map(([key]) => key) });
  raise(project, ctx, 'fileCompleted');
}

/** Whether the actor may enter this event: it is their work (`eventPolicies`). */
export function mayRecord(project: ProjectCase, event: string, actor: Context['actor']): boolean {
  const policy = eventPolicies[event];
  if (!policy) return false;
  if (actor.roles.includes('manager')) return true;
  const inDepartment = actor.departmentId === policy.department;
  if (inDepartment && (actor.roles.includes('head') || actor.roles.includes('finance')))
    return true;
  return policy.team.some(
    (role: Role) => project.team[role as Subject]?.personId === actor.personId,
  );
}

/** A stage event: enters the fact, moves the stage, and lets the duties of H3–H11 follow. */
export function record(project: ProjectCase, input: Parsed<'project.record'>, ctx: Context): void {
  const policy = eventPolicies[input.event];
  if (!policy || !mayRecord(project, input.event, ctx.actor)) {
    refuse('forbidden', `“${policy?.name ?? input.event}”不由您登记`);
  }
  const at = input.at ?? ctx.now;
  if (at > ctx.now) refuse('bad_input', '发生时间不能晚于现在', 'at');
  if (project.facts[input.event] !== undefined) refuse('duplicate', `“${policy.name}”已经登记过`);
  if (input.event === 'contractSigned' && input.contractSum === undefined) {
    refuse('bad_input', '请填写合同金额', 'contractSum');
  }
  const before = snapshot(project);
  inOrder(project, input.event, at);
  move(project, projectMachine, input.event, projectStateName(project), `登记“${policy.name}”`);
  project.facts[input.event] = at;
  if (input.event === 'contractSigned') enterSum(project, input.contractSum ?? null, ctx);
  journal(project, ctx, input.event, { ...(input.note ? { note: input.note } : {}) }, at);
  raise(project, ctx, input.event, { at });
  if (input.event === 'measured') noteLate(project, input.event, at, ctx);
  if (input.event === 'contractSigned') {
    raise(project, ctx, 'siteRuns', { at, occasion: '1' });
    raise(project, ctx, 'sumEntered', {
      occasion: String(project.journal.length),
      given: { about: `合同金额 ${yuan(project.contractSum ?? 0)}` },
    });
  }
  // Entered again after a correction: the revisit stays done, the drawings are still to be asked for (H7).
  if (input.event === 'waterElectricAccepted' && wasDone(project, 'H6:1'))
    raise(project, ctx, 'revisit:H6');
  if (input.event === 'finalAccepted') {
    project.terms = termsOf(ctx.settings);
    beginWarranty(project, ctx);
  }
  if (input.event === 'furnitureDelivered') beginEndings(project, ctx);
  followSlip(before, project, ctx);
}

/** The end of measuring entered late shortens the agent's time and is shown against the designer (H3). */
function noteLate(project: ProjectCase, event: string, on: number, ctx: Context): void {
  if (ctx.now <= on + ctx.settings.lateEntryMinutes * MINUTE) return;
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  const against = project.team.designer ?? by;
  project.late = [...(project.late ?? []), { event, on, at: ctx.now, by, against }];
  const minutes = Math.floor((ctx.now - on) / MINUTE);
  journal(project, ctx, 'enteredLate', { name: against.name, minutes });
}

/** The contract's sum, as one person enters it: it counts once finance or the manager, another person, has confirmed it (H16). */
function enterSum(project: ProjectCase, sum: number | null, ctx: Context): void {
  project.contractSum = sum;
  project.sumWaiting = {
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    at: ctx.now,
  };
  const step = sumStep(project);
  if (step) askAlone(project, ctx, step);
}

/** What has to come first is not later, what has to come after is not earlier. */
function inOrder(project: ProjectCase, event: string, at: number): void {
  const nameOf = (other: string): string => eventPolicies[other]?.name ?? '量房定金';
  for (const [first, second] of eventSequence) {
    const [before, after] = [project.facts[first], project.facts[second]];
    if (second === event && before !== undefined && before > at)
      refuse('bad_input', `发生时间早于“${nameOf(first)}”,请核对`, 'at');
    if (first === event && after !== undefined && after < at)
      refuse('bad_input', `发生时间晚于“${nameOf(second)}”,请核对`, 'at');
  }
}

/** Takes back what was entered wrongly, with the duties that it created and that nobody has done. */
export function retract(
  project: ProjectCase,
  input: Parsed<'project.retract'>,
  ctx: Context,
): void {
  running(project);
  const policy = eventPolicies[input.event];
  if (!policy || !mayRecord(project, input.event, ctx.actor)) {
    refuse('forbidden', `“${policy?.name ?? input.event}”不由您更正`);
  }
  if (project.facts[input.event] === undefined)
    refuse('wrong_state', `“${policy.name}”还没有登记,无需收回`);
  const place = eventOrder.indexOf(input.event as (typeof eventOrder)[number]);
  const later =
    place < 0
      ? undefined
      : eventOrder.slice(place + 1).find((event) => project.facts[event] !== undefined);
  if (later) refuse('wrong_state', `请先收回后面的“${eventPolicies[later]?.name}”`);
  if (
    input.event === 'contractSigned' &&
    project.money.some((entry) => entry.endedAt === undefined)
  ) {
    refuse('wrong_state', '已有款项登记,不能收回合同;金额有误请用“更正合同金额”');
  }
  const before = snapshot(project);
  delete project.facts[input.event];
  if (input.event === 'contractSigned') {
    project.contractSum = null;
    project.sumWaiting = undefined;
  }
  if (policy.backTo !== '') project.state = policy.backTo;
  if (input.event === 'finalAccepted' && project.slip) project.slip.withdrawnAt = ctx.now;
  journal(project, ctx, 'retracted', {
    event: input.event,
    name: policy.name,
    reason: input.reason,
  });
  raise(project, ctx, `retracted:${input.event}`);
  // Furniture takes only its own ends back; the site runs again without an acceptance.
  if (input.event === 'furnitureDelivered') beginEndings(project, ctx);
  if (input.event === 'finalAccepted')
    raise(project, ctx, 'siteRuns', { occasion: String(entryCount(project)) });
  followSlip(before, project, ctx);
}

export function cancel(project: ProjectCase, input: Parsed<'project.cancel'>, ctx: Context): void {
  running(project);
  // The warranty has begun, and nobody can end it (H17).
  if (project.facts.finalAccepted !== undefined) {
    refuse('wrong_state', '已竣工验收的工程不能终止;登记有误请先收回“竣工验收”');
  }
  const before = snapshot(project);
  project.state = 'cancelled';
  project.open = false;
  if (project.slip) project.slip.withdrawnAt = ctx.now;
  journal(project, ctx, 'cancelled', { reason: input.reason });
  followSlip(before, project, ctx);
  raise(project, ctx, 'cancelled');
}

export function fileDrawings(
  project: ProjectCase,
  input: Parsed<'project.fileDrawings'>,
  ctx: Context,
): void {
  running(project);
  const added = input.pictures.filter((picture) => !project.drawings.includes(picture));
  if (project.drawings.length + added.length > 60)
    refuse('bad_input', '水电图最多 60 张', 'pictures');
  project.drawings.push(...added);
  journal(project, ctx, 'drawingsFiled', { count: added.length });
  raise(project, ctx, 'drawingsFiled');
}

export function running(project: ProjectCase): void {
  if (project.state === 'cancelled') refuse('wrong_state', '这个工程已经终止');
}

/** What the slip's state depends on, as it is now. */
export const snapshot = (project: ProjectCase) =>
  structuredClone({
    facts: project.facts,
    contractSum: project.contractSum,
    sumWaiting: project.sumWaiting,
    money: project.money,
    slip: project.slip,
    state: project.state,
  });
