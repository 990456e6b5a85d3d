import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import { AnswerLost, through } from '../faults/through';
import { SMS_KEY } from '../functions/environment';
import { readBody } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';
import { SmsRefusal } from './refusal';
import { verifySignature } from './signature';
import type { SmsStatus } from './sms';

const LARGEST = 1 << 20;

/** Tencent Cloud's API for text messages: `POST /` with X-TC-Action. Where SMS_ENDPOINT of the functions points to. */
export function mountSms(router: Router, parts: Parts): void {
  router.on('POST', '/', async ({ request, response }) => {
    const RequestId = randomUUID();
    try {
      const { headers } = request;
      const body = await readBody(request, LARGEST);
      verifySignature({ headers, body, now: parts.now() }, SMS_KEY);
      if (headers['x-tc-action'] !== 'SendSms' || headers['x-tc-version'] !== '2021-01-11')
        throw new SmsRefusal('InvalidAction', 'only SendSms of 2021-01-11 is here');
      const status = await send(parts, parsed(body));
      return { Response: { SendStatusSet: [status], RequestId } };
    } catch (error) {
      if (error instanceof SmsRefusal)
        return { Response: { Error: { Code: error.code, Message: error.message }, RequestId } };
      if (!(error instanceof AnswerLost)) throw error;
      response.destroy();
      return undefined;
    }
  });
}

/** A fault `error` on `sms` is the operator's refusal with that code, kept like any other. */
async function send(parts: Parts, body: Record<string, unknown>): Promise<SmsStatus> {
  try {
    return await through(parts, { name: 'sms' }, () => parts.sms.send(body));
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return parts.sms.send(body, new SmsRefusal(error.code, error.message));
  }
}

function parsed(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new SmsRefusal('InvalidParameter', 'the body is not JSON');
  }
}
