import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { photo } from '../tools/png';

/** Pictures of what a phone showed when a step failed, and of the ends of stories. */
export const pictures = mkdtempSync(join(tmpdir(), 'renocare-browser-'));

const patience = 15_000;

/** Somebody's phone: the H5 build in a window of 375×812, driven by what is on its screen. */
export class Phone {
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly address: string,
    readonly owner: string,
  ) {
    page.setDefaultTimeout(patience);
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async of(browser: Browser, url: string, openid: string): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    return new Phone(context, page, `${url}/app/?as=${openid}`, openid);
  }

  /** Opens a page afresh, as from a message or a link: `owner/case/index?caseId=…`. */
  async open(path: string): Promise<void> {
    // A new load, not a change of the part after '#', which would keep the old pages.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.address}#/${path}`);
    await this.top().waitFor();
  }

  /** Taps the first thing on the page that says exactly this. */
  async tap(text: string | RegExp, nth = 0): Promise<void> {
    await this.step(`tap ${text}`, async () => {
      const named = this.top().getByRole('button', { name: text, exact: true });
      const said = this.top().getByText(text, { exact: true });
      await named.or(said).filter({ visible: true }).nth(nth).click();
    });
  }

  /** Taps a button in the row that says `row`. */
  async tapIn(row: string | RegExp, text: string): Promise<void> {
    await this.step(`tap ${text} at ${row}`, () =>
      this.top()
        .locator('.line')
        .filter({ hasText: row })
        .filter({ visible: true })
        .getByText(text, { exact: true })
        .first()
        .click(),
    );
  }

  /** Types into the field with this placeholder. */
  async fill(placeholder: string | RegExp, value: string): Promise<void> {
    await this.step(`fill ${placeholder}`, () =>
      this.top().getByPlaceholder(placeholder).filter({ visible: true }).first().fill(value),
    );
  }

  /** Adds photos through the platform's own chooser and waits until they are sent. */
  async addPhotos(count: number): Promise<void> {
    await this.step('add photos', async () => {
      const chooser = this.page.waitForEvent('filechooser');
      await this.tap('添加照片');
      const files = Array.from({ length: count }, (_, index) => ({
        name: `photo-${index}.png`,
        mimeType: 'image/png',
        buffer: photo(index + 1, 320, 240),
      }));
      await (await chooser).setFiles(files);
      await this.top()
        .getByRole('button', { name: '删除照片' })
        .nth(count - 1)
        .waitFor();
      await this.page.waitForLoadState('networkidle');
    });
  }

  /** Signs on the pad with a finger: two strokes, as a name has. */
  async sign(): Promise<void> {
    await this.step('sign', async () => {
      const pad = this.top().locator('canvas').filter({ visible: true }).first();
      await pad.scrollIntoViewIfNeeded();
      const box = await pad.boundingBox();
      if (box === null) throw new Error('no field to sign in');
      const at = (x: number, y: number): [number, number] => [
        box.x + box.width * x,
        box.y + box.height * y,
      ];
      const { mouse } = this.page;
      for (const [from, to] of [
        [0.2, 0.8],
        [0.8, 0.2],
      ] as const) {
        await mouse.move(...at(from, 0.3));
        await mouse.down();
        await mouse.move(...at(0.5, 0.7), { steps: 12 });
        await mouse.move(...at(to, 0.4), { steps: 12 });
        await mouse.up();
      }
    });
  }

  /** Waits until the page says this somewhere. */
  async see(text: string | RegExp): Promise<void> {
    await this.step(`see ${text}`, () =>
      this.top().getByText(text).filter({ visible: true }).first().waitFor(),
    );
  }

  /** All that the page says now. */
  async text(): Promise<string> {
    return (await this.top().innerText()).replace(/\s+/g, ' ');
  }

  /** A part of the address of the page on top: `caseId`. */
  query(name: string): string {
    const [, search = ''] = new URL(this.page.url()).hash.split('?');
    return new URLSearchParams(search).get(name) ?? '';
  }

  /** How many pictures on the page have really been loaded. */
  async loadedPictures(): Promise<number> {
    await this.page.waitForLoadState('networkidle');
    return this.top()
      .locator('img')
      .evaluateAll(
        (images) =>
          images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)
            .length,
      );
  }

  async picture(name: string): Promise<string> {
    const path = join(pictures, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The page on top; those below it stay in the document, hidden. */
  private top(): Locator {
    return this.page.locator('.taro_page').filter({ visible: true }).last();
  }

  /** Says what was on the screen when a step failed. */
  private async step<T>(what: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const shown = await this.text().catch(() => 'nothing');
      const path = await this.picture(`failed-${this.owner}-${Date.now()}`).catch(() => 'none');
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new Error(
        `${this.owner}: ${what}: ${reason}\non the screen: ${shown}\npicture: ${path}`,
      );
    }
  }
}
