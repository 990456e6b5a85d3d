import { extname } from 'node:path';
import types from 'mime-db';

const byExtension = new Map<string, string>();
for (const [type, { extensions = [], source }] of Object.entries(types)) {
  for (const extension of extensions) {
    if (!byExtension.has(extension) || source === 'iana') byExtension.set(extension, type);
  }
}

/** By the name's ending; text is UTF-8. */
export function contentTypeOf(path: string): string {
  const type = byExtension.get(extname(path).slice(1).toLowerCase()) ?? 'application/octet-stream';
  return /^text\/|javascript|json$|svg/.test(type) ? `${type}; charset=utf-8` : type;
}
