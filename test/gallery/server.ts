import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nameOf, pathOf } from '../tools/visits';
import { changed } from './states';
import { kit, type State, type Story, stories } from './stories';

/** Where a story is shown; the page's own calls carry the address along as their referrer. */
export function addressOfStory({ visit, state, large, opened }: Story): string {
  const query = new URLSearchParams({ as: visit.as, state });
  if (large) query.set('large', '');
  for (const text of opened?.taps ?? []) query.append('tap', text);
  if (opened?.to) query.set('to', opened.to);
  return `/app/?${query}#/${pathOf(visit)}`;
}

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/**
 * Large type is a setting of the phone: the page finds it there. Then what the story taps and looks for,
 * by the words on the screen; `data-opened` says that all of it was found.
 */
const prepare = `<script>(() => {
  const query = new URLSearchParams(location.search);
  localStorage.setItem(query.get('as') + '/largeType', JSON.stringify({ data: query.has('large') }));
  const steps = query.getAll('tap').map((text) => [text, true]);
  if (query.has('to')) steps.push([query.get('to'), false]);
  const found = (text) => [...document.querySelectorAll('.taro_page *')].filter((one) =>
    one.textContent.trim().startsWith(text) && one.getClientRects().length &&
    ![...one.children].some((child) => child.textContent.trim().startsWith(text))).at(-1);
  const next = () => {
    if (!steps.length) return void (document.documentElement.dataset.opened = 'yes');
    const [text, tapped] = steps[0];
    const one = found(text);
    if (one) {
      steps.shift();
      if (tapped) one.click();
      else one.scrollIntoView();
    }
    setTimeout(next, 300);
  };
  setTimeout(next, 300);
})()</script>`;

function index(): string {
  const groups = [kit, ...stories.map(({ visit }) => visit)].map(({ page }) => page);
  const figure = (story: Story) =>
    `<figure id="${story.id}"><figcaption>${story.title}</figcaption>
     <iframe loading="lazy" src="${addressOfStory(story)}"></iframe></figure>`;
  const sections = [...new Set(groups)].map((page) => {
    const shown = stories.filter(({ visit }) => visit.page === page);
    return `<h2 id="${page}">${page}</h2><section>${shown.map(figure).join('')}</section>`;
  });
  const links = [...new Set(groups)].map(
    (page) => `<a href="#${page}">${nameOf({ page, as: '' }).replace(/-$/, '')}</a>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>画廊</title><style>
    body{margin:0;padding:0 24px 24px 184px;background:#dcd9d0;font:15px sans-serif}
    nav{position:fixed;left:0;top:0;bottom:0;width:160px;overflow:auto;padding:12px}
    nav a{display:block;padding:6px;color:#1e2a25}
    section{display:flex;flex-wrap:wrap;gap:20px}figure{margin:0}
    iframe{width:375px;height:812px;border:0;border-radius:16px;background:#fff}
    </style><nav>${links.join('')}</nav>${sections.join('')}</html>`;
}

/** A gallery before a running local cloud: answers come late, never, empty or long, as a story says. */
export async function serveGallery(cloud: string, port = 0) {
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(index());
    const from = new URL(request.headers.referer ?? 'http://nowhere/');
    const state = (from.searchParams.get('state') ?? 'normal') as State;
    const call = path.startsWith('/call/');
    if (call && state === 'loading') return;
    if (call && state === 'offline') return void request.socket.destroy();
    const { method = 'GET', headers } = request;
    const answer = await fetch(cloud + path, {
      method,
      headers: Object.entries(headers).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && /^(content-type|x-wx-openid|accept)$/.test(entry[0]),
      ),
      ...(method === 'GET' ? {} : { body: new Uint8Array(await body(request)) }),
    });
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (call && state !== 'normal')
      return void response.end(JSON.stringify(changed(await answer.json(), state)));
    if (path.startsWith('/app/') && type.startsWith('text/html'))
      return void response.end((await answer.text()).replace('</head>', `${prepare}</head>`));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
