/**
 * A home sold (H18): warranty, slip, drawings and open work on it go to the new owner; complaints, questions, ratings,
 * calls and money stay the former owner's affair, which the company ends with them on the phone.
 */
import { refuse } from '../errors';
import { inOneLine } from '../policy/notices';
import { salutation } from '../policy/wording';
import type { Case, Member, ProjectCase } from './case';
import { type Context, entryCount, journal } from './context';
import { isOpen, raise } from './duties';
import { beginBirthday } from './greeting';
import { recall } from './invitation';
import { addRobot, informPeople } from './notices';
import { derivedParties } from './parties';
import { agree, isFirst, isSecondRole } from './twoPeople';

/** Entries of the file that are about the home; the others are about people. */
const filedOfHome = ['area', 'layout', 'style'];

/** Before acceptance the contract would have to change hands too. */
export function sellable(project: ProjectCase): void {
  if (project.facts.finalAccepted === undefined || project.state === 'cancelled')
    refuse('wrong_state', '竣工验收后才能登记房屋转让;施工期间换业主,请先改签合同');
}

export interface Sale {
  buyer: Member;
  /** 'MM-DD', if given (H14). */
  birthday?: string | undefined;
  reason: string;
}

/** Who bought the home, as entered; waits for another person's word. */
export interface Buyer {
  name: string;
  gender: Member['gender'];
  mobile: string;
  birthday?: string | undefined;
}

/**
 * A sale is entered (H18): nothing changes hands before another colleague or an owner of the home has agreed. The owners
 * are told, and one of them can refuse.
 */
export function askSale(
  project: ProjectCase,
  { owner, reason }: { owner: Buyer; reason: string },
  ctx: Context,
): void {
  sellable(project);
  if (project.saleAsked) refuse('wrong_state', '已经有一份转让在等另一位同事或业主确认');
  const known = project.members.find(({ mobile }) => mobile === owner.mobile);
  if (known?.part === 'owner')
    refuse('duplicate', `${salutation(known.name, known.gender)}已经是这套房屋的业主`, 'owner');
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  project.saleAsked = { ...owner, reason, by, at: ctx.now };
  journal(project, ctx, 'saleAsked', { reason });
  const occasion = String(entryCount(project));
  raise(project, ctx, 'saleAsked', {
    occasion,
    given: { about: inOneLine(`新业主 ${salutation(owner.name, owner.gender)}`, 40) },
  });
  informPeople(project, ctx, ownersOf(project), `saleAsked:${occasion}`, 'progress', {
    number: project._id,
    what: '有人登记转让您的房屋',
    state: '等待确认',
    note: '不是您本意,请打开拒绝或致电客服',
  });
}

const ownersOf = ({ members }: Pick<ProjectCase, 'members'>): Member[] =>
  members.filter(({ part }) => part === 'owner');

/** An owner of the home who may sign, and is not who buys it. */
export const sellsThemselves = ({ members, saleAsked }: ProjectCase, personId: string): boolean =>
  members.some(
    (member) =>
      member.personId === personId &&
      member.part === 'owner' &&
      member.maySign &&
      member.mobile !== saleAsked?.mobile,
  );

const NOT_ALONE = '转让是您登记的,请另一位同事或业主确认';

/** What waits, for somebody who may agree to it: another colleague than who entered it, or an owner. */
function confirmable(project: ProjectCase, ctx: Context, paper?: string): 'now' | 'announced' {
  const asked = project.saleAsked ?? refuse('wrong_state', '没有等待确认的转让');
  sellable(project);
  if (sellsThemselves(project, ctx.actor.personId)) return 'now';
  // Who lives there without being its owner, or buys it, agrees to nothing for the owners.
  if (project.members.some(({ personId }) => personId === ctx.actor.personId))
    refuse('forbidden', '请业主本人或公司的同事确认');
  if (!isFirst(ctx.actor, [asked.by])) return 'now';
  if (!isSecondRole(ctx.actor)) refuse('second_person', NOT_ALONE);
  const how = agree(project, ctx, {
    key: `sale:${asked.at}`,
    what: `房屋转让给${salutation(asked.name, asked.gender)}`,
    first: [asked.by],
    refusal: NOT_ALONE,
    ofOwner: true,
    paper,
  });
  return how === 'announced' ? 'announced' : 'now';
}

/** Throws what `confirmSale` would refuse, and changes nothing. */
export const mayConfirm = (project: ProjectCase, ctx: Context, paper?: string): void =>
  void confirmable(structuredClone(project), ctx, paper);

/** Agreed: from here on it is the buyer's. What is owed stays with the parties of the contract (H16, H18). */
export function confirmSale(
  project: ProjectCase,
  { buyer, paper }: { buyer: Member; paper?: string | undefined },
  ctx: Context,
): void {
  if (confirmable(project, ctx, paper) === 'announced') return;
  const { birthday, reason = '' } = project.saleAsked ?? {};
  const former = ownersOf(project);
  journal(project, ctx, 'saleConfirmed', {});
  sell(project, { buyer, birthday, reason }, ctx);
  const gone = former.filter(({ personId }) => personId !== buyer.personId);
  informPeople(project, ctx, gone, `homeSold:${entryCount(project)}`, 'progress', {
    number: project._id,
    what: '您的房屋已登记转让',
    state: '已经转让',
    note: '不是您本意,请马上致电客服',
  });
}

/** Not agreed, by an owner or by staff: as if it had never been entered, but on record. */
export function refuseSale(
  project: ProjectCase,
  { reason }: { reason: string },
  ctx: Context,
): void {
  if (!project.saleAsked) refuse('wrong_state', '没有等待确认的转让');
  const { by } = project.saleAsked;
  const member = project.members.find(({ personId }) => personId === ctx.actor.personId);
  if (member && !sellsThemselves(project, member.personId))
    refuse('forbidden', '请业主本人或公司的同事办理');
  project.saleAsked = undefined;
  journal(project, ctx, 'saleRefused', { reason });
  raise(project, ctx, 'saleRefused');
  if (by.personId !== ctx.actor.personId)
    addRobot(
      project,
      ctx,
      `saleRefused:${entryCount(project)}`,
      { desk: 'person', id: by.personId, name: by.name },
      `${project.home.label}的转让没有确认,请看工程记录`,
      false,
    );
}

/** Acceptance, money and slip are not touched: the slip keeps number, dates and state (H15, H18). */
export function sell(project: ProjectCase, { buyer, birthday, reason }: Sale, ctx: Context): void {
  sellable(project);
  const known = project.members.find(({ personId }) => personId === buyer.personId);
  if (known?.part === 'owner')
    refuse('duplicate', `${salutation(known.name, known.gender)}已经是这套房屋的业主`, 'owner');
  project.saleAsked = undefined;
  // What the contract costs is owed by whoever signed it (H16).
  project.parties ??= derivedParties(project);
  passOn(project, [buyer], ctx.now);
  project.birthdays = {};
  project.campaignsRefused = undefined;
  raise(project, ctx, 'birthdayGone');
  if (project.file)
    project.file = Object.fromEntries(
      Object.entries(project.file).filter(([key]) => filedOfHome.includes(key)),
    );
  journal(project, ctx, 'homeSold', { reason });
  const about = inOneLine(`新业主 ${salutation(buyer.name, buyer.gender)}`, 40);
  raise(project, ctx, 'homeSold', { occasion: String(entryCount(project)), given: { about } });
  if (!birthday) return;
  project.birthdays = { [buyer.personId]: birthday };
  beginBirthday(project, buyer.personId, ctx.now, ctx);
}

/** Whether the case goes with the home: its projects with their warranties, and work on it that is not finished. */
const goesWithHome = (kase: Case): boolean =>
  kase.kind === 'project' || (kase.open && (kase.kind === 'repair' || kase.kind === 'reorder'));

/** Another case of the home follows its sale. Repeatable; answers whether anything changed. */
export function handOn(kase: Case, project: ProjectCase, ctx: Context): boolean {
  const { sold } = project;
  if (!sold || kase._id === project._id) return false;
  // Whoever read the home before it was sold may have begun it since: what counts is whose it is.
  const here = new Set(project.members.map(({ personId }) => personId));
  const left = new Set(sold.former.map(({ personId }) => personId).filter((id) => !here.has(id)));
  if (!kase.members.some(({ personId }) => left.has(personId))) return false;
  const stays = goesWithHome(kase);
  passOn(kase, stays ? project.members : [], sold.at, project.members);
  if (stays) journal(kase, ctx, 'homeSold', {});
  if (kase.kind === 'repair' && stays) kase.contact = project.members[0]?.mobile ?? '';
  // Of an event that is over it can still be said who came.
  const over = kase.kind === 'invitation' && kase.heldAt <= ctx.now;
  if ((kase.kind === 'invitation' || kase.kind === 'survey') && !over)
    recall(kase, 'cancelled', ctx);
  return true;
}

function passOn(
  kase: Case,
  members: readonly Member[],
  until: number,
  living: readonly Member[] = members,
): void {
  const stay = new Set(living.map(({ personId }) => personId));
  const gone = kase.members.filter(({ personId }) => !stay.has(personId));
  kase.sold = {
    at: until,
    former: [...(kase.sold?.former ?? []), ...gone.map((member) => ({ ...member, until }))],
  };
  kase.members = structuredClone([...members]);
  const left = new Set(gone.map(({ personId }) => personId));
  for (const notice of kase.notices) {
    if (notice.state !== 'due' || !left.has(notice.personId ?? '')) continue;
    notice.state = 'unsent';
    notice.reason = '房屋已转让';
  }
  // What the former owner answered is on the record; the new one is asked anew.
  for (const duty of kase.duties) if (isOpen(duty)) delete duty.answered;
}
