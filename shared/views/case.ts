import type * as z from 'zod';
import type { recordPage as pageSchema, caseView as schema } from '../contract/views';
import type {
  Case,
  ComplaintCase,
  Duty,
  InquiryCase,
  JournalEntry,
  Notice,
  ProjectCase,
  RepairCase,
} from '../domain/case';
import { dutyState, isLate, isOpen } from '../domain/duties';
import type { RecordPage } from '../domain/pages';
import { isProspect } from '../domain/prospect';
import { sellsThemselves } from '../domain/sale';
import { disownableUntil } from '../domain/signature';
import { hasJob, onlyCrew } from '../policy/access';
import { gradeNames } from '../policy/prospects';
import { isAgentOf } from '../policy/stand-ins';
import { goesWithHome, type Sentence, sentenceOf } from '../policy/timeline';
import { maskMobile, salutation } from '../policy/wording';
import {
  channelNames,
  dayPartNames,
  departmentNames,
  faultNames,
  inquiryNames,
  levelNames,
  liableNames,
  placeNames,
  roleNames,
} from '../policy/words';
import { campaignView, invitationView, surveyView } from './campaign';
import { chargeText, penaltyText, quoteView, seesPenalty } from './charge';
import { contentFiles, contentViews } from './content';
import { dutyView } from './duty';
import { findingView, lateViews } from './finding';
import { handoverView } from './handover';
import { letterViews } from './letters';
import { mayNow, recordable, retractable } from './may';
import {
  formerViews,
  itemViews,
  memberViews,
  moneyView,
  ratingViews,
  seesRatings,
  signedView,
  slipView,
} from './parts';
import { brokenPromise, promiseOf } from './promises';
import { prospectView } from './prospect';
import { asStaff, picture, type Reader, seesCharges, seesFormer, seesMoney } from './reader';
import { reorderView } from './reorder';
import { ownersRevisit } from './revisit';
import { numberOf, rowOf } from './row';
import { stageViews } from './stages';

export type CaseView = z.infer<typeof schema>;
type PageView = z.infer<typeof pageSchema>;

/** Files a view of the case shows; the shell gets their addresses in one go. */
export function filesOf(kase: Case): string[] {
  return [...ownFiles(kase), ...contentFiles(kase)];
}

function ownFiles(kase: Case): string[] {
  const signatures = (...all: ({ fileId: string } | null)[]): string[] =>
    all.flatMap((signed) => (signed ? [signed.fileId] : []));
  if (kase.kind === 'project')
    return [...kase.drawings, ...kase.money.flatMap(({ otherPaper }) => otherPaper ?? [])];
  if (kase.kind === 'inquiry' || kase.kind === 'handover' || kase.kind === 'prospect') return [];
  if (kase.kind === 'finding') return kase.result?.pictures ?? [];
  if (kase.kind === 'campaign' || kase.kind === 'invitation' || kase.kind === 'survey') return [];
  if (kase.kind === 'reorder')
    return [...(kase.evidence?.pictures ?? []), ...(kase.fitting?.pictures ?? [])];
  if (kase.kind === 'complaint')
    return [
      ...kase.pictures,
      ...(kase.result?.pictures ?? []),
      ...signatures(kase.receipt, ...(kase.drawn ?? []).map(({ receipt }) => receipt)),
    ];
  return [
    ...kase.pictures,
    ...(kase.completion?.pictures ?? []),
    ...signatures(kase.receipt, kase.confirmation),
  ];
}

/** The case as this reader may see it. Crew see the address only while the job is theirs (H50, H61). */
export function caseView(kase: Case, reader: Reader): CaseView {
  const staff = asStaff(kase, reader);
  const row = rowOf(kase, reader);
  const working = !onlyCrew(reader.actor) || hasJob(kase);
  return {
    ...row,
    home: {
      homeId: kase.home.id,
      projectId: kase.home.projectId,
      label: row.label,
      address: working ? kase.home.address : '',
    },
    agent: kase.agent && { name: kase.agent.name, phone: reader.settings.phone },
    may: mayNow(kase, reader.actor, reader.alone !== undefined),
    pictures:
      kase.kind === 'repair' || kase.kind === 'complaint'
        ? kase.pictures.map((fileId) => picture(fileId, reader))
        : [],
    content: contentViews(kase, reader),
    timeline: timelineOf(kase, kase.journal, reader),
    older: olderThan(kase.paged ? kase.paged.pages + 1 : 1),
    people: staff ? [...memberViews(kase, reader), ...formerViews(kase, reader)] : [],
    duties: staff ? dutiesOf(kase, reader) : [],
    letters: staff ? letterViews(kase, reader.now) : [],
    untold: staff ? [...parkedOf(kase), ...untoldOf(kase, kase.notices)] : [],
    revisit: ownersRevisit(kase, reader),
    project: kase.kind === 'project' ? projectView(kase, reader) : null,
    repair: kase.kind === 'repair' ? repairView(kase, reader) : null,
    complaint: kase.kind === 'complaint' ? complaintView(kase, reader) : null,
    inquiry: kase.kind === 'inquiry' ? inquiryView(kase) : null,
    reorder: kase.kind === 'reorder' ? reorderView(kase, reader) : null,
    campaign: kase.kind === 'campaign' ? campaignView(kase) : null,
    invitation: kase.kind === 'invitation' ? invitationView(kase, reader) : null,
    survey: kase.kind === 'survey' ? surveyView(kase) : null,
    finding: kase.kind === 'finding' ? findingView(kase, reader) : null,
    handover: kase.kind === 'handover' ? handoverView(kase) : null,
    prospect: kase.kind === 'prospect' ? prospectView(kase, reader) : null,
  };
}

/** Where the record goes on before page n; null: nowhere. */
export const olderThan = (n: number): string | null => (n > 1 ? String(n - 1) : null);

/** A page of the case's record as this reader may see it. */
export function pageView(kase: Case, page: RecordPage, reader: Reader): PageView {
  const staff = asStaff(kase, reader);
  const done = page.duties.filter((duty) => duty.doneAt !== undefined).reverse();
  return {
    timeline: timelineOf({ ...kase, duties: page.duties }, page.journal, reader),
    duties: staff ? done.map((duty) => dutyView(kase, duty, reader)) : [],
    untold: staff ? untoldOf(kase, page.notices) : [],
    older: olderThan(page.n),
  };
}

/** Entries of the record, the latest first. */
export function timelineOf(
  kase: Case,
  entries: readonly JournalEntry[],
  reader: Reader,
): CaseView['timeline'] {
  const staff = asStaff(kase, reader);
  const money = seesMoney(kase, reader);
  const charges = seesCharges(kase, reader);
  const told = reader.toldFrom ?? reader.now;
  return entries
    .map((entry) => ({
      entry,
      sentence: (staff ? null : brokenPromise(kase, entry, told)) ?? sentenceOf(entry, told),
    }))
    .filter(({ entry, sentence }) => {
      const before = !staff && kase.sold !== undefined && entry.at <= kase.sold.at;
      if (before && !goesWithHome(kase.kind, entry.type)) return false;
      if (sentence.for === 'addressee')
        return staff || entry.data?.personId === reader.actor.personId;
      if (sentence.for === 'ratings') {
        return seesRatings(kase, reader) || entry.data?.personId === reader.actor.personId;
      }
      if (sentence.for === 'moneyStaff') return staff && money;
      return sentence.for === 'staff' ? staff : sentence.for === 'money' ? money : true;
    })
    .map(({ entry, sentence }) => ({
      at: entry.on ?? entry.at,
      title: titleFor(sentence, staff, charges),
      detail: sentence.detailForStaff && !staff ? '' : (sentence.detail ?? ''),
      by: byText(kase, entry.by, seesFormer(kase, reader)),
      tone: sentence.tone ?? 'go',
      promise: promiseOf(kase, entry, told),
      pictures:
        entry.type === 'completed' && kase.kind === 'repair'
          ? (kase.completion?.pictures ?? []).map((fileId) => picture(fileId, reader))
          : [],
    }))
    .reverse();
}

function titleFor(sentence: Sentence, staff: boolean, charges: boolean): string {
  const title = staff ? sentence.title : (sentence.ownersTitle ?? sentence.title);
  return sentence.sum && charges && (staff || !sentence.sumForStaff)
    ? `${title} ${sentence.sum}`
    : title;
}

/** Staff by role and name; owners by name and form of address (H44). */
function byText(kase: Case, { id, name, role }: JournalEntry['by'], formerToo: boolean): string {
  const member = kase.members.find(({ personId }) => personId === id);
  if (member) return salutation(member.name, member.gender);
  const former = kase.sold?.former.find(({ personId }) => personId === id);
  if (former) return formerToo ? salutation(former.name, former.gender) : '原业主';
  return role === 'owner' || role === 'system' ? name : `${roleNames[role]} ${name}`;
}

/** Open ones first, the next to come on top; then those done, the latest on top. Far future revisits come last. */
function dutiesOf(kase: Case, reader: Reader): CaseView['duties'] {
  const open = kase.duties.filter(isOpen).sort((a, b) => a.dueAt - b.dueAt);
  const ended = kase.duties
    .filter((duty) => duty.doneAt !== undefined)
    .sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0));
  return [...open, ...ended].slice(0, 40).map((duty) => dutyView(kase, duty, reader));
}

function parkedOf(kase: Case): CaseView['untold'] {
  const parked = kase.parked && {
    to: '系统',
    what: '这个个案的到期提醒暂停',
    reason: '系统处理时出错,管理员已收到报告;请照看待办的期限',
    at: kase.parked.since,
  };
  return parked ? [parked] : [];
}

function untoldOf(kase: Case, notices: readonly Notice[]): CaseView['untold'] {
  return notices
    .filter((notice) => notice.state === 'unsent' || notice.state === 'parked')
    .map((notice) => ({
      to: toText(kase, notice),
      what: notice.text?.split('\n')[0] ?? notice.fields?.what ?? notice.fields?.state ?? '',
      reason: notice.reason ?? '',
      at: notice.createdAt,
    }))
    .reverse();
}

function toText(kase: Case, { personId }: Notice): string {
  const member = kase.members.find((one) => one.personId === personId);
  return member ? salutation(member.name, member.gender) : '工作群';
}

/** A prospect goes with its project's agent. */
const seesProspect = (project: ProjectCase, { actor }: Reader): boolean =>
  isAgentOf(project, actor) || actor.roles.some((role) => role === 'manager' || role === 'leader');

function projectView(project: ProjectCase, reader: Reader): CaseView['project'] {
  const staff = asStaff(project, reader);
  const named = (person: { personId: string; name: string } | undefined) =>
    person ? { personId: person.personId, name: person.name } : null;
  return {
    late: lateViews(project, reader),
    stages: stageViews(project, reader.now),
    events: staff ? recordable(project, reader.actor) : [],
    entered: staff ? retractable(project, reader.actor) : [],
    team: {
      designer: named(project.team.designer),
      supervisor: named(project.team.supervisor),
      projectManager: named(project.team.projectManager),
    },
    members: memberViews(project, reader),
    sale: saleView(project, reader),
    partiesAsked:
      staff && project.partiesAsked
        ? {
            names: project.partiesAsked.to.map(({ name }) => name),
            by: project.partiesAsked.by.name,
            at: project.partiesAsked.at,
            reason: project.partiesAsked.reason,
          }
        : null,
    file:
      staff && (isAgentOf(project, reader.actor) || reader.actor.roles.includes('manager'))
        ? project.file
        : null,
    likelihood:
      staff && project.likelihood && isProspect(project)
        ? {
            grade: project.likelihood.grade,
            text: gradeNames[project.likelihood.grade],
            reason: project.likelihood.reason,
          }
        : null,
    prospect:
      staff && project.prospectId && seesProspect(project, reader)
        ? { caseId: project.prospectId, number: numberOf(project.prospectId) }
        : null,
    vipPrepare: staff ? (project.vipPrepare ?? '') : '',
    drawings: project.drawings.map((fileId) => picture(fileId, reader)),
    money: seesMoney(project, reader) ? moneyView(project, reader) : null,
    slip: slipView(project),
    items: itemViews(project, reader.now),
    ratings: ratingViews(project, reader),
  };
}

/** A sale that waits, for staff and for the home's owners. */
function saleView(project: ProjectCase, reader: Reader) {
  const { saleAsked: asked } = project;
  const staff = asStaff(project, reader);
  if (!asked || !(staff || sellsThemselves(project, reader.actor.personId))) return null;
  return {
    who: salutation(asked.name, asked.gender),
    mobile: staff ? maskMobile(asked.mobile) : '',
    by: asked.by.name,
    at: asked.at,
    reason: staff ? asked.reason : '',
  };
}

function repairView(repair: RepairCase, reader: Reader): CaseView['repair'] {
  const ratings = ratingViews(repair, reader);
  return {
    place: placeNames[repair.place],
    fault: faultNames[repair.fault],
    urgent: reader.settings.urgentHours[repair.fault] !== undefined,
    description: repair.description,
    atHome: repair.atHome
      .map(({ date, part }) => `${date.slice(5)} ${dayPartNames[part]}`)
      .join('、'),
    free: repair.free,
    chargeText: chargeText(repair, seesCharges(repair, reader)),
    liability: repair.liability && {
      text: liableNames[repair.liability.liable],
      reason: repair.liability.reason,
      penaltyText: seesPenalty(repair.liability, reader) ? penaltyText(repair.liability) : '',
    },
    quote: repair.quote && seesCharges(repair, reader) ? quoteView(repair.quote) : null,
    promise: repair.promise,
    receipt: signedView(repair.receipt, reader),
    appointment: repair.appointment && {
      crew: repair.appointment.crew,
      from: repair.appointment.from,
      to: repair.appointment.to,
      accepted: repair.appointment.accepted,
      wish: repair.appointment.wish,
    },
    completion: repair.completion && {
      ...repair.completion,
      pictures: repair.completion.pictures.map((fileId) => picture(fileId, reader)),
    },
    confirmation: signedView(repair.confirmation, reader),
    disownUntil: disownableUntil(repair, reader.settings),
    reworks: repair.reworks,
    repeat: asStaff(repair, reader) && repair.repeat,
    reorders: repair.reorders ?? [],
    rating: ratings[0] ?? null,
  };
}

function complaintView(complaint: ComplaintCase, reader: Reader): CaseView['complaint'] {
  const clock = (rule: string) =>
    clockView(
      complaint.duties.find((duty) => duty.id === `${rule}:${complaint.round}`),
      reader.now,
    );
  return {
    level: complaint.level,
    levelText: levelNames[complaint.level],
    department: departmentNames[complaint.department],
    about: complaint.about,
    description: complaint.description,
    wish: complaint.wish,
    channelText: channelNames[complaint.channel],
    round: complaint.round,
    reply: clock('H28.reply'),
    resolution: clock('H28.resolve'),
    receipt: signedView(complaint.receipt, reader),
    answer: complaint.answer,
    plan: complaint.plan && {
      what: complaint.plan.what,
      who: complaint.plan.responsible,
      by: complaint.plan.by,
    },
    result: complaint.result?.text ?? null,
    resultPictures: (complaint.result?.pictures ?? []).map((fileId) => picture(fileId, reader)),
    drawn: (complaint.drawn ?? [])
      .filter(({ round }) => round === complaint.round)
      .map(({ department, what, receipt, part }) => ({
        department,
        departmentText: departmentNames[department],
        what: asStaff(complaint, reader) ? what : '',
        receipt: signedView(receipt, reader),
        part: part && { what: part.what, who: part.responsible, by: part.by },
      })),
    findings: asStaff(complaint, reader) ? (complaint.findings ?? []) : [],
  };
}

function inquiryView(inquiry: InquiryCase): CaseView['inquiry'] {
  const { type, text, wanted, handler, channel, answer, round } = inquiry;
  return {
    type,
    typeText: inquiryNames[type],
    text,
    wanted,
    handler: handler
      ? handler.desk === 'person'
        ? handler.name
        : departmentNames[handler.id]
      : '',
    channelText: channelNames[channel],
    answer,
    round,
  };
}

function clockView(
  duty: Duty | undefined,
  now: number,
): NonNullable<CaseView['complaint']>['reply'] {
  if (!duty) throw new Error('a complaint has both clocks');
  const state = dutyState(duty, now);
  const late = isLate(duty, now);
  const running = state === 'warned' ? 'warned' : 'open';
  return {
    dueAt: duty.dueAt,
    doneAt: duty.doneAt ?? null,
    state: duty.doneAt === undefined ? (late ? 'late' : running) : late ? 'missed' : 'kept',
  };
}
