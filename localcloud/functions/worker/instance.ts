import { createRequire } from 'node:module';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { CallMessage, InstanceData, InstanceMessage } from '../messages';
import { installLocalDate } from './localDate';
import { watchMemory } from './watchMemory';
import { watchUpdates } from './watchUpdates';

/**
 * Runs in the worker thread: loads one function and runs calls one at a time, as a real instance.
 * Bundled by `workerCode.ts`.
 */
type Handler = (event: unknown, context: unknown) => unknown;

const { entry, clock, memory } = workerData as InstanceData;
const send = (message: InstanceMessage) => parentPort?.postMessage(message);

installLocalDate(clock);
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[level] = (...parts: unknown[]) => send({ type: 'log', level, text: format(...parts) });
}

const handler = load();
watchMemory(memory, () => send({ type: 'memory' }));
if (handler) {
  parentPort?.on('message', (call: CallMessage) => void run(handler, call));
  send({ type: 'ready' });
}

function load(): Handler | undefined {
  try {
    const { main } = createRequire(entry)(entry) as { main?: Handler };
    if (typeof main === 'function') {
      watchUpdates(entry, (path) => send({ type: 'dropped', path }));
      return main;
    }
    send({ type: 'broken', message: `${entry} exports no function named main` });
  } catch (error) {
    send({ type: 'broken', message: (error as Error).stack ?? String(error) });
  }
  return undefined;
}

async function run(main: Handler, call: CallMessage): Promise<void> {
  for (const [name, value] of Object.entries(call.environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const { requestId } = call;
  try {
    const result = await main(JSON.parse(call.event), call.context);
    send({ type: 'result', requestId, result: JSON.stringify(result) ?? 'null' });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(format(thrown));
    send({ type: 'error', requestId, message: error.message, stack: error.stack ?? '' });
  }
}
