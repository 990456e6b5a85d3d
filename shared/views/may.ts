/** Which actions a reader may call on a case now: the contract's permits and the tables of states, nothing else. */
import { type ActionName, contract } from '../contract';
import type { Actor, Case, ComplaintCase, ProjectCase, RepairCase } from '../domain/case';
import { takesLetters, unanswered } from '../domain/letter';
import { sumStep } from '../domain/moneySteps';
import { mayRecord } from '../domain/project';
import { isProspect } from '../domain/prospect';
import { sellsThemselves } from '../domain/sale';
import { isFirst, isSecondRole } from '../domain/twoPeople';
import { slipState } from '../domain/warranty';
import { mayAct } from '../policy/access';
import { campaignMachine, invitationMachine, surveyMachine } from '../policy/campaign';
import { reorderMachine } from '../policy/reorder';
import {
  complaintMachine,
  eventPolicies,
  findingMachine,
  handoverMachine,
  inquiryMachine,
  projectMachine,
  prospectMachine,
  repairMachine,
} from '../policy/stages';

const repairEvents: Partial<Record<ActionName, string>> = {
  'repair.check': 'checked',
  'repair.receive': 'received',
  'repair.dispatch': 'dispatched',
  'repair.renew': 'renewed',
  'job.link': 'linked',
  'repair.accept': 'accepted',
  'repair.askOtherTime': 'otherTimeAsked',
  'repair.judge': 'judged',
  'repair.quote': 'quoted',
  'repair.acceptQuote': 'quoteAccepted',
  'repair.declineQuote': 'quoteDeclined',
  'repair.arrive': 'arrived',
  'repair.complete': 'completed',
  'repair.confirm': 'confirmed',
  'repair.refuse': 'refused',
  'repair.disown': 'disowned',
};
const complaintEvents: Partial<Record<ActionName, string>> = {
  'complaint.classify': 'classified',
  'complaint.sign': 'signed',
  'complaint.reply': 'replied',
  'complaint.plan': 'planned',
  'complaint.resolve': 'resolved',
  'complaint.draw': 'drawn',
  'complaint.signPart': 'partSigned',
  'complaint.planPart': 'partPlanned',
};

const inquiryEvents: Partial<Record<ActionName, string>> = {
  'inquiry.pass': 'passed',
  'inquiry.answer': 'answered',
  'inquiry.called': 'called',
  'inquiry.confirm': 'accepted',
};

const reorderEvents: Partial<Record<ActionName, string>> = {
  'reorder.evidence': 'evidenced',
  'reorder.check': 'checked',
  'reorder.quote': 'quoted',
  'reorder.judge': 'judged',
  'reorder.acceptQuote': 'quoteAccepted',
  'reorder.declineQuote': 'quoteDeclined',
  'reorder.return': 'returned',
  'reorder.signOff': 'signedOff',
  'reorder.order': 'ordered',
  'reorder.renew': 'renewed',
  'reorder.stock': 'stocked',
  'reorder.ship': 'shipped',
  'reorder.fit': 'fitted',
  'reorder.writeOff': 'closed',
  'reorder.cancel': 'cancelled',
};

const campaignEvents: Partial<Record<ActionName, string>> = {
  'campaign.send': 'sent',
  'campaign.cancel': 'cancelled',
};
const invitationEvents: Partial<Record<ActionName, string>> = {
  'invitation.written': 'written',
  'invitation.answer': 'answered',
  'invitation.attend': 'attended',
};
const findingEvents: Partial<Record<ActionName, string>> = {
  'finding.answer': 'answered',
  'finding.remedy': 'remedied',
  'finding.close': 'closed',
};
const handoverEvents: Partial<Record<ActionName, string>> = {
  'handover.sign': 'signed',
  'handover.recall': 'recalled',
};
const prospectEvents: Partial<Record<ActionName, string>> = {
  'prospect.mark': 'contacted',
  'prospect.paid': 'paid',
  'prospect.giveUp': 'gaveUp',
  'prospect.takeUp': 'takenUp',
  'prospect.assign': 'handed',
  'prospect.forget': 'forgotten',
  'project.open': 'won',
};
const surveyEvents: Partial<Record<ActionName, string>> = { 'survey.answer': 'answered' };

const onProject: Partial<
  Record<ActionName, (project: ProjectCase, actor: Actor, alone: boolean) => boolean>
> = {
  'reorder.open': running,
  'greeting.birthday': running,
  'campaign.refuse': running,
  'visit.record': running,
  'project.assign': running,
  'project.completeFile': running,
  'project.markVip': running,
  'prospect.mark': isProspect,
  'project.sell': (project) =>
    running(project) && project.facts.finalAccepted !== undefined && !project.saleAsked,
  'project.confirmSale': (project, actor) => {
    const { saleAsked, members } = project;
    if (!saleAsked) return false;
    if (members.some(({ personId }) => personId === actor.personId))
      return sellsThemselves(project, actor.personId);
    return !isFirst(actor, [saleAsked.by]) || isSecondRole(actor);
  },
  'project.refuseSale': (project, actor) =>
    project.saleAsked !== undefined &&
    (sellsThemselves(project, actor.personId) ||
      !project.members.some(({ personId }) => personId === actor.personId)),
  'project.changeParties': (project) => running(project) && !project.partiesAsked,
  'project.confirmParties': (project) => project.partiesAsked !== undefined,
  'project.record': (project, actor) => recordable(project, actor).length > 0,
  'project.retract': (project, actor) => retractable(project, actor).length > 0,
  'project.cancel': (project) => running(project) && project.facts.finalAccepted === undefined,
  'project.fileDrawings': (project) => running(project) && project.contractSum !== null,
  'payment.book': contracted,
  'payment.reverse': contracted,
  'payment.change': contracted,
  'payment.correctSum': contracted,
  'payment.confirmSum': (project, actor, alone) => {
    const step = contracted(project) ? sumStep(project) : undefined;
    return step !== undefined && (!isFirst(actor, step.first) || alone);
  },
  'payment.discount': contracted,
  'payment.approve': contracted,
  'payment.withdrawDiscount': contracted,
  // Offered while money is open too: the refusal says the amount (H15).
  'warranty.issue': (project) =>
    project.facts.finalAccepted !== undefined &&
    slipState(project) !== 'inForce' &&
    running(project),
  'warranty.print': (project) => slipState(project) === 'inForce',
  'file.print': always,
  'record.print': always,
  'call.print': always,
  'letter.print': always,
};

function always(): boolean {
  return true;
}

function running(project: ProjectCase): boolean {
  return project.state !== 'cancelled';
}

/** Of a project that was ended too: what was paid is paid back, and what is owed is settled. */
function contracted(project: ProjectCase): boolean {
  return project.contractSum !== null;
}

/** Events of the project that this person may enter next. */
export function recordable(project: ProjectCase, actor: Actor): { event: string; name: string }[] {
  return Object.keys(projectMachine[project.state] ?? {})
    .filter((event) => project.facts[event] === undefined && mayRecord(project, event, actor))
    .map((event) => ({ event, name: eventPolicies[event]?.name ?? event }));
}

/** Events of the project that this person may take back. */
export function retractable(project: ProjectCase, actor: Actor): { event: string; name: string }[] {
  if (!running(project)) return [];
  return Object.entries(eventPolicies)
    .filter(([event]) => project.facts[event] !== undefined && mayRecord(project, event, actor))
    .map(([event, { name }]) => ({ event, name }));
}

/** `alone`: the actor may be the second person of their own steps. */
export function mayNow(kase: Case, actor: Actor, alone = false): ActionName[] {
  const candidates = (Object.keys(contract) as ActionName[]).filter((name) =>
    possible(kase, name, actor, alone),
  );
  return candidates.filter((name) => mayAct(kase, actor, contract[name].who));
}

const tables = {
  repair: { events: repairEvents, machine: repairMachine },
  complaint: { events: complaintEvents, machine: complaintMachine },
  inquiry: { events: inquiryEvents, machine: inquiryMachine },
  reorder: { events: reorderEvents, machine: reorderMachine },
  campaign: { events: campaignEvents, machine: campaignMachine },
  invitation: { events: invitationEvents, machine: invitationMachine },
  survey: { events: surveyEvents, machine: surveyMachine },
  finding: { events: findingEvents, machine: findingMachine },
  handover: { events: handoverEvents, machine: handoverMachine },
  prospect: { events: prospectEvents, machine: prospectMachine },
};

function possible(kase: Case, name: ActionName, actor: Actor, alone: boolean): boolean {
  if (name === 'content.judge') return (kase.content ?? []).some(({ state }) => state === 'review');
  // Not of a campaign or a wider fault, which are no owner's.
  if (name === 'gift.record') return kase.members.length > 0;
  if (name === 'letter.record') return takesLetters(kase);
  if (name === 'letter.answer') return unanswered(kase).length > 0;
  if (kase.kind === 'project') return onProject[name]?.(kase, actor, alone) ?? false;
  if (name === 'case.add')
    return kase.open && ['repair', 'complaint', 'inquiry'].includes(kase.kind);
  if (name === 'reorder.open')
    return kase.kind === 'repair' && kase.open && kase.completion === null;
  // On paper it is in any state.
  if (name === 'repair.print') return kase.kind === 'repair';
  if (name === 'complaint.print') return kase.kind === 'complaint';
  const { events, machine } = tables[kase.kind];
  const event = events[name];
  if (event === undefined || machine[kase.state]?.[event] === undefined) return false;
  if (kase.kind === 'inquiry') {
    const byCall = kase.type === 'lookedFor' || kase.type === 'missedCall';
    return name === 'inquiry.answer' ? !byCall : name !== 'inquiry.called' || byCall;
  }
  if (kase.kind === 'complaint') return forDepartment(kase, name, actor);
  if (kase.kind === 'reorder') {
    const answers = name === 'reorder.acceptQuote' || name === 'reorder.declineQuote';
    return !answers || kase.payer === 'owner';
  }
  if (kase.kind === 'handover' && name === 'handover.recall')
    return kase.from.personId === actor.personId || actor.roles.includes('manager');
  return kase.kind !== 'repair' || makesSense(kase, name);
}

/** A department drawn in does its own part; what concerns the whole is the main department's (H32). */
function forDepartment(complaint: ComplaintCase, name: ActionName, actor: Actor): boolean {
  const own = complaint.drawn?.find(
    ({ department, round }) => department === actor.departmentId && round === complaint.round,
  );
  if (name === 'complaint.signPart') return own !== undefined && own.receipt === null;
  if (name === 'complaint.planPart') return own !== undefined;
  const { level } = complaint;
  if (name === 'complaint.draw') return level !== 'normal' && level !== 'ordinary';
  const forAll = actor.roles.some((role) => role === 'manager' || role === 'agent');
  return forAll || actor.departmentId === complaint.department;
}

/** Beside the state: received twice, quoted what is free, answered what was not quoted – none of it is offered. */
function makesSense(repair: RepairCase, name: ActionName): boolean {
  const accepted = repair.quote?.state === 'accepted';
  switch (name) {
    case 'repair.check':
      return repair.checkedAt === null;
    case 'repair.judge':
      return !accepted;
    case 'repair.quote':
      return !repair.free && !accepted;
    case 'repair.acceptQuote':
    case 'repair.declineQuote':
      return repair.quote?.state === 'offered';
    case 'repair.complete':
      return (repair.free || accepted) && !repair.reorders?.some(({ open }) => open);
    case 'repair.disown':
      return repair.confirmation !== null && repair.confirmation.way !== 'ownPhone';
    default:
      return true;
  }
}
