import { openids } from '../../shared/contract/examples';
import { Story } from './story';

const chen = '13900000007';

/** Through the real functions: the clock comes by several times in the morning, and each agent hears once. */
describe('the morning’s digest', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const digests = async (mobile: string): Promise<string[]> =>
    (await story.messages())
      .filter(({ text, mentioned }) => text?.startsWith('【今日') && mentioned?.includes(mobile))
      .map(({ text }) => text ?? '');

  test('one for each agent on Tuesday, though two ticks overlap and more follow; none on Sunday', async () => {
    await story.cloud.clock({ now: Date.parse('2026-11-24T08:40:00+08:00') });
    await story.tick(2);
    for (const time of ['08:45', '08:50', '09:00']) await story.at(`2026-11-24 ${time}`);
    const [first, ...more] = await digests(chen);
    expect(more).toEqual([]);
    expect(first).toMatch(
      /^【今日待办】陈静,早上好\n逾期 \d+ 项,今天到期 \d+ 项,本周还有 \d+ 项\n· /,
    );
    expect(await digests('13900000001')).toHaveLength(1);
    await story.at('2026-11-29 08:40');
    expect(await digests(chen)).toHaveLength(1);
    await story.at('2026-11-30 08:45');
    expect(await digests(chen)).toHaveLength(2);
  }, 60_000);

  test('a look that finds the day done costs one read more', async () => {
    await story.at('2026-11-30 08:50');
    await story.cloud.delete('/dev/meter');
    await story.at('2026-11-30 08:55');
    const before = await story.cloud.get<{ actions: Record<string, { database: number }> }>(
      '/dev/meter',
    );
    await story.cloud.delete('/dev/meter');
    await story.at('2026-11-30 08:56');
    const after = await story.cloud.get<{ actions: Record<string, { database: number }> }>(
      '/dev/meter',
    );
    const read = (meter: typeof before): number => meter.actions.clock?.database ?? 0;
    // The day's document and settings, once a minute.
    expect(read(before) - read(after)).toBeLessThanOrEqual(3);
    expect((await story.do(openids.agentChen, 'duty.list', {})).counts.mine).toBeGreaterThan(0);
  });
});
