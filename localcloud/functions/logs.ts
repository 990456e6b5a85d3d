import type { Read } from '../database/trace';
import type { LogLine } from './instance';

/** One operation that a run asked the cloud for. */
export type RunOperation = {
  name: string;
  /** A collection, a path, an api. */
  on?: string;
  milliseconds: number;
  reads?: Read[];
  error?: string;
};

export type RunLog = {
  requestId: string;
  functionName: string;
  label: string;
  at: number;
  milliseconds?: number;
  lines: LogLine[];
  operations: RunOperation[];
  error?: string;
};

const KEPT = 500;
const MOST_OPERATIONS = 500;

/** What the last runs wrote to their console, by request id. */
export class Logs {
  readonly #runs: RunLog[] = [];

  constructor(
    readonly now: () => number,
    /** Told when a run fails, and of every line it writes as a warning or an error. */
    readonly tell: (run: RunLog, text: string) => void = () => {},
  ) {}

  open({
    requestId,
    functionName,
    label,
  }: {
    requestId: string;
    functionName: string;
    label: string;
  }) {
    const started = performance.now();
    const run: RunLog = {
      requestId,
      functionName,
      label,
      at: this.now(),
      lines: [],
      operations: [],
    };
    this.#runs.push(run);
    if (this.#runs.length > KEPT) this.#runs.shift();
    return {
      line: (line: LogLine): void => {
        run.lines.push({ level: line.level, text: line.text });
        if (line.level === 'error') this.tell(run, line.text);
      },
      end: (error?: Error): void => {
        run.milliseconds = Math.round(performance.now() - started);
        if (!error) return;
        run.error = error.message;
        this.tell(run, error.message);
      },
    };
  }

  operation(requestId: string, operation: RunOperation): void {
    const run = this.#runs.find((one) => one.requestId === requestId);
    if (run && run.operations.length < MOST_OPERATIONS) run.operations.push(operation);
  }

  clear(): void {
    this.#runs.length = 0;
  }

  /** Newest first. */
  list(requestId?: string | null): RunLog[] {
    const runs = requestId ? this.#runs.filter((run) => run.requestId === requestId) : this.#runs;
    return [...runs].reverse();
  }
}
