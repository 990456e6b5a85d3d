import { setTimeout as sleep } from 'node:timers/promises';
import { CloudError } from '../errors';
import type { FunctionHost } from '../functions/host';
import type { Faults, Operation } from './faults';

/** The answer must not be sent: the connection is cut. */
export class AnswerLost extends Error {}

/** WeChat's answer instead of the one it would have given. */
export class WechatFault extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}

/** Does an operation, with whatever is to go wrong with it. */
export async function through<T>(
  { faults, host }: { faults: Faults; host: FunctionHost },
  operation: Operation,
  work: () => T | Promise<T>,
): Promise<T> {
  for (const { milliseconds } of faults.hit(operation, 'slow')) await sleep(milliseconds);
  const [kill] = operation.run === undefined ? [] : faults.hit(operation, 'kill');
  if (kill && !kill.afterEffect) end(host, operation);
  const [error] = faults.hit(operation, 'error');
  if (error) {
    throw typeof error.code === 'number'
      ? new WechatFault(error.code, error.message)
      : new CloudError(error.code, error.message);
  }
  const [lost] = faults.hit(operation, 'lost');
  const result = await work();
  if (kill) end(host, operation);
  if (lost) throw new AnswerLost();
  return result;
}

function end(host: FunctionHost, { name, run }: Operation): never {
  host.kill(run ?? '', `the instance was killed at ${name}, as asked`);
  throw new AnswerLost();
}
