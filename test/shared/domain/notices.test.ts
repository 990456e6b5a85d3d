import type { Notice, RepairCase } from '../../../shared/domain/case';
import { claim, LEASE, settleNotices } from '../../../shared/domain/notices';
import { appointmentFields, noticeText, shorten, templates } from '../../../shared/policy/notices';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aHandover,
  aProject,
  aRepair,
  at,
  monday,
  settings,
  tick,
  toldOf,
} from '../../builders';

describe('claiming', () => {
  let kase: RepairCase;
  beforeEach(() => {
    kase = aRepair().kase;
  });

  test('takes what is due, once, with a lease', () => {
    const claimed = claim(kase, monday, settings);
    expect(claimed.length).toBeGreaterThan(0);
    for (const notice of claimed)
      expect(notice).toMatchObject({ state: 'sending', at: monday + LEASE, tries: 1 });
    expect(claim(kase, monday, settings)).toEqual([]);
    expect(claim(kase, monday + LEASE + 1, settings)).toEqual([]);
  });

  test('leaves what is not due yet', () => {
    const [first] = kase.notices;
    if (first) first.at = monday + 1;
    expect(claim(kase, monday, settings)).toHaveLength(kase.notices.length - 1);
  });
});

describe('settling', () => {
  const settledAs = (outcome: Parameters<typeof settleNotices>[1][number]): Notice | undefined => {
    const { kase } = aRepair();
    claim(kase, monday, settings);
    settleNotices(kase, [outcome], monday + 5);
    return kase.notices.find(({ id }) => id === outcome.id);
  };
  const id = aRepair().kase.notices[0]?.id ?? '';

  test('sent: with its time', () => {
    expect(settledAs({ id, outcome: 'sent' })).toMatchObject({ state: 'sent', sentAt: monday + 5 });
  });

  test('unsent and parked: with the reason', () => {
    const reason = '业主没有可用的订阅';
    expect(settledAs({ id, outcome: 'unsent', reason })).toMatchObject({ state: 'unsent', reason });
    expect(settledAs({ id, outcome: 'parked', reason })).toMatchObject({ state: 'parked', reason });
  });

  test('to be tried again: due then, and claimed a second time', () => {
    const notice = settledAs({ id, outcome: 'retry', at: monday + 60_000, reason: '没有应答' });
    expect(notice).toMatchObject({ state: 'due', at: monday + 60_000, tries: 1 });
  });

  test('what was sent is not unsent by a mark that comes late', () => {
    const { kase } = aRepair();
    claim(kase, monday, settings);
    settleNotices(kase, [{ id, outcome: 'sent' }], monday);
    settleNotices(kase, [{ id, outcome: 'unsent', reason: 'x' }], monday + 1);
    expect(kase.notices.find((notice) => notice.id === id)?.state).toBe('sent');
  });

  test('of a notice that is not there changes nothing', () => {
    const { kase } = aRepair();
    const before = structuredClone(kase);
    settleNotices(kase, [{ id: 'nothing', outcome: 'sent' }], monday);
    expect(kase).toEqual(before);
  });
});

describe('at night', () => {
  test('owners are not told from 21:00 to 8:30', () => {
    const night = at('2026-11-23 22:15');
    const { kase } = aRepair({}, undefined, night)
      .received()
      .dispatched(night + DAY, night + DAY + HOUR);
    const toOwner = kase.notices.filter(({ channel }) => channel === 'subscribe');
    expect(toOwner).toHaveLength(1);
    expect(tick(kase, night).map(({ channel }) => channel)).not.toContain('subscribe');
    expect(tick(kase, at('2026-11-24 08:29'))).toEqual([]);
    expect(toldOf(tick(kase, at('2026-11-24 08:30')))).toEqual(['owners:owner']);
  });

  test('what was due in the evening and comes late waits for the morning too', () => {
    const { kase } = aProject().accepted('2026-11-23').withSlip();
    expect(kase.notices.some(({ channel }) => channel === 'subscribe')).toBe(true);
    expect(claim(kase, at('2026-11-23 23:00'), settings)).toEqual([]);
    expect(claim(kase, at('2026-11-24 08:30'), settings)).not.toEqual([]);
  });

  test('staff hear of repairs and complaints at once', () => {
    const night = at('2026-11-23 23:30');
    expect(toldOf(tick(aComplaint(night).kase, night))).toContain('department-engineering');
    expect(toldOf(tick(aRepair({ fault: 'leak' }, undefined, night).kase, night))).toContain(
      'agent',
    );
  });

  test('a warning of a limit in working time comes in working time, not on Sunday', () => {
    const { kase } = aRepair({}, undefined, at('2026-11-27 19:00'));
    tick(kase, at('2026-11-27 19:00'));
    const warned = () => kase.notices.filter(({ id }) => /^H2[12]:1@.*warn/.test(id)).length;
    tick(kase, at('2026-11-30 10:05'));
    expect(warned()).toBe(0);
    tick(kase, at('2026-11-30 10:06'));
    expect(warned()).toBe(2);
  });

  test('a project’s duties wait for the morning', () => {
    const { kase } = aProject('2026-11-23 23:30');
    expect(tick(kase, at('2026-11-23 23:30'))).toEqual([]);
    expect(toldOf(tick(kase, at('2026-11-24 08:30')))).toEqual(['manager']);
    expect(tick(kase, at('2026-11-24 09:29'))).toEqual([]);
    expect(toldOf(tick(kase, at('2026-11-24 09:30')))).toEqual(['manager']);
  });
});

describe('whom', () => {
  test('both of a couple are told, each on their own', () => {
    const project = aProject().ofCouple().accepted('2026-03-01');
    project.at('2026-04-27 10:00');
    const told = toldOf(tick(project.kase, project.now)).filter((one) => one.startsWith('owners'));
    expect(told).toEqual(['owners:owner', 'owners:husband']);
  });

  test('whoever did it is not told of it', () => {
    const { kase } = aRepair().received().dispatched().accepted().completed();
    expect(
      kase.notices.filter(({ id }) => id.startsWith('H24:1@')).map(({ personId }) => personId),
    ).toEqual(['owner']);
    const before = kase.notices.length;
    const asked = aRepair().received().dispatched().otherTimeAsked();
    expect(asked.kase.notices.slice(before).some(({ personId }) => personId === 'owner')).toBe(
      false,
    );
  });

  test('a notice is there once, however often it is asked for', () => {
    const { kase } = aComplaint();
    tick(kase, at('2026-12-01 10:00'));
    const ids = kase.notices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('fields fit WeChat’s limits', () => {
  const limits: Record<string, number> = { thing: 20, phrase: 5, character_string: 32, time: 40 };

  test('of every message of a project, a repair and a complaint', () => {
    const cases = [
      aProject().accepted('2026-03-01').at('2026-03-02').withSlip().owing(12_345_678).kase,
      aRepair().received().dispatched().accepted().completed().kase,
      aComplaint().through(2).kase,
    ];
    for (const kase of cases)
      for (let now = at('2026-03-02 10:00'); now < at('2028-04-01'); now += DAY) tick(kase, now);
    const messages = cases.flatMap(({ notices }) => notices).filter(({ template }) => template);
    expect(messages.length).toBeGreaterThan(10);
    for (const { template, fields } of messages) {
      if (!template || !fields) continue;
      expect(Object.keys(fields).sort()).toEqual(Object.keys(templates[template].fields).sort());
      for (const [ours, theirs] of Object.entries(templates[template].fields)) {
        const value = fields[ours] ?? '';
        expect(value).not.toBe('');
        expect([...value].length).toBeLessThanOrEqual(limits[theirs.replace(/\d+$/, '')] ?? 0);
      }
    }
  });

  test('a crew with a long name is still told as a whole word', () => {
    const name = '欧阳阿布都热合曼·买买提';
    const { who } = appointmentFields(aRepair().kase, monday, name, monday);
    expect(who).toContain(name);
  });

  test('the first wording that fits is taken', () => {
    expect(shorten(4, '五个字的话', '四个字吧', '短')).toBe('四个字吧');
    expect(shorten(2, '五个字的话', '也太长了')).toBe('也太');
  });
});

test('a robot’s message of a case without a home has no holes in it', () => {
  const { kase } = aHandover();
  const [duty] = kase.duties;
  expect(duty && noticeText(kase, duty, 'created').split('\n')[1]).toBe('交接班:罗敏 → 陈静');
  const repair = aRepair().kase;
  const [first] = repair.duties;
  expect(first && noticeText(repair, first, 'created').split('\n')[1]).toBe(
    `王芳女士 · ${repair.home.label} · 厨房五金`,
  );
});
