import { openids, projects, slipCode } from '../../shared/contract/examples';
import { readPdf } from '../tools/pdf';
import { Story } from './story';

const { agentChen, chen, crew, financeOne, leader, manager, ouyang, wang } = openids;

interface Metered {
  actions: Record<string, { calls: number; database: number; storage: number }>;
}

/** H60: every form prints. Through the deployed functions, read back from the file that comes out. */
describe('forms on paper', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  }, 120_000);
  afterAll(() => story?.stop());

  const fetched = async (url: string) => {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    return readPdf(Buffer.from(await response.arrayBuffer()));
  };

  test('H18, H60 工程保修单: what the owner holds says what the record says, in fonts of its own', async () => {
    const caseId = projects.warranty;
    const printed = await story.do(wang, 'warranty.print', { caseId });
    expect(printed).toMatchObject({ name: '工程保修单 BX-NANSHAN1.pdf', missing: [] });

    const { pages, text, fonts, bytes } = await fetched(printed.url);
    const { project } = (await story.do(wang, 'case.show', { caseId })).case;
    for (const { name, period } of project?.items ?? []) {
      expect(text).toContain(name);
      expect(text).toContain(period.replace(/\s/g, ''));
    }
    for (const said of ['王芳女士', '南山里3栋1202', 'N4K7-Q2WX-9TBM', '不在保修范围内', '(盖章)'])
      expect(text).toContain(said);
    expect(pages).toHaveLength(2);
    pages.forEach((page, at) => {
      expect(page).toContain(`第${at + 1}页共2页`);
      expect(page).toContain('编号BX-NANSHAN1');
    });
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true });
    expect(bytes).toBeLessThan(100_000);
  }, 60_000);

  test('the same content is not made twice; when its time is over the file goes', async () => {
    const caseId = projects.warranty;
    const cost = async () => {
      await story.cloud.delete('/dev/meter');
      const printed = await story.do(manager, 'warranty.print', { caseId });
      const { actions } = await story.cloud.get<Metered>('/dev/meter');
      return { printed, cost: actions['warranty.print'] };
    };
    await story.later(24 * 3_600_000);
    const first = await cost();
    // The case, the file's note, the limit; the code and the drawings; stored, noted, its address.
    expect(first.cost).toMatchObject({ calls: 2 });
    const again = await cost();
    expect(again.cost).toMatchObject({ calls: 1 });
    expect(again.printed.until).toBe(first.printed.until);

    const status = async () => (await fetch(first.printed.url)).status;
    expect(await status()).toBe(200);
    await story.later(2 * 3_600_000 + 60_000);
    expect(await status()).toBe(404);
  }, 60_000);

  test('H15: while money is open there is none to print, whoever asks, and the refusal names the amount', async () => {
    const { code, message } = await story.refused(agentChen, 'warranty.print', {
      caseId: projects.owing,
    });
    expect(code).toBe('wrong_state');
    expect(message).toContain('还没有开具保修单');
  });

  test('who may not see the home or has nothing to do with slips prints none', async () => {
    for (const as of [ouyang, chen, crew]) {
      const { code } = await story.refused(as, 'warranty.print', { caseId: projects.warranty });
      expect(['forbidden', 'not_found']).toContain(code);
    }
    for (const as of [leader, financeOne])
      expect(await story.do(as, 'warranty.print', { caseId: projects.warranty })).toHaveProperty(
        'url',
      );
  }, 60_000);

  test('a client cannot reach the function that draws', async () => {
    const { result } = await story.cloud.invoke(manager, 'forms', {
      sheet: {},
      path: 'forms/x.pdf',
    });
    expect(result).toBeUndefined();
    expect(slipCode).toHaveLength(12);
  });
});
