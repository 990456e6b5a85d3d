import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TimerTrigger = { name: string; type: 'timer'; config: string };

/** A deployed function as its folder describes it. Times in seconds, memory in MB. */
export type FunctionConfiguration = {
  name: string;
  entry: string;
  timeout: number;
  memory: number;
  triggers: TimerTrigger[];
  /** The openapi calls it declared; WeChat refuses every other with -604101. */
  openapi: string[];
};

type ConfigJson = {
  timeout?: number;
  memorySize?: number;
  triggers?: TimerTrigger[];
  permissions?: { openapi?: string[] };
};

/** Every folder with an index.js; config.json is optional and has CloudBase's defaults. */
export function readFunctions(folder: string): Map<string, FunctionConfiguration> {
  const found = new Map<string, FunctionConfiguration>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)) {
    const entry = join(folder, name, 'index.js');
    if (!existsSync(entry)) continue;
    const config = readConfig(join(folder, name, 'config.json'));
    found.set(name, {
      name,
      entry,
      timeout: config.timeout ?? 3,
      memory: config.memorySize ?? 256,
      triggers: (config.triggers ?? []).filter((trigger) => trigger.type === 'timer'),
      openapi: config.permissions?.openapi ?? [],
    });
  }
  return found;
}

function readConfig(path: string): ConfigJson {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ConfigJson;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
}
