import type { Router } from '../http/router';
import type { Parts } from '../parts';

/** `POST /dev/cold` ends warm instances; `GET /dev/logs?requestId=` shows what functions wrote. */
export function mountFunctionControl(router: Router, { host, logs }: Parts): void {
  router.on('POST', '/dev/cold', () => {
    host.cool();
    return { cold: true };
  });
  router.on('GET', '/dev/logs', ({ url }) => logs.list(url.searchParams.get('requestId')));
}
