/** What owners publish is shown to WeChat: refused, looked at by a person, hidden later, and never lost. */
import { homes, idOf, openids } from '../../shared/contract/examples';
import { HIDDEN_WORDS } from '../../shared/policy/content';
import { MINUTE } from '../../shared/time/shanghai';
import { Story } from './story';

const { administrator, agentChen, engineeringHead, manager, wang } = openids;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('WeChat’s content security', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start(/pictures not looked at/);
  });
  beforeEach(async () => {
    await story.cloud.delete('/dev/faults');
    // No limit of the minute before is in the way.
    await story.cloud.clock({ advanceMs: MINUTE });
  });
  afterAll(() => story?.stop());

  const leak = { homeId: homes.warranty, place: 'bedroom', fault: 'leak' } as const;
  const fails = (code: number, times: number, on: string) =>
    story.cloud.post('/dev/faults', { kind: 'error', on, code, message: 'as asked', times });
  const upload = (name: string, words: string) =>
    story.cloud.upload(
      wang,
      `uploads/${idOf(wang)}/${name}`,
      Buffer.concat([PNG, Buffer.from(words)]),
    );
  const hold = (held: boolean) => story.cloud.post('/dev/pushes', { hold: held });
  const ask = (text: string) =>
    story.do(wang, 'inquiry.open', { homeId: homes.warranty, type: 'question', text });
  async function later(minutes: number) {
    await story.cloud.clock({ advanceMs: minutes * MINUTE });
    await story.cloud.post('/dev/tick', {});
  }
  const health = async () => {
    const { lines } = await story.do(administrator, 'health.show', {});
    return lines.find(({ key }) => key === 'content');
  };

  test('forbidden words are refused by their field, and nothing is written', async () => {
    const before = await story.do(wang, 'case.list', {});
    const refusal = await story.refused(wang, 'complaint.file', {
      homeId: homes.warranty,
      department: 'engineering',
      about: '项目经理',
      description: '一段正常的话',
      wish: '违规内容一大段',
    });
    expect(refusal).toEqual({
      code: 'bad_input',
      message: '“希望”里有微信不允许发布的内容,请修改后再提交',
      field: 'wish',
    });
    expect((await story.do(wang, 'case.list', {})).items).toEqual(before.items);
  });

  test('a colleague’s words that owners read are refused too; a note between colleagues is nobody else’s', async () => {
    const { caseId } = await ask('地板怎么打蜡?');
    const answer = await story.refused(agentChen, 'inquiry.answer', { caseId, answer: '违规内容' });
    expect(answer).toMatchObject({ code: 'bad_input', field: 'answer' });
    await story.do(agentChen, 'inquiry.pass', {
      caseId,
      department: 'engineering',
      note: '业主说了违规内容',
    });
  });

  test('what WeChat doubts is taken, and the agent has to look; hidden, only the manager reads it', async () => {
    const text = '疑似内容:你们的人太过分了';
    const { caseId } = await ask(text);
    expect(await story.mine(agentChen, caseId, 'H61.content')).toBeDefined();
    const shown = await story.show(agentChen, caseId);
    expect(shown.may).toContain('content.judge');
    expect(shown.content).toMatchObject([{ state: 'review', words: [text], by: '王芳女士' }]);
    const contentId = shown.content[0]?.contentId ?? '';
    await story.do(agentChen, 'content.judge', { caseId, contentId, verdict: 'hide' });
    for (const as of [wang, agentChen]) {
      const after = JSON.stringify(await story.show(as, caseId));
      expect(after).not.toContain(text);
      expect(after).toContain(HIDDEN_WORDS);
    }
    expect((await story.show(manager, caseId)).content).toMatchObject([{ words: [text] }]);
    expect(await story.owed(caseId, 'H61.content')).toEqual([]);
  });

  test('a report is taken while the check is down, is checked later, and the health page counts it', async () => {
    await fails(-1, 1, 'openapi.security.msgSecCheck');
    const { caseId } = await story.do(wang, 'repair.report', { ...leak, description: '违规内容' });
    expect((await story.show(wang, caseId)).repair?.description).toBe('违规内容');
    expect(await health()).toMatchObject({
      tone: 'soon',
      text: expect.stringContaining('没能检查 1'),
    });
    await later(5);
    expect((await story.show(wang, caseId)).repair?.description).toBe(HIDDEN_WORDS);
    expect((await health())?.text).toContain('没能检查 0');
  });

  test('nobody waits for a check that does not answer', async () => {
    await story.cloud.post('/dev/faults', {
      kind: 'lost',
      on: 'openapi.security.msgSecCheck',
      times: 1,
    });
    const { caseId } = await ask('水管在哪里关?');
    await later(5);
    expect(await story.owed(caseId, 'H61.content')).toEqual([]);
  });

  test('who has not been active for two hours: in the end a person looks', async () => {
    await fails(61010, 9, 'openapi.security.msgSecCheck');
    const { caseId } = await ask('门锁怎么换电池?');
    for (const minutes of [5, 30, 60]) await later(minutes);
    const { content } = await story.show(agentChen, caseId);
    expect(content).toMatchObject([{ state: 'review', text: '微信一直没能检查' }]);
    const { notices } = await story.do(administrator, 'health.show', {});
    expect(notices).toContainEqual(
      expect.objectContaining({ title: '内容检查 61010', times: expect.any(Number) }),
    );
  });

  test('a picture is hidden by a verdict that comes late, twice, and after the case has moved on', async () => {
    await hold(true);
    const [fine, bad] = [await upload('fine.png', '正常'), await upload('bad.png', '违规内容')];
    const { caseId } = await story.do(wang, 'repair.report', {
      ...leak,
      place: 'balcony',
      description: '阳台漏水',
      pictures: [fine, bad],
    });
    expect((await story.show(engineeringHead, caseId)).pictures).toHaveLength(2);
    expect((await health())?.text).toContain('等微信结果 1');
    await story.do(agentChen, 'repair.check', { caseId });
    expect(await hold(false)).toEqual({ pushed: 2 });
    for (const as of [wang, engineeringHead, agentChen]) {
      const { pictures, timeline } = await story.show(as, caseId);
      expect(pictures.map(({ fileId }) => fileId)).toEqual([fine]);
      expect(timeline[0]?.title).toBe('一张照片没有通过内容检查,已隐藏');
    }
    const { content } = await story.show(manager, caseId);
    expect(content).toMatchObject([{ state: 'hidden', picture: { fileId: bad } }]);
    expect(content[0]?.picture?.url).toMatch(/^http/);
    expect((await story.show(agentChen, caseId)).content).toMatchObject([{ picture: null }]);
    expect((await health())?.text).toContain('等微信结果 0');
  });

  test('a client cannot push a verdict', async () => {
    const event = {
      Event: 'wxa_media_check',
      trace_id: 'nobody-knows-it',
      errcode: 0,
      result: { suggest: 'risky' },
    };
    expect(await story.cloud.invoke(wang, 'events', event)).toHaveProperty('error');
  });

  test('a picture that storage did not answer for is looked at later: one that is none is for a person', async () => {
    const none = await story.cloud.upload(
      wang,
      `uploads/${idOf(wang)}/page.png`,
      Buffer.from('<html>'),
    );
    await story.cloud.post('/dev/faults', {
      kind: 'error',
      on: 'storage',
      code: 'SYS_ERR',
      message: 'as asked',
      times: 1,
    });
    const { caseId } = await story.do(wang, 'repair.report', {
      ...leak,
      place: 'kitchen',
      description: '水槽漏水',
      pictures: [none],
    });
    await later(5);
    expect((await story.show(agentChen, caseId)).content).toMatchObject([
      { state: 'review', text: '文件没能核对,不是照片或视频' },
    ]);
  });

  test('never answered: asked for again after half an hour', async () => {
    await hold(true);
    const photo = await upload('again.png', '正常');
    const report = await story.do(wang, 'repair.report', {
      ...leak,
      place: 'livingRoom',
      fault: 'crack',
      description: '墙裂',
      pictures: [photo],
    });
    await later(30);
    // Asked twice: both verdicts come, the second finds nothing left to do.
    expect(await hold(false)).toEqual({ pushed: 2 });
    expect((await story.show(agentChen, report.caseId)).content).toEqual([]);
    expect((await story.show(wang, report.caseId)).pictures).toHaveLength(1);
  });

  test('switched off, nobody is asked', async () => {
    const { settings } = await story.do(administrator, 'settings.show', {});
    await story.do(administrator, 'settings.change', {
      version: settings.version,
      reason: '认证还没有办好',
      changes: { contentCheck: { on: false, againMinutes: [5], silentMinutes: 30 } },
    });
    // What an instance remembers of the settings ends.
    await story.cloud.clock({ advanceMs: 2 * MINUTE });
    await story.do(wang, 'repair.report', { ...leak, place: 'bathroom', description: '违规内容' });
    expect((await health())?.text).toContain('没有开启');
  });
});
