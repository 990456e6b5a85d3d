import type { CloudError } from '../errors';
import type { FunctionConfiguration } from './configuration';
import { Instance, type LogLine } from './instance';
import type { CallMessage } from './messages';

const MOST_INSTANCES = 10;

/** Loading takes a processor for some hundred milliseconds: more at once only slow each other. */
const MOST_STARTING = 3;

type Waiting = { resolve: (instance: Instance) => void; reject: (error: CloudError) => void };

/**
 * The instances of one function. A call takes a warm one; when all are taken, more are started, and
 * the call goes to whichever is free first.
 */
export class Pool {
  /** Every instance that lives. */
  readonly #all = new Set<Instance>();
  /** Those that take new calls; `drop` takes running ones out. */
  readonly #current = new Set<Instance>();
  readonly #starting = new Set<Instance>();
  readonly #idle = new Set<Instance>();
  readonly #waiting: Waiting[] = [];
  #closed = false;

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
    if (this.#current.size === 0) this.#start();
  }

  /** Ends all instances: the next call is a cold one. Calls that run go on to their end. */
  drop(): void {
    for (const instance of [...this.#current]) {
      this.#current.delete(instance);
      if (this.#idle.delete(instance) || this.#starting.delete(instance)) instance.stop();
    }
    this.#grow();
  }

  /** Ends the instance that runs this call. */
  kill(requestId: string, reason: string): void {
    for (const instance of [...this.#all]) instance.kill(requestId, reason);
  }

  /** Ends everything at once. */
  close(): void {
    this.#closed = true;
    for (const instance of [...this.#all]) instance.stop();
  }

  #take(): Promise<Instance> {
    // The one used last: the others may rest, and their caches with them.
    const instance = [...this.#idle].at(-1);
    if (instance) {
      this.#idle.delete(instance);
      return Promise.resolve(instance);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#grow();
    });
  }

  #release(instance: Instance): void {
    if (instance.dead) return;
    if (!this.#current.has(instance)) {
      instance.stop();
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.resolve(instance);
    else this.#idle.add(instance);
  }

  #grow(): void {
    const wanted = Math.min(this.#waiting.length, MOST_STARTING);
    while (!this.#closed && this.#starting.size < wanted && this.#current.size < MOST_INSTANCES) {
      this.#start();
    }
  }

  #start(): void {
    const instance = new Instance(this.configuration, this.environment(), this.clock, (dead) => {
      for (const set of [this.#all, this.#current, this.#starting, this.#idle]) set.delete(dead);
      setImmediate(() => this.#grow());
    });
    for (const set of [this.#all, this.#current, this.#starting]) set.add(instance);
    instance.ready.then(
      () => {
        this.#starting.delete(instance);
        this.#release(instance);
        this.#grow();
      },
      (error: CloudError) => {
        // A function that cannot be loaded fails the call it was loaded for; a dropped start does not.
        if (!instance.stopped) this.#waiting.shift()?.reject(error);
      },
    );
  }
}
