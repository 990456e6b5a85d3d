/** Parts that several views share: people, money, warranty, ratings, signatures. */

import type { Case, ProjectCase, Rating, Signed } from '../domain/case';
import { counts, effect, needsSecond, outstanding, received } from '../domain/money';
import { amendable, mayAmend, ratable } from '../domain/rating';
import { covers, periods, slipState, slipStateNames } from '../domain/warranty';
import { isAgentOf } from '../policy/stand-ins';
import { maskMobile, salutation } from '../policy/wording';
import { occasionNames, partNames, subjectNames } from '../policy/words';
import { asStaff, isMember, picture, type Reader } from './reader';

const entryNames = { change: '增减项', discount: '优惠', receipt: '收款', refund: '退款' } as const;

export function moneyView(project: ProjectCase, reader: Reader) {
  if (project.contractSum === null) return null;
  const finance = reader.actor.roles.some((role) => role === 'finance' || role === 'manager');
  const notMe = (personId: string | undefined): boolean =>
    personId !== undefined && personId !== reader.actor.personId;
  return {
    contractSum: project.contractSum,
    sumWaiting: project.sumWaiting !== undefined,
    entries: project.money
      .map((entry) => {
        const asked =
          entry.reversalAsked?.by.personId ??
          (needsSecond(entry) && !entry.approvedBy ? entry.by.personId : undefined);
        const live = entry.endedAt === undefined;
        const state: 'counted' | 'waiting' | 'reversed' = !live
          ? 'reversed'
          : counts(entry) && !entry.reversalAsked
            ? 'counted'
            : 'waiting';
        return {
          id: entry.id,
          type: entry.type,
          typeText: entryNames[entry.type],
          amount: effect(entry),
          state,
          stateText: {
            counted: '',
            waiting: '待第二人同意',
            reversed: needsSecond(entry) ? '已撤回' : '已冲销',
          }[state],
          note: entry.receiptNo
            ? `${entry.receiptNo}${entry.note ? ` · ${entry.note}` : ''}`
            : entry.note,
          at: entry.at,
          by: entry.by.name,
          mayApprove: finance && live && notMe(asked),
          mayReverse:
            finance &&
            live &&
            (entry.type === 'receipt' || entry.type === 'refund') &&
            !entry.reversalAsked,
        };
      })
      .filter((entry) => finance || entry.state !== 'waiting' || entry.type !== 'discount'),
    received: received(project),
    outstanding: outstanding(project) ?? 0,
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
  }));

/** For staff: who belonged to the case before the home was sold (H18). */
export const formerViews = (kase: Case, reader: Reader) =>
  asStaff(kase, reader)
    ? (kase.sold?.former ?? []).map(({ personId, name, gender, part, mobile }) => ({
        personId,
        name,
        who: salutation(name, gender),
        part,
        partText: `原${partNames[part]}`,
        maySign: false,
        mobile: maskMobile(mobile),
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
