import { readFault } from '../../localcloud/faults/fault';
import { Faults } from '../../localcloud/faults/faults';
import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
  await cloud.value(`return db.collection('things').add({ data: { _id: 'a', n: 0 } })`);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.request('DELETE', '/dev/faults');
  await cloud.value(`return db.collection('things').doc('a').set({ data: { n: 0 } })`);
});

const fault = (body: object) => cloud.request('POST', '/dev/faults', body);
const n = () => cloud.value(`return (await db.collection('things').doc('a').get()).data.n`);
const inc = `return db.collection('things').doc('a').update({ data: { n: _.inc(1) } })`;

describe('faults on demand', () => {
  it('refuse the next n operations of a kind with a code, then no more', async () => {
    await fault({
      kind: 'error',
      on: 'database.modifyDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      times: 2,
    });
    expect((await cloud.inFunction(inc)).error?.errCode).toBe(-501003);
    expect((await cloud.inFunction(inc)).error?.errCode).toBe(-501003);
    expect((await cloud.inFunction(inc)).error).toBeUndefined();
    expect(await n()).toBe(1);
    expect((await cloud.request('GET', '/dev/faults')).body).toMatchObject([{ hits: 2, times: 2 }]);
  });

  it('let the first so many pass', async () => {
    await fault({ kind: 'error', on: 'database', code: 'SERVER_TIMEOUT', after: 1 });
    expect((await cloud.inFunction(inc)).error).toBeUndefined();
    expect((await cloud.inFunction(inc)).error?.errCode).toBe(-501002);
  });

  it('lose an answer after the operation took effect', async () => {
    await fault({ kind: 'lost', on: 'database.modifyDocument' });
    expect((await cloud.inFunction(inc)).error).toBeDefined();
    expect(await n()).toBe(1);
  });

  it('lose the answer of a whole call, which has run', async () => {
    await fault({ kind: 'lost', on: 'call.repair.report' });
    await expect(
      cloud.call('api', { code: inc, action: 'repair.report' }, 'o-1'),
    ).rejects.toThrow();
    expect(await n()).toBe(1);
  });

  it('make operations slow', async () => {
    await fault({ kind: 'slow', on: 'database.getDocument', milliseconds: 300 });
    const started = performance.now();
    await n();
    expect(performance.now() - started).toBeGreaterThanOrEqual(300);
  });

  it.each([
    [false, 1],
    [true, 2],
  ])(
    'kill an instance at its second operation (after its effect: %s)',
    async (afterEffect, left) => {
      await fault({ kind: 'kill', at: 2, afterEffect });
      const { error } = await cloud.inFunction(
        `for (let i = 0; i < 3; i++) await db.collection('things').doc('a').update({ data: { n: _.inc(1) } })`,
      );
      expect(error?.message).toContain('killed');
      expect(await n()).toBe(left);
    },
  );

  it('a killed function’s transaction is rolled back at once', async () => {
    await fault({ kind: 'kill', at: 3 });
    await cloud.inFunction(`
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 50 } });
      await t.collection('things').doc('a').get();`);
    expect((await cloud.inFunction(inc)).error).toBeUndefined();
    expect(await n()).toBe(1);
  });

  it('answer for WeChat and for the robot', async () => {
    await fault({
      kind: 'error',
      on: 'openapi.wxacode',
      code: 45009,
      message: 'reach max api daily quota limit',
    });
    const code = `return cloud.openapi.wxacode.getUnlimited({ scene: 'a' })`;
    expect((await cloud.inFunction(code)).error?.errCode).toBe(45009);
    expect((await cloud.inFunction(code)).error).toBeUndefined();
    await fault({ kind: 'error', on: 'robot', code: 45033 });
    const { body } = await cloud.request('POST', '/cgi-bin/webhook/send?key=k', {});
    expect(body.errcode).toBe(45033);
  });

  it('concern one action or one function only', async () => {
    await fault({ kind: 'error', on: 'database', code: 'SYS_ERR', action: 'x.y' });
    await fault({ kind: 'error', on: 'database', code: 'SYS_ERR', function: 'clock' });
    expect((await cloud.inFunction(inc, { action: 'z' })).error).toBeUndefined();
    expect((await cloud.inFunction(inc, { action: 'x.y' })).error?.errCode).toBe(-501001);
  });

  it.each([
    [{}, 'kind'],
    [{ kind: 'error', code: 'X' }, 'on'],
    [{ kind: 'error', on: 'database' }, 'code'],
    [{ kind: 'slow', on: 'database' }, 'milliseconds'],
    [{ kind: 'kill', at: 0 }, 'at'],
    [{ kind: 'lost', on: 'database', times: 'x' }, 'times'],
    [{ kind: 'timer', how: 'never' }, 'how'],
    [{ kind: 'lost', on: 'database', code: 1 }, 'code'],
  ])('%j is refused by its field', async (body, field) => {
    const { status, body: answer } = await fault(body);
    expect([status, answer.error]).toEqual([400, expect.stringContaining(field)]);
  });

  it('can be taken away one by one', async () => {
    const { body } = await fault({ kind: 'lost', on: 'storage' });
    await fault({ kind: 'lost', on: 'robot' });
    await cloud.request('DELETE', `/dev/faults?id=${String(body.id)}`);
    expect((await cloud.request('GET', '/dev/faults')).body).toMatchObject([{ on: 'robot' }]);
  });
});

describe('faults of timers', () => {
  const ticks = () => cloud.value<number>(`return (await db.collection('ticks').count()).total`);
  const minute = () => cloud.request('POST', '/dev/clock', { advanceMs: 60_000 });

  it.each([
    ['twice', 2],
    ['skip', 0],
    ['retry', 3],
  ])('%s', async (how, runs) => {
    const before = await ticks();
    await fault({ kind: 'timer', how });
    await minute();
    expect((await ticks()) - before).toBe(runs);
    await minute();
    expect((await ticks()) - before).toBe(runs + 1);
  });

  it('late', async () => {
    const before = await ticks();
    await fault({ kind: 'timer', how: 'late', milliseconds: 400 });
    await minute();
    expect(await ticks()).toBe(before);
    for (let i = 0; i < 60 && (await ticks()) === before; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await ticks()).toBe(before + 1);
  });
});

describe('which fault hits', () => {
  it('a name covers everything below it, not what merely begins like it', () => {
    const faults = new Faults();
    faults.add(readFault({ kind: 'lost', on: 'database', times: 9 }));
    expect(faults.hit({ name: 'database.getDocument' }, 'lost')).toHaveLength(1);
    expect(faults.hit({ name: 'databases' }, 'lost')).toHaveLength(0);
    expect(faults.hit({ name: 'database.x' }, 'error')).toHaveLength(0);
  });

  it('the n-th operation is counted for each run by itself', () => {
    const faults = new Faults();
    faults.add(readFault({ kind: 'kill', at: 2 }));
    const hits = ['r1', 'r2', 'r1', 'r2'].map(
      (run) => faults.hit({ name: 'x', run }, 'kill').length,
    );
    expect(hits).toEqual([0, 0, 1, 0]);
  });
});
