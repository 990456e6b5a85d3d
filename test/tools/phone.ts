import type { Browser, BrowserContext } from 'playwright-core';

/** A phone's screen at these points: 375×812 unless said. */
export function phoneContext(browser: Browser, width = 375, height = 812): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}
