import { homes, idOf, openids, phoneCodes, visitors } from '../../shared/contract/examples';
import { startCloud } from '../tools/cloud';
import { Story } from './story';

const { agentChen, chen, tenant, wang, wangwei } = openids;
const wife = { personId: 'owner-liumin', mobile: '13800002302' };
const DAY = 86_400_000;

describe('绑定微信', () => {
  let story: Story;
  let visitor = 0;

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  const somebody = () => `visitor-${++visitor}`;
  const phoneCode = async (openid: string, mobile: string) =>
    (await story.cloud.post<{ code: string }>('/dev/phone-code', { openid, mobile })).code;
  const bind = async (openid: string, mobile: string) =>
    story.cloud.call(openid, 'me.bind', { code: await phoneCode(openid, mobile), consent: 1 });
  const homesOf = async (openid: string) =>
    (await story.do(openid, 'home.show', {})).homes.map(({ homeId }) => homeId);

  test('who is not bound is shown how to reach the company and what would be agreed to', async () => {
    const openid = somebody();
    expect(await story.refused(openid, 'home.show', {})).toMatchObject({ code: 'not_bound' });
    const { bound, company, consents } = await story.do(openid, 'company.show', {});
    expect(bound).toBe(false);
    expect(company.phone).toBe('0755-8600 1234');
    expect(consents.map(({ kind }) => kind)).toContain('binding');
  });

  test('by the number that WeChat vouches for; the agreement is on record', async () => {
    const openid = visitors.byPhone;
    const answer = await story.do(openid, 'me.bind', { code: phoneCodes.visitor, consent: 1 });
    expect(answer).toMatchObject({ personId: wife.personId, who: '刘敏女士', staff: false });
    expect(await homesOf(openid)).toEqual([homes.building]);
    const { consents, person } = await story.do(openid, 'me.show', {});
    expect(consents.find(({ kind }) => kind === 'binding')).toMatchObject({
      given: true,
      at: await story.now(),
    });
    expect(person.mobile).toBe(wife.mobile);
  });

  test('the code is good for five minutes and once; without the agreement to today’s text nothing happens', async () => {
    const openid = somebody();
    const old = await phoneCode(openid, wife.mobile);
    await story.cloud.clock({ advanceMs: 5 * 60_000 + 1 });
    expect(await story.refused(openid, 'me.bind', { code: old, consent: 1 })).toMatchObject({
      code: 'bad_input',
      field: 'code',
    });
    const code = await phoneCode(openid, wife.mobile);
    expect(await story.refused(openid, 'me.bind', { code, consent: 2 })).toMatchObject({
      code: 'wrong_state',
      field: 'consent',
    });
    await story.do(openid, 'me.bind', { code, consent: 1 });
    expect(await story.refused(somebody(), 'me.bind', { code, consent: 1 })).toMatchObject({
      code: 'bad_input',
    });
  });

  test('a number that nobody has: the way to the company, and not a word more', async () => {
    const { error } = await bind(somebody(), '13912345678');
    expect(error?.code).toBe('not_found');
    expect(error?.message).toContain('0755-8600 1234');
  });

  test('a second WeChat account does not get in by the number: numbers are given to other people', async () => {
    const { error } = await bind(somebody(), '13800001202');
    expect(error).toMatchObject({ code: 'wrong_state' });
    expect(error?.message).toContain('邀请码');
    expect(await homesOf(wang)).toContain(homes.warranty);
  });

  test('a WeChat account is one person’s', async () => {
    const code = await phoneCode(wang, wife.mobile);
    expect(await story.refused(wang, 'me.bind', { code, consent: 1 })).toMatchObject({
      code: 'wrong_state',
    });
    const openid = somebody();
    const answers = await Promise.all([bind(openid, wife.mobile), bind(openid, '13800002302')]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect(await homesOf(openid)).toEqual([homes.building]);
  });

  test('two WeChat accounts at once for one person: one gets in', async () => {
    const answers = await Promise.all(
      [somebody(), somebody(), somebody()].map((openid) => bind(openid, wife.mobile)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers) if (!ok) expect(error?.code).toBe('wrong_state');
  });

  test('a number that two people have: a person decides', async () => {
    const { code } = await story.do(wangwei, 'member.invite', {
      homeId: homes.building,
      name: '王小明',
      part: 'family',
    });
    const child = somebody();
    await story.do(child, 'me.join', { code, consent: 1 });
    expect(
      await story.refused(child, 'me.correct', { phoneCode: await phoneCode(child, wife.mobile) }),
    ).toMatchObject({ code: 'duplicate', field: 'phoneCode' });
  });

  test('five tries a minute, over all instances together; the next minute it goes on', async () => {
    const openid = somebody();
    const tried = await Promise.all(Array.from({ length: 9 }, () => bind(openid, '13912345678')));
    expect(tried.filter(({ error }) => error?.code === 'not_found')).toHaveLength(5);
    expect(tried.filter(({ error }) => error?.code === 'too_often')).toHaveLength(4);
    await story.cloud.clock({ advanceMs: 60_000 });
    expect((await bind(openid, wife.mobile)).ok).toBe(true);
  });

  test('withdrawing the agreement gives the account up at once; a repair can still be reported by phone', async () => {
    await story.do(wang, 'me.consent', { kind: 'binding', version: 1, given: false });
    expect(await story.refused(wang, 'home.show', {})).toMatchObject({ code: 'not_bound' });
    const { caseId } = await story.do(agentChen, 'repair.report', {
      homeId: homes.warranty,
      place: 'balcony',
      fault: 'doorWindow',
      description: '业主来电:推拉门关不上',
      channel: 'phone',
    });
    expect(caseId).toMatch(/^WX/);
    // And comes back the same way as the first time.
    expect((await bind(wang, '13800001202')).ok).toBe(true);
  });
});

describe('家人和租客', () => {
  let story: Story;
  const newcomer = 'visitor-newcomer';

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  const invite = (part: 'family' | 'tenant', more = {}) =>
    story.do(chen, 'member.invite', {
      homeId: homes.expired,
      name: '陈晓东',
      gender: 'male',
      part,
      ...more,
    });
  const list = (as: string = chen) => story.do(as, 'member.list', { homeId: homes.expired });

  test('an invitation works once, for whoever holds it; the code itself is nowhere', async () => {
    const { code, path } = await invite('family');
    expect(path).toContain(code);
    const stored = await story.cloud.get<object[]>('/dev/documents?collection=invitations');
    expect(JSON.stringify(stored)).not.toContain(code);
    const joined = await story.do(newcomer, 'me.join', { code, consent: 1 });
    expect(joined).toMatchObject({ who: '陈晓东先生', label: '云山府 2 栋 0601' });
    expect(await story.refused('visitor-other', 'me.join', { code, consent: 1 })).toMatchObject({
      code: 'not_found',
    });
    const { members, invitations } = await list();
    expect(members.find(({ name }) => name === '陈晓东')).toMatchObject({
      part: 'family',
      maySign: false,
      mayReport: true,
      bound: true,
    });
    expect(invitations.map(({ who }) => who)).not.toContain('陈晓东先生');
  });

  test('it ends after a week, or when it is withdrawn; a wrong one says the same', async () => {
    const { code } = await invite('family');
    const [{ invitationId } = { invitationId: '' }] = (await list()).invitations.filter(
      ({ who }) => who === '陈晓东先生',
    );
    await story.do(chen, 'member.withdraw', { homeId: homes.expired, invitationId });
    const withdrawn = await story.refused(newcomer, 'me.join', { code, consent: 1 });
    const { code: late } = await invite('family', { name: '陈晓南' });
    await story.cloud.clock({ advanceMs: 7 * DAY + 1 });
    const ended = await story.refused(newcomer, 'me.join', { code: late, consent: 1 });
    const wrong = await story.refused(newcomer, 'me.join', { code: 'ABCDEFGHJKMN', consent: 1 });
    expect(withdrawn).toEqual(wrong);
    expect(ended).toEqual(wrong);
  });

  test('a tenant reports, and neither signs, nor sees money, nor invites', async () => {
    const home = (await story.do(tenant, 'home.show', {})).homes[0];
    expect(home).toMatchObject({ partText: '租客', maySign: false, outstanding: null });
    expect((await list(tenant)).mayManage).toBe(false);
    const more = { homeId: homes.expired, name: '朋友', part: 'tenant' as const };
    expect(await story.refused(tenant, 'member.invite', more)).toMatchObject({ code: 'forbidden' });
    const { project } = await story.show(tenant, home?.projectId ?? '');
    expect(project?.money).toBeNull();
    const reported = await story.do(tenant, 'repair.report', {
      homeId: homes.expired,
      place: 'kitchen',
      fault: 'leak',
      description: '水槽漏水',
    });
    expect(reported.caseId).toMatch(/^WX/);
  });

  test('who may not report is refused in all three ways, and calls instead', async () => {
    const personId = idOf(tenant);
    await story.do(chen, 'member.change', {
      homeId: homes.expired,
      personId,
      part: 'tenant',
      mayReport: false,
    });
    const home = { homeId: homes.expired };
    for (const refusal of [
      await story.refused(tenant, 'repair.report', {
        ...home,
        place: 'kitchen',
        fault: 'leak',
        description: '漏水',
      }),
      await story.refused(tenant, 'complaint.file', {
        ...home,
        department: 'engineering',
        description: '漏水',
      }),
      await story.refused(tenant, 'inquiry.open', { ...home, type: 'question', text: '问一下' }),
    ])
      expect(refusal.code).toBe('forbidden');
  });

  test('removed: the rights end at once, on every case of the home', async () => {
    const { caseId } = await story.do(tenant, 'repair.report', {
      homeId: homes.expired,
      place: 'kitchen',
      fault: 'leak',
      description: '水槽漏水',
    });
    await story.do(chen, 'member.remove', { homeId: homes.expired, personId: idOf(tenant) });
    expect(await story.refused(tenant, 'case.show', { caseId })).toMatchObject({
      code: 'not_found',
    });
    expect((await story.do(tenant, 'home.show', {})).homes).toEqual([]);
    expect((await story.do(tenant, 'case.list', { scope: 'all' })).items).toEqual([]);
    const cases = await story.cloud.get<{ kind: string }[]>('/dev/documents?collection=cases');
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ kind }) => kind === 'job')).toEqual([]);
  });

  test('a home keeps an owner who may sign', async () => {
    const last = { homeId: homes.expired, personId: idOf(chen) };
    expect(await story.refused(chen, 'member.remove', last)).toMatchObject({ code: 'wrong_state' });
    expect(
      await story.refused(chen, 'member.change', { ...last, part: 'owner', maySign: false }),
    ).toMatchObject({ code: 'wrong_state' });
  });

  test('a tenant may go by herself', async () => {
    const personId = idOf(tenant);
    await story.do(tenant, 'member.remove', { homeId: homes.expired, personId });
    expect((await story.do(tenant, 'home.show', {})).homes).toEqual([]);
  });
});

describe('a function that dies in the middle', () => {
  let story: Story;

  beforeAll(async () => {
    const cloud = await startCloud();
    await cloud.clock({ running: false });
    story = Story.at(cloud.url, cloud.stop);
  }, 120_000);
  afterAll(() => story?.stop());

  test('cut short after the first write, the clock finishes it', async () => {
    const { caseId } = await story.do(tenant, 'repair.report', {
      homeId: homes.expired,
      place: 'kitchen',
      fault: 'leak',
      description: '水槽漏水',
    });
    // The project is written, then the function dies.
    await story.do(chen, 'home.show', {});
    await story.cloud.post('/dev/faults', { kind: 'kill', action: 'member.remove', at: 5 });
    const personId = idOf(tenant);
    const cut = story.cloud.call(chen, 'member.remove', { homeId: homes.expired, personId });
    await expect(cut).rejects.toThrow();
    expect((await story.do(tenant, 'home.show', {})).homes).toEqual([]);
    expect((await story.show(tenant, caseId)).caseId).toBe(caseId);
    for (let minute = 0; minute < 8; minute++) await story.later(60_000);
    expect(await story.refused(tenant, 'case.show', { caseId })).toMatchObject({
      code: 'not_found',
    });
  });
});
