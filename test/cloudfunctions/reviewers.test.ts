import { doJobs } from '../../cloudfunctions/usecases/jobs';
import { homes, openids, projects, reviewer } from '../../shared/contract/examples';
import type { Case, ProjectCase, RepairCase } from '../../shared/domain/case';
import { slipState } from '../../shared/domain/warranty';
import { DAY, MINUTE } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

const { administrator, manager, wang } = openids;
const TESTER = 'openid-of-a-wechat-tester';
type Data = Record<string, unknown>;

async function does(
  company: MemoryCompany,
  as: string,
  action: string,
  input: object = {},
  id?: string,
) {
  const answer = await company.call(as, action, input, id);
  if (!answer.ok) throw new Error(`${as} ${action}: ${JSON.stringify(answer.error)}`);
  return answer.data as Data;
}

const refusalOf = async (
  company: MemoryCompany,
  as: string,
  action: string,
  input: object = {},
) => {
  const answer = await company.call(as, action, input);
  return answer.ok ? undefined : answer.error.code;
};

/** An account made by the administrator and used by a tester. */
async function tested() {
  const company = await MemoryCompany.start();
  const made = await does(company, administrator, 'reviewer.invite');
  await does(company, TESTER, 'me.join', { code: made.code, consent: 1 });
  const { homes: cards } = (await does(company, TESTER, 'home.show')) as { homes: Data[] };
  return {
    company,
    code: String(made.code),
    personId: String(made.personId),
    home: cards[0] as Data,
  };
}

const shown = (company: MemoryCompany, personId: string): Case[] =>
  ([...company.all('reviewCases').values()] as unknown as Case[]).filter(({ viewers }) =>
    viewers.includes(personId),
  );

const runJobs = (company: MemoryCompany) => {
  const due = [...company.all('jobs').values()].filter(({ at }) => Number(at) <= company.now);
  return doJobs(company.ports, due as never, () => 60_000);
};

describe('what a reviewer of WeChat is shown', () => {
  test('one home, plainly a demonstration: a slip in force, a repair to agree to, one to sign, a complaint', async () => {
    const { company, personId, home } = await tested();
    expect(home).toMatchObject({ label: '演示房屋 1 栋 0101' });
    const cases = shown(company, personId);
    expect(cases.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'complaint planned',
      'project accepted',
      'repair completed',
      'repair proposed',
    ]);
    const project = cases.find((kase): kase is ProjectCase => kase.kind === 'project');
    expect(project && slipState(project)).toBe('inForce');
    for (const { members, agent } of cases) {
      expect(members).toEqual([
        expect.objectContaining({ personId, name: '演示业主', mobile: '' }),
      ]);
      expect(agent?.name).toBe('演示客服');
    }
  });

  test('works: agrees to a time, signs, reports, asks, and looks again', async () => {
    const { company, personId, home } = await tested();
    const repairs = shown(company, personId).filter(
      (kase): kase is RepairCase => kase.kind === 'repair',
    );
    const proposed = repairs.find(({ state }) => state === 'proposed');
    await does(company, TESTER, 'repair.accept', { caseId: proposed?._id });
    const homeId = home.homeId;
    const report = { homeId, place: 'balcony', fault: 'crack', description: '墙角有裂缝' };
    const { caseId } = await does(company, TESTER, 'repair.report', report);
    await does(company, TESTER, 'inquiry.open', {
      homeId,
      type: 'question',
      text: '怎么保养地板?',
    });
    await does(company, TESTER, 'warranty.show', { homeId });
    await does(company, TESTER, 'me.show');
    const { items } = (await does(company, TESTER, 'case.list', { scope: 'all' })) as {
      items: Data[];
    };
    expect(items.map((one) => one.caseId)).toContain(caseId);
    expect(items).toHaveLength(6);
  });

  test('lies apart: no real case, duty, list, figure or message knows of it', async () => {
    const { company, home } = await tested();
    const before = JSON.stringify([...company.all('cases')]);
    const sent: string[] = [];
    const told = async (to: string) => {
      sent.push(to);
      return { outcome: 'sent' as const };
    };
    company.ports.messenger = { robot: told, subscribe: told, sms: told };
    const complaint = { homeId: home.homeId, department: 'design', description: '图纸不对' };
    const { caseId } = await does(company, TESTER, 'complaint.file', complaint);
    expect(JSON.stringify([...company.all('cases')])).toBe(before);
    expect(sent).toEqual([]);
    for (const openid of Object.values(openids))
      expect(await refusalOf(company, openid, 'case.show', { caseId })).toBe('not_found');
    const duties = await does(company, manager, 'duty.list', { scope: 'team' });
    expect(JSON.stringify(duties)).not.toContain('演示');
  });
});

describe('what a reviewer cannot', () => {
  test('see a real home or case, nor join one, nor become a colleague', async () => {
    const { company } = await tested();
    for (const id of Object.values(projects))
      expect(await refusalOf(company, TESTER, 'case.show', { caseId: id })).toBe('not_found');
    const homeId = homes.warranty;
    expect(await refusalOf(company, TESTER, 'warranty.show', { homeId })).toBe('not_found');
    const colleague = { name: '吴敏', mobile: '13900000009', roles: ['manager'] };
    const { code } = await does(company, administrator, 'staff.invite', colleague);
    expect(await refusalOf(company, TESTER, 'me.join', { code })).toBe('forbidden');
  });

  test('register a number that may be a real owner’s', async () => {
    const { company } = await tested();
    const input = { phoneCode: 'a-code-of-the-button' };
    expect(await refusalOf(company, TESTER, 'me.correct', input)).toBe('forbidden');
    await does(company, TESTER, 'me.correct', { birthday: '05-06' });
  });

  test('take another account: a code opens for one WeChat account, and for nobody who is somebody here', async () => {
    const { company, code } = await tested();
    const again = { code, consent: 1 };
    expect(await refusalOf(company, 'another-tester', 'me.join', again)).toBe('not_found');
    const fresh = await does(company, administrator, 'reviewer.invite');
    expect(await refusalOf(company, wang, 'me.join', { code: fresh.code })).toBe('wrong_state');
  });

  test('another code hands the account to another WeChat account', async () => {
    const { company, personId } = await tested();
    const { code, until } = await does(company, administrator, 'reviewer.invite', { personId });
    expect(until).toBe(company.now + 14 * DAY);
    await does(company, 'another-tester', 'me.join', { code, consent: 1 });
    expect(await refusalOf(company, TESTER, 'home.show')).toBe('not_bound');
  });
});

describe('the end of a reviewer’s account', () => {
  async function gone(company: MemoryCompany, personId: string) {
    await runJobs(company);
    expect(shown(company, personId)).toEqual([]);
    expect(company.all('people').has(personId)).toBe(false);
    expect([...company.all('jobs').keys()]).not.toContain(`review:${personId}`);
  }

  test('by hand: at once for the reviewer, all that was shown two minutes later', async () => {
    const { company, personId } = await tested();
    await does(company, administrator, 'reviewer.end', { personId });
    expect(await refusalOf(company, TESTER, 'home.show')).toBe('not_bound');
    const { accounts } = (await does(company, administrator, 'reviewer.list')) as {
      accounts: Data[];
    };
    expect(accounts.map((one) => one.personId)).not.toContain(personId);
    expect(await refusalOf(company, administrator, 'reviewer.invite', { personId })).toBe(
      'wrong_state',
    );
    company.now += 2 * MINUTE;
    await gone(company, personId);
    expect(await refusalOf(company, administrator, 'reviewer.end', { personId })).toBe('not_found');
  });

  test('by itself: to the second', async () => {
    const { company, personId } = await tested();
    company.now += 14 * DAY - 1;
    await does(company, TESTER, 'home.show');
    company.now += 1;
    expect(await refusalOf(company, TESTER, 'home.show')).toBe('not_bound');
    await gone(company, personId);
    // The one of the demonstration began earlier and ended with it; real cases stand as before.
    expect(company.all('cases').has(projects.warranty)).toBe(true);
  });

  test('a code that nobody used opens nothing after the end', async () => {
    const company = await MemoryCompany.start();
    const made = await does(company, administrator, 'reviewer.invite');
    await does(company, administrator, 'reviewer.end', { personId: made.personId });
    const used = { code: made.code, consent: 1 };
    expect(await refusalOf(company, TESTER, 'me.join', used)).toBe('not_found');
  });

  test('takes the reviewer’s own files, and no file that is only written of', async () => {
    const { company, personId, home } = await tested();
    const own = `cloud://memory/uploads/${personId}/crack.png`;
    company.files.set(`uploads/${personId}/crack.png`, Buffer.from('x'));
    const others = ['uploads/owner-wangfang/leak-1.png', 'signatures/demonstration/signature.png'];
    for (const path of others) company.files.set(path, Buffer.from('x'));
    for (const path of others)
      await does(company, TESTER, 'inquiry.open', {
        homeId: home.homeId,
        type: 'question',
        text: `cloud://memory/${path}`,
      });
    const report = { homeId: home.homeId, place: 'balcony', fault: 'crack', description: '裂缝' };
    await does(company, TESTER, 'repair.report', { ...report, pictures: [own] });
    company.now += 14 * DAY;
    await gone(company, personId);
    expect(company.files.has(`uploads/${personId}/crack.png`)).toBe(false);
    for (const path of others) expect(company.files.has(path)).toBe(true);
  });
});

test('the same request makes one account, whoever sends it twice', async () => {
  const company = await MemoryCompany.start();
  const first = await does(company, administrator, 'reviewer.invite', {}, 'request-1');
  company.now += MINUTE;
  expect(await does(company, administrator, 'reviewer.invite', {}, 'request-1')).toEqual(first);
  const { accounts } = (await does(company, administrator, 'reviewer.list')) as {
    accounts: Data[];
  };
  expect(accounts.map((one) => one.personId).sort()).toEqual(
    [first.personId, reviewer.personId].sort(),
  );
});
