import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendJson } from './reply';
import { Router } from './router';

/** Another program listens on the port. */
export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`port ${port} is in use`);
  }
}

/**
 * Serves on 127.0.0.1 only. Requests that a web page from elsewhere, or a name that was pointed
 * here, makes the browser send are refused: the control interface can do anything.
 */
export async function listen(
  router: Router,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    if (!isLocal(request)) {
      request.resume();
      sendJson(response, 403, { error: 'the local cloud answers this machine only' });
      return;
    }
    void router.serve(request, response);
  });
  // Longer than any program that a caller in the same process may wait for: a connection closed meanwhile fails its next call.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Throws `PortInUse` when something listens on the port. */
export async function assertFree(port: number): Promise<void> {
  const { server } = await listen(new Router(), port);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function isLocal({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  if (!LOCAL.test(host)) return false;
  if (origin === undefined) return true;
  return LOCAL.test(origin.replace(/^https?:\/\//, ''));
}
