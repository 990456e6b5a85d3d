import type { Output } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import type { Level } from '../../shared/policy/words';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { at, monday } from '../builders';
import { accepted, type Opened, sign } from './steps';
import { Story } from './story';

const { agentChen, designHead, engineeringHead, leader, li, manager, zhou } = openids;

const first = (text: string | undefined): string => text?.split('\n')[0] ?? '';

/** Step 4: a complaint, its two clocks, its warnings and escalations, and a new round. */
describe('a complaint', () => {
  let story: Story;
  let home: Opened;
  let caseId = '';

  beforeAll(async () => {
    story = await Story.start();
    home = await accepted(story);
    // One of each level is filed by the same home.
    await story.do(manager, 'settings.change', {
      version: 1,
      reason: '一户可同时投诉更多',
      changes: { openCases: { repair: 10, complaint: 10, inquiry: 5 } },
    });
  });
  afterAll(() => story?.stop());

  const file = (about = '项目经理 何勇'): Promise<Output<'complaint.file'>> =>
    story.do(li, 'complaint.file', {
      homeId: home.homeId,
      department: 'engineering',
      about,
      description: '瓷砖空鼓三次返工仍未处理',
    });
  const clocks = async (id = caseId) => {
    const { complaint } = await story.show(li, id);
    if (!complaint) throw new Error('not a complaint');
    return complaint;
  };
  /** First lines of what somebody's group read meanwhile of this complaint. */
  const lines = async (as: string, time: string) =>
    (await story.heard(() => story.at(time), as)).flatMap(({ text }) =>
      text?.includes('主卫瓷砖') ? [first(text)] : [],
    );

  describe('of each level', () => {
    test.each([
      ['normal', 60, 72],
      ['ordinary', 60, 72],
      ['major', 30, 48],
      ['serious', 15, 24],
      ['critical', 10, 12],
    ] as [Level, number, number][])(
      '%s: called back in %i minutes, solved in %i hours',
      async (...row) => {
        const [level, minutes, hours] = row;
        const { caseId: id, promise } = await file();
        expect(promise).toMatchObject({
          replyBy: monday + HOUR,
          resolveBy: monday + 72 * HOUR,
          text: '非常抱歉给您带来不便。工程部会在 今天 10:30 前给您回电。',
        });
        const heard = await story.heard(async () => {
          expect(
            await story.do(agentChen, 'complaint.classify', {
              caseId: id,
              level,
              ...(level === 'ordinary' ? {} : { reason: '核实后定级' }),
            }),
          ).toMatchObject({ replyBy: monday + minutes * MINUTE, resolveBy: monday + hours * HOUR });
        });
        const { reply, resolution, levelText } = await clocks(id);
        expect([reply.dueAt, resolution.dueAt]).toEqual([
          monday + minutes * MINUTE,
          monday + hours * HOUR,
        ]);
        expect(await story.mine(engineeringHead, id, 'H28.reply')).toMatchObject({
          dueAt: monday + minutes * MINUTE,
        });
        // Major and above: manager and company leaders know at once (H32).
        const told = heard.filter(({ text }) => text?.startsWith(`【投诉·${levelText}】`));
        const expected = ['major', 'serious', 'critical'].includes(level)
          ? ['13900000000', '13900000001']
          : [];
        expect(told.flatMap(({ mentioned }) => mentioned ?? []).sort()).toEqual(expected);
      },
    );
  });

  test('is filed: agent and head have their duties; only the head of that department signs (H29, H30)', async () => {
    await story.at('2026-11-24 09:30');
    ({ caseId } = await file('主卫瓷砖'));
    expect(await story.mine(agentChen, caseId, 'H29')).toMatchObject({
      dueAt: at('2026-11-24 10:00'),
    });
    expect(await story.mine(engineeringHead, caseId, 'H30')).toMatchObject({
      dueAt: at('2026-11-24 10:30'),
    });
    for (const as of [designHead, agentChen, li]) {
      const { code } = await story.refused(as, 'complaint.sign', { caseId, ...sign });
      expect(code).toMatch(/forbidden|not_found/);
    }
  });

  test('a reply before the receipt is refused in a sentence', async () => {
    expect(
      await story.refused(engineeringHead, 'complaint.reply', { caseId, summary: '已致歉' }),
    ).toEqual({ code: 'wrong_state', message: '这个投诉现在是“待部门签收”,不能登记回电' });
  });

  test('at 50 % and 80 % head and agent are warned, not before (H33)', async () => {
    expect(await lines(engineeringHead, '2026-11-24 09:59')).toEqual([]);
    const half = '【投诉·一般|时间已过 50%】给投诉业主回电';
    expect(await lines(engineeringHead, '2026-11-24 10:00')).toEqual([half]);
    expect((await story.messages(agentChen)).map(({ text }) => first(text))).toContain(half);
    const most = '【投诉·一般|时间已过 80%】给投诉业主回电';
    expect(await lines(engineeringHead, '2026-11-24 10:17')).toEqual([]);
    expect(await lines(engineeringHead, '2026-11-24 10:18')).toEqual([most]);
    expect((await clocks()).reply.state).toBe('warned');
  });

  test('when it lapses the manager is told, once; at the very limit not yet', async () => {
    const late = '【投诉·一般|已逾期】给投诉业主回电';
    expect(await lines(manager, '2026-11-24 10:30')).not.toContain(late);
    expect(await lines(manager, '2026-11-24 10:31')).toContain(late);
    expect((await story.heard(() => story.tick(2), manager)).length).toBe(0);
    expect((await clocks()).reply.state).toBe('late');
  });

  test('lowered afterwards, the lapse stays on the record', async () => {
    await story.do(agentChen, 'complaint.classify', {
      caseId,
      level: 'major',
      reason: '影响居住',
    });
    await story.do(engineeringHead, 'complaint.sign', { caseId, ...sign });
    await story.do(engineeringHead, 'complaint.reply', { caseId, summary: '已向业主致歉' });
    await story.do(agentChen, 'complaint.classify', {
      caseId,
      level: 'ordinary',
      reason: '业主谅解',
    });
    expect((await clocks()).reply).toMatchObject({ state: 'missed' });
    expect((await clocks()).receipt).toMatchObject({ name: '张伟', wayText: '手写签收' });
  });

  test('the plan: what, who, by when; the owner sees it and is told (H31)', async () => {
    expect(await story.mine(engineeringHead, caseId, 'H31')).toMatchObject({
      dueAt: at('2026-11-25 10:31'),
    });
    const by = at('2026-11-25 18:00');
    const heard = await story.heard(() =>
      story.do(engineeringHead, 'complaint.plan', {
        caseId,
        what: '重贴主卫空鼓瓷砖 6 块',
        responsible: '何勇',
        by,
      }),
    );
    expect((await clocks()).plan).toEqual({ what: '重贴主卫空鼓瓷砖 6 块', who: '何勇', by });
    expect(heard.filter(({ errcode }) => errcode === 0)).toMatchObject([
      { channel: 'subscribe', to: zhou },
    ]);
  });

  test('when the limit to solve it lapses, the leaders are told', async () => {
    await story.at('2026-11-25 21:30');
    expect(await lines(leader, '2026-11-27 09:30')).toEqual([]);
    expect(await lines(leader, '2026-11-27 09:31')).toEqual(['【投诉·一般|已逾期】解决投诉']);
  });

  test('solved: the agent revisits within 3 days (H34)', async () => {
    await story.at('2026-11-27 15:00');
    await story.do(engineeringHead, 'complaint.resolve', { caseId, result: '瓷砖已重贴' });
    expect((await clocks()).resolution.state).toBe('missed');
    expect(await story.mine(agentChen, caseId, 'H34')).toMatchObject({
      dueAt: at('2026-11-30 15:00'),
    });
  });

  test('not a good time keeps the duty open, and reminds at the time that was given (H38)', async () => {
    await story.do(agentChen, 'revisit.record', {
      caseId,
      dutyId: 'H34:1',
      outcome: 'inconvenient',
      nextAt: at('2026-11-28 10:00'),
    });
    expect(await story.mine(agentChen, caseId, 'H34')).toMatchObject({
      note: expect.stringContaining('业主不方便'),
    });
    expect(await lines(agentChen, '2026-11-28 10:00')).toContain(
      '【投诉·一般|可以开始】投诉处理结果回访',
    );
  });

  test('not satisfied: a new round with new clocks and the manager; the old keep their verdict', async () => {
    const input = { caseId, dutyId: 'H34:1', outcome: 'done', restated: true } as const;
    expect(
      await story.refused(agentChen, 'revisit.record', { ...input, satisfied: false }),
    ).toMatchObject({ code: 'bad_input', field: 'notes' });
    await story.do(agentChen, 'revisit.record', {
      ...input,
      satisfied: false,
      notes: '还有两块空鼓',
    });
    const complaint = await clocks();
    expect(complaint).toMatchObject({ round: 2, plan: null, result: null });
    expect(complaint.reply).toMatchObject({ state: 'open', dueAt: at('2026-11-28 11:00') });
    expect(complaint.resolution).toMatchObject({ dueAt: at('2026-12-01 10:00') });
    const { duties } = await story.show(manager, caseId);
    expect(duties.find(({ dutyId }) => dutyId === 'H28.resolve:1')).toMatchObject({
      state: 'done',
    });
  });

  test('the second round is the manager’s to revisit; satisfied, it is closed', async () => {
    await story.do(engineeringHead, 'complaint.reply', { caseId, summary: '再次致歉' });
    await story.do(engineeringHead, 'complaint.plan', {
      caseId,
      what: '补贴两块',
      responsible: '何勇',
      by: at('2026-11-29 12:00'),
    });
    await story.do(engineeringHead, 'complaint.resolve', { caseId, result: '已补贴' });
    expect(await story.mine(manager, caseId, 'H34')).toMatchObject({ mine: true });
    expect(await story.mine(agentChen, caseId, 'H34')).toBeUndefined();
    await story.revisit(caseId, 'H34', { satisfied: true }, manager);
    expect((await story.show(li, caseId)).state).toBe('closed');
    expect(await story.owed(caseId)).toEqual([]);
  });
});
