import Taro from '@tarojs/taro';
import { toast } from './say';

/** Opens a page: `go('/owner/case/index', { caseId })`. */
export function go(page: string, query: Record<string, string> = {}): void {
  Taro.navigateTo({ url: address(page, query) });
}

/** Opens a page in place of this one: the form is done, 'back' goes before it. */
export function replace(page: string, query: Record<string, string> = {}): void {
  Taro.redirectTo({ url: address(page, query) });
}

/** To one of the tab bar's pages. */
export function tab(page: string): void {
  Taro.switchTab({ url: page });
}

/** Back one page, or home where there is none (opened from a message). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else Taro.switchTab({ url: '/pages/home/index' });
}

/** Rings a number; where the phone cannot, as in a browser, the number is shown. */
export function ring(phone: string): void {
  if (process.env.TARO_ENV === 'h5') {
    toast(`请拨打 ${phone}`);
    return;
  }
  Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(
    (error: { errMsg?: string }) => {
      if (!/cancel/.test(error.errMsg ?? '')) toast(`请拨打 ${phone}`);
    },
  );
}

function address(page: string, query: Record<string, string>): string {
  const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return parts.length ? `${page}?${parts.join('&')}` : page;
}
