import { complaints, idOf, openids, projects } from '../../shared/contract/examples';
import { DAY } from '../../shared/time/shanghai';
import { Story } from './story';

const { agentChen, agentSun, manager, wangwei } = openids;

/** What the workbench asks: filters, everybody's load, who is important. */
describe('工作台', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const list = (input: object) => story.do(manager, 'duty.list', { scope: 'team', ...input });

  test('is filtered by kind, stage and community, and says which communities there are', async () => {
    const all = await list({});
    expect(all.communities).toEqual(
      [...new Set(all.duties.map(labelStart))].filter(Boolean).sort(),
    );
    for (const community of all.communities) {
      const { duties, communities } = await list({ community });
      expect(duties).toEqual(all.duties.filter((duty) => labelStart(duty) === community));
      expect(communities).toEqual(all.communities);
    }
    const building = await list({ stage: 'construction' });
    expect(building.duties.length).toBeGreaterThan(0);
    expect(new Set(building.duties.map(({ caseId }) => caseId))).toEqual(
      new Set([projects.building]),
    );
    const complained = await list({ kind: 'complaint', community: '云山府' });
    expect(complained.duties.map(({ kind }) => kind)).toContain('complaint');
    expect(new Set(complained.duties.map(({ kind }) => kind)).size).toBe(1);
  });

  test('shows what one agent owes', async () => {
    const { duties } = await list({ agentId: idOf(agentSun) });
    expect(duties.length).toBeGreaterThan(0);
    expect(new Set(duties.map(({ owedBy }) => owedBy))).toEqual(new Set(['客服专员 孙丽']));
  });

  test('says who has how much in hand: open, late, due today, and who is away', async () => {
    const { people } = await story.do(manager, 'staff.list', { role: 'agent' });
    for (const { personId, load } of people) {
      const openid = personId === idOf(agentChen) ? agentChen : agentSun;
      const { duties } = await story.do(openid, 'duty.list', { scope: 'mine' });
      const late = new Set(
        duties.filter(({ state }) => state === 'late').map(({ caseId }) => caseId),
      );
      expect(load?.late).toBe(late.size);
    }
    expect(people.map(({ away }) => away)).toEqual(['', '']);
    const now = await story.now();
    const { settings } = await story.do(manager, 'settings.show', {});
    await story.do(manager, 'settings.change', {
      version: settings.version,
      reason: '陈静休假',
      changes: {
        standIns: [
          { agentId: idOf(agentChen), standInId: idOf(agentSun), from: now, to: now + 2 * DAY },
        ],
      },
    });
    // Settings are remembered for a minute by each instance; the change is known where it was made.
    const after = await story.do(manager, 'staff.list', { role: 'agent' });
    const chen = after.people.find(({ personId }) => personId === idOf(agentChen));
    expect(chen?.away).toMatch(/^孙丽代班至 /);
  });

  test('an important owner shows as such on the project and on what is open in the home (H57)', async () => {
    await story.do(manager, 'project.markVip', {
      caseId: projects.building,
      vip: false,
      reason: '标记有误',
    });
    expect((await story.show(manager, complaints.filed)).vip).toBe(false);
    await story.do(manager, 'project.markVip', {
      caseId: projects.building,
      vip: true,
      reason: '公司顾问的朋友',
      prepare: '经理接待',
    });
    const project = await story.show(manager, projects.building);
    expect(project.vip).toBe(true);
    expect(project.project?.vipPrepare).toBe('经理接待');
    expect((await story.show(manager, complaints.filed)).vip).toBe(true);
    // What is prepared for them is not for owners to read.
    expect((await story.show(wangwei, projects.building)).project?.vipPrepare).toBe('');
  });

  test('the owner’s file has the home’s other cases and its calls (H37)', async () => {
    await story.do(agentChen, 'call.record', {
      caseId: projects.warranty,
      direction: 'in',
      mobile: '13800001202',
      name: '王芳',
      durationSeconds: 95,
      about: { what: '询问五金件保修' },
      outcome: '已答复',
    });
    const { cases, calls } = await story.do(agentChen, 'file.show', { caseId: projects.warranty });
    expect(cases.length).toBeGreaterThan(2);
    expect(new Set(cases.map(({ label }) => label)).size).toBe(1);
    expect(cases.map(({ caseId }) => caseId)).not.toContain(projects.warranty);
    expect(calls[0]).toMatchObject({
      directionText: '来电',
      what: '询问五金件保修',
      seconds: 95,
      by: '陈静',
    });
    // Another agent's home does not exist to her.
    const refused = await story.refused(agentChen, 'file.show', { caseId: projects.expired });
    expect(refused.code).toBe('not_found');
  });

  test('a limit of the table shows as it is usual and as the company set it', async () => {
    const { settings, limits } = await story.do(manager, 'settings.show', {});
    const check = limits.find(({ key }) => key === 'repair:H21');
    expect(check).toMatchObject({ usual: { workingHours: 2 }, within: { workingHours: 2 } });
    const again = limits.find(({ key }) => key === 'repair:H12');
    expect([check, again]).toMatchObject([{ begins: null }, { begins: 8, usualBegins: 8 }]);
    await story.do(manager, 'settings.change', {
      version: settings.version,
      reason: '承诺更快',
      changes: {
        limits: { 'repair:H21': { workingHours: 1 } },
        begins: { 'repair:H12': { day: 9 } },
      },
    });
    const after = await story.do(manager, 'settings.show', {});
    expect(after.limits.find(({ key }) => key === 'repair:H21')).toMatchObject({
      usual: { workingHours: 2 },
      within: { workingHours: 1 },
    });
    expect(after.limits.find(({ key }) => key === 'repair:H12')).toMatchObject({
      begins: 9,
      usualBegins: 8,
    });
    for (const { key } of after.limits) expect(key).toMatch(/^\w+:H\d+/);
  });
});

const labelStart = ({ label }: { label: string }): string => label.split(' ')[0] ?? '';
