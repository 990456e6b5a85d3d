import { join } from 'node:path';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { nameOf, pathOf, visits } from '../tools/visits';
import { openMiniProgram } from './host';
import { readManifest } from './host/manifest';

const dist = join(__dirname, '../../dist/weapp');

/** What the home screen may send at once, and WeChat's own limits for any page. */
const limits = { firstBytes: 64 * 1024, bytes: 256 * 1024, nodes: 1000, depth: 30, children: 60 };

describe('every page of the built mini-program', () => {
  let cloud: RunningCloud;

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterAll(() => cloud?.stop());

  test('is visited by somebody below', () => {
    const visited = new Set(visits.map(({ page }) => page));
    expect(readManifest(dist).pages.filter((page) => !visited.has(page))).toEqual([]);
    expect([...visited].filter((page) => !readManifest(dist).pages.includes(page))).toEqual([]);
  });

  test.each(visits.map((visit) => [nameOf(visit), visit] as const))(
    'opens without an error and within WeChat’s limits: %s',
    async (_, visit) => {
      const app = openMiniProgram({ dist, cloud: { url: cloud.url, openid: visit.as } });
      try {
        const page = await app.open(pathOf(visit));
        expect(app.errors).toEqual([]);
        expect(page.path).toBe(visit.page);
        expect(page.text()).toMatch(/\p{Script=Han}{2}/u);
        expect(page.text()).not.toMatch(/undefined|NaN|\[object|Invalid Date|null/);
        expect(page.setDataBytes[0]).toBeLessThan(limits.firstBytes);
        expect(Math.max(...page.setDataBytes)).toBeLessThan(limits.bytes);
        expect(page.nodeCount).toBeLessThan(limits.nodes);
        expect(page.depth).toBeLessThan(limits.depth);
        expect(page.widest).toBeLessThanOrEqual(limits.children);
      } finally {
        app.close();
      }
    },
  );

  test('the same fault on every page is noticed: an API that the phone does not have', async () => {
    const app = openMiniProgram({ dist, cloud: { url: cloud.url, openid: visits[0]?.as ?? '' } });
    try {
      await app.open('pages/home/index');
      expect(() => app.api('scanCode')({})).toThrow('wx.scanCode');
      expect(app.errors.join()).toContain('wx.scanCode');
    } finally {
      app.close();
    }
  });
});
