import { join } from 'node:path';
import { type MiniProgram, openMiniProgram } from './host';
import { applySetData } from './host/setData';

const dist = join(__dirname, '../../dist/weapp');
const nobody = { ok: false, error: { code: 'not_bound', message: '您还没有绑定' } };

/** The host is as strict as a phone; otherwise the tests on it would prove little. */
describe('the host of the mini-program', () => {
  let app: MiniProgram;

  beforeEach(async () => {
    app = openMiniProgram({
      dist,
      cloud: {
        callFunction: async () => nobody,
        uploadFile: async () => 'cloud://test/file',
        tempUrls: async () => [],
      },
    });
    await app.open('pages/home/index');
  });
  afterEach(() => app.close());

  const call = (name: string, options: object) => Promise.resolve(app.api(name)(options));

  test.each([
    ['navigateTo', '/pages/mine/index', /can not open a tabbar page/],
    ['redirectTo', '/pages/mine/index', /can not open a tabbar page/],
    ['switchTab', '/owner/check/index', /no-tabBar page/],
    ['navigateTo', '/owner/nowhere/index', /is not found/],
    ['reLaunch', '/nowhere', /is not found/],
  ])('%s %s is refused', async (name, url, reason) => {
    await expect(call(name, { url })).rejects.toMatchObject({
      errMsg: expect.stringMatching(reason),
    });
    expect(app.page.path).toBe('pages/home/index');
  });

  test('ten pages can be open, not eleven; tabs are kept', async () => {
    for (let open = 1; open < 10; open++) await call('navigateTo', { url: '/owner/check/index' });
    await expect(call('navigateTo', { url: '/owner/check/index' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('webview count limit'),
    });
    await call('navigateBack', { delta: 9 });
    expect(app.page.path).toBe('pages/home/index');
    await expect(call('navigateBack', {})).rejects.toMatchObject({
      errMsg: expect.stringContaining('first page'),
    });
  });

  test('a subscription can only be asked for in a tap', async () => {
    await expect(call('requestSubscribeMessage', { tmplIds: ['a'] })).rejects.toMatchObject({
      errMsg: expect.stringContaining('TAP gesture'),
    });
    expect(app.errors.join()).toContain('not called within a tap');
  });

  test('a dialog that the test does not expect is an error', async () => {
    await expect(call('showModal', { title: '确定吗' })).rejects.toBeDefined();
    expect(app.errors.join()).toContain('unexpected showModal 确定吗');
  });

  test('what is not on the page cannot be tapped', async () => {
    await expect(app.page.tap('并没有这个')).rejects.toThrow('is not on pages/home/index');
  });
});

describe('setData', () => {
  test('paths reach into lists and objects, and bytes are those of the JSON', () => {
    const data: Record<string, unknown> = { root: { cn: [{ v: '旧' }] } };
    const sent = applySetData(data, { 'root.cn.[0].v': '新', 'root.cn[1]': { v: 'x' }, 'a.b': 1 });
    expect(data).toEqual({ root: { cn: [{ v: '新' }, { v: 'x' }] }, a: { b: 1 } });
    expect(sent.keys).toEqual(['root.cn.[0].v', 'root.cn[1]', 'a.b']);
    expect(sent.bytes).toBe(
      Buffer.byteLength('{"root.cn.[0].v":"新","root.cn[1]":{"v":"x"},"a.b":1}'),
    );
  });

  test('undefined does not arrive, as nothing does that is no JSON', () => {
    const data: Record<string, unknown> = { a: 1 };
    applySetData(data, { a: undefined, b: new Date(0) });
    expect(data).toEqual({ a: 1, b: '1970-01-01T00:00:00.000Z' });
  });
});
