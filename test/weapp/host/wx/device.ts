import type { Host } from '../host';
import { type Apis, later } from './api';

const screen = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 3,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};
const device = { brand: 'iPhone', model: 'iPhone X', platform: 'ios', system: 'iOS 16.0' };
const base = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light' };
const account = { appId: 'wx0000000000000000', envVersion: 'develop', version: '' };
const menu = { width: 87, height: 32, top: 48, right: 365, bottom: 80, left: 278 };
const entry = { path: '', query: {}, scene: 1001, referrerInfo: {} };

/** The phone: an iPhone X in Chinese. Calls and copies are remembered. */
export function deviceApis(host: Host): Apis {
  const fact = (value: object) => () => host.into(value);
  const listeners = ['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound'];
  const more = ['onNetworkStatusChange', 'offNetworkStatusChange', 'onKeyboardHeightChange'];
  const rest = ['offKeyboardHeightChange', 'onThemeChange', 'offThemeChange', 'offAppShow'];
  const quiet = ['vibrateShort', 'vibrateLong', 'hideKeyboard', 'showShareMenu', 'hideShareMenu'];
  return {
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(() => host.guard('nextTick', run), 0),
    getSystemInfoSync: fact({ ...screen, ...device, ...base }),
    getSystemInfo: later(host, 'getSystemInfo', () => ({ ...screen, ...device, ...base })),
    getWindowInfo: fact(screen),
    getDeviceInfo: fact(device),
    getAppBaseInfo: fact(base),
    getSystemSetting: fact({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
    getAccountInfoSync: fact({ miniProgram: account }),
    getMenuButtonBoundingClientRect: fact(menu),
    getLaunchOptionsSync: fact(entry),
    getEnterOptionsSync: fact(entry),
    getNetworkType: later(host, 'getNetworkType', () => ({ networkType: 'wifi' })),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    makePhoneCall: later(host, 'makePhoneCall', ({ phoneNumber }) => {
      host.shown.calls.push(String(phoneNumber));
    }),
    setClipboardData: later(host, 'setClipboardData', ({ data }) => {
      host.shown.copied.push(String(data));
    }),
    ...Object.fromEntries(quiet.map((name) => [name, later(host, name, () => undefined)])),
    ...Object.fromEntries([...listeners, ...more, ...rest].map((name) => [name, () => undefined])),
  };
}
