import {
  campaigns,
  complaints,
  openids,
  projects,
  repairs,
  surveys,
} from '../../shared/contract/examples';
import { Story } from './story';

const { manager, ouyang, agentChen, leader, financeOne } = openids;

/** Through the real functions, on a database that counts: owners chosen, what came back, recurring faults, prospects. */
describe('the department’s own work (H13, H36, H49, H57)', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const operations = async (action: string, run: () => Promise<unknown>): Promise<number> => {
    await run();
    await story.cloud.delete('/dev/meter');
    await run();
    const meter = await story.cloud.get<{ actions: Record<string, { database: number }> }>(
      '/dev/meter',
    );
    return meter.actions[action]?.database ?? 0;
  };

  test('what is previewed is what is sent; who refused is left out; the results are the database’s', async () => {
    const conditions = { warranty: 'running' as const };
    await story.do(ouyang, 'campaign.refuse', { caseId: projects.owing, refused: true });
    const { count, refused } = await story.do(manager, 'campaign.preview', { conditions });
    expect(refused).toBe(1);
    const caseId = campaigns.planned;
    await story.do(manager, 'campaign.send', { caseId, everyone: true, conditions });
    await story.tick(2);
    expect(await story.do(manager, 'campaign.results', { caseId })).toMatchObject({
      sent: count,
      sending: false,
      answered: 0,
    });
    expect(
      await operations('campaign.results', () =>
        story.do(manager, 'campaign.results', { caseId: campaigns.survey }),
      ),
    ).toBeLessThanOrEqual(3);
  }, 60_000);

  test('a survey’s answers are counted by question, an event’s by who came', async () => {
    const answers = { q1: '4', q2: '否', q3: '微信', q4: '阳台门有点响' };
    await story.do(ouyang, 'survey.answer', { caseId: surveys.sent, answers });
    const { questions, words } = await story.do(leader, 'campaign.results', {
      caseId: campaigns.survey,
    });
    expect(questions.map(({ answered, average }) => [answered, average])).toEqual([
      [1, 4],
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(questions.map(({ options }) => options.map((one) => one.count))).toEqual([
      [0, 1, 0, 0, 0],
      [0, 1],
      [0, 1, 0],
      [],
    ]);
    expect(words.map(({ said }) => said)).toEqual(['阳台门有点响']);
    const { event } = await story.do(manager, 'campaign.results', { caseId: campaigns.over });
    expect(event).toMatchObject({ reached: 1, yes: 1, guests: 2, came: 0, cameGuests: 0 });
    const { url } = await story.do(manager, 'campaign.download', { caseId: campaigns.survey });
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }, 60_000);

  test('a group of recurring faults opens to its cases; passed on, each knows; a year is one read', async () => {
    const asked = { period: 'year', day: '2026-11-20', by: 'category' } as const;
    const list = () => story.do(manager, 'recurring.cases', { ...asked, key: 'fault:doorWindow' });
    const { cases } = await list();
    expect(cases.length).toBeGreaterThan(1);
    expect(cases.every(({ passed }) => !passed)).toBe(true);
    const caseIds = [...cases.map(({ caseId }) => caseId), complaints.filed].slice(0, 20);
    const finding = { department: 'engineering', title: '门窗', found: '多起', caseIds } as const;
    await story.do(manager, 'finding.pass', finding);
    await story.tick(2);
    expect((await list()).cases.map(({ passed }) => passed)).toEqual(cases.map(() => true));
    expect(caseIds).toContain(repairs.proposed);
    // At most who asks, the settings, and the figures.
    const cost = () => story.do(manager, 'recurring.show', asked);
    expect(await operations('recurring.show', cost)).toBeLessThanOrEqual(3);
    expect(await operations('recurring.cases', list)).toBeLessThanOrEqual(3);
  }, 60_000);

  test('a prospect is found by likelihood, by its agent once it has one', async () => {
    const caseId = projects.opened;
    const mark = { caseId, grade: 'B', reason: '等家人商量' } as const;
    const { next } = await story.do(manager, 'prospect.mark', mark);
    const found = async (as: string, grade: 'A' | 'B') =>
      (await story.do(as, 'prospect.list', { grade })).items
        .filter(({ opened }) => opened)
        .map((one) => [one.caseId, one.nextAt]);
    expect(await found(manager, 'B')).toEqual([[caseId, next]]);
    expect(await found(manager, 'A')).toEqual([]);
    expect(await found(agentChen, 'B')).toEqual([]);
    await story.do(manager, 'project.assign', { caseId, agentId: 'agent-chenjing' });
    expect(await found(agentChen, 'B')).toEqual([[caseId, next]]);
  }, 60_000);

  test('somebody with no home yet: entered once, contacted, paid; the project begins from it, and the data is one person’s (H57)', async () => {
    let last = 6600;
    const enter = () => {
      last += 1;
      const sheet = { gender: 'male', source: 'showroom', grade: 'A', reason: '急着装' } as const;
      const mobile = `1380007${last}`;
      const wish = '三房,春节前完工';
      return story.do(agentChen, 'prospect.enter', { ...sheet, name: '孔庆云', mobile, wish });
    };
    // Who asks, how often, whose number it is, that it is held, the visit, the case.
    expect(await operations('prospect.enter', enter)).toBeLessThanOrEqual(8);
    const { caseId } = await enter();
    const mobile = `1380007${last}`;
    const again = await story.do(manager, 'prospect.enter', {
      name: '孔先生',
      gender: 'male',
      mobile,
      source: 'phone',
      wish: '问价格',
      grade: 'C',
      reason: '随便问问',
    });
    expect(again).toMatchObject({ caseId, known: 'prospect' });
    const list = () => story.do(agentChen, 'prospect.list', {});
    expect((await list()).items.map((one) => one.caseId)).toContain(caseId);
    expect(await operations('prospect.list', list)).toBeLessThanOrEqual(3);
    await story.do(agentChen, 'prospect.mark', {
      caseId,
      grade: 'A',
      reason: '定了',
      way: 'phone',
    });
    await story.do(agentChen, 'prospect.paid', { caseId });
    const { duties } = await story.do(financeOne, 'duty.list', {});
    expect(duties).toContainEqual(
      expect.objectContaining({ caseId, rule: 'H57.open', mine: true }),
    );
    const home = { community: '前海时代', building: '6 栋', room: '2203', address: '前海路 8 号' };
    const opened = await story.do(financeOne, 'project.open', {
      home,
      members: [{ name: '孔庆云', gender: 'male' }],
      prospectId: caseId,
    });
    const { case: won } = await story.do(manager, 'case.show', { caseId });
    expect(won).toMatchObject({ state: 'won', people: [], prospect: { keptUntil: null } });
    expect(won.prospect?.project?.caseId).toBe(opened.caseId);
    const { items: mine } = await story.do(agentChen, 'prospect.list', {});
    expect(mine.map((one) => one.caseId)).not.toContain(caseId);
  }, 60_000);
});
