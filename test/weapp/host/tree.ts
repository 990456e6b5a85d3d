/** What a page shows: elements as WeChat's compiled templates produce them, components unfolded. */
export interface Element {
  tag: string;
  attr: Record<string, unknown>;
  children: Node[];
  /** The page or component whose methods the element's events call. */
  owner?: Owner;
}

export type Node = Element | string;

export interface Owner {
  methods: Record<string, unknown>;
  self: object;
}

export const isElement = (node: Node): node is Element => typeof node === 'object';

/** All that can be read in a node, in document order, without the space around it. */
export function textOf(node: Node): string {
  if (!isElement(node)) return String(node);
  if (node.tag === 'wx-input' || node.tag === 'wx-textarea') return String(node.attr.value ?? '');
  return node.children.map(textOf).join('');
}

/** The node and all below it, in document order, each with its ancestors from the innermost out. */
export function* walk(node: Node, above: Element[] = []): Generator<[Node, Element[]]> {
  yield [node, above];
  if (!isElement(node)) return;
  for (const child of node.children) yield* walk(child, [node, ...above]);
}

/** Elements below the page itself; WeChat's limit is 1,000. */
export function nodeCount(root: Element): number {
  let count = -1;
  for (const [node] of walk(root)) if (isElement(node)) count += 1;
  return count;
}

/** How deep elements are nested; WeChat's limit is 30. */
export function depth(node: Node): number {
  if (!isElement(node)) return 0;
  return Math.max(0, ...node.children.filter(isElement).map((child) => 1 + depth(child)));
}

/** The most children that one element has; WeChat's limit is 60. */
export function widest(root: Element): number {
  let most = 0;
  for (const [node] of walk(root)) {
    if (isElement(node)) most = Math.max(most, node.children.filter(isElement).length);
  }
  return most;
}
