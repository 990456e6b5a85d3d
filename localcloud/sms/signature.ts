import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SmsRefusal } from './refusal';

/** Tencent Cloud refuses what was signed longer ago. */
const VALID_FOR = 5 * 60_000;

interface Signed {
  headers: IncomingHttpHeaders;
  body: Buffer;
  now: number;
}

/**
 * TC3-HMAC-SHA256 over what arrived (cloud.tencent.com/document/api/213/30654). The host is signed without its port, and
 * the service is the first part of the host: the SDK takes both from the address.
 */
export function verifySignature(
  { headers, body, now }: Signed,
  key: { id: string; secret: string },
): void {
  const { authorization = '' } = headers;
  const [, id, date = '', service = '', names = '', signature = ''] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  if (id === undefined)
    throw new SmsRefusal('AuthFailure.InvalidAuthorization', 'no TC3 authorization');
  if (id !== key.id)
    throw new SmsRefusal('AuthFailure.SecretIdNotFound', 'the secret id is not known');
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const stamp = String(headers['x-tc-timestamp']);
  const at = Number(stamp) * 1000;
  const dated = new Date(at || 0).toISOString().slice(0, 10);
  if (!(Math.abs(now - at) <= VALID_FOR) || dated !== date)
    throw new SmsRefusal('AuthFailure.SignatureExpire', 'the timestamp is not of now');
  const signed = names.split(';');
  const lines = signed.map((name) => {
    const value = name === 'host' ? host : String(headers[name]);
    return `${name}:${value.trim().toLowerCase()}\n`;
  });
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  const signing = hmac(hmac(hmac(`TC3${key.secret}`, date), service), 'tc3_request');
  const complete = signed.includes('host') && signed.includes('content-type');
  const isOurs = service === 'sms' || service === host.split('.')[0];
  const fits = timingSafeEqual(hmac(signing, toSign), Buffer.from(signature, 'hex'));
  if (!complete || !isOurs || !fits)
    throw new SmsRefusal('AuthFailure.SignatureFailure', 'the signature does not fit');
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
