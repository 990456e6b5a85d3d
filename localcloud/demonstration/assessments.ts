/**
 * What the homes say of the agents' months, as the functions would have noted it with each change (H52); calls on record;
 * and two months as far as the manager has come: one with an objection, one that can be closed (H53).
 */
import { assessments, idOf, openids, projects } from '../../shared/contract/examples';
import {
  type AgentMonth,
  emptyMonth,
  endOfMonth,
  judge,
  judgeCall,
  object,
} from '../../shared/domain/assessment/month';
import { monthOf, recordsKey, recordsOf } from '../../shared/domain/assessment/records';
import { revisitRef, type Sampled } from '../../shared/domain/assessment/sampling';
import type { Case } from '../../shared/domain/case';
import { type Counted, countedCall } from '../../shared/domain/figures/contacts';
import { openMonths } from '../../shared/policy/assessment';
import { addMonths, DAY, HOUR, instantOf, MINUTE } from '../../shared/time/shanghai';
import { settings } from './company';
import { named } from './people';
import { actor } from './play';

const { agentChen, agentSun, manager } = openids;

/** Notes on the cases what they say of the latest months, before anything is cut from them. */
export function assess(cases: readonly Case[], startAt: number): void {
  const oldest = monthOf(addMonths(startAt, -openMonths));
  for (const kase of cases) {
    const latest = Object.entries(recordsOf(kase)).filter(([key]) => key >= oldest);
    if (latest.length === 0) continue;
    kase.assessed = Object.fromEntries(latest);
    kase.countedOn = [...(kase.countedOn ?? []), ...latest.map(([key]) => key)].sort();
  }
}

interface Call extends Counted {
  _id: string;
  caseId: string | null;
  direction: 'in' | 'out' | 'missed';
  mobile: string;
  name: string;
  at: number;
  startedAt: number;
  durationSeconds: number;
  about: Record<string, string>;
  outcome: string;
  by: string;
}

/** Of last month, and some of this one. The first one of 孙丽 is the example's. */
export function callsOf(startAt: number, communityOf: (caseId: string) => string): Call[] {
  const month = addMonths(instantOf(`${monthOf(startAt)}-01`), -1);
  const call = (
    number: number,
    openid: string,
    at: number,
    direction: Call['direction'],
    durationSeconds: number,
    what: string,
  ): Call => {
    const caseId = openid === agentSun ? projects.expired : projects.warranty;
    const startedAt = at - durationSeconds * 1000;
    return {
      _id: `THDEM${String(number).padStart(5, '0')}`,
      caseId,
      direction,
      mobile: '13800000000',
      name: openid === agentSun ? '李娜' : '王芳',
      at,
      startedAt,
      durationSeconds,
      about: { what },
      outcome: direction === 'missed' ? '未接,已回电' : '已答复',
      by: idOf(openid),
      ...countedCall(
        { direction, startedAt, durationSeconds },
        {
          actor: { personId: idOf(openid), roles: ['agent'] },
          community: communityOf(caseId),
          now: at,
        },
      ),
    };
  };
  const day = (date: number, hour: number): number => month + (date - 1) * DAY + hour * HOUR;
  return [
    call(1, agentSun, day(6, 10), 'in', 210, '问保修期到什么时候'),
    call(2, agentSun, day(15, 15), 'out', 95, '通知补单到货'),
    call(3, agentChen, day(8, 9), 'in', 160, '问怎么报修'),
    call(4, agentChen, day(9, 11), 'in', 420, '反映卫生间返潮,约师傅上门'),
    call(5, agentChen, day(12, 16), 'out', 75, '告知师傅明天上午到'),
    call(6, agentChen, day(14, 10), 'in', 240, '问尾款怎么付'),
    call(7, agentChen, day(20, 14), 'missed', 0, '未接来电'),
    call(8, agentChen, day(22, 17), 'out', 130, '核对水电路图'),
    call(9, agentChen, day(27, 10), 'in', 185, '问活动时间'),
    call(10, agentChen, startAt - 3 * DAY, 'in', 145, '问门锁保修'),
    call(11, agentSun, startAt - 2 * DAY, 'out', 90, '约上门看墙面'),
  ];
}

const sampled = ({ _id, caseId, direction, startedAt, durationSeconds }: Call): Sampled => ({
  ref: _id,
  caseId,
  kind: 'call',
  direction: direction === 'in' ? 'in' : 'out',
  at: startedAt,
  seconds: durationSeconds,
  what: '',
});

export function monthsOf(
  cases: readonly Case[],
  calls: readonly Call[],
  startAt: number,
): AgentMonth[] {
  const by = actor(manager);
  const policy = settings.sampling;
  const last = monthOf(addMonths(startAt, -1));
  const chen = emptyMonth(last, named(agentChen));
  const over = endOfMonth(last);
  const listened = calls.filter(({ _id }) => _id === 'THDEM00004' || _id === 'THDEM00009');
  for (const [place, call] of listened.entries())
    judgeCall(
      chen,
      sampled(call),
      place === 0
        ? { failed: ['pace', 'restates', 'lastToHangUp'], remark: '说得太急,没有复述,先挂了电话' }
        : { failed: [] },
      { actor: by, now: over + 10 * HOUR + place * MINUTE, policy },
    );
  judge(
    chen,
    { item: 'conduct', points: 2, reason: '接班时没有看交班记录,业主等了半天' },
    { id: assessments.judgement, actor: by, now: over + 11 * HOUR },
  );
  object(chen, '那天的交班记录是中午才写的,请核对时间', actor(agentChen), over + DAY);

  const before = monthOf(addMonths(startAt, -2));
  const sun = emptyMonth(before, named(agentSun));
  for (const kase of cases)
    for (const { of, at, what } of kase.assessed?.[recordsKey(before, sun.agent.personId)] ?? [])
      if (of === 'call' && sun.verdicts.length < policy.calls)
        judgeCall(
          sun,
          {
            ref: revisitRef(kase._id, at),
            caseId: kase._id,
            kind: 'revisit',
            direction: 'out',
            at,
            seconds: null,
            what,
          },
          { failed: [], isTrue: true },
          { actor: by, now: over + 12 * HOUR, policy },
        );
  judge(
    sun,
    { item: 'praise', reason: '业主送来感谢信' },
    { id: 'KHDEM00002', actor: by, now: over + 12 * HOUR },
  );
  return [chen, sun].map((one) => ({ ...one, v: 1 }));
}
