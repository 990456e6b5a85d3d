import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Application } from './application.types';
import { UsageError } from './usageError';

type ProjectConfig = { cloudfunctionRoot?: unknown };
type Declared = Partial<
  Pick<Application, 'collections' | 'functionRules' | 'storageRule' | 'templates'>
>;

/**
 * Another WeChat Cloud project, by its project.config.json (or the folder it is in). Beside it may
 * lie `localcloud.json` with `collections`, `functionRules`, `storageRule` and `templates`; without it
 * collections come to be when they are first used, and clients may call every function, as in a
 * new environment.
 */
export function foreignProject(path: string): Partial<Application> {
  const file = path.endsWith('.json') ? resolve(path) : resolve(path, 'project.config.json');
  const { cloudfunctionRoot } = readJsonFile<ProjectConfig>(file);
  if (typeof cloudfunctionRoot !== 'string' || cloudfunctionRoot === '') {
    throw new UsageError(`${file} 里没有 cloudfunctionRoot:本地云不知道云函数在哪里。`);
  }
  const functionsDir = join(dirname(file), cloudfunctionRoot);
  if (!existsSync(functionsDir)) {
    throw new UsageError(
      `云函数目录 ${functionsDir} 不存在,请检查 ${file} 里的 cloudfunctionRoot。`,
    );
  }
  const beside = join(dirname(file), 'localcloud.json');
  const declared = existsSync(beside) ? readJsonFile<Declared>(beside) : {};
  return {
    collections: [],
    functionRules: { '*': { invoke: true } },
    // As a new environment has it.
    storageRule: 'READONLY',
    templates: [],
    openCollections: declared.collections === undefined,
    ...declared,
    functionsDir,
    roleNames: {},
    actions: () => [],
  };
}

function readJsonFile<T>(file: string): T {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`找不到 ${file}。`);
  }
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new UsageError(`${file} 不是 JSON:${(error as Error).message}`);
  }
}
