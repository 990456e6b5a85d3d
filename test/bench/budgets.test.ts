import { homes, openids } from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { costOfAction, show } from './measure';

/** One function call and so many database operations; the cloud bills both (design, section 3). */
describe('what an action costs', () => {
  let cloud: RunningCloud;

  beforeAll(async () => {
    cloud = await startCloud();
    await cloud.clock({ running: false });
  }, 120_000);
  afterAll(() => cloud?.stop());

  test('home: 1 + 3 in a new instance, 1 + 1 afterwards', async () => {
    const cold = await costOfAction(cloud, 'home.show');
    expect(cold.result.ok).toBe(true);
    expect(show(cold.cost)).toBe('1 + 3');
    const warm = await costOfAction(cloud, 'home.show');
    expect(show(warm.cost)).toBe('1 + 1');
  });

  test('reporting a repair: 1 + 4 with the robot’s notice, one more for each subscription message', async () => {
    // Warm: the instance has met the owner and the staff.
    for (const as of [openids.wang, openids.agentChen]) await cloud.call(as, 'home.show', {});
    const before = await messages(cloud);
    const { cost, result } = await costOfAction(cloud, 'repair.report');
    expect(result.ok).toBe(true);
    const after = await messages(cloud);
    // Newest first.
    const sent = after.slice(0, after.length - before.length);
    const robot = sent.filter(({ channel }) => channel === 'robot');
    expect(robot.length).toBeGreaterThan(0);
    expect(cost.calls).toBe(1);
    // The first in this minute: later ones cost the limit's second look (H61).
    expect(cost.database).toBe(4 + (sent.length - robot.length));
  });

  test('a couple: the other half is told by a subscription message, one operation more', async () => {
    const input = { homeId: homes.couple, place: 'bathroom', description: '地漏返味' };
    const report = (fault: string) =>
      costOfAction(cloud, 'repair.report', { ...input, fault }, openids.li);
    // Warm: the instance has met the other half.
    await report('other');
    const before = await messages(cloud);
    const { cost } = await report('hardware');
    const sent = (await messages(cloud)).length - before.length;
    const all = await messages(cloud);
    const subscribed = all.slice(0, sent).filter(({ channel }) => channel === 'subscribe');
    expect(subscribed).toHaveLength(1);
    expect(cost).toMatchObject({ calls: 1, database: 6 });
  });
});

const messages = (cloud: RunningCloud) => cloud.get<{ channel: string }[]>('/dev/messages');
