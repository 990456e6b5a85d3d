import { defaultSettings } from '../../shared/policy/settings';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { at, monday, settings } from '../builders';
import { Company } from './company';

const states = (company: Company, channel: 'robot' | 'subscribe') =>
  company.notices(channel).map(({ state }) => state);

describe('a notice, right after the change that caused it', () => {
  test('is sent: the robot in the group of whoever owes it', async () => {
    const company = Company.withHome();
    await company.report();
    expect(company.sent.sort()).toEqual(['robot robot-engineering', 'robot robot-service']);
    expect(states(company, 'robot')).toEqual(['sent', 'sent']);
  });

  test('to an owner takes one of the subscriptions left', async () => {
    const company = Company.withHome();
    company.has('husband', 'progress', 2);
    await company.report();
    expect(company.sent).toContain('subscribe openid-husband');
    expect(company.left('husband', 'progress')).toBe(1);
  });

  test('to an owner with none left is not sent, and WeChat is not even asked', async () => {
    const company = Company.withHome();
    await company.report();
    expect(company.notices('subscribe')).toMatchObject([
      { personId: 'husband', state: 'unsent', reason: '业主没有可用的订阅' },
    ]);
  });

  test('to an owner who has not bound the mini-program says so', async () => {
    const company = Company.withHome();
    const husband = company.people.get('husband');
    if (husband) delete husband.openid;
    await company.report();
    expect(company.notices('subscribe')).toMatchObject([
      { state: 'unsent', reason: '业主还没有绑定小程序' },
    ]);
  });

  test('to a department without a robot says so', async () => {
    const company = Company.withHome();
    company.ports.settings = async () => ({
      ...settings,
      departments: { ...settings.departments, engineering: { head: defaultSettings.manager } },
    });
    await company.report();
    expect(company.notices('robot').map(({ reason }) => reason)).toContain('部门没有设置群机器人');
  });
});

describe('when it cannot be sent now', () => {
  test('it is tried again after 1, 5, 15, 60 and 240 minutes, then given up with the reason', async () => {
    const company = Company.withHome();
    company.messengerAnswers(() => ({ outcome: 'retry', reason: '微信没有应答' }));
    company.has('husband', 'progress', 1);
    await company.report();
    const gaps: number[] = [];
    for (let tries = 1; tries <= 5; tries++) {
      const [notice] = company.notices('subscribe');
      expect(notice).toMatchObject({ state: 'due', tries, reason: '微信没有应答' });
      gaps.push(((notice?.at ?? 0) - company.now) / MINUTE);
      company.now = notice?.at ?? 0;
      await company.tick();
    }
    expect(gaps).toEqual([1, 5, 15, 60, 240]);
    expect(company.notices('subscribe')).toMatchObject([
      { state: 'unsent', tries: 6, reason: '多次未送达:微信没有应答' },
    ]);
    expect(company.left('husband', 'progress')).toBe(1);
    expect(company.sent).toEqual([]);
  });

  test('a group that has had too many messages is tried each minute', async () => {
    const company = Company.withHome();
    company.messengerAnswers(() => ({ outcome: 'retry', reason: '太多', soon: true }));
    await company.report();
    for (let minute = 1; minute <= 8; minute++) {
      company.now = monday + minute * MINUTE;
      await company.tick();
      expect(company.notices('robot')[0]).toMatchObject({ state: 'due', tries: minute + 1 });
    }
    company.messengerAnswers(() => ({ outcome: 'sent' }));
    company.now += MINUTE;
    await company.tick();
    expect(states(company, 'robot')).toEqual(['sent', 'sent']);
  });

  test('WeChat says there is none left: the account is emptied, nobody is asked to try again', async () => {
    const company = Company.withHome();
    company.has('husband', 'progress', 3);
    company.messengerAnswers(() => ({ outcome: 'unsent', reason: '没有订阅', noneLeft: true }));
    await company.report();
    expect(states(company, 'subscribe')).toEqual(['unsent']);
    expect(company.left('husband', 'progress')).toBe(0);
  });

  test('WeChat refuses the words: what was taken for it is given back', async () => {
    const company = Company.withHome();
    company.has('husband', 'progress', 3);
    company.messengerAnswers(() => ({ outcome: 'unsent', reason: '含有不允许的词' }));
    await company.report();
    expect(company.left('husband', 'progress')).toBe(3);
  });

  test('no answer: nobody can know, so a person decides and it is not sent again', async () => {
    const company = Company.withHome();
    company.messengerAnswers((channel) =>
      channel === 'robot' ? { outcome: 'unknown', reason: '没有应答' } : { outcome: 'sent' },
    );
    await company.report();
    expect(company.notices('robot')[0]).toMatchObject({
      state: 'parked',
      reason: '没有应答,不确定是否送达',
    });
    company.messengerAnswers(() => ({ outcome: 'sent' }));
    company.now += HOUR;
    await company.tick();
    expect(states(company, 'robot').slice(0, 2)).toEqual(['parked', 'parked']);
  });

  test('the ledger cannot be read: that one is tried again, the others are sent', async () => {
    const company = Company.withHome();
    company.ports.ledger.take = async () => {
      throw new Error('connection lost');
    };
    await company.report();
    expect(states(company, 'robot')).toEqual(['sent', 'sent']);
    expect(company.notices('subscribe')).toMatchObject([
      { state: 'due', at: monday + MINUTE, reason: '系统暂时连接不上' },
    ]);
  });

  test.each([
    ['the messenger throws', (company: Company) => company.messengerAnswers(() => fail())],
    [
      'people cannot be read',
      (company: Company) => {
        company.ports.people.byIds = async () => fail();
      },
    ],
  ])('%s: the change stands and the caller is told so', async (_what, breaks) => {
    const company = Company.withHome();
    breaks(company);
    expect(await company.report()).toMatchObject({ ok: true });
    expect(states(company, 'robot')).toEqual(['due', 'due']);
  });
});

describe('the mark', () => {
  test('holds though somebody changed the case meanwhile', async () => {
    const company = Company.withHome();
    const { replace } = company.ports.cases;
    let raced = false;
    company.ports.cases.replace = async (before, after) => {
      const stored = company.cases.get(before._id);
      if (!raced && stored) {
        raced = true;
        company.cases.set(before._id, { ...stored, v: stored.v + 1, vip: true });
      }
      return replace(before, after);
    };
    await company.report();
    expect(company.repair.vip).toBe(true);
    expect(states(company, 'robot')).toEqual(['sent', 'sent']);
  });
});

test('at night the owner’s message waits for the morning, the robot’s does not', async () => {
  const company = Company.withHome();
  company.now = at('2026-11-23 22:00');
  company.has('husband', 'progress', 1);
  await company.report();
  expect(company.sent).toHaveLength(2);
  company.now = at('2026-11-24 08:29');
  await company.tick();
  expect(company.sent).not.toContain('subscribe openid-husband');
  company.now = at('2026-11-24 08:30');
  await company.tick();
  expect(company.sent).toContain('subscribe openid-husband');
});

function fail(): never {
  throw new Error('broken');
}
