import Taro from '@tarojs/taro';

export function stopRefreshing(): void {
  Taro.stopPullDownRefresh();
}
