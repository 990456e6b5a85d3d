import { homes, openids, projects } from '../../shared/contract/examples';
import { Story } from './story';

const { agentChen, agentSun, chen, crew, manager, tenant, wang } = openids;

describe('一位业主的全部服务记录', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const whole = async (as: string, input: { homeId?: string }) => {
    const items: Awaited<ReturnType<typeof page>>['items'] = [];
    for (let cursor: string | undefined; ; ) {
      const { items: some, next } = await page(as, input, cursor);
      items.push(...some);
      if (next === null) return items;
      expect(some.length).toBe(30);
      cursor = next;
    }
  };
  const page = (as: string, input: { homeId?: string }, cursor?: string) =>
    story.do(as, 'record.show', { ...input, ...(cursor ? { cursor } : {}) });

  test('staff: what every case tells, each entry once, the latest first', async () => {
    const { homeId } = { homeId: homes.warranty };
    const items = await whole(manager, { homeId });
    const ats = items.map(({ at }) => at);
    expect(ats).toEqual([...ats].sort((a, b) => b - a));
    const { cases } = await story.do(manager, 'file.show', { caseId: projects.warranty });
    const ids = [projects.warranty, ...cases.map(({ caseId }) => caseId)];
    for (const caseId of ids) {
      const { timeline, older } = await story.show(manager, caseId);
      expect(older).toBeNull();
      const mine = items.filter((item) => item.caseId === caseId && item.source === 'case');
      const key = ({ at, title }: { at: number; title: string }) => `${at} ${title}`;
      expect(mine.map(key).sort()).toEqual(timeline.map(key).sort());
    }
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  });

  test('what has gone to pages is there too', async () => {
    const items = await whole(manager, { homeId: homes.expired });
    const { older } = await story.show(manager, projects.expired);
    expect(older).not.toBeNull();
    expect(items.at(-1)?.title).toBe('已付量房定金,工程开立');
  });

  test('a call and a letter stand in it; the letter for who got it, the call once', async () => {
    await story.do(agentChen, 'call.record', {
      caseId: projects.warranty,
      direction: 'out',
      mobile: '13800001202',
      name: '王芳',
      durationSeconds: 60,
      about: { what: '问候' },
      outcome: '一切都好',
    });
    await story.cloud.post('/dev/subscribe', {
      openid: wang,
      templates: ['appointment', 'progress', 'revisit', 'slip'],
    });
    const homeId = homes.warranty;
    for (const as of [agentChen, wang]) {
      const items = await whole(as, { homeId });
      expect(items.filter(({ title }) => title.includes('问候'))).toHaveLength(1);
    }
    const letters = (await whole(manager, { homeId })).filter(({ source }) => source === 'letter');
    const hers = (await whole(wang, { homeId })).filter(({ source }) => source === 'letter');
    expect(hers).toEqual(letters.filter(({ by }) => by === '发给王芳女士'));
  });

  test('owners: all their homes, nothing that is for colleagues, no others’', async () => {
    const items = await whole(wang, {});
    const seen = new Set(items.map(({ caseId }) => caseId));
    expect(seen.has(projects.warranty) && seen.has(projects.opened)).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/逾期|客户档案表/);
    expect(await story.refused(wang, 'record.show', { homeId: homes.couple })).toMatchObject({
      code: 'not_found',
    });
    const told = async (as: string) =>
      (await whole(as, { homeId: homes.expired })).map(({ title, detail }) => `${title} ${detail}`);
    expect(await told(chen)).toContainEqual(expect.stringMatching(/收款.*98,000/));
    expect((await told(tenant)).join()).not.toMatch(/收款|98,000/);
  });

  test('staff: the home’s agent, manager, leader; a home has to be chosen', async () => {
    const homeId = homes.warranty;
    expect(await story.refused(agentSun, 'record.show', { homeId })).toMatchObject({
      code: 'not_found',
    });
    expect(await story.refused(crew, 'record.show', { homeId })).toMatchObject({
      code: 'not_found',
    });
    expect(await story.refused(manager, 'record.show', {})).toMatchObject({
      code: 'bad_input',
      field: 'homeId',
    });
  });

  test('few reads, however many pages are asked for', async () => {
    await page(manager, { homeId: homes.warranty });
    await story.cloud.delete('/dev/meter');
    await page(manager, { homeId: homes.warranty });
    const { total } = await story.cloud.get<{ total: { calls: number; database: number } }>(
      '/dev/meter',
    );
    expect(total).toMatchObject({ calls: 1 });
    // Cases, their calls, the owner's number.
    expect(total.database).toBeLessThanOrEqual(4);
  });
});
