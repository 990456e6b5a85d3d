import type { Host } from './host';
import type { Manifest } from './manifest';
import { PageInstance } from './page';

const deepest = 10;

/** The page stack, with WeChat's refusals. */
export class Navigator {
  stack: PageInstance[] = [];
  readonly #tabs = new Map<string, PageInstance>();
  #launched = false;

  constructor(
    private readonly host: Host,
    readonly manifest: Manifest,
  ) {}

  top(): PageInstance {
    const page = this.stack.at(-1);
    if (page === undefined) throw new Error('no page is open');
    return page;
  }

  navigateTo(url: string): void {
    const path = this.#ordinary(url);
    if (this.stack.length >= deepest) throw new Error(`webview count limit exceed (${path})`);
    this.stack.at(-1)?.hide();
    this.#open(url);
  }

  redirectTo(url: string): void {
    this.#ordinary(url);
    this.stack.pop()?.unload();
    this.#open(url);
  }

  switchTab(url: string): void {
    const { path } = this.#parse(url);
    if (!this.manifest.tabs.includes(path)) throw new Error('can not switch to no-tabBar page');
    const tab = this.#tabs.get(path);
    for (const page of this.stack.splice(0).reverse()) {
      if (page === tab) continue;
      if (this.#tabs.get(page.path) === page) page.hide();
      else page.unload();
    }
    if (tab === undefined) {
      this.#open(url);
      return;
    }
    this.stack.push(tab);
    tab.show();
  }

  reLaunch(url: string): void {
    this.#parse(url);
    const open = new Set([...this.stack, ...this.#tabs.values()]);
    this.stack = [];
    this.#tabs.clear();
    for (const page of open) page.unload();
    this.#open(url);
  }

  navigateBack(delta: number): void {
    if (this.stack.length <= 1) throw new Error('cannot navigate back at first page.');
    const leaving = Math.min(delta, this.stack.length - 1);
    for (let count = 0; count < leaving; count++) this.stack.pop()?.unload();
    this.top().show();
  }

  #parse(url: string): { path: string; query: Record<string, string> } {
    const here = this.stack.at(-1)?.path ?? '';
    const [place = '', search = ''] = url.split('?');
    const path = new URL(place, `http://package/${here}`).pathname.slice(1);
    if (!this.manifest.pages.includes(path)) throw new Error(`page "${path}" is not found`);
    // WeChat hands the query over as it stands, without decoding it.
    const pairs = search.split('&').filter((pair) => pair !== '');
    const query = Object.fromEntries(
      pairs.map((pair): [string, string] => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    );
    return { path, query };
  }

  #ordinary(url: string): string {
    const { path } = this.#parse(url);
    if (this.manifest.tabs.includes(path)) throw new Error(`can not open a tabbar page (${path})`);
    return path;
  }

  #open(url: string): void {
    const { path, query } = this.#parse(url);
    if (!this.#launched) {
      this.#launched = true;
      const app = this.host.app ?? {};
      const options = this.host.into({ path, query, scene: 1001, referrerInfo: {} });
      for (const name of ['onLaunch', 'onShow']) {
        const run = app[name];
        if (typeof run === 'function') this.host.guard(name, () => run.call(app, options));
      }
    }
    const page = new PageInstance(this.host, path, query);
    this.stack.push(page);
    if (this.manifest.tabs.includes(path)) this.#tabs.set(path, page);
    page.load();
  }
}
