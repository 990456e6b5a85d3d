/** What people of the demonstration do in the histories on the local cloud. */
import { homes, idOf, openids, signatureExample } from '../../../shared/contract/examples';
import type { Case } from '../../../shared/domain/case';
import { HOUR } from '../../../shared/time/shanghai';
import type { randomFrom } from '../../builders';

export interface Request {
  openid: string;
  action: string;
  input: Record<string, unknown>;
}

type Random = ReturnType<typeof randomFrom>;

/** The owner, and the agent's home that they live in. */
const owners = [
  { owner: openids.wang, agent: openids.agentChen, homeId: homes.warranty },
  { owner: openids.wangwei, agent: openids.agentChen, homeId: homes.building },
  { owner: openids.ouyang, agent: openids.agentSun, homeId: homes.owing },
] as const;

export function nextEvent(random: Random, cases: readonly Case[], now: number): Request {
  const mine = cases.filter(
    ({ open, kind }) => open && (kind === 'repair' || kind === 'complaint'),
  );
  if (mine.length === 0 || random.below(3) === 0) return begin(random);
  return goOn(random, random.pick(mine), now);
}

function begin(random: Random): Request {
  const { owner, homeId } = random.pick(owners);
  const openid = random.pick([owner, openids.manager]);
  if (random.below(3) === 0) {
    const input = { homeId, department: 'engineering', description: '约好的人没有来' };
    return { openid, action: 'complaint.file', input };
  }
  const place = random.pick(['kitchen', 'bathroom', 'balcony', 'bedroom', 'livingRoom']);
  const fault = random.pick(['leak', 'power', 'crack', 'doorWindow', 'hardware']);
  const input = { homeId, place, fault, description: '水槽下面一直在滴水' };
  return { openid, action: 'repair.report', input };
}

function goOn(random: Random, { _id: caseId, kind, state }: Case, now: number): Request {
  const head = (action: string, input: object): Request => ({
    openid: openids.engineeringHead,
    action,
    input: { caseId, ...input },
  });
  const by = now + 24 * HOUR;
  if (kind === 'complaint') {
    const steps: Record<string, Request> = {
      filed: head('complaint.sign', { signature: signatureExample }),
      signed: head('complaint.reply', { summary: '已致歉' }),
      replied: head('complaint.plan', { what: '重贴', responsible: '何勇', by }),
      planned: head('complaint.resolve', { result: '已重贴' }),
    };
    const classify = { caseId, level: random.pick(['major', 'serious', 'normal']), reason: '返工' };
    return (
      steps[state] ?? { openid: openids.manager, action: 'complaint.classify', input: classify }
    );
  }
  const from = now + HOUR + random.below(8) * HOUR;
  if (state === 'reported') return head('repair.receive', { signature: signatureExample });
  if (state === 'proposed' && random.below(3) === 0)
    return head('repair.renew', { by: now + 72 * HOUR, reason: '等配件' });
  return head('repair.dispatch', { crewId: idOf(openids.crew), from, to: from + 2 * HOUR });
}

export const subscribers = [openids.wang, openids.wangwei, openids.ouyang];

/** A fault of the control interface, by chance; none now and then. */
export function nextFault(random: Random): Record<string, unknown> | undefined {
  const target = random.pick(['api', 'clock']);
  const kill = { kind: 'kill', function: target, at: 1 + random.below(8) };
  // One in ten histories goes undisturbed.
  if (random.below(10) === 0) return undefined;
  return random.pick([
    { ...kill, afterEffect: true },
    { ...kill, afterEffect: false },
    { ...kill, afterEffect: random.below(2) === 0 },
    { kind: 'lost', on: 'database', function: target, after: random.below(6) },
    { kind: 'lost', on: 'openapi.subscribeMessage.send', after: random.below(2) },
    { kind: 'lost', on: 'robot', after: random.below(2) },
    { kind: 'lost', on: 'sms' },
    { kind: 'error', on: 'database', function: target, after: random.below(6), code: 'SYS_ERR' },
    {
      kind: 'error',
      on: 'openapi.subscribeMessage.send',
      code: random.pick([43101, 43107, 43108, 45168, 47003, -1]),
    },
    { kind: 'error', on: 'robot', code: random.pick([45009, -1]) },
    {
      kind: 'error',
      on: 'sms',
      code: random.pick([
        'FailedOperation.TemplateIncorrectOrUnapproved',
        'LimitExceeded.PhoneNumberDailyLimit',
        'LimitExceeded.PhoneNumberThirtySecondLimit',
      ]),
    },
  ]);
}
