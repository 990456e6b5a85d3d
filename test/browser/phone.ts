import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { photo } from '../tools/png';
import type { Desk, Side } from './desk';

/** Pictures of what was to be seen when a step failed, and of the ends of stories. */
export const pictures = mkdtempSync(join(tmpdir(), 'renocare-browser-'));

const patience = 15_000;

/** Somebody at one of the desk's phones, who acts on what is on its screen. */
export class Phone {
  constructor(
    private readonly desk: Desk,
    private readonly side: Side,
    readonly owner: string,
  ) {}

  /** Opens a page afresh, as from a message or a link: `owner/case/index?caseId=…`. */
  async open(path: string): Promise<void> {
    await this.step(`open ${path}`, async () => {
      const frame = await this.desk.frame(this.side);
      // A new load, not a change of the part after '#', which would keep the old pages.
      await frame.goto('about:blank');
      await frame.goto(`${this.desk.url}/app/?as=${this.owner}#/${path}`);
      await this.top().waitFor();
    });
  }

  /** Back, with the arrow at the top. */
  async back(): Promise<void> {
    await this.step('go back', () =>
      this.desk
        .screen(this.side)
        .locator('.taro-navigation-bar-back')
        .filter({ visible: true })
        .last()
        .click(),
    );
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
      this.top()
        // Taro's elements around the real fields carry the placeholder too.
        .locator('input, textarea')
        .and(this.top().getByPlaceholder(placeholder))
        .filter({ visible: true })
        .first()
        .fill(value),
    );
  }

  /** What stands in the field with this placeholder. */
  typed(placeholder: string | RegExp): Promise<string> {
    return this.step(`read ${placeholder}`, () =>
      this.top()
        .locator('input, textarea')
        .and(this.top().getByPlaceholder(placeholder))
        .filter({ visible: true })
        .first()
        .inputValue(),
    );
  }

  /** Taps in a dialog that stands over all pages, as WeChat's own do. */
  async tapOutside(text: string): Promise<void> {
    await this.step(`tap ${text} in the dialog`, () =>
      this.desk.screen(this.side).getByText(text, { exact: true }).last().click(),
    );
  }

  /** Adds photos through the platform's own chooser and waits until they are sent. */
  async addPhotos(count: number): Promise<void> {
    await this.step('add photos', async () => {
      const chooser = this.desk.page.waitForEvent('filechooser');
      await this.top().getByRole('button', { name: '添加照片' }).click();
      // What photos are for is asked before the first one; staff are not asked.
      const agree = this.desk.screen(this.side).locator('.taro-model__confirm');
      const open = await Promise.race([
        chooser.then(() => false),
        agree
          .filter({ visible: true })
          .waitFor()
          .then(() => true),
      ]);
      if (open) await agree.filter({ visible: true }).click();
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
      // A photo on its way shows its progress.
      await this.top()
        .getByText(/^\d+%$/)
        .first()
        .waitFor({ state: 'detached' });
      if ((await this.top().getByText('点此重传').count()) > 0) throw new Error('not sent');
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
      const { mouse } = this.desk.page;
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

  /** Waits until the page does not say this any more. */
  async gone(text: string | RegExp): Promise<void> {
    await this.step(`no longer see ${text}`, () =>
      this.top().getByText(text).first().waitFor({ state: 'hidden' }),
    );
  }

  /** Scrolls on until a list that comes piece by piece says this. */
  async reach(text: string | RegExp): Promise<void> {
    await this.step(`scroll to ${text}`, async () => {
      const found = this.top().getByText(text).filter({ visible: true }).first();
      for (let scrolled = 0; scrolled < 20 && !(await found.isVisible()); scrolled++) {
        await this.top().evaluate((page) => page.scrollTo(0, page.scrollHeight));
        await found.waitFor({ timeout: 500 }).catch(() => undefined);
      }
      await found.waitFor();
    });
  }

  /** All that the page says now. */
  async text(): Promise<string> {
    return (await this.top().innerText()).replace(/\s+/g, ' ');
  }

  /** A part of the address of the page on top: `caseId`. */
  async query(name: string): Promise<string> {
    const frame = await this.desk.frame(this.side);
    const [, search = ''] = new URL(frame.url()).hash.split('?');
    return new URLSearchParams(search).get(name) ?? '';
  }

  /** Waits until so many pictures on the page have really been loaded. */
  async seePictures(count: number): Promise<void> {
    await this.step(`see ${count} pictures`, async () => {
      const loaded = () =>
        this.top()
          .locator('img')
          .evaluateAll(
            (images) =>
              images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)
                .length,
          );
      const end = Date.now() + patience;
      while ((await loaded()) < count) {
        if (Date.now() > end) throw new Error(`only ${await loaded()} have been loaded`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  }

  async picture(name: string): Promise<string> {
    const path = join(pictures, `${name}.png`);
    await this.desk.page.screenshot({ path });
    return path;
  }

  /** The page on top; those below it stay in the document, hidden. */
  private top(): Locator {
    return this.desk.screen(this.side).locator('.taro_page').filter({ visible: true }).last();
  }

  /** Takes the phone, acts, and says what was on the screen when that failed. */
  private async step<T>(what: string, run: () => Promise<T>): Promise<T> {
    try {
      await this.desk.give(this.side, this.owner);
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
