import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError, sendJson } from './reply';

export type Request = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** What the pattern's `*` matched, decoded. */
  rest: string;
};

export type Handler = (request: Request) => unknown;

type Route = { method: string; prefix: string; open: boolean; handler: Handler };

/** Routes by method and path; a path ending in `*` takes everything below it; the longest fitting path wins. */
export class Router {
  readonly #routes: Route[] = [];

  on(method: string, path: string, handler: Handler): void {
    const open = path.endsWith('*');
    this.#routes.push({ method, prefix: open ? path.slice(0, -1) : path, open, handler });
  }

  /** Answers every request; what a handler returns is sent as JSON unless it has answered itself. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const route = this.#find(request.method ?? 'GET', url.pathname);
      const rest = decodeURIComponent(url.pathname.slice(route.prefix.length));
      const body = await route.handler({ request, response, url, rest });
      if (!response.headersSent && !response.writableEnded) sendJson(response, 200, body ?? {});
    } catch (error) {
      answerError(error, response);
    }
  }

  #find(method: string, path: string): Route {
    const fitting = this.#routes.filter((route) =>
      route.open ? path.startsWith(route.prefix) : path === route.prefix,
    );
    const longest = Math.max(...fitting.map((route) => route.prefix.length));
    const matching = fitting.filter((route) => route.prefix.length === longest);
    const wanted = method === 'HEAD' ? 'GET' : method;
    const able = matching.filter((candidate) => candidate.method === wanted);
    const route = able.find((candidate) => !candidate.open) ?? able[0];
    if (route) return route;
    if (matching.length === 0) throw new HttpError(404, `there is nothing at ${path}`);
    const methods = [...new Set(matching.map((candidate) => candidate.method))].join(', ');
    throw new HttpError(405, `${path} takes ${methods}, not ${method}`);
  }
}

function answerError(error: unknown, response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpError) {
    sendJson(response, error.status, { error: error.message });
    return;
  }
  if (error instanceof URIError) {
    sendJson(response, 400, { error: 'the address is not properly encoded' });
    return;
  }
  console.error('local cloud:', error);
  sendJson(response, 500, { error: 'the local cloud failed; its console says more' });
}
