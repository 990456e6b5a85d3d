import { createRequire } from 'node:module';

type Update = (this: unknown, data: unknown, ...more: unknown[]) => unknown;

/** Where the SDK's update() comes by, with the data as the application gave it. */
const PLACES: [string, string][] = [
  ['@cloudbase/database/dist/commonjs/document.js', 'DocumentReference'],
  ['@cloudbase/database/dist/commonjs/query.js', 'Query'],
];

/**
 * Looks at what is given to `update()`, and changes nothing of it: the SDK drops empty objects
 * before they reach the wire, so nobody else could notice.
 */
export function watchUpdates(entry: string, warn: (path: string) => void): void {
  const { cache } = createRequire(entry);
  for (const [file, name] of PLACES) {
    const path = Object.keys(cache).find((one) => one.replaceAll('\\', '/').endsWith(file));
    const made = path === undefined ? undefined : cache[path]?.exports?.[name];
    const prototype = made?.prototype as { update?: Update } | undefined;
    const update = prototype?.update;
    if (!prototype || !update) continue;
    prototype.update = function (data, ...more) {
      for (const dropped of emptyObjects(data, '')) warn(dropped);
      return update.call(this, data, ...more);
    };
  }
}

/** The paths of plain objects without any field. */
function emptyObjects(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  const fields = Object.entries(value);
  if (fields.length === 0) return path === '' ? [] : [path];
  return fields.flatMap(([name, item]) =>
    emptyObjects(item, path === '' ? name : `${path}.${name}`),
  );
}
