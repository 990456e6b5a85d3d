interface Entry {
  at: number;
  order: number;
  run: () => void;
  /** Called off. */
  off: boolean;
}

/** Time that passes only when everything waits: a minute takes no longer than what happens in it. */
export class VirtualTime {
  #queue: Entry[] = [];
  #order = 0;

  constructor(public now: number) {}

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.at(this.now + milliseconds, resolve));
  }

  /** Answers how to call it off. */
  at(instant: number, run: () => void): () => void {
    const entry = { at: instant, order: this.#order++, run, off: false };
    this.#push(entry);
    return () => {
      entry.off = true;
    };
  }

  /** Lets time pass until `work` has come to its end. */
  async until<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const end = work.finally(() => {
      over = true;
    });
    end.catch(() => undefined);
    await idle();
    while (!over) {
      const next = this.#pop();
      if (!next) throw new Error('nothing will ever happen again');
      await this.#go(next);
    }
    return end;
  }

  /** What is still under way comes to its end. */
  async settle(): Promise<void> {
    for (let next = this.#pop(); next; next = this.#pop()) await this.#go(next);
  }

  async #go({ at, run, off }: Entry): Promise<void> {
    if (off) return;
    this.now = Math.max(this.now, at);
    run();
    await idle();
  }

  // A binary heap, by instant and then by order.
  #push(entry: Entry): void {
    const heap = this.#queue;
    heap.push(entry);
    for (let place = heap.length - 1; place > 0; ) {
      const parent = (place - 1) >> 1;
      if (!this.#before(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #pop(): Entry | undefined {
    const heap = this.#queue;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < heap.length && this.#before(left, least)) least = left;
      if (right < heap.length && this.#before(right, least)) least = right;
      if (least === place) return first;
      this.#swap(place, least);
      place = least;
    }
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#queue[one], this.#queue[other]];
    if (!a || !b) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#queue[one], this.#queue[other]];
    if (!a || !b) return;
    this.#queue[one] = b;
    this.#queue[other] = a;
  }
}

/** Every chain of promises has gone as far as it can. */
const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
