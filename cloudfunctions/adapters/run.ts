/** One JSON line for each run of a function, and what it did on the way, under one request id. No personal data. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Run, traceOf } from '../usecases/traces';

/** What WeChat Cloud hands a function beside the event. */
export interface RunContext {
  request_id?: string;
  function_name?: string;
}

interface Running {
  run: Run;
  function: string;
  operations: number;
  work: number;
}

const running = new AsyncLocalStorage<Running>();

/** Which code this is: `npm run deploy` sets it, and the local cloud does not. */
export const release = (): string => process.env.RENOCARE_RELEASE ?? 'local';

type Level = 'info' | 'error';

/** `message` says what happened in English; `data` holds ids, codes and counts only. */
export function log(level: Level, message: string, data: object = {}): void {
  const { run, function: name } = running.getStore() ?? { run: {}, function: undefined };
  console[level](JSON.stringify({ level, message, request: run.request, function: name, ...data }));
}

/** What is billed of this run beside its operations, reckoned in operations: what another function does for it, say. */
export function countWork(operations: number): void {
  const store = running.getStore();
  if (store) store.work += operations;
}

/** Operations of this run until now, and what else is billed. */
export const spentUntilNow = (): number => {
  const { operations = 0, work = 0 } = running.getStore() ?? {};
  return operations + work;
};

/** One database or storage operation of this run, as the platform bills it. */
export function countOperation(): void {
  const store = running.getStore();
  if (store) store.operations += 1;
}

/**
 * Does the work and writes the run's line: outcome, milliseconds, operations, release. What is thrown goes on up.
 * `told` reads from the answer what the line says beside that.
 */
export async function logged<T>(
  what: 'call' | 'tick' | 'event' | 'watch' | 'print' | 'sheets',
  context: RunContext | undefined,
  work: (run: Run) => Promise<T>,
  told: (answer: T) => { outcome: string } & Record<string, unknown>,
): Promise<T> {
  const run: Run = { request: context?.request_id };
  const store: Running = { run, function: context?.function_name ?? what, operations: 0, work: 0 };
  const begun = performance.now();
  return running.run(store, async () => {
    const line = (more: Record<string, unknown>) =>
      log('info', what, {
        action: run.action,
        who: run.who,
        ...more,
        ms: Math.round(performance.now() - begun),
        operations: store.operations,
        release: release(),
      });
    try {
      const answer = await work(run);
      line(told(answer));
      return answer;
    } catch (error) {
      line({ outcome: 'thrown' });
      log('error', 'thrown', { error: traceOf(error) });
      throw error;
    }
  });
}
