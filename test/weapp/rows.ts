import type { Driver } from './host';
import { type Element, isElement, nodeCount, walk } from './host/tree';

/** The heaviest row of one kind on a page: its elements, and bytes of its part of the page's data. */
export interface RowWeight {
  row: string;
  rows: number;
  nodes: number;
  bytes: number;
}

const nameOf = (element: Element): string => String(element.attr.class ?? '').split(/\s+/)[0] ?? '';

/** Classes that say how something is arranged, not what it is. */
const arranged = new Set(['', 'row', 'gap', 'gap-s', 'grow']);

/**
 * Every list on the page: siblings that begin with the same class. Cards are rows where a page is
 * `ofCards`; elsewhere they are the page's parts.
 */
export function rowsOf(page: Driver, ofCards: boolean): RowWeight[] {
  const sizes = dataSizes(page.data);
  const found: RowWeight[] = [];
  for (const [node] of walk(page.tree())) {
    if (!isElement(node)) continue;
    const children = node.children.filter(isElement);
    for (const row of new Set(children.map(nameOf))) {
      const elements = children.filter((child) => nameOf(child) === row);
      if (arranged.has(row) || elements.length < 2 || (row === 'card' && !ofCards)) continue;
      const most = (weigh: (element: Element) => number) => Math.max(...elements.map(weigh));
      found.push({
        row,
        rows: elements.length,
        nodes: most((element) => nodeCount(element) + 1),
        bytes: most((element) => sizes.get(String(element.attr.id)) ?? 0),
      });
    }
  }
  return found;
}

/** Bytes of each node's part of the data, by the id Taro gives it. */
function dataSizes(data: unknown): Map<string, number> {
  const sizes = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sid' in value) sizes.set(String(value.sid), Buffer.byteLength(JSON.stringify(value)));
    for (const part of Object.values(value)) visit(part);
  };
  visit(data);
  return sizes;
}
