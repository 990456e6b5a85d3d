import type { Host } from './host';

/** Timers up to this many ms belong to what a tap sets off; longer ones are the app's own rhythm. */
const short = 400;

/** The mini-program's timers: they end with it, and their errors are its own. */
export class Timers {
  readonly #timeouts = new Map<number, { handle: NodeJS.Timeout; short: boolean }>();
  readonly #intervals = new Map<number, NodeJS.Timeout>();
  #count = 0;

  constructor(private readonly host: Host) {}

  get short(): number {
    return [...this.#timeouts.values()].filter((timeout) => timeout.short).length;
  }

  functions(): Record<string, unknown> {
    return {
      setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        const id = ++this.#count;
        const handle = setTimeout(() => {
          this.#timeouts.delete(id);
          this.host.guard('setTimeout', () => run(...args));
        }, ms);
        this.#timeouts.set(id, { handle, short: ms <= short });
        return id;
      },
      clearTimeout: (id: number) => {
        clearTimeout(this.#timeouts.get(id)?.handle);
        this.#timeouts.delete(id);
      },
      setInterval: (run: () => void, ms: number) => {
        const id = ++this.#count;
        this.#intervals.set(
          id,
          setInterval(() => this.host.guard('setInterval', run), ms),
        );
        return id;
      },
      clearInterval: (id: number) => {
        clearInterval(this.#intervals.get(id));
        this.#intervals.delete(id);
      },
    };
  }

  clear(): void {
    for (const { handle } of this.#timeouts.values()) clearTimeout(handle);
    for (const handle of this.#intervals.values()) clearInterval(handle);
    this.#timeouts.clear();
    this.#intervals.clear();
  }
}
