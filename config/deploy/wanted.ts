import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../database/collections';
import { functionRules } from '../database/functionRules';
import { storageRule } from '../database/storageRule';
import type { DeployedFunction, Wanted } from './types';

export const functionsFolder = join(__dirname, '..', '..', 'dist', 'functions');

/** What the code is bundled for (`config/functions.ts`); a runtime cannot be changed afterwards. */
export const runtime = 'Nodejs18.15';

type FunctionConfig = {
  timeout: number;
  memorySize: number;
  triggers?: { name: string; type: string; config: string }[];
  permissions?: { openapi: string[] };
};

/** What an environment should be, with these values of the functions' variables. */
export function wanted(variables: Record<string, string>, folder = functionsFolder): Wanted {
  const functions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => wantedFunction(name, join(folder, name), variables))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { collections, functionRules, storage: storageRule, functions };
}

function wantedFunction(
  name: string,
  folder: string,
  variables: Record<string, string>,
): DeployedFunction {
  const read = readFileSync(join(folder, 'config.json'), 'utf8');
  const { timeout, memorySize, triggers = [], permissions } = JSON.parse(read) as FunctionConfig;
  return {
    name,
    timeout,
    memory: memorySize,
    runtime,
    variables,
    triggers: triggers.map(({ name: trigger, config }) => ({ name: trigger, cron: config })),
    openapi: permissions?.openapi ?? [],
    release: releaseOf(folder),
  };
}

/** Sixteen hex digits over the names and contents of a function's files. */
function releaseOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
