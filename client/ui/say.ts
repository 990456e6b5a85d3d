import Taro from '@tarojs/taro';
import { brand } from './brand';

/** A short word at the middle of the screen that goes by itself. */
export function toast(title: string): void {
  Taro.showToast({ title, icon: 'none', duration: 2200 });
}

/** Something to be sent on by hand: copied, and shown until it is put away. */
export async function handOver(title: string, text: string): Promise<void> {
  await Taro.setClipboardData({ data: text }).catch(() => undefined);
  await Taro.showModal({ title, content: text, showCancel: false, confirmText: '好' });
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
