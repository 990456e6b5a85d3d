/** Names of a browser that a mini-program does not have. */
const absent = [
  'window',
  'document',
  'self',
  'location',
  'fetch',
  'XMLHttpRequest',
  'localStorage',
];

/** Runs the package's scripts, each once, with `given` as their globals. */
export function createModules(scripts: Record<string, string>, given: Record<string, unknown>) {
  const loaded = new Map<string, { exports: unknown }>();

  function locate(from: string, request: string): string {
    const { pathname } = new URL(request, `http://package/${from}`);
    const path = pathname.slice(1);
    const found = [path, `${path}.js`].find((name) => name in scripts);
    if (found === undefined) throw new Error(`module '${request}' is not defined (${from})`);
    return found;
  }

  function run(path: string): unknown {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const names = ['require', 'module', 'exports', ...Object.keys(given), ...absent];
    const code = new Function(...names, `${scripts[path]}\n//# sourceURL=weapp/${path}`);
    const require = (request: string) => run(locate(path, request));
    code(require, module, module.exports, ...Object.values(given));
    return module.exports;
  }

  return { run };
}
