import { idOf, openids, projects, repairs } from '../../shared/contract/examples';
import { dateOf } from '../../shared/time/shanghai';
import { Story } from './story';

const { administrator, agentChen, agentSun, crew, crewTwo, manager, wang } = openids;
const { engineeringHead } = openids;
const DAY = 86_400_000;

describe('同事进出', () => {
  let story: Story;

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  const terms = {
    name: '吴敏',
    gender: 'female' as const,
    mobile: '13900000009',
    roles: ['agent' as const],
    departmentId: 'service' as const,
  };

  test('an invitation works once, for a week; the newcomer is an agent at once', async () => {
    const { code } = await story.do(manager, 'staff.invite', terms);
    const joined = await story.do('visitor-wu', 'me.join', { code, consent: 1 });
    expect(joined).toMatchObject({ who: '吴敏女士', staff: true });
    expect((await story.do('visitor-wu', 'home.show', {})).me.roleText).toBe('客服部 客服专员');
    expect((await story.do(manager, 'staff.list', { role: 'agent' })).people).toContainEqual(
      expect.objectContaining({ name: '吴敏' }),
    );
    expect(await story.refused('visitor-else', 'me.join', { code, consent: 1 })).toMatchObject({
      code: 'not_found',
    });
    const { code: late } = await story.do(manager, 'staff.invite', {
      ...terms,
      mobile: '13900000019',
    });
    await story.cloud.clock({ advanceMs: 7 * DAY + 1 });
    expect(
      await story.refused('visitor-late', 'me.join', { code: late, consent: 1 }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('a manager makes no administrators, an agent no colleagues', async () => {
    expect(
      await story.refused(manager, 'staff.invite', { ...terms, roles: ['administrator'] }),
    ).toMatchObject({ code: 'forbidden' });
    expect(await story.refused(agentChen, 'staff.invite', terms)).toMatchObject({
      code: 'forbidden',
    });
    expect(
      await story.refused(agentChen, 'person.invite', {
        caseId: projects.warranty,
        personId: idOf(manager),
      }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('another WeChat account for somebody who is there: the former one ends', async () => {
    const { code } = await story.do(agentChen, 'person.invite', {
      caseId: projects.warranty,
      personId: idOf(wang),
    });
    await story.do('visitor-new-phone', 'me.join', { code, consent: 1 });
    expect((await story.do('visitor-new-phone', 'home.show', {})).me.name).toBe('王芳');
    await story.cloud.clock({ advanceMs: 61_000 });
    expect(await story.refused(wang, 'home.show', {})).toMatchObject({ code: 'not_bound' });
  });

  test('who leaves with work open needs a successor of the same trade; rights end within a minute', async () => {
    const personId = idOf(agentChen);
    const leave = { personId, reason: '个人原因离职' };
    const refusal = await story.refused(administrator, 'staff.leave', leave);
    expect(refusal).toMatchObject({ code: 'wrong_state', field: 'successorId' });
    expect(
      await story.refused(administrator, 'staff.leave', { ...leave, successorId: idOf(crew) }),
    ).toMatchObject({ code: 'bad_input', field: 'successorId' });
    const before = (await story.do(agentChen, 'duty.list', { scope: 'mine' })).duties.length;
    const others = (await story.do(agentSun, 'duty.list', { scope: 'mine' })).duties.length;
    const { handedOver } = await story.do(administrator, 'staff.leave', {
      ...leave,
      successorId: idOf(agentSun),
    });
    expect(handedOver).toBeGreaterThan(3);
    await story.cloud.clock({ advanceMs: 60_001 });
    expect(await story.refused(agentChen, 'duty.list', {})).toMatchObject({ code: 'not_bound' });
    const { duties } = await story.do(agentSun, 'duty.list', { scope: 'mine' });
    expect(duties.length).toBe(others + before);
    expect((await story.show(manager, projects.warranty)).agent?.name).toBe('孙丽');
    expect((await story.do(manager, 'staff.list', { role: 'agent' })).people).toHaveLength(1);
  });

  test('a crew’s job goes over with its appointment', async () => {
    await story.do(administrator, 'staff.leave', {
      personId: idOf(crew),
      successorId: idOf(crewTwo),
      reason: '离职',
    });
    const { repair } = await story.show(engineeringHead, repairs.appointed);
    expect(repair?.appointment?.crew.name).toBe('马丁');
  });

  test('whom the settings name, and the last administrator, stay until another is named', async () => {
    const head = await story.refused(administrator, 'staff.leave', {
      personId: idOf(engineeringHead),
      reason: '离职',
    });
    expect(head.message).toContain('工程部主管');
    const last = await story.refused(administrator, 'staff.leave', {
      personId: idOf(administrator),
      reason: '离职',
    });
    expect(last.message).toContain('至少要留一位系统管理员');
  });

  test('who looked at which number, for the manager, as a table too; old looks go after three years', async () => {
    const from = await story.now();
    await story.do(agentChen, 'number.reveal', {
      caseId: projects.warranty,
      personId: idOf(wang),
    });
    const span = { month: dateOf(from).slice(0, 7) };
    const { items } = await story.do(manager, 'reveal.list', span);
    expect(items).toEqual([
      { at: from, by: '客服专员 陈静', whose: '王芳女士', number: 'XM-NANS-HAN1' },
    ]);
    const { csv } = await story.do(manager, 'reveal.export', span);
    expect(csv).toContain('"客服专员 陈静","王芳女士"');
    // That it was taken is on the record too.
    expect((await story.do(manager, 'reveal.list', span)).items).toContainEqual(
      expect.objectContaining({
        by: '客服经理 罗敏',
        whose: `导出了 ${span.month} 的查看记录`,
        number: '',
      }),
    );
    expect(await story.refused(agentChen, 'reveal.list', span)).toMatchObject({
      code: 'forbidden',
    });
    const at = new Date(from + 1095 * DAY);
    at.setUTCMinutes(39, 0, 0);
    await story.cloud.clock({ now: at.getTime() });
    for (let minute = 0; minute < 62; minute++) {
      await story.cloud.clock({ advanceMs: 60_000 });
      if (minute % 60 === 1) await story.tick();
    }
    expect((await story.do(manager, 'reveal.list', span)).items).toEqual([]);
  });
});
