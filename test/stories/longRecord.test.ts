import type { Output } from '../../shared/contract';
import { openids, projects } from '../../shared/contract/examples';
import { paging } from '../../shared/policy/paging';
import { Story } from './story';

const { agentChen, chen, manager, ouyang } = openids;
const CALLS = 150;
/** Of a new instance: settings, person, case, page, case, call. */
const steps = [3, 4, 5, 6];

type Entry = Output<'case.show'>['case']['timeline'][number];

/** A record that grows over years goes to pages, whoever dies meanwhile, and can be read to its beginning. */
describe('a long record', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start(/killed at/);
  });
  afterAll(() => story?.stop());

  async function whole(as: string, caseId: string): Promise<Entry[]> {
    const { timeline, older } = await story.show(as, caseId);
    const entries = [...timeline];
    for (let cursor = older; cursor; ) {
      const page = await story.do(as, 'case.older', { caseId, cursor });
      entries.push(...page.timeline);
      cursor = page.older;
    }
    return entries.reverse();
  }

  interface Stored {
    journal: unknown[];
  }
  const stored = async (): Promise<Stored> => {
    const path = `/dev/documents?collection=cases&id=${projects.warranty}`;
    const [kase] = await story.cloud.get<Stored[]>(path);
    if (!kase) throw new Error('the project is gone');
    return kase;
  };

  test(`${CALLS} calls; whoever turns a page dies at each step of it: each is there once, in its order`, async () => {
    const before = await whole(agentChen, projects.warranty);
    const said: string[] = [];
    let deaths = 0;
    for (let number = 0; number < CALLS; number++) {
      const what = `第 ${number} 次来电`;
      const input = {
        caseId: projects.warranty,
        direction: 'in',
        mobile: '13800001202',
        name: '王芳',
        durationSeconds: 60,
        about: { what },
        outcome: '已答复',
      };
      const send = () => story.cloud.call(agentChen, 'call.record', input, `long-record-${number}`);
      if ((await stored()).journal.length > paging.entries) {
        for (const at of steps) {
          for (const afterEffect of [false, true]) {
            const fault = { kind: 'kill', function: 'api', at, afterEffect };
            await story.cloud.post('/dev/faults', fault);
            await send().catch(() => undefined);
            await story.cloud.delete('/dev/faults');
            deaths += 1;
          }
        }
      }
      expect(await send()).toMatchObject({ ok: true });
      said.push(`通话:${what}`);
      await story.cloud.clock({ advanceMs: 60_000 });
    }
    expect(deaths).toBeGreaterThanOrEqual(2 * steps.length);
    const after = await whole(agentChen, projects.warranty);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ title }) => title)).toEqual(said);
    const pages = await story.cloud.get<{ _id: string }[]>('/dev/documents?collection=pages');
    const turned = pages.filter(({ _id }) => _id.startsWith(projects.warranty));
    expect(turned.length).toBeGreaterThanOrEqual(2);
    expect(Buffer.byteLength(JSON.stringify(await stored()))).toBeLessThan(100_000);
  }, 240_000);

  test('a duty done long ago is not done again', async () => {
    const refusal = await story.refused(openids.agentSun, 'revisit.record', {
      caseId: projects.expired,
      dutyId: 'H3:1',
      outcome: 'done',
      restated: true,
    });
    expect(refusal.code).toBe('duplicate');
  });

  test('owners read their own record back to its beginning, without what is between colleagues', async () => {
    const entries = await whole(chen, projects.expired);
    expect(entries[0]?.title).toBe('已付量房定金,工程开立');
    const all = await whole(manager, projects.expired);
    expect(all.length).toBeGreaterThan(entries.length);
    const page = await story.do(chen, 'case.older', { caseId: projects.expired, cursor: '1' });
    expect(page).toMatchObject({ duties: [], untold: [] });
    expect(
      (await story.do(manager, 'case.older', { caseId: projects.expired, cursor: '1' })).duties,
    ).not.toEqual([]);
  });

  test('nobody else reads it; a page that there is not is said so', async () => {
    const input = { caseId: projects.expired, cursor: '1' };
    expect((await story.refused(ouyang, 'case.older', input)).code).toBe('not_found');
    expect(await story.refused(chen, 'case.older', { ...input, cursor: '2' })).toMatchObject({
      code: 'not_found',
      field: 'cursor',
    });
    expect((await story.refused(chen, 'case.older', { ...input, cursor: '0' })).code).toBe(
      'bad_input',
    );
  });
});
