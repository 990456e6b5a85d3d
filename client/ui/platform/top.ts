import Taro from '@tarojs/taro';

/** Scrolls the page to its top at once. */
export function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
