import { lastMonth } from '../../shared/contract/assessment';
import { assessments, homes, idOf, openids } from '../../shared/contract/examples';
import type { ItemKey } from '../../shared/policy/assessment';
import { Story } from './story';

const { manager, agentChen, agentSun, wang } = openids;
const chen = idOf(agentChen);
const sun = idOf(agentSun);

/** Through the real functions: from what an agent does to a month that is closed (H52, H53). */
describe('monthly assessment', () => {
  let story: Story;
  let month: string;

  beforeAll(async () => {
    story = await Story.start();
    month = lastMonth(await story.cloud.now());
  });
  afterAll(() => story?.stop());

  const operations = async (action: string): Promise<number> => {
    const { actions } = await story.cloud.get<{ actions: Record<string, { database: number }> }>(
      '/dev/meter',
    );
    return actions[action]?.database ?? 0;
  };
  const show = (agentId: string, of = month) =>
    story.do(manager, 'assessment.show', { month: of, agentId });

  test('what an agent does stands in the table at once, and opens to the case', async () => {
    const today = '2026-11';
    const information = async () =>
      (await show(chen, today)).items.find(({ key }) => key === 'information')?.whole ?? 0;
    const before = await information();
    const { caseId } = await story.do(wang, 'repair.report', {
      homeId: homes.warranty,
      place: 'bathroom',
      fault: 'crack',
      description: '墙砖开裂',
    });
    await story.do(agentChen, 'repair.check', { caseId });
    expect(await information()).toBe(before + 1);
    const { rows } = await story.do(agentChen, 'assessment.records', {
      month: today,
      itemKey: 'information',
    });
    expect(rows.map((row) => row.caseId)).toContain(caseId);
  }, 60_000);

  test('a table is a read of the month and one of the cases behind it', async () => {
    await show(chen);
    await story.cloud.delete('/dev/meter');
    await show(chen);
    // At most who asks, the settings, the month, the agent and the cases.
    expect(await operations('assessment.show')).toBeLessThanOrEqual(5);
  }, 60_000);

  test('the sample is judged, the month closed; then it is fixed and one read less', async () => {
    const whose = { month, agentId: sun };
    const { calls } = await story.do(manager, 'sampling.show', whose);
    expect(calls.map(({ ref }) => ref)).toContain(assessments.call);
    for (const { ref, isRevisit, verdict } of calls)
      if (!verdict)
        await story.do(manager, 'sampling.judge', {
          ...whose,
          ref,
          ...(isRevisit ? { isTrue: true } : {}),
        });
    const before = await show(sun);
    const items: ItemKey[] = before.items.map(({ key }) => key);
    const records = () =>
      Promise.all(
        items.map((itemKey) => story.do(agentSun, 'assessment.records', { month, itemKey })),
      );
    const opened = await records();
    const { total } = await story.do(manager, 'assessment.close', whose);
    expect(total).toBe(before.total);
    const after = await show(sun);
    expect(after).toMatchObject({ state: 'closed', total, items: before.items });
    expect((await records()).map(({ rows }) => rows)).toEqual(opened.map(({ rows }) => rows));
    const again = { ...whose, ref: assessments.call };
    expect(await story.refused(manager, 'sampling.judge', again)).toMatchObject({
      code: 'wrong_state',
    });
  }, 60_000);

  test('two who close at once close once', async () => {
    const whose = { month: lastMonth(Date.parse(`${month}-15T00:00:00+08:00`)), agentId: sun };
    const answers = await Promise.all(
      [1, 2].map(() => story.cloud.call(manager, 'assessment.close', whose)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error?.code).toBe('wrong_state');
  }, 60_000);
});
