import type { Host } from '../host';
import { type Apis, later } from './api';

/** The five ways from page to page, and what belongs to the page's frame. */
export function navigationApis(host: Host): Apis {
  const { navigator } = host;
  const url = (options: Record<string, unknown>) => String(options.url);
  const frame = ['setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor'];
  const quiet = ['pageScrollTo', 'startPullDownRefresh', 'stopPullDownRefresh'];
  return {
    navigateTo: later(host, 'navigateTo', (options) => navigator.navigateTo(url(options))),
    redirectTo: later(host, 'redirectTo', (options) => navigator.redirectTo(url(options))),
    switchTab: later(host, 'switchTab', (options) => navigator.switchTab(url(options))),
    reLaunch: later(host, 'reLaunch', (options) => navigator.reLaunch(url(options))),
    navigateBack: later(host, 'navigateBack', ({ delta = 1 }) =>
      navigator.navigateBack(Number(delta)),
    ),
    ...Object.fromEntries(
      [...frame, ...quiet].map((name) => [name, later(host, name, () => undefined)]),
    ),
  };
}
