import { idOf, openids } from '../../shared/contract/examples';
import { at, yuan } from '../builders';
import { contractSum, type Opened, open, photo } from './steps';
import { Story } from './story';

const { agentChen, agentSun, designer, engineeringHead, financeOne, leader } = openids;
const { li, manager, projectManager, supervisor, wang } = openids;

/** Step 1: from the deposit to the acceptance; at each stage the duties of H1–H9, with the right limits. */
describe('the way of a project', () => {
  let story: Story;
  let opened: Opened;
  const caseId = () => opened.caseId;
  const end = (date: string) => at(date) + 86_400_000 - 1;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const record = (
    as: string,
    event: 'measured' | 'designDepositPaid' | 'finalAccepted',
    more = {},
  ) => story.do(as, 'project.record', { caseId: caseId(), event, ...more });

  test('the deposit is paid: the manager owes an agent within 2 working hours, and hears of it (H1)', async () => {
    const heard = await story.heard(async () => {
      opened = await open(story);
    }, manager);
    expect(heard).toMatchObject([
      { channel: 'robot', to: 'demo-robot-service', mentioned: ['13900000001'], errcode: 0 },
    ]);
    expect(heard[0]?.text).toContain('李娜女士');
    expect(await story.mine(manager, caseId(), 'H1')).toMatchObject({
      dueAt: at('2026-11-23 11:30'),
      owedBy: '客服经理',
      state: 'open',
    });
    expect(await story.mine(manager, caseId(), 'H2')).toMatchObject({
      dueAt: at('2026-11-25 09:30'),
      owedBy: '客服经理(未派单)',
    });
  });

  test('both owners see the new home beside their first', async () => {
    for (const owner of [li, openids.zhou]) {
      const { homes } = await story.do(owner, 'home.show', {});
      expect(homes.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['海棠苑 2 栋 0704', '翠湖花园 1 栋 0903']),
      );
    }
  });

  test('only the manager assigns, and only an agent', async () => {
    const input = { caseId: caseId(), agentId: idOf(agentChen) };
    expect(await story.refused(agentChen, 'project.assign', input)).toMatchObject({
      code: 'forbidden',
    });
    expect(
      await story.refused(manager, 'project.assign', { ...input, agentId: idOf(designer) }),
    ).toMatchObject({ code: 'bad_input', field: 'agentId', message: '请选择一位客服专员' });
  });

  test('assigned: the agent’s duties are the agent’s, nobody else sees the case', async () => {
    expect(await story.refused(agentChen, 'case.show', { caseId: caseId() })).toMatchObject({
      code: 'not_found',
    });
    await story.do(manager, 'project.assign', {
      caseId: caseId(),
      agentId: idOf(agentChen),
      supervisorId: idOf(supervisor),
      projectManagerId: idOf(projectManager),
    });
    expect(await story.owed(caseId(), 'H1')).toEqual([]);
    expect(await story.mine(agentChen, caseId(), 'H2')).toMatchObject({ mine: true });
    expect(await story.mine(manager, caseId(), 'H2')).toBeUndefined();
    for (const stranger of [agentSun, wang, openids.crew]) {
      expect(await story.refused(stranger, 'case.show', { caseId: caseId() })).toMatchObject({
        code: 'not_found',
      });
    }
  });

  test('the agent completes the file; the owner does not read it (H2)', async () => {
    await story.do(agentChen, 'project.completeFile', {
      caseId: caseId(),
      file: { layout: '三室两厅', bestTimeToCall: '工作日 19:00 以后' },
    });
    expect(await story.owed(caseId(), 'H2')).toEqual([]);
    expect((await story.show(agentChen, caseId())).project?.file).toMatchObject({
      layout: '三室两厅',
    });
    expect((await story.show(li, caseId())).project?.file).toBeNull();
  });

  test('measuring ended an hour ago: the revisit is due 24 h after the end (H3)', async () => {
    await story.at('2026-11-24 12:00');
    expect(
      await story.refused(agentChen, 'project.record', { caseId: caseId(), event: 'measured' }),
    ).toMatchObject({ code: 'forbidden' });
    await record(designer, 'measured', { at: at('2026-11-24 11:00') });
    expect(await story.mine(agentChen, caseId(), 'H3')).toMatchObject({
      dueAt: at('2026-11-25 11:00'),
      card: 'measured',
    });
  });

  test('the call card says whom to call, how to begin and what to ask (H38)', async () => {
    const card = await story.do(agentChen, 'revisit.card', { caseId: caseId(), dutyId: 'H3:1' });
    expect(card).toMatchObject({
      who: '李娜女士',
      label: '海棠苑 2 栋 0704',
      address: '深圳市南山区海棠路 18 号',
      opening: expect.stringContaining('您好,水木南山装饰客服部陈静为您服务'),
    });
    expect(card.members[0]?.mobile).toBe('138****0903');
    expect(card.questions.find(({ type }) => type === 'rating')).toMatchObject({
      subject: 'designer',
      name: '林晓',
    });
    expect(card.steps).toHaveLength(5);
  });

  test('the revisit is recorded once the points were restated; what the owner rated is kept', async () => {
    const input = { caseId: caseId(), dutyId: 'H3:1', outcome: 'done' } as const;
    expect(await story.refused(agentChen, 'revisit.record', input)).toMatchObject({
      code: 'bad_input',
      field: 'restated',
    });
    await story.revisit(caseId(), 'H3', { ratings: [{ subject: 'designer', overall: 5 }] });
    const { project } = await story.show(li, caseId());
    expect(project?.ratings).toContainEqual(
      expect.objectContaining({
        subject: 'designer',
        occasion: 'measured',
        overall: 5,
        byPhone: true,
      }),
    );
  });

  test('the design deposit: a revisit not before day 10, not after day 15 (H4)', async () => {
    await record(financeOne, 'designDepositPaid');
    const duty = (await story.owed(caseId(), 'H4'))[0];
    expect(duty).toMatchObject({ from: at('2026-12-04'), dueAt: end('2026-12-09') });
    const early = await story.refused(agentChen, 'revisit.record', {
      caseId: caseId(),
      dutyId: 'H4:1',
      outcome: 'done',
      restated: true,
    });
    expect(early).toMatchObject({ code: 'too_early', field: 'dutyId' });
    // It begins at midnight; the agent hears of it in the morning.
    await story.at('2026-12-04 08:29');
    const heard = await story.heard(() => story.at('2026-12-04 08:30'), agentChen);
    expect(heard.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/可以开始】设计回访.*海棠苑 2 栋 0704/s),
    );
    await story.revisit(caseId(), 'H4');
  });

  test('the contract is signed with its sum; the congratulation within 24 h (H5)', async () => {
    const input = { caseId: caseId(), event: 'contractSigned' } as const;
    expect(await story.refused(designer, 'project.record', input)).toMatchObject({
      code: 'bad_input',
      field: 'contractSum',
    });
    await story.do(designer, 'project.record', { ...input, contractSum });
    expect(await story.mine(agentChen, caseId(), 'H5')).toMatchObject({
      dueAt: at('2026-12-05 08:30'),
    });
    await story.do(financeOne, 'payment.confirmSum', { caseId: caseId(), contractSum });
    await story.revisit(caseId(), 'H5', { way: 'message' });
    expect((await story.show(li, caseId())).project?.money).toMatchObject({
      contractSum,
      outstanding: contractSum,
    });
  });

  test('water and electricity accepted: revisit within 48 h (H6), then the drawings within 7 days (H7)', async () => {
    await story.do(supervisor, 'project.record', {
      caseId: caseId(),
      event: 'constructionStarted',
    });
    await story.at('2026-12-20 15:00');
    await story.do(supervisor, 'project.record', {
      caseId: caseId(),
      event: 'waterElectricAccepted',
    });
    expect(await story.mine(agentChen, caseId(), 'H6')).toMatchObject({
      dueAt: at('2026-12-22 15:00'),
    });
    expect(await story.owed(caseId(), 'H7')).toEqual([]);
    await story.revisit(caseId(), 'H6');
    expect(await story.mine(engineeringHead, caseId(), 'H7')).toMatchObject({
      dueAt: end('2026-12-27'),
      owedBy: '工程部',
    });
  });

  test('the drawings are filed by whoever uploaded them, and shown by an address that works', async () => {
    const fileId = await photo(story, supervisor, 'drawing');
    expect(
      await story.refused(agentChen, 'project.fileDrawings', {
        caseId: caseId(),
        pictures: [fileId],
      }),
    ).toMatchObject({ code: 'file_missing' });
    await story.do(supervisor, 'project.fileDrawings', { caseId: caseId(), pictures: [fileId] });
    expect(await story.owed(caseId(), 'H7')).toEqual([]);
    const { project } = await story.show(li, caseId());
    const picture = await fetch(project?.drawings[0]?.url ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('final acceptance: revisit within 48 h (H8), twelve revisits to come (H10), and no slip yet (H9)', async () => {
    await story.at('2027-03-01 10:00');
    await story.do(financeOne, 'payment.book', {
      caseId: caseId(),
      receiptNo: 'SJ-STORY-A',
      amount: contractSum - yuan(12_600),
    });
    await record(supervisor, 'finalAccepted');
    expect(await story.mine(agentChen, caseId(), 'H8')).toMatchObject({
      dueAt: at('2027-03-03 10:00'),
    });
    const grid = await story.owed(caseId(), 'H10');
    expect(grid).toHaveLength(12);
    expect(grid[0]).toMatchObject({ from: at('2027-04-27'), dueAt: end('2027-05-03') });
    expect(await story.owed(caseId(), 'H9')).toEqual([]);
    await story.revisit(caseId(), 'H8');
  });

  test('settled at four: the slip is due 24 h after both hold (H9)', async () => {
    await story.at('2027-03-02 16:00');
    await story.do(financeOne, 'payment.book', {
      caseId: caseId(),
      receiptNo: 'SJ-STORY-B',
      amount: yuan(12_600),
    });
    expect(await story.mine(agentChen, caseId(), 'H9')).toMatchObject({
      dueAt: at('2027-03-03 16:00'),
    });
    expect(await story.mine(agentChen, caseId(), 'H9.explain')).toMatchObject({ card: 'explain' });
  });

  test('a limit that lapses is told to the manager and stays on the record', async () => {
    const heard = await story.heard(() => story.at('2027-03-03 16:01'), manager);
    expect(heard.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/已逾期】开具《工程保修单》.*海棠苑/s),
    );
    const { timeline } = await story.show(leader, caseId());
    expect(timeline).toContainEqual(
      expect.objectContaining({ title: '逾期:开具《工程保修单》', tone: 'late' }),
    );
    expect((await story.show(li, caseId())).timeline.map(({ title }) => title)).not.toContain(
      '逾期:开具《工程保修单》',
    );
  });
});
