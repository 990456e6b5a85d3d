import { CloudError } from '../errors';
import { WechatFault } from '../faults/through';
import type { ControlBody, WireParts } from './action';

/** The run of a function that sent the request. */
export function invocationOf({ host }: WireParts, body: ControlBody) {
  const invocation = host.invocation(body.wxCloudApiToken);
  if (invocation) return invocation;
  throw new CloudError('INVALID_REQUEST_SOURCE', 'the request comes from no running function');
}

/** An error as the SDK reads it. */
export function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  if (error instanceof WechatFault) {
    return { code: 'SYS_ERR', message: `${error.errcode} ${error.message}` };
  }
  console.error('local cloud:', error);
  return { code: 'SYS_ERR', message: `the local cloud failed: ${(error as Error).message}` };
}
