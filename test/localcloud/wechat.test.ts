import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());

const fine = {
  thing1: { value: '厨房漏水' },
  time2: { value: '2026年11月24日 09:00' },
  phrase3: { value: '等待上门' },
  character_string4: { value: 'WX00000891' },
};
const send = (data: object, more: object = {}) =>
  cloud.inFunction(`return cloud.openapi.subscribeMessage.send(event.message)`, {
    message: { touser: 'o-tester', templateId: 'visit', page: 'pages/home', data, ...more },
  });
const accept = (count = 1, openid = 'o-tester') =>
  cloud.request('POST', '/dev/subscribe', { openid, templates: ['visit'], count });

describe('subscription messages', () => {
  it('reach the person once for each acceptance, then are refused with 43101', async () => {
    await accept(2);
    expect((await send(fine)).error).toBeUndefined();
    expect((await send(fine)).error).toBeUndefined();
    expect((await send(fine)).error?.errCode).toBe(43101);
    const { body } = await cloud.request('GET', '/dev/messages?openid=o-tester');
    const messages = body as unknown as { errcode: number; title: string; data: object }[];
    expect(messages.map(({ errcode }) => errcode)).toEqual([43101, 0, 0]);
    expect(messages[1]).toMatchObject({
      channel: 'subscribe',
      to: 'o-tester',
      template: 'visit',
      title: '上门服务提醒',
      data: { thing1: '厨房漏水' },
      at: Date.parse('2026-11-23T09:30:00+08:00'),
    });
  });

  it.each([
    ['thing over 20 characters', { thing1: { value: '一'.repeat(21) } }, 'thing1'],
    ['thing empty', { thing1: { value: ' ' } }, 'thing1'],
    ['a control character', { thing1: { value: 'a\nb' } }, 'thing1'],
    ['no time', { time2: { value: '明天上午' } }, 'time2'],
    ['phrase over 5 characters', { phrase3: { value: '等待师傅上门' } }, 'phrase3'],
    ['phrase with digits', { phrase3: { value: '第2次' } }, 'phrase3'],
    [
      'Chinese in a character string',
      { character_string4: { value: '单号1' } },
      'character_string4',
    ],
    ['a field missing', { thing1: undefined }, 'thing1'],
    ['a field too many', { thing9: { value: 'x' } }, 'thing9'],
  ])('are refused with 47003 for %s, and cost nothing', async (_name, change, field) => {
    await accept();
    const { error } = await send({ ...fine, ...change });
    expect(error).toMatchObject({ errCode: 47003, message: expect.stringContaining(field) });
    expect((await send(fine)).error).toBeUndefined();
  });

  it('are refused for an openid, a template or a state that is wrong', async () => {
    expect((await send(fine, { touser: 'o-nobody' })).error?.errCode).toBe(40003);
    expect((await send(fine, { templateId: 'none' })).error?.errCode).toBe(40037);
    expect((await send(fine, { miniprogramState: 'beta' })).error?.errCode).toBe(47003);
  });

  it('two at once to one person: one is refused with 43108', async () => {
    await accept(2, 'o-busy');
    const { openApi } = cloud.cloud.parts;
    const invocation = {
      requestId: '',
      token: '',
      functionName: 'api',
      label: '',
      openid: undefined,
    };
    const message = { touser: 'o-busy', template_id: 'visit', data: fine };
    const answers = await Promise.all(
      [0, 1].map(() =>
        openApi.call('subscribeMessage.send', message, { ...invocation, source: 'wx_client' }),
      ),
    );
    expect(answers.map((answer) => (answer as { errcode: number }).errcode).sort()).toEqual([
      0, 43108,
    ]);
  });

  it('are refused with 43107 once the person has banned them', async () => {
    await cloud.request('POST', '/dev/subscribe', {
      openid: 'o-ban',
      templates: ['visit'],
      banned: true,
    });
    expect((await send(fine, { touser: 'o-ban' })).error?.errCode).toBe(43107);
  });

  it('refuse bad control input by its field', async () => {
    const bad = (body: object) => cloud.request('POST', '/dev/subscribe', body);
    expect(await bad({ templates: ['visit'] })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('openid') },
    });
    expect(await bad({ openid: 'o', templates: ['x'] })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('template x') },
    });
    expect(await bad({ openid: 'o', templates: ['visit'], count: 0 })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('count') },
    });
  });
});

describe('the group robot', () => {
  const webhook = async (key: string, message: object) =>
    (await cloud.request('POST', `/cgi-bin/webhook/send?key=${key}`, message)).body;
  const text = (content: string) => ({
    msgtype: 'text',
    text: { content, mentioned_mobile_list: ['13800000001'] },
  });

  it('delivers to a group it knows and refuses the others', async () => {
    await cloud.request('POST', '/dev/robot', { key: 'k1', name: '客服部' });
    expect(await webhook('k1', text('新待办'))).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await webhook('k2', text('新待办'))).toMatchObject({ errcode: 93000 });
    const { body } = await cloud.request('GET', '/dev/messages');
    expect((body as unknown as object[]).slice(0, 2)).toMatchObject([
      { channel: 'robot', to: 'k2', errcode: 93000 },
      {
        channel: 'robot',
        to: 'k1',
        name: '客服部',
        text: '新待办',
        mentioned: ['13800000001'],
        errcode: 0,
      },
    ]);
  });

  it('is reached by functions through WECOM_ROBOT_BASE', async () => {
    const answer = await cloud.value(
      `
      const url = process.env.WECOM_ROBOT_BASE + '/cgi-bin/webhook/send?key=k1';
      return (await fetch(url, { method: 'POST', body: JSON.stringify(event.message) })).json()`,
      { message: text('x') },
    );
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' });
  });

  it('refuses what is empty, too long or of an unknown kind', async () => {
    expect(await webhook('k1', text(''))).toMatchObject({ errcode: 44004 });
    expect(await webhook('k1', text('长'.repeat(700)))).toMatchObject({ errcode: 40058 });
    expect(await webhook('k1', { msgtype: 'card' })).toMatchObject({ errcode: 40008 });
  });
});

describe('the other interfaces', () => {
  it('change a phone code into a number, once and within five minutes', async () => {
    const exchange = (code: unknown) =>
      cloud.inFunction<{ phoneInfo: { purePhoneNumber: string } }>(
        `return cloud.openapi.phonenumber.getPhoneNumber({ code: event.phoneCode })`,
        { phoneCode: code },
      );
    const issue = async () =>
      (await cloud.request('POST', '/dev/phone-code', { openid: 'o-1', mobile: '13912345678' }))
        .body.code;
    const code = await issue();
    expect((await exchange(code)).value?.phoneInfo.purePhoneNumber).toBe('13912345678');
    expect((await exchange(code)).error?.errCode).toBe(40029);
    const late = await issue();
    await cloud.request('POST', '/dev/clock', { advanceMs: 301_000 });
    expect((await exchange(late)).error?.errCode).toBe(40029);
  });

  it('check text, for people active within two hours', async () => {
    const check = (content: string) =>
      cloud.inFunction<{ result: { suggest: string } }>(
        `return cloud.openapi.security.msgSecCheck({ openid: 'o-tester', version: 2, scene: 1, content: event.content })`,
        { content },
      );
    expect((await check('厨房漏水')).value?.result.suggest).toBe('pass');
    expect((await check('有违规内容')).value?.result.suggest).toBe('risky');
    expect((await check('有疑似内容')).value?.result.suggest).toBe('review');
    expect((await check('长'.repeat(2501))).error?.errCode).toBe(45002);
    const { error } = await cloud.inFunction(
      `return cloud.openapi.security.msgSecCheck({ openid: 'o-ban', version: 2, scene: 1, content: 'x' })`,
    );
    expect(error?.errCode).toBe(61010);
  });

  it('check a picture later and push the verdict to the function events', async () => {
    const traceId = await cloud.value<string>(`
      const { fileID } = await cloud.uploadFile({ cloudPath: 'pictures/a.jpg', fileContent: Buffer.from('违规内容') });
      const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
      return (await cloud.openapi.security.mediaCheckAsync({ openid: 'o-tester', version: 2, scene: 1, mediaType: 2, mediaUrl: fileList[0].tempFileURL })).traceId`);
    const pushed = () =>
      cloud.value<{ event: object; openid: string }[]>(
        `return (await db.collection('pushed').get()).data`,
      );
    for (let i = 0; i < 50 && (await pushed()).length === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await pushed()).toMatchObject([
      {
        openid: 'o-tester',
        event: { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky' } },
      },
    ]);
  });

  it('draw a code as a PNG that depends on the scene', async () => {
    const draw = (scene: string) =>
      cloud.inFunction<{ type: string; head: number[]; size: number[]; all: string }>(
        `const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene: event.scene, page: 'pages/slip' });
         return { type: contentType, head: [...buffer.subarray(0, 4)], size: [buffer.readUInt32BE(16), buffer.readUInt32BE(20)], all: buffer.toString('base64') }`,
        { scene },
      );
    const { value } = await draw('n=1');
    expect(value).toMatchObject({ type: 'image/png', head: [137, 80, 78, 71], size: [430, 430] });
    expect((await draw('n=2')).value?.all).not.toBe(value?.all);
    expect((await draw('太长'.repeat(20))).error?.errCode).toBe(40129);
  });

  it('are refused when config.json does not declare them, or the local cloud does not serve them', async () => {
    const undeclared = await cloud.inFunction(`return cloud.openapi.templateMessage.send({})`);
    expect(undeclared.error?.errCode).toBe(-604101);
    const unserved = await cloud.inFunction(`return cloud.openapi.customerServiceMessage.send({})`);
    expect(unserved.error?.message).toContain('customerServiceMessage.send');
  });
});
