import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that an id can be read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const spell = (bytes: Buffer, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte & 31]).join('');

/** Twelve letters that nobody can guess: 60 bits. */
export const secretCode = (): string => spell(randomBytes(12), 12);

/** The code of a one-job link: twenty letters, 100 bits, which only this secret can make again from the request. */
export function linkCode(
  secret: string,
  { actor, requestId }: { actor: { personId: string }; requestId: string | undefined },
  caseId: string,
): string {
  const once = requestId ?? randomBytes(16).toString('hex');
  const seed = JSON.stringify(['job', actor.personId, once, caseId]);
  return spell(createHmac('sha256', secret).update(seed).digest(), 20);
}

/**
 * Ids for one request: eight letters from person, request and purpose, the same each time the request is decided.
 * Without a request id they are random. Codes that open something (`slip`) are always random.
 */
export function idsFor({
  actor,
  requestId,
  action,
}: {
  actor: { personId: string };
  requestId: string | undefined;
  action: string;
}) {
  return (purpose: string): string => {
    if (purpose === 'slip') return secretCode();
    if (requestId === undefined) return spell(randomBytes(8), 8);
    const seed = JSON.stringify([actor.personId, action, requestId, purpose]);
    return spell(createHash('sha256').update(seed).digest(), 8);
  };
}

/** Eight letters from what it is made of: the same each time. */
export const nameFrom = (parts: readonly unknown[]): string =>
  spell(createHash('sha256').update(JSON.stringify(parts)).digest(), 8);

export const sha256 = (data: string | Buffer): string =>
  createHash('sha256').update(data).digest('hex');

/** The same for the same content, whatever the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
