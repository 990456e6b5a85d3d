/** Who belongs to a home, and what each may (H50). The project says it; the other cases of the home follow. */
import { refuse } from '../errors';
import { sharesIn } from '../policy/access';
import { partNames } from '../policy/words';
import { DAY } from '../time/shanghai';
import type { Actor, Case, Member, Parting, ProjectCase } from './case';
import { type Context, journal } from './context';
import { raise } from './duties';
import type { Why } from './giving';
import { partyGone, partyStays } from './parties';

/** As many as a home may have. */
const MOST = 12;

/** Owners who may sign manage the others. */
export const mayManage = (kase: Pick<Case, 'members'>, { personId }: Pick<Actor, 'personId'>) =>
  kase.members.some((member) => member.personId === personId && manages(member));

const manages = ({ part, maySign }: Pick<Member, 'part' | 'maySign'>): boolean =>
  part === 'owner' && maySign;

export function managed(project: ProjectCase, actor: Pick<Actor, 'personId'>): void {
  if (!mayManage(project, actor)) refuse('forbidden', '请由可以签字的业主来管理家人和租客');
}

export const roomForMore = (project: ProjectCase): void => {
  if (project.members.length >= MOST) refuse('wrong_state', `一套房屋最多 ${MOST} 人`);
};

/** Somebody opened a code of this home that had ended with its giver's right: the agent owes a look at it, once a code. */
export function codeDead(project: ProjectCase, code: string, why: Why, ctx: Context): void {
  if (project.duties.some(({ id }) => id === `H50.code:${code}`)) return;
  journal(project, ctx, 'codeDead', { why });
  raise(project, ctx, 'codeDead', { occasion: code });
}

/** Somebody invited comes in. Who belongs to the home already keeps the part they have. */
export function join(
  project: ProjectCase,
  member: Member,
  ctx: Context,
  /** When the invitation was made, and by whom. */
  given?: { at: number; by: { personId: string } },
): void {
  if (given && outdated(project, member, given))
    refuse('not_found', '这个邀请码已失效。请向您的专职客服再要一个', 'code');
  if (project.members.some(({ personId }) => personId === member.personId)) return;
  roomForMore(project);
  project.members.push(member);
  journal(project, ctx, 'memberJoined', {
    personId: member.personId,
    part: partNames[member.part],
  });
}

/** Since the invitation was made the home was sold, or who made it or uses it was sent away. */
const outdated = (
  { sold, partings = [] }: ProjectCase,
  { personId }: Member,
  { at, by }: { at: number; by: { personId: string } },
): boolean =>
  (sold !== undefined && at <= sold.at) ||
  partings.some(
    (one) =>
      one.at >= at &&
      one.how !== 'left' &&
      (one.personId === by.personId || (one.personId === personId && one.how === 'removed')),
  );

export interface Rights {
  part: Member['part'];
  maySign: boolean;
  mayReport: boolean;
}

export function change(
  project: ProjectCase,
  personId: string,
  { part, maySign, mayReport }: Rights,
  ctx: Context,
): void {
  managed(project, ctx.actor);
  const member = memberOf(project, personId);
  const next: Member = { ...member, part, maySign, mayReport };
  if (member.part === 'owner' && (part !== 'owner' || (member.maySign && !maySign)))
    partyStays(project, member);
  project.members = project.members.map((one) => (one === member ? next : one));
  stillManaged(project);
  if (member.part === 'owner' && part !== 'owner') partyGone(project, personId);
  if (manages(member) && !manages(next)) noteParting(project, member, 'lowered', ctx);
  journal(project, ctx, 'memberChanged', { personId, part: partNames[part] });
}

/** An owner sends somebody away, or somebody goes: the rights end with this write. */
export function remove(project: ProjectCase, personId: string, ctx: Context): void {
  if (personId !== ctx.actor.personId) managed(project, ctx.actor);
  const member = memberOf(project, personId);
  partyStays(project, member);
  project.members = project.members.filter((one) => one !== member);
  stillManaged(project);
  partyGone(project, personId);
  noteParting(project, member, personId === ctx.actor.personId ? 'left' : 'removed', ctx);
  journal(project, ctx, 'memberLeft', { personId, part: partNames[member.part] });
}

/** An invitation is good for 90 days at most; what no code can be older than is forgotten. */
const REMEMBERED = 120 * DAY;
const MOST_PARTINGS = 40;

function noteParting(
  project: ProjectCase,
  { personId, name }: Member,
  how: Parting['how'],
  { now }: Context,
): void {
  const young = (project.partings ?? []).filter(({ at }) => at > now - REMEMBERED);
  project.partings = [...young, { personId, name, at: now, how }].slice(-MOST_PARTINGS);
}

function memberOf(project: ProjectCase, personId: string): Member {
  const found = project.members.find((member) => member.personId === personId);
  return found ?? refuse('not_found', '这套房屋没有这个人', 'personId');
}

/** A home always has somebody who can sign for it; a new owner is entered by customer service (H18). */
function stillManaged(project: ProjectCase): void {
  if (!project.members.some(manages))
    refuse('wrong_state', '至少要留一位可以签字的业主;换业主请联系专职客服');
}

/** Whom a complaint or a question of the home concerns when this person makes it: no other tenant (H50). */
export const peopleFor = (project: ProjectCase, { personId }: Pick<Actor, 'personId'>): Member[] =>
  project.members.filter((member) => member.part !== 'tenant' || member.personId === personId);

/** Another case of the home holds the same of this person as the project does; answers whether anything changed. */
export function follow(kase: Case, project: ProjectCase, personId: string): boolean {
  const wanted = project.members.find(
    (member) => member.personId === personId && sharesIn(kase, member),
  );
  const has = kase.members.find((member) => member.personId === personId);
  if (JSON.stringify(wanted) === JSON.stringify(has)) return false;
  // A former owner's affair, of which nobody of the home now is part (H18).
  if (!has && kase.sold && kase.members.length === 0) return false;
  if (!wanted) kase.members = kase.members.filter((member) => member !== has);
  else if (has) kase.members = kase.members.map((member) => (member === has ? wanted : member));
  else kase.members.push(wanted);
  return true;
}

/** What a person is called and their number, as corrected in the file. */
export function rename(kase: Case, { personId, name, gender, mobile }: Omit<Member, keyof Rights>) {
  kase.members = kase.members.map((member) =>
    member.personId === personId ? { ...member, name, gender, mobile } : member,
  );
}
