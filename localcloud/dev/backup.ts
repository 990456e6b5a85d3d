import { isAbsolute } from 'node:path';
import { backUp, restore } from '../backup/backup';
import { reset } from '../backup/reset';
import { badRequest, readJson } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';

/** `POST /dev/backup {to}`, `POST /dev/restore {from}`, `POST /dev/reset`: all while running. */
export function mountBackup(router: Router, parts: Parts): void {
  router.on('POST', '/dev/backup', async ({ request }) => {
    const { to } = await readJson(request);
    await backUp(parts, folderOf(to, 'to'));
    return { to };
  });
  router.on('POST', '/dev/restore', async ({ request }) => {
    const { from } = await readJson(request);
    await restore(parts, folderOf(from, 'from'));
    return { from };
  });
  router.on('POST', '/dev/reset', async () => {
    await reset(parts);
    return { reset: true };
  });
}

function folderOf(value: unknown, field: string): string {
  if (typeof value === 'string' && isAbsolute(value)) return value;
  throw badRequest(`${field} must be the absolute path of a folder`);
}
