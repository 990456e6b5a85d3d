/**
 * Prospects 意向客户 (H57): how likely somebody is to sign, marked with a reason, each marking on the record, the next
 * contact owed by it. They have a project before its contract, or no home with us yet: entered, contacted, signed or given
 * up, and forgotten when the time of keeping is over (H62).
 */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { prospectGivenText } from '../policy/notices';
import { contactRule, type Grade, grades, markedAs } from '../policy/prospects';
import type { Settings } from '../policy/settings';
import { prospectMachine, prospectStateNames } from '../policy/stages';
import { numberOf } from '../policy/wording';
import { DAY } from '../time/shanghai';
import type { Case, Duty, Named, ProjectCase, ProspectCase } from './case';
import { type Context, entryCount, journal, move } from './context';
import { isOpen, raise, reschedule } from './duties';
import { dropErrand, leave } from './errands';
import { newCase } from './new-case';
import { addRobot } from './notices';
import { takeOver } from './project';

/** Deposit paid, contract not signed. */
export const isProspect = (project: Pick<ProjectCase, 'state' | 'facts'>): boolean =>
  project.state !== 'cancelled' && project.facts.contractSigned === undefined;

const step = (prospect: ProspectCase, event: string, name: string): void =>
  move(prospect, prospectMachine, event, prospectStateNames[prospect.state] ?? '', name);

/** How long name and number are kept, if nothing more comes of it (H62). */
export const keptUntil = (
  { contactedAt, createdAt }: Pick<ProspectCase, 'contactedAt' | 'createdAt'>,
  { prospectDays }: Pick<Settings, 'prospectDays'>,
): number => Math.max(contactedAt, createdAt) + prospectDays * DAY;

const FORGET = 'forget';

/** The last contact was then: from it on the data is kept for the company's time. */
function contacted(prospect: ProspectCase, at: number, ctx: Context): void {
  prospect.contactedAt = Math.max(prospect.contactedAt, at);
  keep(prospect, ctx);
}

/** Leaves to the clock that the data goes, when the time of keeping is over by the settings as they are now. */
export function keep(prospect: ProspectCase, ctx: Pick<Context, 'settings'>): void {
  leave(prospect, { id: FORGET, what: 'forget', at: keptUntil(prospect, ctx.settings) });
}

/** Somebody who has no home with us is entered. `agent` null: the manager's, until one is named. */
export function enter(
  id: string,
  input: Omit<Parsed<'prospect.enter'>, 'agentId'>,
  agent: Named | null,
  ctx: Context,
): ProspectCase {
  const at = happenedAt(input.at, ctx);
  const { name, gender, mobile, community = '', source, grade, reason } = input;
  const { sourceNote = '', wish, askedFor = '' } = input;
  const prospect: ProspectCase = {
    ...newCase(id, 'prospect', 'open', ctx),
    kind: 'prospect',
    members: [
      {
        personId: personOf(id),
        name,
        gender,
        mobile,
        part: 'owner',
        maySign: false,
        mayReport: false,
      },
    ],
    agent,
    community,
    source,
    sourceNote,
    wish,
    askedFor,
    likelihood: { grade, at, reason },
    contactedAt: at,
    gaveUp: null,
    won: null,
  };
  journal(prospect, ctx, 'prospectEntered', { source, sourceNote, wish, askedFor }, at);
  note(prospect, { grade, reason, at }, ctx);
  contacted(prospect, at, ctx);
  tellAgent(prospect, ctx);
  return prospect;
}

/** Under which the one person of a prospect stands: nobody's account. */
export const personOf = (prospectId: string): string => `${prospectId}-1`;

/** A contact and what came of it: the likelihood anew, and the next contact owed by it. */
export function markLikelihood(
  kase: ProjectCase | ProspectCase,
  input: Parsed<'prospect.mark'>,
  ctx: Context,
): void {
  const at = happenedAt(input.at, ctx);
  if (kase.likelihood && at < kase.likelihood.at)
    refuse('bad_input', '早于上一次登记的联系,请核对时间', 'at');
  if (input.nextAt !== undefined && input.nextAt <= ctx.now)
    refuse('bad_input', '约好的时间要晚于现在', 'nextAt');
  if (kase.kind === 'prospect') step(kase, 'contacted', '登记联系');
  else if (!isProspect(kase)) refuse('wrong_state', '已经签单或取消,不用再标记意向');
  note(kase, { ...input, at }, ctx);
  if (kase.kind === 'prospect') contacted(kase, at, ctx);
}

interface Marking {
  grade: Grade;
  reason: string;
  at: number;
  way?: string | undefined;
  nextAt?: number | undefined;
}

function note(kase: ProjectCase | ProspectCase, marking: Marking, ctx: Context): void {
  const { grade, reason, at, way, nextAt } = marking;
  const first = kase.journal.at(-1)?.type === 'prospectEntered';
  const was = first ? undefined : kase.likelihood?.grade;
  kase.likelihood = { grade, at, reason };
  const data = { grade, reason, ...(was ? { was } : {}), ...(way ? { way } : {}) };
  journal(kase, ctx, 'likelihoodMarked', { ...data, ...(nextAt ? { nextAt } : {}) }, at);
  raise(kase, ctx, markedAs(grade), { at, occasion: String(entryCount(kase)) });
  const next = nextContact(kase);
  if (next && nextAt !== undefined) reschedule(kase, ctx, next, nextAt, '与客户约好的时间');
}

const contactRules = grades.map(contactRule);

/** The contact that is owed next. */
export const nextContact = ({ duties }: Pick<Case, 'duties'>): Duty | undefined =>
  duties.find((duty) => contactRules.includes(duty.rule) && isOpen(duty));

/** The agent has heard that the measuring deposit is paid: finance checks, and opens the project (H1). */
export function paid(prospect: ProspectCase, told: string, ctx: Context): void {
  step(prospect, 'paid', '登记付了定金');
  prospect.departments = ['finance'];
  journal(prospect, ctx, 'prospectPaid', { note: told });
  contacted(prospect, ctx.now, ctx);
  raise(prospect, ctx, 'paid', { occasion: String(entryCount(prospect)) });
}

/** Nothing comes of it; the data is kept for its time, and who comes back is taken up again. */
export function giveUp(prospect: ProspectCase, reason: string, ctx: Context): void {
  step(prospect, 'gaveUp', '放弃跟进');
  prospect.gaveUp = { reason, at: ctx.now };
  prospect.departments = [];
  prospect.open = false;
  journal(prospect, ctx, 'prospectGaveUp', { reason });
  raise(prospect, ctx, 'gaveUp');
}

export function takeUp(
  prospect: ProspectCase,
  { grade, reason }: Pick<Parsed<'prospect.takeUp'>, 'grade' | 'reason'>,
  ctx: Context,
): void {
  step(prospect, 'takenUp', '重新跟进');
  prospect.gaveUp = null;
  prospect.open = true;
  prospect.likelihood = { grade, at: ctx.now, reason };
  journal(prospect, ctx, 'prospectTakenUp', { grade, reason });
  contacted(prospect, ctx.now, ctx);
  raise(prospect, ctx, markedAs(grade), { occasion: String(entryCount(prospect)) });
}

/** Another agent keeps in touch; what is owed goes along. */
export function handTo(prospect: ProspectCase, agent: Named, ctx: Context): void {
  if (prospect.agent?.personId === agent.personId)
    refuse('wrong_state', `现在就是${agent.name}在跟进`, 'agentId');
  step(prospect, 'handed', '换人跟进');
  takeOver(prospect, agent, ctx);
  tellAgent(prospect, ctx);
}

function tellAgent(prospect: ProspectCase, ctx: Context): void {
  const { agent } = prospect;
  if (!agent || agent.personId === ctx.actor.personId) return;
  const id = `given:${agent.personId}:${entryCount(prospect)}`;
  addRobot(prospect, ctx, id, { desk: 'agent' }, prospectGivenText(prospect), false);
}

/**
 * A project was opened from it: its people stand there from now on, and what was said and promised stays here without
 * them. False: it is known already, or nothing is left of it.
 */
export function win(kase: Case, project: ProjectCase, ctx: Context): boolean {
  if (kase.kind !== 'prospect' || prospectMachine[kase.state]?.won === undefined) return false;
  step(kase, 'won', '开立工程');
  kase.won = { projectId: project._id, at: ctx.now };
  kase.gaveUp = null;
  kase.home.projectId = project._id;
  kase.members = [];
  kase.open = false;
  dropErrand(kase, FORGET);
  journal(kase, ctx, 'prospectWon', { number: numberOf(project._id) });
  raise(kase, ctx, 'won');
  return true;
}

/** The project says where it came from, and leaves it to be told there. */
export function openedFrom(project: ProjectCase, prospectId: string, ctx: Context): void {
  project.prospectId = prospectId;
  journal(project, ctx, 'fromProspect', { number: numberOf(prospectId) });
  leave(project, { id: `won:${prospectId}`, what: 'won', at: ctx.now, to: prospectId });
}

/** Whoever it is about wants to be forgotten: nobody works on it any more, and the data goes at once (H62). */
export function askToForget(prospect: ProspectCase, ctx: Context): void {
  step(prospect, 'forgotten', '删除资料');
  prospect.open = false;
  journal(prospect, ctx, 'prospectForgotten', { asked: true });
  raise(prospect, ctx, 'forgotten');
  leave(prospect, { id: FORGET, what: 'forget', at: ctx.now });
}

/** What of the record says nothing about the person: whose case it was, which limits lapsed. */
const plain: ReadonlySet<string> = new Set(['assigned', 'lapsed', 'prospectForgotten']);

/** Takes person and words out of the case; that there was one, and what was kept or late, stays. Repeatable. */
export function erase(prospect: ProspectCase, ctx: Context): void {
  if (prospect.state !== 'forgotten') {
    prospect.state = 'forgotten';
    prospect.open = false;
    journal(prospect, ctx, 'prospectForgotten', {});
  }
  raise(prospect, ctx, 'forgotten');
  prospect.members = [];
  prospect.departments = [];
  Object.assign(prospect, { community: '', sourceNote: '', wish: '', askedFor: '', gaveUp: null });
  prospect.likelihood.reason = '';
  prospect.journal = prospect.journal.map(({ data, ...entry }) =>
    data && plain.has(entry.type) ? { ...entry, data } : entry,
  );
  prospect.notices = [];
  prospect.content = undefined;
  dropErrand(prospect, FORGET);
}

function happenedAt(at: number | undefined, ctx: Context): number {
  if (at !== undefined && at > ctx.now) refuse('bad_input', '时间不能晚于现在', 'at');
  return at ?? ctx.now;
}

/** Under which prospects are found: all of a likelihood or given up, and an agent's own. */
export const prospectKey = (grade: Grade | 'gaveUp', agentId = ''): string =>
  agentId ? `likely:${grade}:${agentId}` : `likely:${grade}`;

export function prospectKeys(kase: Case): string[] {
  const grade = gradeOf(kase);
  if (!grade) return [];
  return [prospectKey(grade), ...(kase.agent ? [prospectKey(grade, kase.agent.personId)] : [])];
}

function gradeOf(kase: Case): Grade | 'gaveUp' | undefined {
  if (kase.kind === 'project') return isProspect(kase) ? kase.likelihood?.grade : undefined;
  if (kase.kind !== 'prospect') return undefined;
  if (kase.state === 'givenUp') return 'gaveUp';
  return kase.open ? kase.likelihood.grade : undefined;
}
