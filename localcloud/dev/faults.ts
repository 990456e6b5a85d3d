import { readFault } from '../faults/fault';
import { badRequest, readJson } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';

/** `GET /dev/faults`, `POST /dev/faults FAULT` (see `faults/fault.ts`), `DELETE /dev/faults?id=`. */
export function mountFaultControl(router: Router, { faults }: Parts): void {
  router.on('GET', '/dev/faults', () => faults.list());
  router.on('POST', '/dev/faults', async ({ request }) =>
    faults.add(readFault(await readJson(request))),
  );
  router.on('DELETE', '/dev/faults', ({ url }) => {
    const id = url.searchParams.get('id');
    if (id !== null && !/^\d+$/.test(id)) throw badRequest('id must be a number');
    faults.clear(id === null ? undefined : Number(id));
    return faults.list();
  });
}
