import { idOf, openids } from '../../shared/contract/examples';
import { at } from '../builders';
import { appointed, completed, type Opened, photo, reported, sign, withSlip } from './steps';
import { Story } from './story';

const { agentChen, crew, crewTwo, engineeringHead, li, manager, projectManager } = openids;
const { supervisor, wang, zhou } = openids;

/** Step 3: a leak, from the report to the closed case; the owner follows every step. */
describe('a leak', () => {
  let story: Story;
  let home: Opened;
  let caseId = '';
  const state = async () => (await story.show(li, caseId)).state;

  beforeAll(async () => {
    story = await Story.start();
    home = await withSlip(story);
  });
  afterAll(() => story?.stop());

  test('the owner reports it with two photos and reads at once who comes by when (H20)', async () => {
    const pictures = [await photo(story, li, 'a'), await photo(story, li, 'b')];
    const heard = await story.heard(async () => {
      const answer = await story.do(li, 'repair.report', {
        homeId: home.homeId,
        place: 'kitchen',
        fault: 'leak',
        description: '水槽下面一直在滴水',
        pictures,
        atHome: [{ date: '2026-11-23', part: 'afternoon' }],
      });
      caseId = answer.caseId;
      expect(answer).toMatchObject({
        number: expect.stringMatching(/^WX-/),
        free: true,
        joined: false,
        promise: {
          name: '张伟',
          department: '工程部',
          by: at('2026-11-23 13:30'),
          text: '工程部张伟负责,今天 13:30 前上门。',
        },
      });
    });
    const robots = heard.filter(({ channel }) => channel === 'robot');
    expect(robots.map(({ to, mentioned }) => [to, mentioned]).sort()).toEqual([
      ['demo-robot-engineering', ['13900000010']],
      ['demo-robot-service', ['13900000007']],
    ]);
  });

  test('agent and engineering see the same sheet, each with their duties and limits (H21–H23)', async () => {
    const views = await Promise.all(
      [agentChen, engineeringHead].map((as) => story.show(as, caseId)),
    );
    const [first, second] = views;
    expect(first?.repair).toEqual({ ...second?.repair });
    expect(first?.pictures).toHaveLength(2);
    for (const { url } of first?.pictures ?? []) expect((await fetch(url)).status).toBe(200);
    expect(await story.mine(agentChen, caseId, 'H21')).toMatchObject({
      dueAt: at('2026-11-23 11:30'),
    });
    expect(await story.mine(agentChen, caseId, 'H20.answer')).toMatchObject({
      dueAt: at('2026-11-24 09:30'),
    });
    for (const [rule, dueAt] of [
      ['H20', '2026-11-23 13:30'],
      ['H22', '2026-11-23 11:30'],
      ['H23', '2026-11-23 11:30'],
    ] as const)
      expect(await story.mine(engineeringHead, caseId, rule)).toMatchObject({ dueAt: at(dueAt) });
  });

  test('the other owner reports the same: joined, one case', async () => {
    const answer = await story.do(zhou, 'repair.report', {
      homeId: home.homeId,
      place: 'kitchen',
      fault: 'leak',
      description: '我也看到漏水了',
    });
    expect(answer).toMatchObject({ caseId, joined: true });
    expect((await story.show(li, caseId)).timeline.map(({ title }) => title)).toContain(
      '同一问题再次报修,已合并',
    );
  });

  test('a photo that somebody else uploaded is not taken', async () => {
    expect(
      await story.refused(li, 'repair.report', {
        homeId: home.homeId,
        place: 'bathroom',
        fault: 'crack',
        description: '裂了',
        pictures: [await photo(story, wang, 'x')],
      }),
    ).toMatchObject({ code: 'file_missing', field: 'pictures' });
  });

  test('strangers to the home do not see it and cannot act on it', async () => {
    for (const as of [wang, openids.agentSun, openids.designHead, crew])
      expect(await story.refused(as, 'case.show', { caseId })).toMatchObject({ code: 'not_found' });
  });

  test('the agent checks it; at 50 % and 80 % engineering is warned of the promise', async () => {
    await story.do(agentChen, 'repair.check', { caseId, note: '已与业主电话核对' });
    expect(await story.owed(caseId, 'H21')).toEqual([]);
    const half = await story.heard(() => story.at('2026-11-23 11:30'), engineeringHead);
    expect(half.map(({ text }) => text?.split('\n')[0])).toContain(
      '【报修|时间已过 50%】按承诺时间上门',
    );
    const most = await story.heard(() => story.at('2026-11-23 12:42'), engineeringHead);
    expect(most.map(({ text }) => text?.split('\n')[0])).toContain(
      '【报修|时间已过 80%】按承诺时间上门',
    );
  });

  test('the head signs the receipt by hand: a picture on a path that only functions write (H22)', async () => {
    for (const as of [supervisor, projectManager, agentChen, manager, li]) {
      const { code } = await story.refused(as, 'repair.receive', { caseId, ...sign });
      expect(code).toMatch(/forbidden|not_found/);
    }
    expect(
      await story.refused(engineeringHead, 'repair.receive', { caseId, signature: 'A'.repeat(80) }),
    ).toMatchObject({ code: 'bad_input', field: 'signature' });
    await story.do(engineeringHead, 'repair.receive', { caseId, ...sign });
    const { repair } = await story.show(li, caseId);
    expect(repair?.receipt).toMatchObject({ name: '张伟', wayText: '手写签收' });
    expect(repair?.receipt?.picture?.fileId).toMatch(/\/signatures\/[0-9a-f]{40}\.png$/);
    expect((await fetch(repair?.receipt?.picture?.url ?? '')).status).toBe(200);
  });

  test('the head names crew and time; the crew hears of it, the owner sees it (H23)', async () => {
    const input = {
      caseId,
      crewId: idOf(crew),
      from: at('2026-11-23 14:00'),
      to: at('2026-11-23 16:00'),
    };
    expect(
      await story.refused(engineeringHead, 'repair.dispatch', {
        ...input,
        crewId: idOf(supervisor),
      }),
    ).toMatchObject({ code: 'bad_input', field: 'crewId' });
    const heard = await story.heard(
      () => story.do(engineeringHead, 'repair.dispatch', input),
      crew,
    );
    expect(heard).toHaveLength(1);
    expect(await state()).toBe('proposed');
    const { homes } = await story.do(li, 'home.show', { homeId: home.homeId });
    expect(homes[0]?.next[0]).toMatchObject({ what: 'acceptTime', title: '今天 14:00 上门' });
    expect(await story.mine(crew, caseId, 'H23.visit')).toMatchObject({
      dueAt: at('2026-11-23 16:00'),
    });
  });

  test('the promise lapses before anybody came: the manager is told, it stays on the record', async () => {
    const heard = await story.heard(() => story.at('2026-11-23 13:31'), manager);
    expect(heard.map(({ text }) => text?.split('\n')[0])).toContain(
      '【报修|已逾期】按承诺时间上门',
    );
  });

  test('the owner asks for another time, engineering names one, the owner accepts it', async () => {
    await story.do(li, 'repair.askOtherTime', { caseId, wish: '下午四点以后在家' });
    expect(await story.mine(engineeringHead, caseId, 'H23.other')).toMatchObject({
      title: expect.stringContaining('下午四点以后在家'),
      dueAt: at('2026-11-23 15:31'),
    });
    await story.do(projectManager, 'repair.dispatch', {
      caseId,
      crewId: idOf(crewTwo),
      from: at('2026-11-23 16:00'),
      to: at('2026-11-23 18:00'),
    });
    expect(await story.owed(caseId, 'H23.visit')).toHaveLength(1);
    expect(await story.refused(crew, 'case.show', { caseId })).toMatchObject({ code: 'not_found' });
    await story.do(zhou, 'repair.accept', { caseId });
    expect(await state()).toBe('appointed');
    // What was agreed on is the promise from now on.
    expect((await story.show(li, caseId)).repair?.promise.by).toBe(at('2026-11-23 18:00'));
  });

  test('the crew arrives and completes with photos and parts (H24)', async () => {
    await story.at('2026-11-23 16:10');
    await story.do(crewTwo, 'repair.arrive', { caseId });
    expect(await story.owed(caseId, 'H20', 'H23.visit')).toEqual([]);
    const heard = await story.heard(async () => {
      await story.do(crewTwo, 'repair.complete', {
        caseId,
        pictures: [await photo(story, crewTwo, 'done')],
        parts: '下水软管 1 根',
        note: '更换软管',
      });
    });
    // Zhou had agreed to messages on progress, Li had not.
    expect(heard.filter(({ errcode }) => errcode === 0)).toMatchObject([
      { channel: 'subscribe', to: zhou, title: '服务进度通知', data: { phrase3: '待您签字' } },
    ]);
    expect(await story.mine(agentChen, caseId, 'H24')).toMatchObject({
      note: '没能通知到业主(业主没有可用的订阅),请电话联系',
    });
    const { repair } = await story.show(li, caseId);
    expect(repair?.completion?.pictures).toHaveLength(1);
  });

  test('the owner refuses the work and says why: rework, with a new crew and time', async () => {
    await story.do(li, 'repair.refuse', { caseId, reason: '还在滴水' });
    expect(await state()).toBe('received');
    expect(await story.mine(engineeringHead, caseId, 'H24.rework')).toMatchObject({
      title: expect.stringContaining('还在滴水'),
      dueAt: at('2026-11-24 16:10'),
    });
    await story.do(engineeringHead, 'repair.dispatch', {
      caseId,
      crewId: idOf(crew),
      from: at('2026-11-24 09:00'),
      to: at('2026-11-24 11:00'),
    });
    await story.do(li, 'repair.accept', { caseId });
    await story.at('2026-11-24 10:00');
    await completed(story, caseId, 'again');
    expect((await story.show(li, caseId)).repair).toMatchObject({ reworks: 1 });
  });

  test('signed on the crew’s phone, which says so and by whom', async () => {
    expect(await story.refused(crew, 'repair.confirm', { caseId, ...sign })).toMatchObject({
      code: 'bad_input',
      field: 'way',
    });
    expect(
      await story.refused(crew, 'repair.confirm', { caseId, ...sign, way: 'crewPhone' }),
    ).toMatchObject({ code: 'bad_input', field: 'signerName' });
    await story.do(crew, 'repair.confirm', {
      caseId,
      ...sign,
      way: 'crewPhone',
      signerName: '李娜',
    });
    expect((await story.show(li, caseId)).repair?.confirmation).toMatchObject({
      name: '李娜',
      wayText: '在维修人员的手机上签字',
    });
  });

  test('the agent revisits within 24 h, the owner rates the crew, the case is closed (H26)', async () => {
    expect(await story.mine(agentChen, caseId, 'H26')).toMatchObject({
      dueAt: at('2026-11-25 10:00'),
    });
    const [duty] = await story.owed(caseId, 'H26');
    expect(
      await story.refused(agentChen, 'revisit.record', {
        caseId,
        dutyId: duty?.dutyId ?? '',
        outcome: 'done',
        restated: true,
      }),
    ).toMatchObject({ code: 'bad_input', field: 'satisfied' });
    await story.revisit(caseId, 'H26', {
      satisfied: true,
      ratings: [{ subject: 'crew', overall: 4 }],
    });
    const { state: last, repair } = await story.show(li, caseId);
    expect([last, repair?.rating]).toMatchObject(['closed', { name: '刘建国', overall: 4 }]);
    expect((await story.owed(caseId, 'H12'))[0]).toMatchObject({ from: at('2026-12-02') });
  });

  test('the owner has followed every step (H25)', async () => {
    const titles = (await story.show(li, caseId)).timeline.map(({ title }) => title).reverse();
    expect(titles).toEqual([
      '提交报修',
      '同一问题再次报修,已合并',
      '客服已受理',
      '工程部已签收',
      '已派工:刘建国',
      '没有在承诺的时间上门',
      '希望换个时间',
      '已派工:马丁',
      '上门时间已确认',
      '维修人员已到达',
      '维修完成',
      '未通过验收,安排返修',
      '已派工:刘建国',
      '上门时间已确认',
      '维修完成',
      '李娜 已验收签字',
      '评价维修人员 刘建国:4 星',
      '维修结果回访',
      '已结案',
    ]);
  });

  test('the same fault within three months is a repeat, for staff to see', async () => {
    await story.at('2026-12-20 10:00');
    const again = await reported(story, home);
    expect(again).not.toBe(caseId);
    expect((await story.show(manager, again)).repair?.repeat).toBe(true);
    expect((await story.show(li, again)).repair?.repeat).toBe(false);
  });

  test('signed on the owner’s own phone by whoever may sign', async () => {
    const again = (await story.do(li, 'case.list', { kind: 'repair' })).items.find(
      ({ label, state: at }) => label === '海棠苑 2 栋 0704' && at === 'reported',
    );
    const id = again?.caseId ?? '';
    await appointed(story, id);
    await completed(story, id, 'third');
    await story.do(zhou, 'repair.confirm', { caseId: id, ...sign });
    expect((await story.show(li, id)).repair?.confirmation).toMatchObject({
      name: '周强',
      wayText: '在自己的手机上签字',
    });
  });
});
