import type { Browser } from 'playwright-core';

export interface Picture {
  title: string;
  png: Buffer;
}

/**
 * Pictures beside each other with their titles, as one WebP.
 * @param columns in a row
 * @param width of each, in pixels of the sheet
 */
export async function contactSheet(
  browser: Browser,
  pictures: Picture[],
  columns: number,
  width: number,
  quality = 70,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: columns * (width + 12) + 12, height: 600 },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  const figures = pictures.map(
    ({ title, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${title}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;padding:12px;background:#8a8f8c;display:grid;gap:12px;align-items:start;
      grid-template-columns:repeat(${columns},${width}px);font:12px "Noto Sans CJK SC",sans-serif}
      figure{margin:0}img{width:100%;display:block;border-radius:8px}
      figcaption{color:#fff;padding:4px 2px}</style>${figures.join('')}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: columns * (width + 12) + 12, height });
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await context.close();
  return Buffer.from(data, 'base64');
}
