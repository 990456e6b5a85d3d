import type * as z from 'zod';
import type { Tone } from '../contract/base';
import type { caseRow } from '../contract/views';
import type { Case, ReorderCase } from '../domain/case';
import { dutyState, isOpen } from '../domain/duties';
import { firstOf } from '../domain/home';
import { hasJob, onlyCrew } from '../policy/access';
import { campaignStateNames, invitationStateNames, surveyStateNames } from '../policy/campaign';
import { titleOf } from '../policy/notices';
import { ownersReorderStates, reorderStateNames } from '../policy/reorder';
import {
  complaintStateNames,
  findingStateNames,
  handoverStateNames,
  inquiryStateNames,
  projectStateNames,
  prospectStateNames,
  repairStateNames,
} from '../policy/stages';
import { numberOf, salutation } from '../policy/wording';
import { sayTime } from '../time/shanghai';
import { asStaff, type Reader } from './reader';

export type CaseRow = z.infer<typeof caseRow>;

/** For colleagues. */
export const stateText = (kase: Case): string =>
  ({
    project: projectStateNames,
    repair: repairStateNames,
    complaint: complaintStateNames,
    inquiry: inquiryStateNames,
    reorder: reorderStateNames,
    campaign: campaignStateNames,
    invitation: invitationStateNames,
    survey: surveyStateNames,
    finding: findingStateNames,
    handover: handoverStateNames,
    prospect: prospectStateNames,
  })[kase.kind][kase.state] ?? kase.state;

/** The owner's words, told to a colleague: '等您确认时间' is '等业主确认时间'; and none of colleagues' own for the owner. */
export const stateTextFor = (kase: Case, staff: boolean): string => {
  if (staff) return stateText(kase).replace('您', '业主');
  if (kase.kind === 'reorder') return ownersReorderStates[kase.state] ?? stateText(kase);
  // One state at a time: what the owner is asked for, not how far colleagues have come.
  return quoteWaits(kase) ? '等您确认报价' : stateText(kase);
};

/** The repair waits for the owner's answer to a quote, and for nothing else of the owner's. */
const quoteWaits = (kase: Case): boolean =>
  kase.kind === 'repair' &&
  kase.quote?.state === 'offered' &&
  (kase.state === 'reported' || kase.state === 'received');

export { numberOf };

/** Form of address of whom the case is about (H44). */
export function whoOf(kase: Case): string {
  const member = firstOf(kase);
  return member ? salutation(member.name, member.gender) : '';
}

/** The home; for crew whose job is over only where about it was. */
export const labelFor = (kase: Case, { actor }: Reader): string =>
  kase.kind === 'prospect'
    ? kase.community
    : onlyCrew(actor) && !hasJob(kase)
      ? (kase.home.label.split(' ')[0] ?? '')
      : kase.home.label;

export function rowOf(kase: Case, reader: Reader): CaseRow {
  const staff = asStaff(kase, reader);
  return {
    caseId: kase._id,
    kind: kase.kind,
    number: numberOf(kase._id),
    title: kase.kind === 'project' && staff ? `${kase.home.label} 工程` : titleOf(kase),
    label: labelFor(kase, reader),
    who: whoOf(kase),
    vip: staff && kase.vip,
    state: kase.state,
    stateText: stateTextFor(kase, staff),
    tone: toneOf(kase, reader.now, staff),
    hint: staff ? staffHint(kase, reader.now) : ownerHint(kase, reader.now),
    createdAt: kase.createdAt,
    updatedAt: kase.updatedAt,
  };
}

function toneOf(kase: Case, now: number, staff: boolean): Tone {
  if (!kase.open) return 'quiet';
  if (staff) {
    const states = kase.duties.filter(isOpen).map((duty) => dutyState(duty, now));
    if (states.includes('late')) return 'late';
    return states.includes('warned') ? 'soon' : 'go';
  }
  if (kase.state === 'invited' || kase.state === 'sent') return 'soon';
  if (kase.kind === 'reorder') return waitsForOwner(kase) ? 'soon' : 'go';
  return kase.kind === 'repair' &&
    (kase.state === 'proposed' || kase.state === 'completed' || kase.quote?.state === 'offered')
    ? 'soon'
    : 'go';
}

function staffHint(kase: Case, now: number): string {
  const next = kase.duties
    .filter((duty) => isOpen(duty) && duty.pausedAt === undefined)
    .sort((a, b) => a.dueAt - b.dueAt)[0];
  return next ? `${next.title} · ${sayTime(next.dueAt, now)}` : '没有待办';
}

function ownerHint(kase: Case, now: number): string {
  if (kase.kind === 'repair') {
    if (kase.state === 'proposed' && kase.appointment)
      return `${kase.appointment.crew.name} ${sayTime(kase.appointment.from, now)} 上门,请确认`;
    if (kase.state === 'appointed' && kase.appointment)
      return `${kase.appointment.crew.name} ${sayTime(kase.appointment.from, now)} 上门`;
    if (kase.state === 'completed') return '请查看照片,满意请签字';
    if (kase.state === 'confirmed') return '专职客服会给您回访';
    if (kase.quote?.state === 'offered') return '请确认维修报价';
    if (kase.state === 'closed' || kase.state === 'declined') return '感谢您的信任';
    return `${kase.promise.name} ${sayTime(kase.promise.by, now)} 前上门`;
  }
  if (kase.kind === 'complaint') {
    if (kase.plan && kase.state === 'planned')
      return `${kase.plan.responsible} ${sayTime(kase.plan.by, now)} 前完成`;
    if (kase.state === 'resolved') return '专职客服会给您回访,听您的意见';
    if (kase.state === 'closed') return '感谢您帮助我们改进';
    const reply = kase.duties.find((duty) => duty.id === `H28.reply:${kase.round}`);
    return reply && isOpen(reply) ? `${sayTime(reply.dueAt, now)} 前给您回电` : '正在为您处理';
  }
  if (kase.kind === 'inquiry') {
    if (kase.state === 'answered') return '请看答复,有不清楚的请告诉我们';
    return kase.state === 'closed' ? '感谢您的信任' : '我们正在为您问清楚';
  }
  if (kase.kind === 'reorder') return reorderHint(kase, now);
  if (kase.kind === 'invitation')
    return kase.open ? `${sayTime(kase.heldAt, now)} · ${kase.place}` : '谢谢您';
  if (kase.kind === 'survey')
    return kase.open ? `${sayTime(kase.until, now)} 前填写` : '谢谢您的意见';
  return stateText(kase);
}

/** The owner is asked whether it may be made at this price. */
export const waitsForOwner = ({ state, payer }: ReorderCase): boolean =>
  state === 'quoted' && payer === 'owner';

function reorderHint(reorder: ReorderCase, now: number): string {
  if (waitsForOwner(reorder)) return '请确认补单报价';
  const { state, order } = reorder;
  if (state === 'ordered' && order) return `${sayTime(order.promisedBy, now)} 前到货`;
  if (state === 'stocked' || state === 'shipped') return '安装前会与您约时间';
  if (state === 'fitted') return '专职客服会给您回访';
  return reorder.open && state !== 'revisited' ? '我们正在为您处理' : '感谢您的信任';
}
