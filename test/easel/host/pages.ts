import type { Root } from 'glass-easel-miniprogram-adapter';
import { type Program, pagesOf, tabsOf } from './program';

type Query = Record<string, string>;

export interface Opened {
  path: string;
  query: Query;
  root: Root;
  /** The <page> it is in. */
  element: HTMLElement;
  self: Record<string, unknown>;
}

/** The page stack, each page in a <page> of its own; only the one on top is seen. */
export class Pages {
  readonly stack: Opened[] = [];
  readonly #tabs = new Map<string, Opened>();

  constructor(
    private readonly program: Program,
    private readonly make: (path: string, query: Query) => Opened,
  ) {}

  element(): HTMLElement {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top.element;
  }

  title(text: string): void {
    const bar = document.querySelector('header');
    if (bar) bar.textContent = text;
  }

  toast(text: string): void {
    const box = document.body.appendChild(document.createElement('aside'));
    box.textContent = text;
    setTimeout(() => box.remove(), 1500);
  }

  push(url: string): void {
    if (this.stack.length >= 10) throw new Error('webview count limit exceed');
    this.#refuseTab(url);
    this.#hide(this.stack.at(-1));
    this.#open(url);
  }

  replace(url: string): void {
    this.#refuseTab(url);
    this.#close(this.stack.pop());
    this.#open(url);
  }

  tab(url: string): void {
    const { path } = this.#parse(url);
    if (!tabsOf(this.program).includes(path)) throw new Error('can not switch to no-tabBar page');
    for (const page of this.stack.splice(0).reverse()) {
      if (this.#tabs.get(page.path) === page) this.#hide(page);
      else this.#close(page);
    }
    const known = this.#tabs.get(path);
    if (known) this.stack.push(known);
    if (known) this.#show(known);
    else this.#open(url);
  }

  launch(url: string): void {
    for (const page of new Set([...this.stack.splice(0), ...this.#tabs.values()]))
      this.#close(page);
    this.#tabs.clear();
    this.#open(url);
  }

  pop(delta: number): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.');
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left--)
      this.#close(this.stack.pop());
    this.#show(this.stack.at(-1));
  }

  #parse(url: string): { path: string; query: Query } {
    const [place = '', search = ''] = url.split('?');
    const path = place.replace(/^\//, '');
    if (!pagesOf(this.program).includes(path)) throw new Error(`page "${path}" is not found`);
    const pairs = search.split('&').filter(Boolean);
    return { path, query: Object.fromEntries(pairs.map((pair) => pair.split('=', 2))) as Query };
  }

  #refuseTab(url: string): void {
    const { path } = this.#parse(url);
    if (tabsOf(this.program).includes(path)) throw new Error('can not open a tabbar page');
  }

  #open(url: string): void {
    const { path, query } = this.#parse(url);
    const { configs, app } = this.program;
    this.title(configs[path]?.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? '');
    const page = this.make(path, query);
    this.stack.push(page);
    if (tabsOf(this.program).includes(path)) this.#tabs.set(path, page);
    call(page, 'onLoad', query);
    this.#show(page);
    setTimeout(() => call(page, 'onReady'), 0);
  }

  #show(page: Opened | undefined): void {
    if (!page) return;
    page.element.hidden = false;
    call(page, 'onShow');
  }

  #hide(page: Opened | undefined): void {
    if (!page) return;
    page.element.hidden = true;
    call(page, 'onHide');
  }

  #close(page: Opened | undefined): void {
    if (!page) return;
    call(page, 'onUnload');
    page.root.release();
    page.element.remove();
  }
}

function call({ self }: Opened, name: string, ...args: unknown[]): void {
  const run = self[name];
  if (typeof run === 'function') run.apply(self, args);
}
