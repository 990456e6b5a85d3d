import { createContext, runInContext } from 'node:vm';
import { wxmlToJs } from 'miniprogram-compiler';
import type { Node } from './tree';

/** Renders one template with a page's data, as WeChat's view layer would. */
export type Render = (data: unknown) => { children: Node[] };

/**
 * Compiles every template of the package with WeChat's own compiler.
 * @param dist the built mini-program
 * @param complain receives what the compiled templates warn about, such as a missing template
 * @throws what wcc says where a file is refused
 */
export function compileTemplates(
  dist: string,
  complain: (message: string) => void,
): (path: string) => Render {
  const program = wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 });
  const quiet = () => undefined;
  const speak = (...words: unknown[]) => complain(words.map(String).join(' '));
  const console = { log: quiet, info: quiet, warn: speak, error: speak };
  const context = createContext({ window: {}, console });
  const find = runInContext(`(function () { ${program} })()`, context, { filename: 'wcc.js' }) as (
    path: string,
  ) => Render | undefined;
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown;
  return (path) => {
    const render = find(path);
    if (typeof render !== 'function') throw new Error(`${path} is not in the package`);
    // The compiled code asks objects for their constructor: they must be of its own context.
    return (data) => render(parse(JSON.stringify(data)));
  };
}
