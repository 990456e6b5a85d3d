import { choose, contentOf, keep } from './files';
import type { Pages } from './pages';
import type { Program } from './program';

type Options = Record<string, unknown>;
type Run = (options: Options) => unknown;

/** An API in WeChat's manner: callbacks, or a promise where none was given. */
function later(name: string, run: Run) {
  return (options: Options = {}) => {
    const { success, fail, complete } = options as Record<
      string,
      ((value: unknown) => void) | undefined
    >;
    const work = Promise.resolve()
      .then(() => run(options))
      .then((result) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) }));
    if (!success && !fail && !complete)
      return work.catch((error: Error) =>
        Promise.reject({ errMsg: `${name}:fail ${error.message}` }),
      );
    work.then(
      (answer) => [success, complete].forEach((tell) => void tell?.(answer)),
      (error: Error) => {
        const answer = { errMsg: `${name}:fail ${error.message}` };
        for (const tell of [fail, complete]) tell?.(answer);
      },
    );
  };
}

const laters = (apis: Record<string, Run>) =>
  Object.fromEntries(Object.entries(apis).map(([name, run]) => [name, later(name, run)]));

const quiet = (names: string[]) => Object.fromEntries(names.map((name) => [name, () => undefined]));

const screen = {
  windowWidth: 375,
  windowHeight: 764,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  statusBarHeight: 0,
  safeArea: { left: 0, right: 375, top: 0, bottom: 812, width: 375, height: 812 },
};
const app = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light' };
const device = { brand: 'iPhone', model: 'iPhone X', platform: 'ios', system: 'iOS 16.0' };

/** The cloud, over the local cloud's control interface at the page's own address. */
function cloudOf(openid: string) {
  async function post(
    path: string,
    type: string,
    body: BodyInit,
  ): Promise<Record<string, unknown>> {
    const headers = { 'content-type': type, 'x-wx-openid': openid };
    const response = await fetch(path, { method: 'POST', headers, body });
    return (await response.json()) as Record<string, unknown>;
  }
  const send = later('uploadFile', async ({ cloudPath, filePath }) => {
    const path = `/upload?path=${encodeURIComponent(String(cloudPath))}`;
    const answer = await post(path, 'application/octet-stream', contentOf(String(filePath)));
    if (!answer.fileID) throw new Error('upload');
    return { fileID: answer.fileID, statusCode: 204 };
  });
  return {
    ...quiet(['init']),
    ...laters({
      callFunction: async ({ name, data }) => {
        const answer = await post(`/call/${name}`, 'application/json', JSON.stringify(data ?? {}));
        if (answer.error) throw new Error(JSON.stringify(answer.error));
        return { result: answer.result };
      },
    }),
    uploadFile: (options: Options) => {
      send(options);
      return { onProgressUpdate: () => undefined, abort: () => undefined };
    },
  };
}

/** Nodes of the page on top, as `wx.createSelectorQuery` finds them. */
function selectorQuery(pages: Pages) {
  const found: (() => void)[] = [];
  const query = {
    in: () => query,
    select: (selector: string) => ({
      fields: (_: Options, tell: (result: unknown) => void) => {
        found.push(() => {
          const node = pages.element().querySelector<HTMLElement>(selector);
          tell(node && { node, width: node.clientWidth, height: node.clientHeight });
        });
        return query;
      },
      boundingClientRect: (tell: (result: unknown) => void) => {
        found.push(() => tell(pages.element().querySelector(selector)?.getBoundingClientRect()));
        return query;
      },
    }),
    exec: () => {
      for (const read of found) read();
    },
  };
  return query;
}

/** `wx`: what the product uses; anything else is not there, so that its use is an error. */
export function buildWx({ openid }: Program, pages: Pages): Options {
  const storage = new Map<string, unknown>();
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: cloudOf(openid),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getSystemInfoSync: () => ({ ...screen, ...app, ...device }),
    getWindowInfo: () => screen,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => app,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'develop' } }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    createSelectorQuery: () => selectorQuery(pages),
    ...quiet(['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound']),
    ...quiet(['onThemeChange', 'offThemeChange', 'onNetworkStatusChange']),
    ...laters({
      navigateTo: ({ url }) => pages.push(String(url)),
      redirectTo: ({ url }) => pages.replace(String(url)),
      switchTab: ({ url }) => pages.tab(String(url)),
      reLaunch: ({ url }) => pages.launch(String(url)),
      navigateBack: ({ delta }) => pages.pop(Number(delta ?? 1)),
      setNavigationBarTitle: ({ title }) => pages.title(String(title)),
      setNavigationBarColor: () => undefined,
      setBackgroundColor: () => undefined,
      stopPullDownRefresh: () => undefined,
      pageScrollTo: ({ scrollTop, selector }) => {
        if (selector) pages.element().querySelector(String(selector))?.scrollIntoView();
        else pages.element().parentElement?.scrollTo(0, Number(scrollTop ?? 0));
      },
      showToast: ({ title }) => pages.toast(String(title)),
      hideToast: () => undefined,
      showModal: ({ title, content }) => {
        const confirm = window.confirm(`${title ?? ''}\n${content ?? ''}`);
        return { confirm, cancel: !confirm };
      },
      showActionSheet: ({ itemList }) => {
        const items = itemList as string[];
        const tapIndex = items.indexOf(window.prompt(items.join('\n')) ?? '');
        if (tapIndex < 0) throw new Error('cancel');
        return { tapIndex };
      },
      requestSubscribeMessage: ({ tmplIds }) =>
        Object.fromEntries((tmplIds as string[]).map((id) => [id, 'reject'])),
      makePhoneCall: ({ phoneNumber }) => pages.toast(`拨打 ${phoneNumber}`),
      setClipboardData: () => undefined,
      previewImage: () => undefined,
      downloadFile: () => ({ statusCode: 200 }),
      openDocument: ({ filePath }) => pages.toast(`打开 ${filePath}`),
      getImageInfo: async ({ src }) => {
        const { width, height } = await createImageBitmap(contentOf(String(src)));
        return { width, height, path: src };
      },
      chooseMedia: async ({ count }) => {
        const chosen = await choose('image/*', Number(count) > 1);
        if (!chosen.length) throw new Error('cancel');
        const tempFiles = chosen.map((file) => ({
          tempFilePath: keep(file, file.name.split('.').pop() ?? 'jpg'),
          size: file.size,
          fileType: 'image',
        }));
        return { tempFiles, type: 'image' };
      },
    }),
  };
}
