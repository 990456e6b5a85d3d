import { traced } from '../database/trace';
import { CloudError } from '../errors';
import { through } from '../faults/through';
import type { Invocation } from '../functions/host';
import type { WireParts } from './action';

/** Does an operation of a run, with the faults asked for, and notes it in the run's log. */
export async function observed<T>(
  parts: WireParts,
  invocation: Invocation,
  name: string,
  on: string | undefined,
  work: () => T | Promise<T>,
): Promise<T> {
  const { requestId, functionName, label } = invocation;
  const started = performance.now();
  const note = (more: object) =>
    parts.logs.operation(requestId, {
      name,
      ...(on !== undefined && { on }),
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
      ...more,
    });
  const operation = { name, function: functionName, action: label, run: requestId };
  try {
    const { result, reads } = await traced(() => through(parts, operation, work));
    note(reads.length > 0 ? { reads } : {});
    return result;
  } catch (error) {
    note({ error: error instanceof CloudError ? `${error.code} ${error.message}` : 'answer lost' });
    throw error;
  }
}
