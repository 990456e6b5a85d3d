import { stepOf, stepsFor } from './index';
import type { CaseView, Step } from './types';

type Duty = CaseView['duties'][number];

/** Which step fulfils a duty of the handbook, where it is not a call with a card. */
const fulfils: Record<string, string> = {
  H1: 'project.assign',
  H2: 'project.completeFile',
  H7: 'project.fileDrawings',
  H9: 'warranty.issue',
  'H15.finance': 'payment.book',
  'H16.sum': 'payment.confirmSum',
  'H18.owner': 'project.completeFile',
  H19: 'repair.judge',
  'H19.quote': 'repair.quote',
  'H19.answer': 'repair.acceptQuote',
  H20: 'repair.arrive',
  'H20.answer': 'repair.dispatch',
  H21: 'repair.check',
  H22: 'repair.receive',
  H23: 'repair.dispatch',
  'H23.visit': 'repair.arrive',
  'H23.other': 'repair.dispatch',
  H24: 'repair.confirm',
  'H24.rework': 'repair.dispatch',
  'H26.reopened': 'repair.dispatch',
  H39: 'inquiry.called',
  H40: 'inquiry.answer',
  'H40.inside': 'inquiry.answer',
  'H40.again': 'inquiry.answer',
  H41: 'inquiry.called',
  'H41.find': 'inquiry.called',
  'H41.again': 'inquiry.called',
  H42: 'inquiry.answer',
  'H61.content': 'content.judge',
  'H32.sign': 'complaint.signPart',
  'H32.part': 'complaint.planPart',
  'H36.answer': 'finding.answer',
  'H36.remedy': 'finding.remedy',
  'H36.check': 'finding.close',
  'H54.sign': 'handover.sign',
  'H57.a': 'prospect.mark',
  'H57.b': 'prospect.mark',
  'H57.c': 'prospect.mark',
  'H57.d': 'prospect.mark',
  'H42.mail': 'inquiry.answer',
  'H13.written': 'invitation.written',
  'H27.evidence': 'reorder.evidence',
  'H27.check': 'reorder.check',
  'H27.quote': 'reorder.quote',
  'H27.quotepaid': 'reorder.quote',
  'H27.decide': 'reorder.judge',
  'H27.confirm': 'reorder.acceptQuote',
  'H27.returned': 'reorder.return',
  'H27.finance': 'reorder.signOff',
  'H27.order': 'reorder.order',
  'H27.orderpaid': 'reorder.order',
  'H27.made': 'reorder.stock',
  'H27.ship': 'reorder.ship',
  'H27.shippaid': 'reorder.ship',
  'H27.fit': 'reorder.fit',
  'H27.refit': 'reorder.fit',
  'H27.writeoff': 'reorder.writeOff',
  'H28.reply': 'complaint.reply',
  'H28.resolve': 'complaint.resolve',
  H29: 'complaint.classify',
  H30: 'complaint.sign',
  H31: 'complaint.plan',
};

/** Not a next step by themselves: they take back, correct or put off. */
const aside =
  /retract|disown|cancel|refuse|renew|askOtherTime|classify|assign|file|File|payment|judge|Quote|quote|pass|markVip|prospect|\.open$|draw|visit|sell|gift|letter|link/;

export interface Next {
  /** The call that is owed, if that comes first. */
  call: Duty | null;
  /** The step that comes first otherwise. */
  step: Step | null;
  /** Everything else that may be done. */
  others: Step[];
}

/**
 * What the reader should do next: the duty that brought him here, else what he owes soonest, else the first step on the
 * case's way; null where nothing is his to do.
 */
export function nextFor(view: CaseView, dutyId = ''): Next {
  const steps = stepsFor(view);
  const owed = view.duties
    .filter((duty) => duty.mine && ['open', 'warned', 'late'].includes(duty.state))
    .sort((a, b) => Number(b.dutyId === dutyId) - Number(a.dutyId === dutyId) || a.dueAt - b.dueAt);
  const signing = steps.find(({ action }) => /receive|\.sign$/.test(action));
  for (const duty of owed) {
    if (duty.card) return { call: duty, step: null, others: steps };
    const found = signing ?? may(steps, fulfils[duty.rule]);
    if (found) return { call: null, step: found, others: without(steps, found) };
  }
  const first =
    signing ?? collecting(view, steps) ?? steps.find((step) => leads(view, step)) ?? null;
  return { call: null, step: first, others: without(steps, first) };
}

/** Takes the case further on its way. Naming another crew does not, while one is coming. */
function leads({ repair }: CaseView, { action }: Step): boolean {
  if (action === 'repair.dispatch') return !repair?.appointment;
  return !aside.test(action);
}

/** For those who book money: as long as some is open, that comes first. */
function collecting({ project }: CaseView, steps: Step[]): Step | undefined {
  return project?.money?.outstanding ? may(steps, 'payment.book') : undefined;
}

function may(steps: Step[], action: string | undefined): Step | undefined {
  const wanted = action ? stepOf(action) : undefined;
  return wanted && steps.includes(wanted) ? wanted : undefined;
}

function without(steps: Step[], one: Step | null): Step[] {
  return steps.filter((other) => other !== one);
}
