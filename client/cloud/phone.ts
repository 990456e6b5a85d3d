import Taro from '@tarojs/taro';
import { whose } from './platform/whose';

/** What is kept on this phone. In a browser several people share one storage, so their names go before the keys. */
function own(key: string): string {
  const name = whose();
  return name ? `${name}/${key}` : key;
}

export function recall<T>(key: string): T | null {
  return Taro.getStorageSync<T | ''>(own(key)) || null;
}

export function remember(key: string, value: unknown): void {
  Taro.setStorageSync(own(key), value);
}

export function forget(key: string): void {
  Taro.removeStorageSync(own(key));
}
