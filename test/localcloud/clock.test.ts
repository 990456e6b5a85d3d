import { nextAfter, parseCron } from '../../localcloud/timers/cron';
import { nextWorkingMorning } from '../../localcloud/workingMorning';
import { TestCloud } from './running';

const shanghai = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);

describe('the clock', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await TestCloud.start();
  });
  afterAll(() => cloud.stop());

  it('is the time inside functions: Date.now(), new Date() and Date()', async () => {
    const now = shanghai('2026-11-23 09:30:00');
    const seen = await cloud.value(
      `return [Date.now(), new Date().getTime(), new Date(Date()).getTime(), new Date(5).getTime(), new Date() instanceof Date, typeof Date.UTC(2020, 1)]`,
    );
    expect(seen).toEqual([now, now, now, 5, true, 'number']);
  });

  it('moves while a function runs', async () => {
    const running = cloud.value<number>(
      `const before = Date.now(); while (Date.now() === before) await sleep(10); return Date.now() - before`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await cloud.request('POST', '/dev/clock', { advanceMs: 3_600_000 });
    expect(await running).toBe(3_600_000);
  });

  it('stands still or runs', async () => {
    const read = async () =>
      (await cloud.request('GET', '/dev/clock')).body as unknown as { now: number };
    const first = await read();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await read()).toEqual(first);
    await cloud.request('POST', '/dev/clock', { running: true });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await read()).now).toBeGreaterThan(first.now);
    await cloud.request('POST', '/dev/clock', { running: false });
  });

  it.each([
    [{ running: 'yes' }, 'running'],
    [{ advanceMs: '1' }, 'advanceMs'],
    [{ now: 'soon' }, 'now'],
    [{ now: 9e15 }, 'between'],
    [{ forward: 1 }, 'forward'],
  ])('refuses %j', async (body, named) => {
    const { status, body: answer } = await cloud.request('POST', '/dev/clock', body);
    expect([status, answer.error]).toEqual([400, expect.stringContaining(named)]);
  });
});

describe('timers', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await TestCloud.start();
  });
  afterAll(() => cloud.stop());
  beforeEach(() =>
    cloud.value(`return db.collection('ticks').where({ _id: _.exists(true) }).remove()`),
  );

  const ticks = () =>
    cloud.value<{ event: unknown; source: string; at: number }[]>(
      `return (await db.collection('ticks').get()).data`,
    );

  it('fire once however far the clock jumps, as the platform', async () => {
    await cloud.request('POST', '/dev/clock', { advanceMs: 60 * 86_400_000 });
    const now = shanghai('2026-11-23 09:30:00') + 60 * 86_400_000;
    expect(await ticks()).toMatchObject([
      {
        event: {
          Type: 'Timer',
          TriggerName: 'everyMinute',
          Time: new Date(now).toISOString().replace('.000', ''),
        },
        source: 'wx_trigger',
        openid: null,
        at: now,
      },
    ]);
  });

  it('do not fire when the clock moves less than a minute, or back', async () => {
    await cloud.request('POST', '/dev/clock', { now: '2026-11-23T09:30:00+08:00' });
    await cloud.request('POST', '/dev/clock', { advanceMs: 59_000 });
    expect(await ticks()).toEqual([]);
    await cloud.request('POST', '/dev/clock', { advanceMs: 1_000 });
    expect(await ticks()).toHaveLength(1);
  });

  it('fire by themselves when the running clock reaches them', async () => {
    await cloud.request('POST', '/dev/clock', { now: '2026-11-24T09:30:59.700+08:00' });
    const before = (await ticks()).length;
    await cloud.request('POST', '/dev/clock', { running: true });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await cloud.request('POST', '/dev/clock', { running: false });
    expect(await ticks()).toHaveLength(before + 1);
  });

  it('fire on demand, twice at once if asked', async () => {
    await cloud.request('POST', '/dev/tick');
    await cloud.request('POST', '/dev/tick', { times: 2 });
    expect(await ticks()).toHaveLength(3);
    expect((await cloud.request('POST', '/dev/tick', { times: 0 })).status).toBe(400);
  });

  it('are booked under the function’s name', async () => {
    await cloud.request('DELETE', '/dev/meter');
    await cloud.request('POST', '/dev/tick');
    const { body } = await cloud.request('GET', '/dev/meter');
    expect(body.actions).toEqual({ clock: { runs: 1, calls: 1, database: 1, storage: 0 } });
  });
});

describe('cron expressions, in Shanghai', () => {
  it.each([
    ['0 * * * * * *', '2026-11-23 09:30:00', '2026-11-23 09:31:00'],
    ['30 */5 * * * * *', '2026-11-23 09:31:00', '2026-11-23 09:35:30'],
    ['0 0 9 * * MON-FRI *', '2026-11-20 09:00:00', '2026-11-23 09:00:00'],
    ['0 30 8 1 * * *', '2026-11-23 09:30:00', '2026-12-01 08:30:00'],
    ['0 0 0 29 2 * *', '2026-11-23 09:30:00', '2028-02-29 00:00:00'],
    ['0 0 2 ? * 0 *', '2026-11-23 09:30:00', '2026-11-29 02:00:00'],
    ['15,45 10 23 31 12 * 2026', '2026-11-23 09:30:00', '2026-12-31 23:10:15'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(nextAfter(parseCron(expression), shanghai(after))).toBe(shanghai(expected));
  });

  it('can be over', () => {
    expect(
      nextAfter(parseCron('0 0 0 1 1 * 2020'), shanghai('2026-01-01 00:00:00')),
    ).toBeUndefined();
  });

  it.each(['* * * * *', '0 61 * * * * *', '0 0 25 * * * *', 'a * * * * * *', '0 */0 * * * * *'])(
    'refuses %s',
    (expression) => expect(() => parseCron(expression)).toThrow(expression),
  );
});

describe('the first morning', () => {
  it.each([
    ['a Monday stays', '2026-11-23 22:00:00', '2026-11-23 09:30:00'],
    ['a Saturday becomes Monday', '2026-11-21 08:00:00', '2026-11-23 09:30:00'],
    ['a holiday becomes the first day after it', '2026-10-01 12:00:00', '2026-10-08 09:30:00'],
    ['a Sunday that is worked stays', '2026-09-20 12:00:00', '2026-09-20 09:30:00'],
  ])('%s', (_name, now, expected) => {
    expect(new Date(nextWorkingMorning(shanghai(now)))).toEqual(new Date(shanghai(expected)));
  });
});
