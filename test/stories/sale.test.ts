import { homes, idOf, openids, projects } from '../../shared/contract/examples';
import { yuan } from '../builders';
import { startCloud } from '../tools/cloud';
import { Story } from './story';

const { agentChen, agentSun, financeOne, financeTwo, manager, wang } = openids;
const caseId = projects.warranty;
const homeId = homes.warranty;
const her = { name: '何丽', gender: 'female' as const, mobile: '13800007755' };
const reason = '已核对不动产权证';
const openid = 'visitor-heli';

interface Stored {
  _id: string;
  kind: string;
  open: boolean;
  home?: { id: string };
  members: { personId: string }[];
}

const bind = async (story: Story) => {
  const { code } = await story.cloud.post<{ code: string }>('/dev/phone-code', {
    openid,
    mobile: her.mobile,
  });
  return story.do(openid, 'me.bind', { code, consent: 1 });
};
const stored = (story: Story) => story.cloud.get<Stored[]>('/dev/documents?collection=cases');
const casesOf = async (story: Story) =>
  (await stored(story)).filter(({ home }) => home?.id === homeId);
const jobsLeft = async (story: Story) => (await stored(story)).filter(({ kind }) => kind === 'job');

/** She files a complaint, reports a repair, and invites her son; the agent rings her. */
async function lives(story: Story) {
  const home = { homeId };
  const repair = await story.do(wang, 'repair.report', {
    ...home,
    place: 'balcony',
    fault: 'hardware',
    description: '晾衣架松了',
  });
  const complaint = await story.do(wang, 'complaint.file', {
    ...home,
    department: 'design',
    description: '设计师态度不好',
  });
  const { code } = await story.do(wang, 'member.invite', {
    ...home,
    name: '王小明',
    part: 'family',
  });
  await story.do(agentChen, 'call.record', {
    caseId,
    direction: 'out',
    mobile: '13800001202',
    name: '王芳',
    durationSeconds: 60,
    about: { what: '问她的近况' },
    outcome: '已问候',
  });
  return { repair: repair.caseId, complaint: complaint.caseId, code };
}

/** Entered by one, agreed to by another. */
async function sells(story: Story, as: string = agentChen) {
  await story.do(as, 'project.sell', { caseId, owner: her, reason });
  await story.do(financeOne, 'project.confirmSale', { caseId });
}

describe('房屋转让', () => {
  let story: Story;

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  test('on every case of the home: the former owner sees none, the new one what is the home’s', async () => {
    const { repair, complaint, code } = await lives(story);
    const slip = (await story.do(wang, 'warranty.show', { homeId })).slip;
    const before = await casesOf(story);
    await sells(story);
    await bind(story);
    const after = await casesOf(story);
    expect(after.length).toBe(before.length);
    for (const { _id, kind, open } of before) {
      expect(await story.refused(wang, 'case.show', { caseId: _id })).toMatchObject({
        code: 'not_found',
      });
      const goes = kind === 'project' || (open && (kind === 'repair' || kind === 'reorder'));
      const { ok } = await story.cloud.call(openid, 'case.show', { caseId: _id });
      expect([_id, ok]).toEqual([_id, goes]);
    }
    const mine = await story.do(wang, 'home.show', {});
    expect(mine.homes.map((home) => home.homeId)).toEqual([homes.opened]);
    const hers = (await story.do(openid, 'home.show', {})).homes[0];
    expect(hers).toMatchObject({ homeId, partText: '业主', maySign: true, outstanding: null });
    expect(hers?.agent?.name).toBe('陈静');
    expect(hers?.open.map((row) => row.caseId)).toContain(repair);
    expect(hers?.open.map((row) => row.caseId)).not.toContain(complaint);
    const shown = await story.do(openid, 'warranty.show', { homeId });
    expect(shown.slip).toEqual(slip);
    expect(shown.drawings).toHaveLength(2);
    const all = JSON.stringify([
      await story.do(openid, 'me.show', {}),
      await story.show(openid, caseId),
      await story.show(openid, repair),
      shown,
      hers,
    ]);
    expect(all).not.toMatch(/王芳|近况|方案改了三次|158,?000|设计师态度/);
    // Her guests' invitation ended with it.
    expect(await story.refused('visitor-son', 'me.join', { code, consent: 1 })).toMatchObject({
      code: 'not_found',
    });
    // The agent goes on with her complaint, by phone.
    const kept = await story.show(agentChen, complaint);
    expect(kept).toMatchObject({ who: '王芳女士', people: [{ partText: '原业主' }] });
    expect((await story.owed(complaint, 'H28.reply')).length).toBe(1);
    const number = { caseId: complaint, personId: idOf(wang) };
    expect((await story.do(agentChen, 'number.reveal', number)).mobile).toMatch(/^1\d{10}$/);
    expect((await story.mine(agentChen, caseId, 'H18.owner'))?.title).toContain('联系新业主');
    const people = await story.cloud.get<{ _id: string; formerHomes?: string[] }[]>(
      '/dev/documents?collection=people',
    );
    expect(people.find(({ _id }) => _id === idOf(wang))?.formerHomes).toEqual([homeId]);
    expect(await jobsLeft(story)).toEqual([]);
  });

  test('what comes later is the new owner’s alone', async () => {
    await sells(story, manager);
    await bind(story);
    const { caseId: later } = await story.do(openid, 'repair.report', {
      homeId,
      place: 'kitchen',
      fault: 'leak',
      description: '水槽漏水',
    });
    expect((await story.show(openid, later)).caseId).toBe(later);
    expect(await story.refused(wang, 'case.show', { caseId: later })).toMatchObject({
      code: 'not_found',
    });
    const report = {
      homeId,
      place: 'kitchen' as const,
      fault: 'leak' as const,
      description: '漏水',
    };
    expect(await story.refused(wang, 'repair.report', report)).toMatchObject({ code: 'not_found' });
  });

  test('money outstanding: the slip stays suspended, then in force with the same number', async () => {
    await story.do(financeOne, 'payment.change', { caseId, amount: yuan(4321), note: '增项' });
    const { slip } = await story.do(wang, 'warranty.show', { homeId });
    expect(slip?.state).toBe('suspended');
    await sells(story);
    await bind(story);
    const shown = await story.do(openid, 'warranty.show', { homeId });
    expect(shown).toMatchObject({
      slip: { state: 'suspended', number: slip?.number },
      outstanding: null,
    });
    expect(JSON.stringify([shown, await story.show(openid, caseId)])).not.toMatch(/4,?321/);
    expect(await story.refused(agentChen, 'warranty.issue', { caseId })).toMatchObject({
      code: 'money_open',
    });
    const receipt = { caseId, receiptNo: 'SJ-2026-9901', amount: yuan(4321) };
    await story.do(financeTwo, 'payment.book', { ...receipt, type: 'receipt' });
    expect((await story.do(openid, 'warranty.show', { homeId })).slip).toMatchObject({
      state: 'inForce',
      number: slip?.number,
    });
  });

  test('by the home’s agent or the manager; not to another customer’s number', async () => {
    const input = { caseId, owner: her, reason };
    expect(await story.refused(agentSun, 'project.sell', input)).toMatchObject({
      code: 'not_found',
    });
    expect(await story.refused(wang, 'project.sell', input)).toMatchObject({ code: 'forbidden' });
    const known = { ...her, mobile: '13800002302' };
    expect(
      await story.refused(agentChen, 'project.sell', { ...input, owner: known }),
    ).toMatchObject({ code: 'bad_input', field: 'owner.mobile' });
    expect(
      await story.refused(agentChen, 'project.sell', { ...input, caseId: projects.building }),
    ).toMatchObject({ code: 'wrong_state' });
  });

  test('nothing is the buyer’s before another one agrees; the same request again is the same sale', async () => {
    const input = { caseId, owner: her, reason };
    const first = await story.cloud.call(agentChen, 'project.sell', input, 'sale-request-1');
    expect(await story.cloud.call(agentChen, 'project.sell', input, 'sale-request-1')).toEqual(
      first,
    );
    expect(first.ok).toBe(true);
    expect(await story.refused(manager, 'project.sell', input)).toMatchObject({
      code: 'wrong_state',
    });
    expect((await story.show(wang, caseId)).project?.sale).toMatchObject({ who: '何丽女士' });
    const people = await story.cloud.get<{ mobile: string }[]>('/dev/documents?collection=people');
    expect(people.filter(({ mobile }) => mobile === her.mobile)).toEqual([]);
    expect(await story.refused(agentChen, 'project.confirmSale', { caseId })).toMatchObject({
      code: 'second_person',
    });
    const both = await Promise.all(
      [manager, financeOne].map((as) => story.cloud.call(as, 'project.confirmSale', { caseId })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await story.refused(agentChen, 'project.sell', input)).toMatchObject({
      code: 'duplicate',
    });
    const titles = (await story.show(manager, caseId)).timeline.map(({ title }) => title);
    expect(titles.filter((title) => title === '房屋转让已确认')).toHaveLength(1);
  });

  test('the owner agrees or refuses herself; refused, all is as it was', async () => {
    await story.do(agentChen, 'project.sell', { caseId, owner: her, reason });
    await story.do(wang, 'project.refuseSale', { caseId, reason: '没有卖房' });
    expect(await story.refused(manager, 'project.confirmSale', { caseId })).toMatchObject({
      code: 'wrong_state',
    });
    expect((await story.show(wang, caseId)).project?.sale).toBeNull();
    await story.do(agentChen, 'project.sell', { caseId, owner: her, reason });
    expect(await story.do(wang, 'project.confirmSale', { caseId })).toMatchObject({ sold: true });
    expect((await story.refused(wang, 'case.show', { caseId })).code).toBe('not_found');
  });

  test('the former owner is told, and called where no message reaches her', async () => {
    await sells(story);
    await story.later(60_000);
    // Nobody has her subscription: the agent owes the call.
    const { duties } = await story.show(manager, caseId);
    const calls = duties.filter(({ rule }) => rule === 'H40.call');
    expect(JSON.stringify(calls)).toContain('您的房屋已登记转让');
  });
});

describe('a sale that dies in the middle', () => {
  let story: Story;

  beforeAll(async () => {
    const cloud = await startCloud();
    await cloud.clock({ running: false });
    story = Story.at(cloud.url, cloud.stop);
  }, 120_000);
  afterAll(() => story?.stop());

  test('the clock finishes it, also when another request is refused meanwhile', async () => {
    const { repair, complaint } = await lives(story);
    await story.do(agentChen, 'duty.list', {});
    const input = { caseId, owner: her, reason };
    let stands = false;
    // Nearer to the end each time, until the project is written and the function dies behind it.
    await story.do(agentChen, 'project.sell', input);
    for (let at = 6; at < 20 && !stands; at++) {
      await story.cloud.post('/dev/faults', { kind: 'kill', action: 'project.confirmSale', at });
      await story.cloud.call(manager, 'project.confirmSale', { caseId }).catch(() => undefined);
      const project = (await casesOf(story)).find(({ _id }) => _id === caseId);
      stands = project?.members.every(({ personId }) => personId !== idOf(wang)) ?? false;
    }
    expect(stands).toBe(true);
    expect((await story.show(wang, repair)).caseId).toBe(repair);
    expect(await story.refused(agentChen, 'project.sell', input)).toMatchObject({
      code: 'duplicate',
    });
    for (let minute = 0; minute < 8; minute++) await story.later(60_000);
    for (const one of [repair, complaint])
      expect(await story.refused(wang, 'case.show', { caseId: one })).toMatchObject({
        code: 'not_found',
      });
    await bind(story);
    expect((await story.show(openid, repair)).caseId).toBe(repair);
    expect(await story.refused(openid, 'case.show', { caseId: complaint })).toMatchObject({
      code: 'not_found',
    });
    expect(await jobsLeft(story)).toEqual([]);
  });
});
