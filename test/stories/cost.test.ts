import { openids } from '../../shared/contract/examples';
import { at } from '../builders';
import { type Opened, withSlip } from './steps';
import { Story } from './story';

const { li, zhou } = openids;

interface Reading {
  total: { calls: number; database: number; storage: number };
  actions: Record<string, { calls: number; database: number; storage: number }>;
  unindexed: unknown[];
}

/** What the real cloud would bill, counted by the local cloud's meter. */
describe('operations', () => {
  let story: Story;
  let home: Opened;

  beforeAll(async () => {
    story = await Story.start();
    home = await withSlip(story);
  });
  afterAll(() => story?.stop());

  const billed = async (action: string, during: () => Promise<unknown>) => {
    await story.cloud.delete('/dev/meter');
    await during();
    const { actions } = await story.cloud.get<Reading>('/dev/meter');
    const { calls, database, storage } = actions[action] ?? { calls: 0, database: 0, storage: 0 };
    return { calls, database, storage };
  };
  const showHome = () => story.do(li, 'home.show', {});
  const report = async (place: 'kitchen' | 'bathroom' | 'bedroom', as = li) =>
    story.do(as, 'repair.report', {
      homeId: home.homeId,
      place,
      fault: 'leak',
      description: '漏水',
    });

  test('the first page: 1 call + 1 operation warm, 1 + 3 in a new instance', async () => {
    await story.cloud.post('/dev/cold');
    expect(await billed('home.show', showHome)).toEqual({ calls: 1, database: 3, storage: 0 });
    expect(await billed('home.show', showHome)).toEqual({ calls: 1, database: 1, storage: 0 });
  });

  test('a repair with the robot’s notices: 1 + 4, one more for each owner who may get a message', async () => {
    // Warm: the instance has met the reporter and all who are told.
    for (const as of [li, zhou, openids.agentChen]) await story.do(as, 'home.show', {});
    // Li's husband has agreed to messages on progress: telling him takes one from the ledger.
    const heard: string[] = [];
    const cost = await billed('repair.report', async () => {
      const messages = await story.heard(() => report('kitchen'));
      heard.push(...messages.map(({ channel }) => channel));
    });
    const subscriptions = heard.filter((channel) => channel === 'subscribe').length;
    expect(heard.filter((channel) => channel === 'robot')).toHaveLength(2);
    expect(subscriptions).toBe(1);
    expect(cost).toEqual({ calls: 1, database: 4 + subscriptions, storage: 0 });
  });

  test('nothing is read without an index', async () => {
    await story.cloud.delete('/dev/meter');
    for (const as of Object.values(openids)) {
      await story.do(as, 'home.show', {});
      await story.do(as, 'case.list', { scope: 'all' });
    }
    for (const as of [openids.agentChen, openids.manager, openids.engineeringHead])
      await story.do(as, 'duty.list', { scope: as === openids.manager ? 'team' : 'mine' });
    await story.do(openids.manager, 'staff.list', { role: 'agent' });
    await story.tick();
    const { unindexed } = await story.cloud.get<Reading>('/dev/meter');
    expect(unindexed).toEqual([]);
  });

  test('a tick with nothing due: 1 call + 1 read; once an hour it shows that it runs', async () => {
    // In the small hours nothing of the demonstration falls due.
    await story.at('2026-11-25 04:27');
    await story.tick();
    await story.at('2026-11-25 04:31');
    const costs: number[] = [];
    for (let minute = 32; minute <= 40; minute++) {
      await story.cloud.clock({ now: at(`2026-11-25 04:${String(minute).padStart(2, '0')}`) });
      const { calls, database } = await billed('clock', () => story.tick());
      expect(calls).toBe(1);
      costs.push(database);
    }
    // Its hourly sign of life has just been given; records are swept in the forty-first minute.
    expect(costs).toEqual(costs.map(() => 1));
  });

  test('her husband was told, she who reported it was not', async () => {
    const titles = async (openid: string) =>
      (await story.messages(openid)).filter(({ title }) => title === '服务进度通知').length;
    expect(await titles(li)).toBe(0);
    expect(await titles(zhou)).toBeGreaterThan(0);
  });
});
