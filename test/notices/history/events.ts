/** What people do in a history: any step that the state of some case allows, and some that it does not. */
import { signatureExample } from '../../../shared/contract/examples';
import type { Case, ComplaintCase, Duty, RepairCase } from '../../../shared/domain/case';
import { isOpen } from '../../../shared/domain/duties';
import { cards } from '../../../shared/policy/cards';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import type { randomFrom } from '../../builders';
import { settings } from '../company';

export interface Request {
  openid: string;
  action: string;
  input: Record<string, unknown>;
}

type Random = ReturnType<typeof randomFrom>;

const by = (person: string, action: string, input: Record<string, unknown>): Request => ({
  openid: `openid-${person}`,
  action,
  input,
});

export function nextEvent(random: Random, cases: readonly Case[], now: number): Request {
  const kase = random.pick(cases);
  if (random.below(5) === 0) return credit(random);
  if (random.below(4) === 0) return begin(random, cases);
  const duty = revisitable(random, kase, now);
  if (duty && random.below(2) === 0) return revisit(random, kase, duty, now);
  switch (kase.kind) {
    case 'repair':
      return onRepair(random, kase, now);
    case 'complaint':
      return onComplaint(random, kase, now);
    case 'project':
      return onProject(random, kase);
    default:
      return begin(random, cases);
  }
}

const credit = (random: Random): Request =>
  by(random.pick(['owner', 'husband']), 'subscription.credit', {
    results: Object.fromEntries(Object.values(settings.templates).map((id) => [id, 'accept'])),
  });

function begin(random: Random, cases: readonly Case[]): Request {
  const homes = cases.filter(({ kind }) => kind === 'project').map(({ home }) => home.id);
  const who = random.pick(['owner', 'husband', 'agent', 'manager']);
  const homeId = random.pick(homes);
  if (random.below(3) === 0) {
    const description = '约好的人没有来';
    return by(who, 'complaint.file', { homeId, department: 'engineering', description });
  }
  return by(who, 'repair.report', {
    homeId,
    place: random.pick(['kitchen', 'bathroom', 'balcony']),
    fault: random.pick(['leak', 'power', 'hardware', 'other']),
    description: '水槽下面一直在滴水',
  });
}

function onRepair(random: Random, { _id: caseId, state }: RepairCase, now: number): Request {
  const signature = signatureExample;
  const from = now + HOUR + random.below(2 * DAY);
  const to = from + 2 * HOUR;
  const dispatch = by('head', 'repair.dispatch', { caseId, crewId: 'crew', from, to });
  const done = { caseId, pictures: ['cloud://local/uploads/crew/done.png'], note: '更换软管' };
  const steps: Record<string, Request[]> = {
    reported: [
      by('agent', 'repair.check', { caseId }),
      by('head', 'repair.receive', { caseId, signature }),
      by('head', 'repair.receive', { caseId, signature }),
    ],
    proposed: [
      by('owner', 'repair.accept', { caseId }),
      by('husband', 'repair.askOtherTime', { caseId, wish: '周六上午在家' }),
      by('head', 'repair.renew', { caseId, by: now + 3 * DAY, reason: '等配件' }),
    ],
    appointed: [by('crew', 'repair.arrive', { caseId }), by('crew', 'repair.complete', done)],
    completed: [
      by('owner', 'repair.confirm', { caseId, signature }),
      by('husband', 'repair.refuse', { caseId, reason: '还是滴水' }),
    ],
  };
  return random.pick([...(steps[state] ?? []), dispatch]);
}

function onComplaint(random: Random, complaint: ComplaintCase, now: number): Request {
  const { _id: caseId, state } = complaint;
  const level = random.pick(['normal', 'major', 'critical']);
  const plan = { caseId, what: '重贴', responsible: '何勇', by: now + DAY };
  const steps: Record<string, Request> = {
    filed: by('head', 'complaint.sign', { caseId, signature: signatureExample }),
    signed: by('head', 'complaint.reply', { caseId, summary: '已致歉' }),
    replied: by('head', 'complaint.plan', plan),
    planned: by('head', 'complaint.resolve', { caseId, result: '已重贴' }),
  };
  const next = steps[state];
  const classify = by('agent', 'complaint.classify', { caseId, level, reason: '多次返工' });
  return next && random.below(3) > 0 ? next : classify;
}

function onProject(random: Random, { _id: caseId, state }: Case): Request {
  const amount = (random.below(5) + 1) * 1000;
  const event = random.pick(['waterElectricAccepted', 'finalAccepted', 'furnitureDelivered']);
  const change = { caseId, amount, note: '增项', signedAt: 0 };
  return random.pick([
    by('supervisor', 'project.record', { caseId, event }),
    state === 'construction'
      ? by('agent', 'warranty.issue', { caseId })
      : by('finance', 'payment.change', change),
  ]);
}

function revisitable(random: Random, kase: Case, now: number): Duty | undefined {
  const duties = kase.duties.filter((duty) => isOpen(duty) && duty.card && duty.from <= now);
  return duties.length > 0 ? random.pick(duties) : undefined;
}

function revisit(random: Random, { _id: caseId }: Case, duty: Duty, now: number): Request {
  const asks = cards[duty.card ?? '']?.asksSatisfied;
  const done = random.below(3) > 0;
  return by(random.pick(['agent', 'agent', 'manager']), 'revisit.record', {
    caseId,
    dutyId: duty.id,
    outcome: done ? 'done' : 'inconvenient',
    restated: done,
    ...(done ? {} : { nextAt: now + HOUR + random.below(2 * DAY) }),
    ...(asks && done ? { satisfied: random.below(3) > 0, notes: '还有问题' } : {}),
  });
}
