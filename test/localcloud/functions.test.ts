import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());

describe('a function', () => {
  it('knows who called it, and that it was a client', async () => {
    const { value } = await cloud.inFunction(
      `return { ...cloud.getWXContext(), ...event.userInfo }`,
      {},
      'o-somebody',
    );
    expect(value).toMatchObject({
      OPENID: 'o-somebody',
      openId: 'o-somebody',
      SOURCE: 'wx_client',
    });
  });

  it('never sees another caller, however many call at once', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `o-${i}`);
    const seen = await Promise.all(
      people.map(async (openid) => {
        const { value } = await cloud.inFunction<string[]>(
          `const before = cloud.getWXContext().OPENID; await sleep(50); return [before, cloud.getWXContext().OPENID]`,
          {},
          openid,
        );
        return value;
      }),
    );
    expect(seen).toEqual(people.map((openid) => [openid, openid]));
  });

  it('is ended at its time limit, and the next call works', async () => {
    const answer = await cloud.call('brief', { code: 'await sleep(60_000)' }, 'o-1');
    expect(answer.error).toMatchObject({
      errCode: -504003,
      errMsg: expect.stringContaining('1 seconds'),
    });
    expect(await cloud.call('brief', { code: 'return 1' })).toMatchObject({ result: { value: 1 } });
  });

  it('is ended at its time limit even when it never yields', async () => {
    const answer = await cloud.call('brief', { code: 'for (;;);' }, 'o-1');
    expect(answer.error?.errCode).toBe(-504003);
  });

  it('that throws answers with its error', async () => {
    const answer = await cloud.call(
      'api',
      { code: `throw new Error('boom')`, throws: true },
      'o-1',
    );
    expect(answer.error).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('boom'),
    });
    expect(cloud.told.join()).toContain('boom');
  });

  it('that ends its process answers with an error', async () => {
    const answer = await cloud.call('api', { code: 'process.exit(3)' }, 'o-1');
    expect(answer.error?.errCode).toBe(-504002);
  });

  it('calls another function as itself', async () => {
    const value = await cloud.value(
      `return (await cloud.callFunction({ name: 'api', data: { code: 'return cloud.getWXContext()' } })).result.value`,
    );
    expect(value).toMatchObject({ OPENID: 'o-tester', SOURCE: 'scf' });
  });

  it('that cannot be loaded fails the call, with the reason', async () => {
    const { error } = await cloud.inFunction(`return cloud.callFunction({ name: 'broken' })`);
    expect(error?.message).toContain('cannot be loaded');
  });

  it('that does not exist is refused by name', async () => {
    const { error } = await cloud.inFunction(`return cloud.callFunction({ name: 'nobody' })`);
    expect(error?.message).toContain('nobody');
  });

  it('keeps warm instances, and starts cold ones after POST /dev/cold', async () => {
    const count = `globalThis.calls = (globalThis.calls ?? 0) + 1; return globalThis.calls`;
    const first = await cloud.value<number>(count);
    expect(await cloud.value(count)).toBe(first + 1);
    await cloud.request('POST', '/dev/cold');
    expect(await cloud.value(count)).toBe(1);
  });

  it('leaves its console in the logs, by request id', async () => {
    const { body } = await cloud.request(
      'POST',
      '/call/api',
      { code: `console.log('hello', 1)` },
      'o-1',
    );
    const logs = await cloud.request('GET', `/dev/logs?requestId=${String(body.requestID)}`);
    expect(logs.body).toMatchObject([{ lines: [{ level: 'log', text: 'hello 1' }] }]);
  });
});

describe('function rules', () => {
  it.each(['clock', 'events', 'nobody'])('close %s to clients', async (name) => {
    const { error } = await cloud.call(name, {}, 'o-1');
    expect(error).toMatchObject({ errMsg: expect.stringContaining('PERMISSION_DENIED') });
  });

  it('close api to somebody who is not logged in', async () => {
    const { error } = await cloud.call('api', { code: 'return 1' });
    expect(error?.errMsg).toContain('PERMISSION_DENIED');
  });

  it('refuse a call over 100 KB', async () => {
    const { error } = await cloud.call(
      'api',
      { code: 'return 1', more: 'x'.repeat(110_000) },
      'o-1',
    );
    expect(error?.errCode).toBe(-501007);
  });

  it('keep out requests that come from no function', async () => {
    const { body } = await cloud.request('POST', '/admin', {
      action: 'database.getDocument',
      collectionName: 'things',
    });
    expect(body).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
  });

  it('name an action that is not served', async () => {
    const value = await cloud.value<{ code: string; message: string }>(`
      const { URL } = JSON.parse(process.env.TCB_CONTEXT_CNFG);
      const answer = await fetch(URL, { method: 'POST', body: JSON.stringify({ action: 'database.watch', wxCloudApiToken: process.env.WX_API_TOKEN }) });
      return answer.json()`);
    expect(value).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('database.watch'),
    });
  });
});
