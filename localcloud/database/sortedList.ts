/** The largest block; it is split in halves beyond. */
const LARGEST = 512;

/** A place between two items: block and offset. */
export type Place = { block: number; at: number };

/**
 * Items in order, in blocks: adding to a million moves some hundred of them, not all that follow.
 * `first` and `compare` cost a binary search.
 */
export class SortedList<T> {
  #blocks: T[][] = [];

  constructor(readonly compare: (a: T, b: T) => number) {}

  /** Takes the place of everything that was there. */
  fill(items: T[]): void {
    items.sort(this.compare);
    this.#blocks = [];
    for (let i = 0; i < items.length; i += LARGEST / 2) {
      this.#blocks.push(items.slice(i, i + LARGEST / 2));
    }
  }

  add(item: T): void {
    const { block, at } = this.first((other) => this.compare(other, item) >= 0);
    // At the very end of a block rather than before the first of the next.
    const target = this.#blocks[block] ?? this.#blocks.at(-1);
    if (!target) {
      this.#blocks.push([item]);
      return;
    }
    target.splice(this.#blocks[block] ? at : target.length, 0, item);
    if (target.length > LARGEST) this.#split(Math.min(block, this.#blocks.length - 1));
  }

  /** Removes the item that compares equal, if `is` says it is the one. */
  remove(item: T, is: (found: T) => boolean): void {
    const { block, at } = this.first((other) => this.compare(other, item) >= 0);
    const found = this.#blocks[block]?.[at];
    if (found === undefined || !is(found)) return;
    this.#blocks[block]?.splice(at, 1);
    if (this.#blocks[block]?.length === 0) this.#blocks.splice(block, 1);
  }

  /** The first place where `holds` is true; it must stay true from there on. */
  first(holds: (item: T) => boolean): Place {
    const block = lowest(this.#blocks.length, (i) => holds((this.#blocks[i] as T[]).at(-1) as T));
    const items = this.#blocks[block] ?? [];
    return { block, at: lowest(items.length, (i) => holds(items[i] as T)) };
  }

  /** The items from one place to another. Do not write meanwhile. */
  *between(from: Place, to: Place, backwards: boolean): Generator<T> {
    const last = Math.min(to.block, this.#blocks.length - 1);
    for (let step = 0; step <= last - from.block; step++) {
      const block = backwards ? last - step : from.block + step;
      const items = this.#blocks[block] as T[];
      const start = block === from.block ? from.at : 0;
      const end = block === to.block ? to.at : items.length;
      for (let i = 0; i < end - start; i++) {
        yield items[backwards ? end - 1 - i : start + i] as T;
      }
    }
  }

  #split(block: number): void {
    const items = this.#blocks[block] as T[];
    const half = items.length >> 1;
    this.#blocks.splice(block, 1, items.slice(0, half), items.slice(half));
  }
}

function lowest(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
