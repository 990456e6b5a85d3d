import type { Input } from '../../shared/contract';
import { homes, openids } from '../../shared/contract/examples';
import { type Period, periods } from '../../shared/policy/figures';
import { Story } from './story';

/** Through the real functions: what happened today stands in tomorrow's figures, once, however often the clock comes by. */
describe('figures (H59)', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const show = (input: Input<'figures.show'>) => story.do(openids.manager, 'figures.show', input);
  const repairs = async (period: Period): Promise<number> => {
    const shown = await show({ period, day: '2026-11-23', dimension: 'community' });
    return Number(shown.figures.find(({ key }) => key === 'repairs')?.value);
  };

  test('two ticks at once, and more after them, add a day once', async () => {
    const before = await Promise.all(periods.map(repairs));
    await story.do(openids.wang, 'repair.report', {
      homeId: homes.warranty,
      place: 'bathroom',
      fault: 'crack',
      description: '墙砖开裂',
    });
    await story.cloud.clock({ now: Date.parse('2026-11-24T03:06:00+08:00') });
    await story.tick(2);
    const after = await Promise.all(periods.map(repairs));
    expect(after).toEqual(before.map((count) => count + 1));
    for (const time of ['03:16', '03:26']) await story.at(`2026-11-24 ${time}`);
    await story.at('2026-11-25 03:06');
    expect(await Promise.all(periods.map(repairs))).toEqual(after);
    const shown = await show({ period: 'month', day: '2026-11-23', dimension: 'community' });
    expect(shown.drawnUpTo).toBe('2026-11-24');
    const place = shown.figures.findIndex(({ key }) => key === 'repairs');
    expect(shown.parts[22]?.values[place]).toBe(after[0]);
    expect(shown.rows.find(({ key }) => key === '南山里')?.values[place]).toBeGreaterThan(0);
  }, 60_000);

  test('a year of one community is one read, and its spreadsheet can be fetched', async () => {
    const asked = { period: 'year', day: '2026-11-23', dimension: 'community' } as const;
    await show(asked);
    await story.cloud.delete('/dev/meter');
    await show({ ...asked, member: '南山里' });
    const meter = await story.cloud.get<{ actions: Record<string, { database: number }> }>(
      '/dev/meter',
    );
    // At most who asks, the settings, and the figures.
    expect(meter.actions['figures.show']?.database).toBeLessThanOrEqual(3);
    const { url } = await story.do(openids.manager, 'figures.download', asked);
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }, 60_000);
});
