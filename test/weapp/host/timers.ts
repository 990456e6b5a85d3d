import type { Host } from './host';

/** Timers up to this many ms belong to what a tap sets off; longer ones are the app's own rhythm. */
const short = 400;

/** The mini-program's timers: they end with it, and their errors are its own. */
export class Timers {
  readonly #timeouts = new Map<
    number,
    { handle: NodeJS.Timeout; short: boolean; fire: () => void }
  >();
  readonly #intervals = new Map<number, { handle: NodeJS.Timeout; fire: () => void }>();
  #count = 0;

  constructor(private readonly host: Host) {}

  get short(): number {
    return [...this.#timeouts.values()].filter((timeout) => timeout.short).length;
  }

  functions(): Record<string, unknown> {
    return {
      setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        const id = ++this.#count;
        const fire = () => {
          this.#timeouts.delete(id);
          this.host.guard('setTimeout', () => run(...args));
        };
        this.#timeouts.set(id, { handle: setTimeout(fire, ms), short: ms <= short, fire });
        return id;
      },
      clearTimeout: (id: number) => {
        clearTimeout(this.#timeouts.get(id)?.handle);
        this.#timeouts.delete(id);
      },
      setInterval: (run: () => void, ms: number) => {
        const id = ++this.#count;
        const fire = () => void this.host.guard('setInterval', run);
        this.#intervals.set(id, { handle: setInterval(fire, ms), fire });
        return id;
      },
      clearInterval: (id: number) => {
        clearInterval(this.#intervals.get(id)?.handle);
        this.#intervals.delete(id);
      },
    };
  }

  /** Time passes: whatever waits or repeats happens once, now. */
  fire(): void {
    for (const { handle, fire } of [...this.#timeouts.values()]) {
      clearTimeout(handle);
      fire();
    }
    for (const { fire } of [...this.#intervals.values()]) fire();
  }

  clear(): void {
    for (const { handle } of this.#timeouts.values()) clearTimeout(handle);
    for (const { handle } of this.#intervals.values()) clearInterval(handle);
    this.#timeouts.clear();
    this.#intervals.clear();
  }
}
