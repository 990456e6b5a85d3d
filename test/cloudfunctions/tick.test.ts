import type { Case, Notice } from '../../shared/domain/case';
import { LEASE, ledgerKey } from '../../shared/domain/notices';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { aRepair, monday } from '../builders';
import { Company } from './company';

/** Cases of which something is due half an hour before their promise. */
function withRepairs(count: number): Company {
  const company = Company.withHome();
  for (let place = 0; place < count; place++) {
    const { kase } = aRepair({ fault: 'leak' });
    company.store({ ...kase, _id: `WXTEST000${place}` });
  }
  company.now = monday + 3.2 * HOUR;
  return company;
}

const warned = (company: Company): string[] => company.sent.filter((one) => one.includes('robot'));

describe('two ticks at once', () => {
  test('tell it once', async () => {
    const company = withRepairs(3);
    await Promise.all([company.tick(), company.tick(), company.tick()]);
    const once = withRepairs(3);
    await once.tick();
    expect(warned(company).sort()).toEqual(warned(once).sort());
    expect(warned(once).length).toBeGreaterThan(3);
    for (const { notices } of company.repairs)
      expect(notices.every(({ state }) => state === 'sent')).toBe(true);
  });

  test('the second finds nothing to do', async () => {
    const company = withRepairs(1);
    expect(await company.tick()).toMatchObject({ woken: 1, failed: 0, more: false });
    expect(await company.tick()).toMatchObject({ woken: 0 });
  });
});

describe('a sender that died with its claim', () => {
  /** A notice to the husband and one to the group were claimed, then the instance was gone. */
  function died(took: boolean): { company: Company; owners: () => Notice; robot: () => Notice } {
    const company = Company.withHome();
    company.has('husband', 'progress', 1);
    const { kase } = aRepair({ fault: 'leak' });
    const stuck: Case = structuredClone(kase);
    const claim = { state: 'sending', claim: 'dead', at: monday + LEASE, tries: 1 } as const;
    const [robot] = stuck.notices;
    const [husband] = structuredClone(stuck.notices);
    if (!robot || !husband) throw new Error('nothing was to be told');
    Object.assign(robot, claim);
    Object.assign(husband, claim, {
      id: 'reported:husband',
      channel: 'subscribe',
      to: { desk: 'owners' },
      personId: 'husband',
      template: 'progress',
      fields: { number: 'x', what: '已报修', state: '已受理', note: '今天' },
    });
    delete husband.text;
    stuck.notices = [robot, husband];
    stuck.duties = [];
    stuck.wakeAt = monday + LEASE;
    company.cases.set(stuck._id, stuck);
    if (took) {
      const account = company.accounts.get('husband:progress');
      account?.taken.push(ledgerKey(stuck, husband));
      if (account) account.left = 0;
    }
    company.now = monday + LEASE;
    const of = (channel: 'robot' | 'subscribe') => () => company.notices(channel)[0] as Notice;
    return { company, owners: of('subscribe'), robot: of('robot') };
  }

  test('is left alone while its lease runs', async () => {
    const { company, owners } = died(false);
    company.now -= 1;
    await company.tick();
    expect(owners().state).toBe('sending');
    expect(company.sent).toEqual([]);
  });

  test('nothing was taken from the ledger, so nothing was sent: it is sent now', async () => {
    const { company, owners } = died(false);
    await company.tick();
    expect(owners().state).toBe('sent');
    expect(company.sent).toEqual(['subscribe openid-husband']);
    expect(company.left('husband', 'progress')).toBe(0);
  });

  test('one was taken, so it may have been sent: a person decides, and nothing is sent twice', async () => {
    const { company, owners } = died(true);
    await company.tick();
    expect(owners()).toMatchObject({ state: 'parked', reason: '发送时中断,不确定是否送达' });
    expect(company.sent).toEqual([]);
  });

  test('the robot has no ledger: a person decides', async () => {
    const { company, robot } = died(false);
    await company.tick();
    expect(robot()).toMatchObject({ state: 'parked', reason: '发送时中断,不确定是否送达' });
  });

  test('two ticks at once send it once', async () => {
    const { company } = died(false);
    await Promise.all([company.tick(), company.tick()]);
    expect(company.sent).toEqual(['subscribe openid-husband']);
  });
});

describe('a case that the clock cannot deal with', () => {
  function withBroken(): Company {
    const company = withRepairs(3);
    const [first] = company.repairs;
    // Nobody is owed by a desk that does not exist.
    if (first) company.cases.set(first._id, { ...first, duties: null } as unknown as Case);
    return company;
  }
  const broken = (company: Company) => company.cases.get('WXTEST0000');

  test('does not hold up the others', async () => {
    const company = withBroken();
    expect(await company.tick()).toMatchObject({ woken: 2, failed: 1 });
    expect(warned(company).length).toBeGreaterThan(2);
    expect(company.logged.join()).toContain('case parked');
  });

  test('rests for a while, longer each time, and is reported once', async () => {
    const company = withBroken();
    const rests: number[] = [];
    for (let times = 1; times <= 4; times++) {
      await company.tick();
      const { wakeAt = 0 } = broken(company) ?? {};
      rests.push((wakeAt - company.now) / MINUTE);
      expect(await company.tick()).toMatchObject({ failed: 0 });
      company.now = wakeAt;
    }
    expect(rests).toEqual([2, 4, 8, 16]);
    expect(broken(company)?.parked).toMatchObject({ tries: 4 });
  });

  test('once it is mended it goes on as if nothing had been', async () => {
    const company = withBroken();
    await company.tick();
    const stored = broken(company);
    const { duties } = aRepair({ fault: 'leak' }).kase;
    if (stored) company.cases.set(stored._id, { ...stored, duties });
    company.now = stored?.wakeAt ?? 0;
    expect(await company.tick()).toMatchObject({ failed: 0 });
    expect(broken(company)?.parked).toBeUndefined();
  });
});

test('with its time used up the rest is left to the next tick', async () => {
  const company = withRepairs(5);
  let calls = 0;
  const first = await company.tick(() => (++calls > 2 ? 0 : 50_000));
  expect(first).toMatchObject({ woken: 2, more: true });
  expect(await company.tick()).toMatchObject({ woken: 3, more: false });
});

test('nothing due costs one read', async () => {
  const company = Company.withHome();
  await company.tick();
  expect(company.reads).toBe(1);
});

test('its write is lost on the way back: what it claimed is sent all the same, once', async () => {
  const company = withRepairs(1);
  const { replace } = company.ports.cases;
  let lost = false;
  company.ports.cases.replace = async (before, after) => {
    const written = await replace(before, after);
    if (lost) return written;
    lost = true;
    throw new Error('socket hang up');
  };
  await company.tick();
  const { sent } = company;
  await company.tick();
  expect(sent.length).toBeGreaterThan(1);
  expect(company.repair.notices.every(({ state }) => state === 'sent')).toBe(true);
});

describe('somebody changes the case while the clock deals with it', () => {
  /** The first `times` writes find the case changed already: a verdict on a picture came in. */
  function withVerdicts(times: number): Company {
    const company = withRepairs(1);
    const { replace } = company.ports.cases;
    let left = times;
    company.ports.cases.replace = async (before, after) => {
      const stored = company.cases.get(before._id);
      if (stored && left-- > 0) company.cases.set(before._id, { ...stored, v: stored.v + 1 });
      return replace(before, after);
    };
    return company;
  }

  test('the deadline is told of in the same tick, once', async () => {
    const company = withVerdicts(2);
    expect(await company.tick()).toMatchObject({ woken: 1, failed: 0 });
    const once = withRepairs(1);
    await once.tick();
    expect(warned(company)).toEqual(warned(once));
    expect(warned(once).length).toBeGreaterThan(0);
  });

  test('without end: the next tick takes it up', async () => {
    const company = withVerdicts(3);
    expect(await company.tick()).toMatchObject({ woken: 0, failed: 0 });
    expect(company.sent).toEqual([]);
    expect(await company.tick()).toMatchObject({ woken: 1 });
  });
});
