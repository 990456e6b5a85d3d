import type { Host } from './host';
import { componentsOf } from './manifest';
import { applySetData, type Sent } from './setData';
import { type Element, isElement, type Node, type Owner } from './tree';

type Self = Record<string, unknown> & { data: Record<string, unknown> };

/** One open page: its data, what it sent to the view, and its life. */
export class PageInstance {
  readonly self: Self;
  /** Every setData since the page was opened. */
  readonly sent: Sent[] = [];
  readonly #owner: Owner;

  constructor(
    private readonly host: Host,
    readonly path: string,
    readonly query: Record<string, string>,
  ) {
    for (const component of Object.values(componentsOf(host.dist, path)))
      host.definition(component);
    const definition = host.definition(path);
    this.self = {
      ...definition,
      data: host.into((definition.data as Record<string, unknown>) ?? {}),
      setData: (changes: object, done?: () => void) => this.#setData(changes, done),
      route: path,
      __route__: path,
      is: path,
      options: host.into(query),
      getTabBar: () => undefined,
      selectComponent: () => null,
    };
    this.#owner = { methods: this.self, self: this.self };
  }

  load(): void {
    this.#live('onLoad', this.host.into(this.query));
    this.show();
    void this.host.underWay(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#live('onReady');
    });
  }

  show(): void {
    this.#live('onShow');
  }

  hide(): void {
    this.#live('onHide');
  }

  unload(): void {
    this.#live('onUnload');
  }

  /** Calls a page event such as onPullDownRefresh. */
  event(name: string, detail?: object): void {
    this.#live(name, ...(detail === undefined ? [] : [this.host.into(detail)]));
  }

  /** What the page shows now, rendered by WeChat's compiled templates. */
  tree(): Element {
    const { children } = this.host.template(`${this.path}.wxml`)(this.self.data);
    const nodes = children.flatMap((node) => this.#unfold(node, this.path, this.#owner));
    return { tag: 'page', attr: {}, children: nodes, owner: this.#owner };
  }

  /** Replaces component elements by what they render, and notes whose methods an element calls. */
  #unfold(node: Node, path: string, owner: Owner): Node[] {
    if (!isElement(node)) return [node];
    const component = componentsOf(this.host.dist, path)[node.tag.replace(/^wx-/, '')];
    if (component === undefined) {
      const children = node.children.flatMap((child) => this.#unfold(child, path, owner));
      return [{ ...node, children, owner }];
    }
    const definition = this.host.definition(component);
    if (definition.lifetimes !== undefined) {
      throw new Error(`${component}: components with a life of their own are not in the host`);
    }
    const methods = definition.methods as Record<string, unknown>;
    const inner: Owner = { methods, self: { ...methods, data: node.attr } };
    const { children } = this.host.template(`${component}.wxml`)(node.attr);
    return children.flatMap((child) => this.#unfold(child, component, inner));
  }

  #setData(changes: object, done?: () => void): void {
    const sent = applySetData(this.self.data, changes);
    if (sent.bytes > 1024 * 1024)
      this.host.report(`setData of ${sent.bytes} bytes on ${this.path}`);
    this.sent.push(sent);
    void this.host.underWay(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (done !== undefined) this.host.guard('setData', () => done.call(this.self));
    });
  }

  #live(name: string, ...args: unknown[]): void {
    const run = this.self[name];
    if (typeof run === 'function') {
      this.host.guard(`${this.path} ${name}`, () => run.apply(this.self, args));
    }
  }
}
