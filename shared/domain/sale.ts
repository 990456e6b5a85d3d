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

/** Acceptance, money and slip are not touched: the slip keeps number, dates and state (H15, H18). */
export function sell(project: ProjectCase, { buyer, birthday, reason }: Sale, ctx: Context): void {
  sellable(project);
  const known = project.members.find(({ personId }) => personId === buyer.personId);
  if (known?.part === 'owner')
    refuse('duplicate', `${salutation(known.name, known.gender)}已经是这套房屋的业主`, 'owner');
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
