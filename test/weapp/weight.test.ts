import { openids } from '../../shared/contract/examples';
import { dist, firstScreen } from '../bench/firstScreen';
import { codeAtStart } from '../bench/startUp';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { nameOf, pathOf, visits } from '../tools/visits';
import { rowsOf } from './rows';

const kilobyte = 1000;
const limits = {
  startUp: 1.05,
  before: { bytes: 8 * kilobyte, nodes: 60 },
  home: { bytes: 16 * kilobyte, calls: 3 },
  row: { bytes: 1.2 * kilobyte, nodes: 12 },
  depth: 20,
};

/** Forms are on the screen at once, with nothing to wait for: all their fields count before data. */
const forms = { bytes: limits.before.bytes, nodes: 120 };
const isForm = (page: string) => /^staff\/(open|phone|campaign|prospect)\//.test(page);

/** Pages that list cases as cards. */
const ofCards = (page: string) => page === 'pages/progress/index';

describe('what reaches the phone', () => {
  let cloud: RunningCloud;

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterAll(() => cloud?.stop());

  test('app.js runs hardly more code before the first page than an empty Taro app’s', () => {
    const { ours, empty } = codeAtStart(dist);
    expect(ours / empty).toBeLessThanOrEqual(limits.startUp);
  });

  test('home with its data: 16 KB, three calls', async () => {
    for (const as of [openids.wang, openids.ouyang, openids.li]) {
      const home = await firstScreen(cloud, as, 'pages/home/index');
      expect(home.after.bytes).toBeLessThanOrEqual(limits.home.bytes);
      expect(home.calls).toBeLessThanOrEqual(limits.home.calls);
    }
  });

  test.each(visits.map((visit) => [nameOf(visit), visit] as const))(
    'little before data, light rows, nothing sent while scrolling or waiting: %s',
    async (_, visit) => {
      const shown = await firstScreen(cloud, visit.as, pathOf(visit), async (page, app) => {
        const rows = rowsOf(page, ofCards(visit.page));
        const sent = page.setDataBytes.length;
        await page.scroll();
        const scrolled = page.setDataBytes.length - sent;
        const calls = app.calls.length;
        await page.wait(5);
        return { rows, scrolled, polled: app.calls.length - calls };
      });
      const first = isForm(visit.page) ? forms : limits.before;
      expect(shown.before.bytes).toBeLessThanOrEqual(first.bytes);
      expect(shown.before.nodes).toBeLessThanOrEqual(first.nodes);
      expect(shown.after.depth).toBeLessThan(limits.depth);
      const heavy = shown.seen?.rows.filter(
        ({ bytes, nodes }) => bytes > limits.row.bytes || nodes > limits.row.nodes,
      );
      expect(heavy).toEqual([]);
      expect(shown.seen).toMatchObject({ scrolled: 0, polled: 0 });
    },
  );

  test('a list is measured by its heaviest row', async () => {
    const { seen } = await firstScreen(cloud, openids.agentChen, 'pages/workbench/index', (page) =>
      rowsOf(page, false).filter(({ row }) => row === 'duty'),
    );
    // They stand in groups by when they are due.
    expect(seen?.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(10);
    for (const { bytes, nodes } of seen ?? []) {
      expect(bytes).toBeGreaterThan(400);
      expect(nodes).toBeGreaterThan(4);
    }
  });
});
