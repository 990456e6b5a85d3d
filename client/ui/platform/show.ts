import Taro from '@tarojs/taro';

/** Brings an element on the screen, below the title bar. */
export function show(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 });
}
