import { createHash, randomUUID } from 'node:crypto';
import { HttpError, readBody } from '../http/reply';
import type { Router } from '../http/router';
import { contentTypeOf } from './contentType';
import type { FileOwners } from './owners';
import type { Storage } from './storage';

const LARGEST_FILE = 50 << 20;

/** `PUT /storage/PATH` with a ticket from the SDK, `GET /files/PATH` with a signed address. */
export function mountStorage(router: Router, storage: Storage, owners: FileOwners): void {
  router.on('PUT', '/storage/*', async ({ request, response, rest }) => {
    const bytes = await readBody(request, LARGEST_FILE);
    const { authorization } = request.headers;
    if (!storage.accepts(rest, authorization)) {
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end(
        xmlError('SignatureDoesNotMatch', 'The signature does not belong to this upload.'),
      );
      return;
    }
    if (!(await storage.exists(rest))) await owners.forget(rest);
    await storage.write(rest, bytes);
    response.writeHead(200, { etag: `"${createHash('md5').update(bytes).digest('hex')}"` });
    response.end();
  });

  router.on('GET', '/files/*', async ({ request, response, url, rest }) => {
    if (!storage.admits(rest, url.searchParams)) {
      throw new HttpError(403, 'the address is not signed, or has expired');
    }
    const bytes = await storage.read(rest);
    if (!bytes) throw new HttpError(404, 'the file does not exist any more');
    const part = partOf(request.headers.range, bytes.length);
    if (part === 'none') {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` });
      response.end();
      return;
    }
    const sent = part ? bytes.subarray(part.from, part.to + 1) : bytes;
    response.writeHead(part ? 206 : 200, {
      'content-type': contentTypeOf(rest),
      'content-length': sent.length,
      ...(part && { 'content-range': `bytes ${part.from}-${part.to}/${bytes.length}` }),
      'access-control-allow-origin': '*',
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
  });
}

/** One range `bytes=FROM-TO`, as object storage serves it; undefined: the whole file; 'none': it begins behind the end. */
function partOf(range: string | undefined, size: number) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!match) return undefined;
  const from = Number(match[1]);
  if (from >= size) return 'none';
  return { from, to: Math.min(match[2] ? Number(match[2]) : size - 1, size - 1) };
}

const xmlError = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  `<RequestId>${randomUUID()}</RequestId><TraceId>local</TraceId></Error>`;
