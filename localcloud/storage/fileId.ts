import { ENVIRONMENT_ID } from '../functions/environment';

const PREFIX = `cloud://${ENVIRONMENT_ID}.7265-${ENVIRONMENT_ID}/`;

export const fileIdOf = (path: string): string => PREFIX + path;

/** The path inside storage; undefined for the fileID of another environment or none at all. */
export function pathOf(fileId: string): string | undefined {
  return fileId.startsWith(PREFIX) && isPath(fileId.slice(PREFIX.length))
    ? fileId.slice(PREFIX.length)
    : undefined;
}

/** Plain relative paths only: no empty part, no `..`, nothing that an address would have to encode twice. */
export function isPath(path: string): boolean {
  if (path.length === 0 || path.length > 850 || Buffer.byteLength(path) > 900) return false;
  const parts = path.split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\?#%\p{Cc}]/u.test(part),
  );
}

/** The path that one of our own addresses, signed or not, reads from. */
export function pathOfUrl(address: string): string | undefined {
  const match = /^http:\/\/[^/]+\/files\/([^?#]+)/.exec(address);
  if (!match?.[1]) return undefined;
  const path = decodeURIComponent(match[1]);
  return isPath(path) ? path : undefined;
}
