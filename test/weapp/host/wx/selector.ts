import type { Host } from '../host';
import { type Element, isElement, walk } from '../tree';
import type { Apis } from './api';

type Fields = Record<string, unknown>;
type Tell = (result: unknown) => void;

const box = { left: 16, top: 100, right: 359, bottom: 260, width: 343, height: 160 };

/** `#id`, `.class` or a chain whose last part counts; there is no layout, so every box is one size. */
function find(root: Element, selector: string): Element[] {
  const name =
    selector
      .trim()
      .split(/[\s>]+/)
      .at(-1) ?? '';
  const found: Element[] = [];
  for (const [node] of walk(root)) {
    if (!isElement(node)) continue;
    const classes = String(node.attr.class ?? '').split(/\s+/);
    if (name === `#${node.attr.id}` || classes.some((part) => name === `.${part}`))
      found.push(node);
  }
  return found;
}

/** `wx.createSelectorQuery`: nodes of the page on top. A canvas answers its node. */
export function selectorApis(host: Host): Apis {
  function createSelectorQuery() {
    const tasks: { read: () => unknown; tell: Tell | undefined }[] = [];
    const describe = (element: Element, fields: Fields): Fields => ({
      id: element.attr.id,
      ...(fields.node === true ? { node: host.canvasOf(element) } : {}),
      ...(fields.rect === true
        ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
        : {}),
      ...(fields.size === true ? { width: box.width, height: box.height } : {}),
    });
    const select = (selector: string, all: boolean) => {
      const add = (fields: Fields, tell?: Tell) => {
        const read = () => {
          const found = find(host.topPage().tree(), selector).map((el) => describe(el, fields));
          return all ? found : (found[0] ?? null);
        };
        tasks.push({ read, tell });
        return query;
      };
      return {
        fields: add,
        node: (tell?: Tell) => add({ node: true }, tell),
        boundingClientRect: (tell?: Tell) => add({ rect: true, size: true }, tell),
      };
    };
    const query = {
      in: () => query,
      select: (selector: string) => select(selector, false),
      selectAll: (selector: string) => select(selector, true),
      exec: (tell?: Tell) => {
        void host.underWay(async () => {
          await new Promise((resolve) => setTimeout(resolve, 0));
          const results = tasks.map((task) => task.read());
          host.guard('createSelectorQuery', () => {
            tasks.forEach((task, index) => {
              task.tell?.(results[index]);
            });
            tell?.(results);
          });
        });
        return query;
      },
    };
    return query;
  }
  return { createSelectorQuery };
}
