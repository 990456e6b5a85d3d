import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf } from '../storage/contentType';
import { HttpError } from './reply';
import type { Router } from './router';

/**
 * Serves the files of a folder below `prefix` (which ends in `/`); the prefix itself is index.html.
 * Browsers ask again each time and get 304 for what they have: a new build shows at once.
 */
export function mountFolder(router: Router, prefix: string, folder: string): void {
  router.on('GET', `${prefix}*`, async ({ request, response, rest }) => {
    const file = normalize(join(folder, rest === '' ? 'index.html' : rest));
    if (!file.startsWith(folder + sep) || rest.includes('\0')) {
      throw new HttpError(404, 'there is no such file');
    }
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) throw new HttpError(404, `there is no ${prefix}${rest}`);
    const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
    const headers = { etag, 'cache-control': 'no-cache' };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': contentTypeOf(file),
      'content-length': bytes.length,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
}
