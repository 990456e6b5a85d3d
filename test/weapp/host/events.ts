import type { Host } from './host';
import type { Element } from './tree';

const bubbling = new Set([
  'tap',
  'longpress',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
]);

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const identity = (element: Element) => ({
  id: String(element.attr.id ?? ''),
  offsetLeft: 0,
  offsetTop: 0,
  dataset: Object.fromEntries(
    Object.entries(element.attr)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [camel(name.slice('data-'.length)), value]),
  ),
});

export interface Happening {
  type: string;
  detail?: unknown;
  touches?: { x: number; y: number }[];
}

/**
 * Sends an event to an element and, where that kind bubbles, to those around it up to a `catch`.
 * @returns how many handlers were called
 */
export function dispatch(
  host: Host,
  path: Element[],
  { type, detail = {}, touches = [] }: Happening,
): number {
  const [target] = path;
  if (target === undefined) return 0;
  const points = touches.map(({ x, y }) => ({
    x,
    y,
    clientX: x,
    clientY: y,
    pageX: x,
    pageY: y,
    identifier: 0,
  }));
  let handled = 0;
  host.tapping = type === 'tap';
  for (const element of bubbling.has(type) ? path : [target]) {
    const caught = element.attr[`catch${type}`];
    const name = caught ?? element.attr[`bind${type}`];
    const method = typeof name === 'string' ? element.owner?.methods[name] : undefined;
    if (typeof method === 'function') {
      handled += 1;
      const event = host.into({
        type,
        timeStamp: Math.round(performance.now()),
        target: identity(target),
        currentTarget: identity(element),
        mark: {},
        detail,
        touches: type === 'touchend' ? [] : points,
        changedTouches: points,
      });
      host.guard(type, () => method.call(element.owner?.self, event));
    }
    if (caught !== undefined) break;
  }
  host.tapping = false;
  return handled;
}
