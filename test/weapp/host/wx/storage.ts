import type { Host } from '../host';
import { ApiFailure, type Apis, later } from './api';

/** `wx.setStorage` and its kind, for one app on one phone. Values are kept as JSON. */
export function storageApis(host: Host): Apis {
  const { storage } = host;
  const read = (key: string) => {
    const text = storage.get(key);
    return text === undefined ? undefined : host.into(JSON.parse(text));
  };
  const write = (key: string, value: unknown) =>
    void storage.set(key, JSON.stringify(value) ?? 'null');
  const info = () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 });
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => host.into(info()),
    getStorage: later(host, 'getStorage', ({ key }) => {
      const data = read(String(key));
      if (data === undefined) throw new ApiFailure('data not found');
      return { data };
    }),
    setStorage: later(host, 'setStorage', ({ key, data }) => write(String(key), data)),
    removeStorage: later(host, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: later(host, 'clearStorage', () => storage.clear()),
  };
}
