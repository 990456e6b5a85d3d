import { isOpen } from '../../../shared/domain/duties';
import { confirm, join, promiseText, quote } from '../../../shared/domain/repair';
import { isRepeat, sameFault } from '../../../shared/domain/sameFault';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import { aProject, aRepair, at, by, monday, people, refusalOf, signedBy } from '../../builders';

describe('the promise (H20)', () => {
  test.each([
    ['leak', 'city', 4],
    ['power', 'province', 4],
    ['hardware', 'city', 24],
    ['hardware', 'county', 72],
    ['crack', 'province', 168],
  ] as const)('%s, %s: somebody comes within %i hours', (fault, region, hours) => {
    const project = aProject().accepted('2026-03-01').kase;
    project.home = { ...project.home, region };
    expect(aRepair({ fault }, project).kase.promise.by).toBe(monday + hours * HOUR);
  });

  test('names the head by day, and the deputy at night with what happens in the morning (H54)', () => {
    const day = aRepair();
    expect(promiseText(day.kase, by(people.owner, monday))).toBe(
      '工程部张伟负责,明天 09:30 前上门。',
    );
    const night = at('2026-11-22 23:00');
    const { kase } = aRepair({ fault: 'leak' }, undefined, night);
    expect(promiseText(kase, by(people.owner, night))).toBe(
      '工程部何勇负责,明天 03:00 前上门。现在是休息时间,工程部由何勇值班;专职客服明天 08:30 上班后会联系您。',
    );
  });

  test('is renewed with a reason, before it lapses and to a later time (H23)', () => {
    const one = aRepair();
    const { by: promised } = one.kase.promise;
    expect(refusalOf(() => one.renewed(promised))).toBe('bad_input');
    one.renewed(promised + DAY);
    expect(one.kase.promise).toMatchObject({ by: promised + DAY, renewedReason: '等配件' });
    expect(one.duty('H20:1')).toMatchObject({
      dueAt: promised + DAY,
      earlier: [{ dueAt: promised, reason: '等配件' }],
    });
    expect(one.duty('H20.answer:1').doneAt).toBe(monday);
  });

  test('cannot be renewed after it has lapsed', () => {
    const one = aRepair();
    const { by: promised } = one.kase.promise;
    one.at(promised + 1);
    expect(refusalOf(() => one.renewed(promised + DAY))).toBe('too_late');
  });
});

describe('free or quoted (H17, H19)', () => {
  const free = (report: Parameters<typeof aRepair>[0], reported: string) =>
    aRepair(report, aProject().accepted('2026-03-01').kase, at(reported)).kase.free;

  test('free to the end of the last day of two years, without a slip', () => {
    expect(free({}, '2028-03-01 23:59')).toBe(true);
    expect(free({}, '2028-03-02 00:00')).toBe(false);
  });

  test('a leak in kitchen or bathroom five years, in the living room two', () => {
    expect(free({ place: 'bathroom', fault: 'leak' }, '2031-03-01 12:00')).toBe(true);
    expect(free({ place: 'livingRoom', fault: 'leak' }, '2031-03-01 12:00')).toBe(false);
  });

  test('furniture not delivered yet counts as the work itself', () => {
    expect(free({ fault: 'furniture' }, '2028-03-01 12:00')).toBe(true);
    expect(free({ fault: 'furniture' }, '2028-03-02 12:00')).toBe(false);
  });

  test('before acceptance everything is the company’s to mend', () => {
    expect(aRepair({}, aProject().signed('2026-03-01').kase).kase.free).toBe(true);
  });

  const charged = () => aRepair({}, aProject().accepted('2024-03-01').kase, at('2026-11-23 09:30'));

  test('what is not free is not finished before the owner agreed to a quote', () => {
    const one = charged().received().dispatched().accepted();
    expect(refusalOf(() => one.completed())).toBe('wrong_state');
    one.quoted(8_000, 15_000);
    expect(refusalOf(() => one.completed())).toBe('wrong_state');
    expect(one.quoteAccepted().completed().kase.state).toBe('completed');
  });

  test('a new quote takes the place of one not accepted, an accepted one stands', () => {
    const one = charged().quoted(8_000, 0).quoted(6_000, 0);
    expect(one.kase.quote).toMatchObject({ parts: 6_000, state: 'offered' });
    one.quoteAccepted();
    expect(refusalOf(() => one.quoted(9_000, 0))).toBe('wrong_state');
    expect(refusalOf(() => one.judged('company'))).toBe('wrong_state');
  });

  test('declined: the case ends and nothing is owed any more', () => {
    const { kase } = charged().quoted().quoteDeclined();
    expect(kase.open).toBe(false);
    expect(kase.duties.filter(isOpen)).toEqual([]);
  });

  test('customer service takes it over: free, no quote, no duty to quote', () => {
    const { kase } = charged().quoted().judged('company');
    expect(kase).toMatchObject({ free: true, quote: null });
    expect(kase.duties.filter((duty) => isOpen(duty) && duty.rule.startsWith('H19'))).toEqual([]);
  });

  test('the owner’s doing inside the warranty is quoted', () => {
    const one = aRepair().judged('owner');
    expect(one.kase.free).toBe(false);
    expect(one.duty('H19.quote:1')).toBeDefined();
  });

  test('nothing to pay is no quote; what is free is not quoted', () => {
    expect(refusalOf(() => charged().quoted(0, 0))).toBe('bad_input');
    const input = { caseId: 'WXTEST0001', parts: 1, labour: 0, note: '换' };
    expect(refusalOf(() => aRepair().as(people.head, (kase, ctx) => quote(kase, input, ctx)))).toBe(
      'wrong_state',
    );
  });
});

describe('the same fault', () => {
  const input = { place: 'kitchen', fault: 'hardware' } as const;

  test('reported twice is joined while the work is not finished', () => {
    const one = aRepair();
    expect(sameFault([one.kase], input)).toBe(one.kase);
    expect(sameFault([one.kase], { ...input, fault: 'leak' })).toBeUndefined();
    one.received().dispatched().accepted().completed();
    expect(sameFault([one.kase], input)).toBeUndefined();
  });

  test('joined: its words and pictures are kept, nothing else begins', () => {
    const { kase } = aRepair({ pictures: ['a'] });
    const duties = structuredClone(kase.duties);
    join(
      kase,
      {
        homeId: kase.home.id,
        ...input,
        description: '我也看到了',
        pictures: ['a', 'b'],
        atHome: [],
        channel: 'app',
      },
      by(people.husband, monday + HOUR),
    );
    expect(kase.pictures).toEqual(['a', 'b']);
    expect(kase.duties).toEqual(duties);
    expect(kase.journal.at(-1)).toMatchObject({ type: 'reportedAgain', by: { id: 'husband' } });
  });

  test('within three months is a repeat (H26)', () => {
    const before = aRepair({}, undefined, at('2026-09-01 10:00')).kase;
    const again = { ...aRepair().kase, _id: 'WXTEST0002' };
    expect(isRepeat([before], again, at('2026-08-23'))).toBe(true);
    expect(isRepeat([before], again, at('2026-09-02'))).toBe(false);
    expect(isRepeat([again], again, at('2026-08-23'))).toBe(false);
  });
});

describe('appointments (H23)', () => {
  test.each([
    ['that ends before it begins', HOUR, HOUR],
    ['in the past', -2 * HOUR, -HOUR],
    ['of more than twelve hours', HOUR, 14 * HOUR],
  ])('one %s is none', (_what, from, to) => {
    const one = aRepair().received();
    expect(refusalOf(() => one.dispatched(monday + from, monday + to))).toBe('bad_input');
    expect(one.kase.appointment).toBeNull();
  });

  test('another crew or time has to be accepted anew; the first visit is owed no more', () => {
    const one = aRepair().received().dispatched().accepted();
    one.dispatched(monday + DAY);
    expect(one.kase).toMatchObject({ state: 'proposed', appointment: { accepted: false } });
    expect(one.duty('H23.visit:1').withdrawnAt).toBe(one.now);
    expect(one.duty('H23.visit:2').dueAt).toBe(monday + DAY + 2 * HOUR);
  });

  test('the owner’s wish goes back to engineering', () => {
    const one = aRepair().received().dispatched().otherTimeAsked();
    expect(one.kase).toMatchObject({ state: 'received', appointment: { wish: '周六上午' } });
    expect(one.duty('H23.other:1')).toMatchObject({ about: '周六上午' });
  });
});

describe('signed for (H24)', () => {
  const completed = () => aRepair().received().dispatched().accepted().arrived().completed();

  test.each(['ownPhone', 'crewPhone', 'paper'] as const)('%s is on the record as such', (way) => {
    const one = completed().confirmed(way);
    expect(one.kase.confirmation).toEqual(signedBy(people.owner, one.now, way));
    expect(one.kase.journal.at(-1)).toMatchObject({ type: 'confirmed', data: { way } });
  });

  test('refused: rework, with a reason, and signed for once it is done', () => {
    const one = completed().refused();
    expect(one.kase).toMatchObject({ state: 'received', reworks: 1, confirmation: null });
    expect(one.duty('H24.rework:1')).toMatchObject({ about: '还是关不严' });
    one.dispatched().accepted().completed().confirmed();
    expect(one.kase.state).toBe('confirmed');
    expect(one.duty('H24:2').doneAt).toBe(one.now);
  });

  test('refused three times: each rework is owed on its own', () => {
    const one = completed();
    for (let times = 1; times <= 3; times++) {
      one.refused();
      expect(one.duty(`H24.rework:${times}`).doneAt).toBeUndefined();
      one.dispatched().accepted().completed();
    }
    expect(one.kase.reworks).toBe(3);
  });
});

test('nothing can be reported on a project that was cancelled', () => {
  const project = aProject().kase;
  project.state = 'cancelled';
  expect(refusalOf(() => aRepair({}, project))).toBe('wrong_state');
});

describe('a signature that was not the owner’s (H24)', () => {
  const completed = () => aRepair().received().dispatched().accepted().arrived().completed();
  const told = ({ kase }: ReturnType<typeof aRepair>) =>
    kase.notices.filter(({ id }) => id.startsWith('signedBy:'));

  test.each([
    ['crewPhone', '李秀兰', 1],
    ['paper', '李秀兰', 1],
    ['crewPhone', '王芳', 0],
    ['crewPhone', ' 王 芳女士', 0],
    ['ownPhone', '王芳', 0],
  ] as const)('%s, %s: the owner is told %i times', (way, name, times) => {
    const one = completed();
    one.as(people.crew, (kase, ctx) =>
      confirm(kase, { ...signedBy(people.owner, one.now, way), name }, ctx),
    );
    expect(told(one)).toHaveLength(times);
    expect(one.kase.confirmation?.stranger).toBe(times ? true : undefined);
    // Nobody of the home knows yet: should it not arrive, the agent calls.
    for (const { occasion } of told(one)) expect(occasion).toMatch(/^signedBy:/);
  });

  test('objected to: kept apart, waits for the owner’s own, the revisit begins anew', () => {
    const one = completed().confirmed('crewPhone', '李秀兰');
    const { confirmation } = one.kase;
    one.at(one.now + DAY).disowned();
    expect(one.kase).toMatchObject({
      state: 'completed',
      open: true,
      confirmation: null,
      disowned: [confirmation],
    });
    expect(one.duty('H26:1').withdrawnAt).toBe(one.now);
    expect(one.duty('H24.disowned:1')).toMatchObject({ about: '家里没有人' });
    one.confirmed();
    expect(one.kase).toMatchObject({ state: 'confirmed', confirmation: { way: 'ownPhone' } });
    expect(one.duty('H24.disowned:1').doneAt).toBe(one.now);
    expect(isOpen(one.duty('H26:2'))).toBe(true);
  });

  test('objected to after the case was closed: open again, the follow-up is owed no more', () => {
    const one = completed().confirmed('crewPhone', '李秀兰').revisited(true);
    expect(one.kase.open).toBe(false);
    one.disowned();
    expect(one.kase).toMatchObject({ state: 'completed', open: true });
    expect(one.duty('H12:1').withdrawnAt).toBe(one.now);
  });

  test('within seven days, to the millisecond; never against one’s own phone', () => {
    const past = (ms: number) => {
      const one = completed().confirmed('paper', '李秀兰');
      return refusalOf(() => one.at(one.now + 7 * DAY + ms).disowned());
    };
    expect([past(-1_000), past(0), past(1)]).toEqual(['allowed', 'allowed', 'too_late']);
    expect(refusalOf(() => completed().confirmed('ownPhone').disowned())).toBe('wrong_state');
    expect(refusalOf(() => completed().disowned())).toBe('wrong_state');
  });
});
