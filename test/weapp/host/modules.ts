import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Context, Script } from 'node:vm';

export interface Modules {
  /** Runs a file of the package (`pages/home/index.js`) unless it has run already. */
  run(path: string): unknown;
  /** Bytes of code of all files that have run. */
  bytes(): number;
}

/**
 * Module loading as in a mini-program: CommonJS within the package, relative paths only, no Node
 * modules; and no package reaches into another's subpackage. A `salt` keeps V8 from recognising code
 * that it compiled before.
 */
export function createModules(
  dist: string,
  context: Context,
  subpackages: string[],
  salt = '',
): Modules {
  const loaded = new Map<string, { exports: unknown }>();
  const packageOf = (path: string) =>
    subpackages.find((root) => path.startsWith(`${root.replace(/\/$/, '')}/`)) ?? '';

  function locate(from: string, request: string): string {
    if (!/^\.{0,2}\//.test(request))
      throw new Error(`module '${request}' is not defined (${from})`);
    const base = request.startsWith('/') ? join(dist, request) : join(dist, dirname(from), request);
    const file = [base, `${base}.js`].find((name) => name.endsWith('.js') && existsSync(name));
    if (file === undefined) throw new Error(`module '${request}' is not defined (${from})`);
    const path = relative(dist, file).split(sep).join('/');
    const target = packageOf(path);
    if (target !== '' && target !== packageOf(from)) {
      throw new Error(`${from} requires ${path}, which is in another subpackage`);
    }
    return path;
  }

  function load(path: string): unknown {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const code = `(function (require, module, exports) {${readFileSync(join(dist, path), 'utf8')}\n})${salt}`;
    const run = new Script(code, { filename: path }).runInContext(context) as (
      ...parts: unknown[]
    ) => void;
    run((request: string) => load(locate(path, request)), module, module.exports);
    return module.exports;
  }

  const size = (path: string) => statSync(join(dist, path)).size;
  const bytes = () => [...loaded.keys()].reduce((sum, path) => sum + size(path), 0);
  return { run: load, bytes };
}
