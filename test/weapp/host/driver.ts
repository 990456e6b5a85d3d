import { dispatch, type Happening } from './events';
import type { Host } from './host';
import { depth, type Element, isElement, nodeCount, textOf, walk, widest } from './tree';

type Found = { element: Element; path: Element[] };

const fields = new Set(['wx-input', 'wx-textarea']);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a person with the phone can do and see on the page on top. */
export class Driver {
  constructor(private readonly host: Host) {}

  get path(): string {
    return this.host.topPage().path;
  }

  /** All that can be read on the page. */
  text(): string {
    return squeeze(textOf(this.host.topPage().tree()));
  }

  tree(): Element {
    return this.host.topPage().tree();
  }

  /** The page's data as it stands, Taro's tree of nodes under `root`. */
  get data(): Record<string, unknown> {
    return this.host.topPage().self.data;
  }

  get nodeCount(): number {
    return nodeCount(this.tree());
  }

  get depth(): number {
    return depth(this.tree());
  }

  get widest(): number {
    return widest(this.tree());
  }

  /** Bytes of each setData since the page was opened. */
  get setDataBytes(): number[] {
    return this.host.topPage().sent.map(({ bytes }) => bytes);
  }

  /** Taps what shows `label` (or is called so for a screen reader); `nth` of several, from 0. */
  async tap(label: string, nth = 0): Promise<void> {
    const { element, path } = this.#labelled(label, nth);
    if (path.some(({ attr, tag }) => tag === 'wx-button' && attr.disabled === true)) {
      throw new Error(`'${label}' is disabled`);
    }
    await this.#happen([element, ...path], { type: 'tap' }, `'${label}'`);
  }

  /** Types into the field with this placeholder, or the first one after this label. */
  async input(label: string, value: string): Promise<void> {
    const { element, path } = this.#field(label, fields);
    const detail = { value, cursor: value.length, keyCode: 0 };
    await this.#happen([element, ...path], { type: 'input', detail }, `field '${label}'`);
    dispatch(this.host, [element, ...path], { type: 'blur', detail });
    await this.host.settle();
  }

  /** Picks a value (an index, or a text such as a date) in the picker that shows or follows a label. */
  async pick(label: string, value: unknown): Promise<void> {
    const { element, path } = this.#field(label, new Set(['wx-picker']));
    await this.#happen(
      [element, ...path],
      { type: 'change', detail: { value } },
      `picker '${label}'`,
    );
  }

  /** Draws a line with a finger on the page's canvas. */
  async draw(points: { x: number; y: number }[]): Promise<void> {
    const found = this.#all(({ tag }) => tag === 'wx-canvas')[0];
    if (found === undefined) throw new Error(`no canvas on ${this.path}: ${this.text()}`);
    const path = [found.element, ...found.path];
    points.forEach((point, index) => {
      const type = index === 0 ? 'touchstart' : 'touchmove';
      dispatch(this.host, path, { type, touches: [point] });
    });
    const last = points.slice(-1);
    await this.#happen(path, { type: 'touchend', touches: last }, 'the canvas');
  }

  /** Pulls the page down. */
  async refresh(): Promise<void> {
    this.host.topPage().event('onPullDownRefresh');
    await this.host.settle();
  }

  /** Scrolls the page and everything on it that scrolls by itself. */
  async scroll(): Promise<void> {
    this.host.topPage().event('onPageScroll', { scrollTop: 400, scrollLeft: 0 });
    for (const { element, path } of this.#all(({ attr }) => attr.bindscroll !== undefined))
      dispatch(this.host, [element, ...path], { type: 'scroll', detail: { scrollTop: 400 } });
    await this.host.settle();
  }

  /** Lies on the table for a while: every timer fires, `times` over. */
  async wait(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      this.host.timers.fire();
      await this.host.settle();
    }
  }

  async back(): Promise<void> {
    this.host.navigator.navigateBack(1);
    await this.host.settle();
  }

  /** Waits until the page shows `text`. */
  async see(text: string, seconds = 10): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!this.text().includes(text)) {
      if (Date.now() > end) {
        throw new Error(`${this.path} does not show '${text}' but: ${this.text()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await this.host.settle();
  }

  async #happen(path: Element[], happening: Happening, what: string): Promise<void> {
    const handled = dispatch(this.host, path, happening);
    if (handled === 0) throw new Error(`${what} does not listen to ${happening.type}`);
    await this.host.settle();
  }

  #all(matches: (element: Element) => boolean): Found[] {
    const found: Found[] = [];
    for (const [node, path] of walk(this.tree())) {
      if (isElement(node) && matches(node)) found.push({ element: node, path });
    }
    return found;
  }

  /** The innermost elements that say exactly `label`; where there are none, that contain it. */
  #labelled(label: string, nth: number): Found {
    const says = (exact: boolean) => (element: Element) => {
      const words = [squeeze(textOf(element)), String(element.attr.ariaLabel ?? '')];
      return words.some((word) => (exact ? word === label : word.includes(label)));
    };
    for (const exact of [true, false]) {
      const all = this.#all(says(exact));
      const inner = all.filter(({ element }) => !all.some((other) => other.path.includes(element)));
      const found = inner[nth];
      if (found !== undefined) return found;
    }
    throw new Error(`'${label}' is not on ${this.path}: ${this.text()}`);
  }

  #field(label: string, tags: Set<string>): Found {
    let named = false;
    let after: Found | undefined;
    for (const [node, path] of walk(this.tree())) {
      if (!isElement(node)) {
        named = named || squeeze(node).includes(label);
        continue;
      }
      if (!tags.has(node.tag)) continue;
      const words = [node.attr.placeholder, node.attr.ariaLabel, textOf(node)].map(String);
      if (words.some((word) => word.includes(label))) return { element: node, path };
      if (named) after ??= { element: node, path };
    }
    if (after === undefined) throw new Error(`no field '${label}' on ${this.path}: ${this.text()}`);
    return after;
  }
}
