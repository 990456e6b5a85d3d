/**
 * What one case contributes to the figures (H59), as a pure function of the case: `fact → sum`. Nothing depends on the
 * time at which it is asked, so that a change of the case changes the figures by the difference of both sides.
 */
import {
  firstReplies,
  type Measure,
  revisits as revisitRules,
  solutions,
} from '../../policy/figures';
import { ownerPromises } from '../../policy/timeline';
import type { DepartmentId, Subject } from '../../policy/words';
import { dateOf, MINUTE } from '../../time/shanghai';
import type { Case, Duty, JournalEntry, Named } from '../case';
import { isLate } from '../duties';
import { communityOf } from '../home';
import { groupsOf } from '../recurring';
import { agentAt } from './agentAt';
import { contacted } from './contacts';
import { type About, type Add, type Sums, tell } from './facts';

export function contributions(kase: Case): Sums {
  const sums: Sums = {};
  const community = communityOf(kase.home);
  const add: Add = (measure, at, about = {}, sum = 1) => {
    const { agent = agentAt(kase, at), department = '', person = '', category = '' } = about;
    tell(sums, { measure, day: dateOf(at), agent, department, person, category, community }, sum);
  };
  volumes(kase, add);
  grouped(kase, add);
  judgements(kase, add);
  for (const duty of kase.duties) ofDuty(kase, duty, add);
  for (const { at, overall, subject, personId } of kase.ratings) {
    const about = {
      person: personId,
      department: departmentOf[subject],
      category: `subject:${subject}`,
    };
    add('ra', at, about);
    add('rs', at, about, overall);
    if (overall <= 2) add('rl', at, about);
  }
  for (const entry of kase.journal) {
    answers(entry, add);
    contacted(kase, entry, aboutOf(kase), add);
  }
  return sums;
}

const departmentOf: Record<Subject, DepartmentId> = {
  designer: 'design',
  supervisor: 'engineering',
  projectManager: 'engineering',
  crew: 'engineering',
};

/** The last entry of one of these types; of a case that is over, when that came about. */
const last = ({ journal }: Case, ...types: string[]): JournalEntry | undefined =>
  journal.filter(({ type }) => types.includes(type)).at(-1);

function volumes(kase: Case, add: Add): void {
  const about = aboutOf(kase);
  const over = (measure: Measure, ...types: string[]): number | undefined => {
    const at = kase.open ? undefined : last(kase, ...types)?.at;
    if (at !== undefined) add(measure, at, about);
    return at;
  };
  switch (kase.kind) {
    case 'repair':
      add('ro', kase.createdAt, about);
      if (kase.repeat) add('rp', kase.createdAt, about);
      over('rc', 'closed', 'quoteDeclined');
      if (kase.confirmation) solved(kase, kase.confirmation.at, about, add);
      return;
    case 'complaint':
      add('co', kase.createdAt, about);
      over('cc', 'closed');
      return;
    case 'inquiry':
      add('io', kase.createdAt, about);
      if (kase.type === 'missedCall') add('tq', kase.createdAt, about);
      over('ic', 'closed', 'called.came');
      return;
    case 'reorder': {
      add('bo', kase.createdAt, about);
      over('bc', 'writtenOff', 'reorderCancelled', 'quoteDeclined');
      const at = kase.open ? undefined : last(kase, 'writtenOff')?.at;
      if (at !== undefined) solved(kase, at, about, add);
      return;
    }
    case 'project': {
      const { measured, contractSigned, finalAccepted } = kase.facts;
      const ours = kase.imported?.at ?? Number.NEGATIVE_INFINITY;
      if (!kase.imported) add('po', kase.createdAt, about);
      if (measured !== undefined && measured > ours)
        add('vh', measured, { ...about, ...by('design', kase.team.designer) });
      if (contractSigned !== undefined && contractSigned > ours) add('ps', contractSigned, about);
      if (finalAccepted !== undefined && finalAccepted > ours) add('pa', finalAccepted, about);
      return;
    }
    default:
  }
}

/** Groups of recurring faults (H36) that no other measure counts: of what it is, and which department a complaint is about. */
function grouped(kase: Case, add: Add): void {
  for (const { by, key } of groupsOf(kase)) {
    if (by === 'material') add('fg', kase.createdAt, { category: `material:${key}` });
    else if (by === 'category' && kase.kind === 'complaint')
      add('fg', kase.createdAt, { category: key });
  }
}

/** What a case is about, and whom it lies with. */
function aboutOf(kase: Case): About {
  switch (kase.kind) {
    case 'repair': {
      const person = kase.team.crew?.personId ?? '';
      return { category: `fault:${kase.fault}`, department: 'engineering', person };
    }
    case 'complaint':
      return { category: `level:${kase.level}`, department: kase.department };
    case 'inquiry': {
      const { handler, type } = kase;
      const department = handler?.desk === 'department' ? handler.id : 'service';
      const person = handler?.desk === 'person' ? handler.id : '';
      return { category: `inquiry:${type}`, department, person };
    }
    case 'reorder':
      return { category: `payer:${kase.payer}`, department: 'engineering' };
    default:
      return { category: `kind:${kase.kind}` };
  }
}

const minutes = (from: number, to: number): number => Math.max(0, Math.round((to - from) / MINUTE));

function solved(kase: Case, at: number, about: About, add: Add): void {
  add('so', at, about);
  add('sm', at, about, minutes(kase.createdAt, at));
}

function judgements(kase: Case, add: Add): void {
  if ((kase.kind !== 'repair' && kase.kind !== 'reorder') || !kase.liability) return;
  const { at, liable, department = '' } = kase.liability;
  add('ju', at, { category: `liable:${liable}`, department });
}

/** Done, late beyond mending, or lapsed as the clock has found: from then on a duty counts, on the day of its limit. */
export function isDecided(duty: Duty): boolean {
  if (duty.doneAt !== undefined) return true;
  if (wasLate(duty)) return true;
  if (duty.withdrawnAt !== undefined) return false;
  return duty.moments.slice(0, duty.fired).some(({ what }) => what === 'lapse');
}

/** By any limit that it ever had (H33), as far as has been decided. */
export const wasLate = (duty: Duty): boolean => isLate(duty, Number.NEGATIVE_INFINITY);

function ofDuty(kase: Case, duty: Duty, add: Add): void {
  const { rule, dueAt, base, doneAt, owedBy } = duty;
  const key = `${kase.kind}:${rule}`;
  const done = doneAt !== undefined;
  const kept = done && !wasLate(duty);
  const agent = agentAt(kase, Math.min(doneAt ?? dueAt, dueAt));
  const about: About = { ...owing(kase, owedBy), category: `rule:${rule}` };
  if (isDecided(duty)) {
    const each = (owed: Measure, inTime: Measure, of: About): void => {
      add(owed, dueAt, of);
      if (kept) add(inTime, dueAt, of);
    };
    // Whose it is counts: a department's lapse is not the agent's.
    const own = { ...about, agent: owedBy.desk === 'agent' ? agent : '' };
    each('du', 'dk', own);
    if (revisitRules.includes(rule)) {
      each('vo', 'vk', own);
      if (done && !kept) add('vl', dueAt, own);
    }
    // A promise is followed by the agent, whoever has to keep it.
    if (ownerPromises[key] !== undefined) each('pr', 'pk', { ...about, agent });
  }
  if (doneAt === undefined) return;
  if (firstReplies.includes(key)) {
    add('fr', doneAt, about);
    add('fm', doneAt, about, minutes(base, doneAt));
    if (kept) add('fk', doneAt, about);
  }
  if (solutions.includes(key)) {
    const of = aboutOf(kase);
    add('so', doneAt, of);
    add('sm', doneAt, of, minutes(base, doneAt));
  }
}

function owing(kase: Case, owedBy: Duty['owedBy']): About {
  if (owedBy.desk === 'department') return { department: owedBy.id };
  if (owedBy.desk !== 'person') return { department: 'service' };
  const onSite = kase.kind === 'repair' || kase.kind === 'reorder';
  return { department: onSite ? 'engineering' : '', person: owedBy.id };
}

/** Whether the owner was satisfied, as the revisit has it. */
function answers({ type, at, data }: JournalEntry, add: Add): void {
  if (type !== 'revisited' || typeof data?.satisfied !== 'boolean') return;
  const about = { category: `rule:${String(data.rule)}` };
  add('qa', at, about);
  if (data.satisfied) add('qs', at, about);
}

const by = (department: DepartmentId, person?: Named): About => ({
  department,
  person: person?.personId ?? '',
});
