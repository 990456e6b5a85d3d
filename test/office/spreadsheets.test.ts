import { writeSheets } from '../../cloudfunctions/sheets/write';
import { homes, openids } from '../../shared/contract/examples';
import { dimensionKeys, dimensions } from '../../shared/policy/figures';
import { importSheets } from '../../shared/policy/importing';
import { Story } from '../stories/story';
import { opened } from './office';

/** What the company downloads, in the program it opens it with. */
describe('a spreadsheet, opened in LibreOffice', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
    for (const place of ['kitchen', 'bathroom'] as const)
      await story.do(openids.wang, 'repair.report', {
        homeId: homes.warranty,
        place,
        fault: 'crack',
        description: '墙砖开裂',
      });
    await story.cloud.clock({ now: Date.parse('2026-11-24T03:06:00+08:00') });
    await story.tick(2);
  });
  afterAll(() => story?.stop());

  const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  test.each(dimensionKeys)(
    'the year’s figures are those on the screen, and its sheets hold the same sums: by %s (H59)',
    async (dimension) => {
      const span = { period: 'year', day: '2026-11-23', dimension } as const;
      const shown = await story.do(openids.manager, 'figures.show', span);
      const { url } = await story.do(openids.manager, 'figures.download', span);
      const sheets = opened(await fetched(url));
      const [table = [], spans = [], members = []] = [
        '统计',
        '逐期',
        `按${dimensions[dimension]}`,
      ].map((name) => sheets[name]);
      const values = new Map(table.slice(2).map(([name, , value]) => [name, value]));
      for (const { name, value } of shown.figures) {
        const written = values.get(name) ?? 'missing';
        if (value === null) expect([name, written]).toEqual([name, '']);
        else expect([name, Number(written)]).toEqual([name, Math.round(value * 100) / 100]);
      }
      const [titles = [], ...months] = spans;
      expect(months).toHaveLength(12);
      expect(members.length).toBeGreaterThan(2);
      const sum = (lines: string[][], column: number) =>
        lines.reduce((total, line) => total + Number(line[column]), 0);
      titles.slice(1).forEach((title, at) => {
        expect([title, sum(members.slice(1), at + 1)]).toEqual([title, sum(months, at + 1)]);
      });
      const repairs = sum(months, titles.indexOf('报修'));
      expect(repairs).toBe(shown.figures.find(({ key }) => key === 'repairs')?.value);
      expect(repairs).toBeGreaterThan(2);
    },
  );

  test('the templates of an import have every sheet and column that is asked for', async () => {
    const { url } = await story.do(openids.financeOne, 'import.template', { kind: 'customers' });
    const sheets = opened(await fetched(url));
    for (const { name, columns } of importSheets.customers)
      expect(sheets[name]?.[0]).toEqual(
        columns.map(({ title, required }) => (required ? `${title}*` : title)),
      );
  });

  test('nothing that somebody wrote is worked out as a formula', async () => {
    const written = ['=1+1', '+1+1', '-1+1', '@SUM(1;1)', '=HYPERLINK("http://x.example";"王芳")'];
    const bytes = await writeSheets([
      { name: '资料', widths: [20], titles: 0, rows: written.map((text) => [text]) },
    ]);
    const { 资料: rows = [] } = opened(bytes);
    expect(rows.map(([text]) => text)).toEqual(written.map((text) => `'${text}`));
  });
});
