import { EventEmitter } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export type ClockState = { now: number; running: boolean };

const SAVE_EVERY = 1000;

/**
 * The local cloud's time, in epoch milliseconds. It runs or stands still and can be moved.
 * Functions share it through 8 bytes of shared memory: see `worker/localDate.ts`.
 * A restart goes on where it was, at most a second later, never earlier.
 */
export class Clock {
  /** Twice the offset to real time (running) or twice the frozen time; the last bit says running. */
  readonly shared = new SharedArrayBuffer(8);
  readonly #cell = new BigInt64Array(this.shared);
  readonly #moved = new EventEmitter();
  readonly #timer: NodeJS.Timeout;

  /** `path` keeps the state; `start` is used when nothing was kept. */
  constructor(
    readonly path: string,
    start: ClockState,
  ) {
    const kept = readState(path);
    this.#write(
      kept ? { now: kept.now + (kept.running ? SAVE_EVERY : 0), running: kept.running } : start,
    );
    this.#save();
    this.#timer = setInterval(() => this.running && this.#saveIfPossible(), SAVE_EVERY);
    this.#timer.unref();
  }

  get running(): boolean {
    return (Atomics.load(this.#cell, 0) & 1n) === 1n;
  }

  now = (): number => {
    const cell = Atomics.load(this.#cell, 0);
    const value = Number(cell >> 1n);
    return (cell & 1n) === 1n ? Date.now() + value : value;
  };

  get state(): ClockState {
    return { now: this.now(), running: this.running };
  }

  /** Moves, stops or starts the clock; listeners hear where it came from and where it is. */
  set(state: Partial<ClockState>): void {
    const before = this.now();
    this.#write({ now: state.now ?? before, running: state.running ?? this.running });
    this.#save();
    this.#moved.emit('moved', before, this.now());
  }

  onMoved(listener: (before: number, now: number) => void): void {
    this.#moved.on('moved', listener);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#saveIfPossible();
  }

  #write({ now, running }: ClockState): void {
    const value = BigInt(Math.round(running ? now - Date.now() : now));
    Atomics.store(this.#cell, 0, (value << 1n) | (running ? 1n : 0n));
  }

  /** Another clock's state, as it was kept. */
  readFrom = (path: string): ClockState | undefined => readState(path);

  #save(): void {
    writeFileSync(`${this.path}.new`, JSON.stringify(this.state));
    renameSync(`${this.path}.new`, this.path);
  }

  /** A full disk must not end the program: the documents' store has said so by then. */
  #saveIfPossible(): void {
    try {
      this.#save();
    } catch {
      // Tried again a second later.
    }
  }
}

function readState(path: string): ClockState | undefined {
  try {
    const { now, running } = JSON.parse(readFileSync(path, 'utf8')) as ClockState;
    return Number.isFinite(now) ? { now, running: running === true } : undefined;
  } catch {
    return undefined;
  }
}
