import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * npm 11 refuses `npm ci` when the lockfile names no entry for an optional package, and
 * `npm install` writes none for a binary of another system that the registry did not have.
 * `npx tsx test/tools/completeLockfile.ts` adds what is missing; a unit test says when that is due.
 */
export interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
}

export interface Lockfile {
  packages: Record<string, Entry>;
}

export const lockfilePath = join(__dirname, '../../package-lock.json');

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The system and processor a binary's name gives, or undefined when it is not a binary. */
function platform(name: string): { os: string[]; cpu: string[] } | undefined {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  return os !== undefined && cpu !== undefined ? { os: [os], cpu: [cpu] } : undefined;
}

/** Entries for the binaries of other systems that `lock` asks for and does not have. */
export function missingBinaries({ packages }: Lockfile): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const parent of Object.values(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const place = platform(name);
      if (place === undefined || !/^\d/.test(version) || packages[path] !== undefined) continue;
      missing[path] = {
        version,
        cpu: place.cpu,
        ...(parent.dev === true ? { dev: true } : {}),
        ...(parent.license === undefined ? {} : { license: parent.license }),
        optional: true,
        os: place.os,
      };
    }
  }
  return missing;
}

export const readLockfile = (): Lockfile =>
  JSON.parse(readFileSync(lockfilePath, 'utf8')) as Lockfile;
