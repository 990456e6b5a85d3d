import { useEffect } from 'react';

/**
 * The part of Taro that pages and `ui/` use, as jest mocks a test can program and inspect. What is
 * missing here is missing on purpose: a page that uses more fails with a TypeError, not silently.
 */
const resolved = <T>(value: T) => jest.fn((_options?: unknown) => Promise.resolve(value));

const storage = new Map<string, unknown>();
const router = { path: '/pages/home/index', params: {} as Record<string, string> };

const reached = new Set<() => void>();

/** As if the page on the screen had been scrolled to its end. */
export const reachBottom = (): void => {
  for (const run of reached) run();
};

const Taro = {
  navigateTo: resolved(undefined),
  redirectTo: resolved(undefined),
  switchTab: resolved(undefined),
  reLaunch: resolved(undefined),
  navigateBack: resolved(undefined),
  showToast: resolved(undefined),
  hideToast: jest.fn(),
  showLoading: resolved(undefined),
  hideLoading: jest.fn(),
  showModal: resolved({ confirm: true, cancel: false }),
  showActionSheet: resolved({ tapIndex: 0 }),
  makePhoneCall: resolved(undefined),
  setClipboardData: resolved(undefined),
  previewImage: resolved(undefined),
  downloadFile: resolved({ statusCode: 200 }),
  openDocument: resolved(undefined),
  env: { USER_DATA_PATH: 'http://usr' },
  chooseMedia: resolved({ tempFiles: [{ tempFilePath: 'blob:photo', size: 1000 }] }),
  requestSubscribeMessage: resolved({ errMsg: 'requestSubscribeMessage:ok' }),
  setNavigationBarTitle: resolved(undefined),
  pageScrollTo: resolved(undefined),
  stopPullDownRefresh: jest.fn(),
  vibrateShort: resolved(undefined),
  getStorageSync: jest.fn((key: string) => storage.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void storage.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void storage.delete(key)),
  getEnv: () => 'WEB',
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getCurrentInstance: () => ({ router }),
  getCurrentPages: () => [{ route: router.path }],
  useRouter: () => router,
  useLoad: (run: (params: Record<string, string>) => void) => useOnce(() => run(router.params)),
  useReady: (run: () => void) => useOnce(run),
  useDidShow: (run: () => void) => useOnce(run),
  useDidHide: (_run: () => void) => undefined,
  useUnload: (run: () => void) => useEffect(() => run, [run]),
  usePullDownRefresh: (_run: () => void) => undefined,
  useReachBottom: (run: () => void) =>
    useEffect(() => {
      reached.add(run);
      return () => void reached.delete(run);
    }, [run]),
  useShareAppMessage: (_run: () => unknown) => undefined,
};

/** Runs when the component appears, and not again. */
function useOnce(run: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page's show event comes once in a test
  useEffect(() => {
    run();
  }, []);
}

/** Sets the page's parameters and forgets what earlier tests stored and called. */
export function resetTaro(params: Record<string, string> = {}): void {
  storage.clear();
  router.params = params;
  for (const member of Object.values(Taro)) if (jest.isMockFunction(member)) member.mockClear();
}

export const {
  useRouter,
  useLoad,
  useReady,
  useDidShow,
  useDidHide,
  useUnload,
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
  getCurrentInstance,
} = Taro;

export default Taro;
