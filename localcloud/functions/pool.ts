import type { FunctionConfiguration } from './configuration';
import { Instance, type LogLine } from './instance';
import type { CallMessage } from './messages';

const MOST_INSTANCES = 10;

/** The instances of one function: warm ones are used again, more are started on demand. */
export class Pool {
  /** Every instance that lives. */
  readonly #all = new Set<Instance>();
  /** Those that still take new calls; `drop` takes running ones out. */
  readonly #instances = new Set<Instance>();
  readonly #idle = new Set<Instance>();
  readonly #waiting: ((instance: Instance) => void)[] = [];

  constructor(
    readonly configuration: FunctionConfiguration,
    readonly environment: () => Record<string, string>,
    readonly clock: SharedArrayBuffer,
  ) {}

  async run(message: CallMessage, log: (line: LogLine) => void): Promise<string> {
    const instance = await this.#take();
    try {
      return await instance.run(message, log);
    } finally {
      this.#release(instance);
    }
  }

  /** Has one instance loaded before the first call. */
  warm(): void {
    if (this.#instances.size === 0) this.#release(this.#start());
  }

  /** Ends all instances: the next call is a cold one. Calls that run go on to their end. */
  drop(): void {
    for (const instance of [...this.#instances]) {
      this.#instances.delete(instance);
      if (this.#idle.delete(instance)) instance.stop();
    }
  }

  /** Ends everything at once. */
  close(): void {
    for (const instance of [...this.#all]) instance.stop();
  }

  async #take(): Promise<Instance> {
    for (const instance of this.#idle) {
      this.#idle.delete(instance);
      return instance;
    }
    if (this.#instances.size < MOST_INSTANCES) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Instance {
    const instance = new Instance(this.configuration, this.environment(), this.clock, (dead) => {
      this.#instances.delete(dead);
      this.#idle.delete(dead);
      this.#all.delete(dead);
    });
    this.#instances.add(instance);
    this.#all.add(instance);
    return instance;
  }

  #release(instance: Instance): void {
    const kept = this.#instances.has(instance) && !instance.dead;
    if (!kept) {
      instance.stop();
      const next = this.#waiting.shift();
      if (next) next(this.#start());
      return;
    }
    const next = this.#waiting.shift();
    if (next) next(instance);
    else this.#idle.add(instance);
  }
}
