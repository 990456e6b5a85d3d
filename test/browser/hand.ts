import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../forms/form';

const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** A hand on the H5 build in a page of its own. */
export class BrowserHand implements Hand {
  constructor(private readonly page: Page) {}

  /** The page on top; those below it stay in the document, hidden. */
  get top(): Locator {
    return this.page.locator('.taro_page').filter({ visible: true }).last();
  }

  async tap(text: string, nth = 0): Promise<void> {
    const named = this.top.getByLabel(text, { exact: true });
    const button = this.top.getByRole('button', { name: text, exact: true });
    const said = this.top.getByText(text, { exact: true });
    await named.or(button).or(said).filter({ visible: true }).nth(nth).click();
  }

  async input(placeholder: string, value: string): Promise<void> {
    await this.field(placeholder).fill(value);
  }

  async see(text: string): Promise<void> {
    await this.top.getByText(escaped(text)).filter({ visible: true }).first().waitFor();
  }

  /** Waits until a field holds exactly this. */
  async seeTyped(words: string): Promise<void> {
    await this.page.waitForFunction(
      (value) =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(
          (field) => field.value === value,
        ),
      words,
    );
  }

  private field(placeholder: string): Locator {
    return this.top
      .locator('input, textarea')
      .and(this.top.getByPlaceholder(escaped(placeholder)))
      .filter({ visible: true })
      .first();
  }
}
