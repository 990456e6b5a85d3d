import { ENVIRONMENT_ID } from '../functions/environment';

/** The bucket of an environment. */
export const bucketOf = (environment: string): string => `7265-${environment}`;

const prefixOf = (environment: string): string =>
  `cloud://${environment}.${bucketOf(environment)}/`;

export const fileIdOf = (path: string, environment = ENVIRONMENT_ID): string =>
  prefixOf(environment) + path;

/** The path inside storage; undefined for the fileID of another environment or none at all. */
export function pathOf(fileId: string, environment = ENVIRONMENT_ID): string | undefined {
  const prefix = prefixOf(environment);
  const path = fileId.slice(prefix.length);
  return fileId.startsWith(prefix) && isPath(path) ? path : undefined;
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
