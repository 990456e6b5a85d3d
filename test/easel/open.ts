import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { phoneContext } from '../tools/phone';
import { readProgram } from './program';

const dist = join(__dirname, '../../dist/weapp');

/** The host and the package, once a run. */
let made: { host: string; css: string; program: object; templates: string } | undefined;

function make() {
  if (made) return made;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'host/main.ts'), join(__dirname, 'host/screen.css')],
    bundle: true,
    write: false,
    outdir: 'out',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  made = { host: text('.js'), css: text('.css'), ...readProgram(dist) };
  return made;
}

export interface OpenedProgram {
  page: Page;
  /** Exceptions, console errors and failed requests so far. */
  errors: string[];
}

/**
 * The built mini-program in a browser, on WeChat's own component framework (glass-easel) instead of
 * Taro's H5: its templates, style sheets and scripts as they are uploaded.
 * @param url a running local cloud; the page is served at its address, so that it may call it
 * @param start the first page with its query, as `owner/case/index?caseId=…`
 */
export async function openProgram(
  browser: Browser,
  url: string,
  openid: string,
  start: string,
): Promise<OpenedProgram> {
  const { host, css, program, templates } = make();
  const context = await phoneContext(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', (answer) => {
    if (answer.status() >= 400) errors.push(`${answer.status()} ${answer.url()}`);
  });
  const given = { ...program, openid, start };
  const script = `window.program = ${JSON.stringify(given)}; window.templates = ${templates};`;
  const served: Record<string, [type: string, body: string]> = {
    '/weapp/': [
      'text/html',
      '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        `<style>${css}</style><header></header><main></main>` +
        '<script src="/weapp/program.js"></script><script src="/weapp/host.js"></script>',
    ],
    '/weapp/program.js': ['text/javascript', script],
    '/weapp/host.js': ['text/javascript', host],
  };
  await context.route(`${url}/weapp/**`, (route) => {
    const found = served[new URL(route.request().url()).pathname];
    if (!found) return route.abort();
    return route.fulfill({ contentType: `${found[0]}; charset=utf-8`, body: found[1] });
  });
  await page.goto(`${url}/weapp/`, { waitUntil: 'networkidle' });
  return { page, errors };
}
