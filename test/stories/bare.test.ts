/** A company that starts with nothing (H50): one imported invitation, and from there only what people can do. */
import { firstAdministrator } from '../../config/deploy/firstAdministrator';
import type { Input } from '../../shared/contract';
import { signatureExample } from '../../shared/contract/examples';
import { reports } from '../../shared/policy/reports';
import { dateOf, HOUR } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { Story } from './story';

type Changes = Input<'settings.change'>['changes'];
type Roles = NonNullable<Input<'staff.invite'>['roles']>;
type Department = NonNullable<Input<'staff.invite'>['departmentId']>;

const first = firstAdministrator('高洁', '13900000040', monday);
const owner = { openid: 'wechat-zhao', mobile: '13800007788' };
/** The ids under which the local WeChat and the local operator of text messages know their templates. */
const templates = {
  appointment: 'local-appointment',
  progress: 'local-progress',
  revisit: 'local-revisit',
  slip: 'local-slip',
};
const sms = {
  on: true,
  sign: '水木南山装饰',
  appId: '1400000001',
  templates: { appointment: '2000001', progress: '2000002', revisit: '2000003', slip: '2000004' },
};

describe('from an empty environment to a message on an owner’s phone', () => {
  let story: Story;
  /** People by the openid that they joined with. */
  const ids: Record<string, string> = {};
  let homeId: string;
  let caseId: string;

  beforeAll(async () => {
    story = await Story.bare({ invitations: [first.document] });
  });
  afterAll(() => story?.stop());

  async function joins(openid: string, code: string, mobile?: string): Promise<void> {
    const phone = mobile ? { phoneCode: await story.phoneCode(openid, mobile) } : {};
    const joined = await story.do(openid, 'me.join', { code, consent: 1, ...phone });
    expect(joined).toMatchObject({ staff: true, waiting: '' });
    ids[openid] = joined.personId;
  }
  async function colleague(openid: string, name: string, roles: Roles, departmentId?: Department) {
    const mobile = `1390000005${Object.keys(ids).length}`;
    const terms = { name, mobile, roles, ...(departmentId && { departmentId }) };
    await joins(openid, (await story.do('admin', 'staff.invite', terms)).code, mobile);
  }
  async function set(changes: Changes): Promise<void> {
    const { version } = (await story.do('admin', 'settings.show', {})).settings;
    await story.do('admin', 'settings.change', { version, reason: '上线', changes });
  }
  const line = async (key: string) =>
    (await story.do('admin', 'health.show', {})).lines.find((one) => one.key === key);
  const arrived = async (channel: string) =>
    (await story.messages()).filter((message) => message.channel === channel);
  /** Somebody is to come in so many hours; the clock comes by. */
  async function comes(hours: number): Promise<void> {
    const from = (await story.now()) + hours * HOUR;
    const input = { caseId, crewId: ids.crew ?? '', from, to: from + HOUR };
    await story.do('engineer', 'repair.dispatch', input);
    await story.later(60_000);
  }

  test('the first administrator joins by the code, and invites the others', async () => {
    await joins('admin', first.code);
    await colleague('manager', '罗敏', ['manager', 'head'], 'service');
    await colleague('agent', '陈静', ['agent'], 'service');
    await colleague('engineer', '张伟', ['head'], 'engineering');
    await colleague('crew', '刘建国', ['crew'], 'engineering');
    await colleague('designer', '林晓', ['designer', 'head'], 'design');
    await colleague('cashier', '吴霞', ['finance', 'head'], 'finance');
    expect((await story.do('engineer', 'home.show', {})).me.roleText).toBe('工程部 部门主管');
  });

  test('what is missing is said; no message is offered that could not be sent', async () => {
    expect((await line('setUp'))?.text).toBe('还没有设置:4 个订阅消息模板、4 个部门的群机器人');
    expect((await story.do('admin', 'home.show', {})).templates).toEqual([]);
    expect((await story.do('admin', 'subscription.show', {})).templates).toEqual([]);
  });

  test('a template id that is none, or stands twice, is refused in a sentence', async () => {
    const { version } = (await story.do('admin', 'settings.show', {})).settings;
    const tried = (some: Partial<typeof templates>) =>
      story.refused('admin', 'settings.change', {
        version,
        reason: '上线',
        changes: { templates: { ...templates, ...some } },
      });
    expect(await tried({ slip: '上门提醒' })).toMatchObject({
      field: 'changes.templates.slip',
      message: expect.stringContaining('“保修单状态通知”不是微信的模板 ID'),
    });
    expect(await tried({ slip: 'local-revisit' })).toMatchObject({
      field: 'changes.templates.slip',
      message: '“保修单状态通知”和“回访提醒”填了同一个编号',
    });
  });

  test('of two first changes at once one holds, and the other is told to look again', async () => {
    const input = (service: string) => ({ version: 1, reason: '上线', changes: { service } });
    const answers = await Promise.all(
      ['客户服务部', '服务中心'].map((name) =>
        story.cloud.call('admin', 'settings.change', input(name)),
      ),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.map(({ error }) => error?.code)).toContainEqual(
      expect.stringMatching(/^(busy|wrong_state)$/),
    );
    const { settings, history } = await story.do('admin', 'settings.show', {});
    expect(settings.version).toBe(2);
    expect(history).toHaveLength(1);
  });

  test('everything a company has to enter can be entered', async () => {
    const desk = (head: string, robotKey: string) => ({ headId: ids[head] ?? '', robotKey });
    for (const key of ['service', 'engineering', 'design', 'finance'])
      await story.cloud.post('/dev/robot', { key: `robot-${key}`, name: key });
    await set({ name: '水木南山装饰', phone: '0755-8600 1234', emergencyPhone: '0755-8600 0000' });
    await set({ calendar: { windows: [['08:00', '18:00']] } });
    await set({ manager: ids.manager ?? '', leader: ids.manager ?? '' });
    await set({
      departments: {
        service: desk('manager', 'robot-service'),
        engineering: desk('engineer', 'robot-engineering'),
        design: desk('designer', 'robot-design'),
        finance: desk('cashier', 'robot-finance'),
      },
    });
    await set({ templates: { ...templates, slip: '' } });
    expect((await line('setUp'))?.text).toBe('还没有设置:1 个订阅消息模板');
    await set({ templates });
    await set({ sms, watch: { silentMinutes: 15, againHours: 6, smsTemplate: '2000005' } });
    await set({ reports: { ...reports, since: dateOf(monday) } });
    expect(await line('setUp')).toMatchObject({ tone: 'go' });
    expect((await story.do(owner.openid, 'company.show', {})).company).toMatchObject({
      phone: '0755-8600 1234',
      hours: '08:00–18:00',
    });
    const { history } = await story.do('admin', 'settings.show', {});
    expect(history.map(({ fields }) => fields)).toContainEqual(['templates']);
    expect(history[0]).toMatchObject({ by: '高洁', reason: '上线' });
  });

  test('a home is opened, its owner binds by number and agrees to one message', async () => {
    const opened = await story.do('cashier', 'project.open', {
      home: { community: '海棠苑', building: '2 栋', room: '0704', address: '海棠路 18 号' },
      members: [{ name: '赵芳', gender: 'female', mobile: owner.mobile }],
      designerId: ids.designer ?? '',
    });
    homeId = opened.homeId;
    await story.do('manager', 'project.assign', { caseId: opened.caseId, agentId: ids.agent });
    const { code } = await story.cloud.post<{ code: string }>('/dev/phone-code', owner);
    await story.do(owner.openid, 'me.bind', { code, consent: 1 });
    await story.do(owner.openid, 'me.consent', { kind: 'sms', version: 1, given: true });
    const [offered] = (await story.do(owner.openid, 'home.show', {})).templates;
    expect(offered).toMatchObject({ key: 'appointment', id: templates.appointment });
    // The tap on WeChat's own sheet, and what the mini-program tells of it.
    await story.cloud.post('/dev/subscribe', {
      openid: owner.openid,
      templates: [templates.appointment],
    });
    const results = { [templates.appointment]: 'accept' as const };
    expect(await story.do(owner.openid, 'subscription.credit', { results })).toEqual({
      credited: ['appointment'],
    });
  });

  test('a repair: the group hears of it, and the appointment is sent under the id entered', async () => {
    const report = { homeId, place: 'kitchen', fault: 'leak', description: '一直在滴水' } as const;
    caseId = (await story.do(owner.openid, 'repair.report', report)).caseId;
    expect((await arrived('robot')).map(({ errcode }) => errcode)).toContain(0);
    await story.do('agent', 'repair.check', { caseId });
    await story.do('engineer', 'repair.receive', { caseId, signature: signatureExample });
    await comes(2);
    const sent = await arrived('subscribe');
    expect(sent).toMatchObject([
      { to: owner.openid, template: templates.appointment, title: '上门服务提醒', errcode: 0 },
    ]);
    expect(await arrived('sms')).toEqual([]);
  });

  test('with none left, the next one goes as a text message', async () => {
    await story.do(owner.openid, 'repair.askOtherTime', { caseId, wish: '下午在家' });
    await comes(4);
    expect(await arrived('sms')).toMatchObject([{ to: owner.mobile, errcode: 0 }]);
  });
});
