import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mountFolder } from '../http/folder';
import { HttpError } from '../http/reply';
import type { Router } from '../http/router';

const OWN_PHONE =
  '<head><script src="/ownStorage.js"></script><script src="/ownHistory.js"></script>';

/** `/` is the desk, `/app/` the built client, in which each phone has a storage and a history of its own. */
export function mountDesk(router: Router, client: string): void {
  router.on('GET', '/app/', async ({ response }) => {
    const page = await readFile(join(client, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) throw new HttpError(404, 'the client has not been built');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    response.end(page.replace('<head>', OWN_PHONE));
  });
  mountFolder(router, '/app/', client);
  mountFolder(router, '/inside/', join(__dirname, 'inside'));
  mountFolder(router, '/', __dirname);
}
