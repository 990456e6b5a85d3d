/** Parts that several views share: people, money, warranty, ratings, signatures. */

import type { Case, MoneyEntry, ProjectCase, Rating, Signed } from '../domain/case';
import { effect, isKnown, isLive, isReadable, outstanding, received } from '../domain/money';
import { stepOf, sumStep } from '../domain/moneySteps';
import { isParty } from '../domain/parties';
import { amendable, mayAmend, ratable } from '../domain/rating';
import { aloneFrom, isFirst, isSecondRole, maySecond } from '../domain/twoPeople';
import { covers, periods, slipState, slipStateNames } from '../domain/warranty';
import { isAgentOf } from '../policy/stand-ins';
import { maskMobile, salutation } from '../policy/wording';
import { occasionNames, partNames, subjectNames } from '../policy/words';
import { asStaff, isMember, picture, type Reader, seesFormer, seesMoney } from './reader';

const entryNames = { change: '增减项', discount: '优惠', receipt: '收款', refund: '退款' } as const;

export function moneyView(project: ProjectCase, reader: Reader) {
  if (project.contractSum === null) return null;
  const { actor, alone } = reader;
  const decides = isSecondRole(actor);
  const sum = sumStep(project);
  return {
    contractSum: project.contractSum,
    sumWaiting: sum !== undefined,
    sumAloneFrom: sum ? aloneFrom(project, sum.key, alone) : null,
    entries: project.money
      .map((entry) => entryView(project, entry, reader))

      .filter((entry) => decides || entry.state !== 'waiting' || entry.type !== 'discount'),
    received: received(project),
    // What cannot be read settles nothing (H15).
    outstanding: outstanding(project) ?? project.contractSum,
    readable: isReadable(project),
    cancelled: project.state === 'cancelled',
    sealed: actor.roles.includes('finance') ? (project.sealed ?? []).map(({ name }) => name) : [],
  };
}

function entryView(project: ProjectCase, entry: MoneyEntry, reader: Reader) {
  const { actor, alone } = reader;
  const finance = actor.roles.some((role) => role === 'finance' || role === 'manager');
  const step = stepOf(entry);
  const live = isLive(entry);
  const state: 'counted' | 'waiting' | 'reversed' = !live
    ? 'reversed'
    : step
      ? 'waiting'
      : 'counted';
  const isBooked = entry.receiptNo !== undefined;
  const mine = step !== undefined && isFirst(actor, step.first);
  return {
    id: entry.id,
    type: entry.type,
    typeText: entryNames[entry.type] ?? '系统不认识的款项',
    amount: isKnown(entry) ? effect(entry) : 0,
    state,
    stateText: {
      counted: '',
      waiting: entry.reversalAsked ? '冲销待第二人同意' : '待第二人同意',
      reversed: isBooked ? '已冲销' : '已撤回',
    }[state],
    receiptNo: entry.receiptNo ?? '',
    note: [entry.receiptNo, entry.note, entry.otherPaper ? '同号的另一张收据' : '']
      .filter(Boolean)
      .join(' · '),
    at: entry.at,
    by: entry.by.name,
    photo: entry.otherPaper && asStaff(project, reader) ? picture(entry.otherPaper, reader) : null,
    mayApprove: step !== undefined && (maySecond(actor, step.first) || (mine && !!alone)),
    /** From when on the reader, who asked, may finish it alone. */
    aloneFrom: step && mine ? aloneFrom(project, step.key, alone) : null,
    mayReverse: finance && live && isBooked && !entry.reversalAsked,
  };
}

export function slipView(project: ProjectCase) {
  const state = slipState(project);
  if (!state || !project.slip) return null;
  const { number, code, issuedAt } = project.slip;
  return { number, code, state, stateText: slipStateNames[state], issuedAt };
}

export const itemViews = (project: ProjectCase, now: number) =>
  periods(project).map((period) => ({ ...period, running: covers(period, now) }));

/** Members; owners do not see one another's numbers, staff see them masked (H61). */
export const memberViews = (kase: Case, reader: Reader) =>
  kase.members.map((member) => ({
    personId: member.personId,
    name: member.name,
    who: salutation(member.name, member.gender),
    part: member.part,
    partText: kase.kind === 'prospect' ? '' : partNames[member.part],
    maySign: member.maySign,
    mobile:
      asStaff(kase, reader) || member.personId === reader.actor.personId
        ? maskMobile(member.mobile)
        : '',
    party: kase.kind === 'project' && seesMoney(kase, reader) && isParty(kase, member.personId),
  }));

/** For agent and manager: who belonged to the case before the home was sold (H18). */
export const formerViews = (kase: Case, reader: Reader) =>
  seesFormer(kase, reader)
    ? (kase.sold?.former ?? []).map(({ personId, name, gender, part, mobile }) => ({
        personId,
        name,
        who: salutation(name, gender),
        part,
        partText: `原${partNames[part]}`,
        maySign: false,
        mobile: maskMobile(mobile),
        party: kase.kind === 'project' && seesMoney(kase, reader) && isParty(kase, personId),
      }))
    : [];

/** Ratings given, and those that may be given now. */
export function ratingViews(kase: Case, reader: Reader) {
  if (!seesRatings(kase, reader)) {
    return kase.ratings
      .filter(({ personId }) => personId === reader.actor.personId)
      .map((rating) => ({ ...ratingView(rating), open: false }));
  }
  const member = isMember(kase, reader);
  const days = reader.settings.ratingAmendDays;
  const since = member ? (kase.sold?.at ?? 0) : 0;
  const ratings = kase.ratings.filter(({ at }) => at > since);
  const given = ratings.map((rating) => ({
    ...ratingView(rating),
    open: member && mayAmend(rating, reader.actor.personId) && amendable(rating, reader.now, days),
  }));
  const missing = ratable(kase)
    .filter(
      ({ occasion, subject }) =>
        !ratings.some((rating) => rating.occasion === occasion && rating.subject === subject),
    )
    .map(({ occasion, subject }) => ({
      subject,
      subjectText: subjectNames[subject],
      name: kase.team[subject]?.name ?? '',
      occasion,
      occasionText: occasionNames[occasion],
      overall: null,
      aspects: {},
      words: '',
      at: null,
      open: member,
      byPhone: false,
    }));
  return [...missing, ...given];
}

/** Staff see their own, manager and agent all (H48). */
export function seesRatings(kase: Case, reader: Reader): boolean {
  const { actor } = reader;
  return (
    isMember(kase, reader) ||
    isAgentOf(kase, actor) ||
    actor.roles.some((role) => role === 'manager' || role === 'leader')
  );
}

const ratingView = (rating: Rating) => ({
  subject: rating.subject,
  subjectText: subjectNames[rating.subject],
  name: rating.name,
  occasion: rating.occasion,
  occasionText: occasionNames[rating.occasion],
  overall: rating.overall,
  aspects: rating.aspects as Record<string, number>,
  words: rating.words,
  at: rating.amendedAt ?? rating.at,
  byPhone: rating.byPhone,
});

const ways = {
  ownPhone: '在自己的手机上签字',
  crewPhone: '在维修人员的手机上签字',
  paper: '纸质签字拍照',
  head: '手写签收',
} as const;

export const signedView = (signed: Signed | null, reader: Reader) =>
  signed && {
    name: signed.name,
    at: signed.at,
    wayText: ways[signed.way],
    picture: picture(signed.fileId, reader),
  };
