import Taro from '@tarojs/taro';
import { brand } from './brand';

/** A short word at the middle of the screen that goes by itself. */
export function toast(title: string): void {
  Taro.showToast({ title, icon: 'none', duration: 2200 });
}

/** Asks before something that cannot be taken back. */
export async function confirmed(title: string, content: string, yes = '确定'): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    confirmColor: brand,
  });
  return confirm;
}
