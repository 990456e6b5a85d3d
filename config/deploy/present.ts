import type CloudBase from '@cloudbase/manager-node';
import type { IndexDeclaration } from '../database/types';
import type { Present, PresentFunction } from './types';

/** Marks of the release among a function's variables; not the product's. */
export const releaseMark = 'RENOCARE_RELEASE';
export const codeMark = 'RENOCARE_CODE';

const page = 100;

/** Reads what an environment is. Changes nothing. */
export async function present(cloud: CloudBase): Promise<Present> {
  const names = await collectionNames(cloud);
  const permissions = await permissionsOf(cloud, names);
  const collections: Present['collections'] = [];
  for (const name of names) {
    const { Indexes = [] } = await cloud.database.describeCollection(name);
    collections.push({
      name,
      permission: permissions.get(name) ?? 'unknown',
      indexes: Indexes.filter((index) => !index.Name.startsWith('_id')).map(indexOf),
    });
  }
  return {
    collections,
    functionRules: await functionRulesOf(cloud),
    storage: await cloud.storage.getStorageAcl(),
    functions: await functionsOf(cloud),
  };
}

async function collectionNames(cloud: CloudBase): Promise<string[]> {
  const names: string[] = [];
  for (let offset = 0; ; offset += page) {
    const { Collections } = await cloud.database.listCollections({
      MgoLimit: page,
      MgoOffset: offset,
    });
    names.push(...Collections.map((one) => one.CollectionName));
    if (Collections.length < page) return names;
  }
}

async function permissionsOf(cloud: CloudBase, names: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < names.length; from += page) {
    const { Data } = await cloud.permission.describeResourcePermission({
      resourceType: 'collection',
      resources: names.slice(from, from + page),
    });
    for (const { Resource, Permission } of Data.PermissionList) {
      if (Resource && Permission) found.set(Resource, Permission);
    }
  }
  return found;
}

async function functionRulesOf(cloud: CloudBase): Promise<unknown> {
  const { Data } = await cloud.permission.describeResourcePermission({ resourceType: 'function' });
  const rule = Data.PermissionList[0]?.SecurityRule;
  return rule ? (JSON.parse(rule) as unknown) : null;
}

async function functionsOf(cloud: CloudBase): Promise<PresentFunction[]> {
  const names: string[] = [];
  for (let offset = 0; ; offset += page) {
    const { Functions = [] } = await cloud.functions.getFunctionList(page, offset);
    names.push(...Functions.map((one) => one.FunctionName ?? ''));
    if (Functions.length < page) break;
  }
  const found: PresentFunction[] = [];
  for (const name of names) found.push(await functionOf(cloud, name));
  return found;
}

async function functionOf(cloud: CloudBase, name: string): Promise<PresentFunction> {
  const detail = await cloud.functions.getFunctionDetail(name);
  const all = Object.fromEntries(
    (detail.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
  );
  const { [releaseMark]: release = '', [codeMark]: code, ...variables } = all;
  return {
    name,
    timeout: detail.Timeout,
    memory: detail.MemorySize,
    runtime: detail.Runtime,
    variables,
    triggers: (detail.Triggers ?? []).map((one) => ({
      name: one.TriggerName,
      cron: cronOf(one.TriggerDesc),
    })),
    release,
    untouched: code ? code === (await codeOf(cloud, name)) : null,
  };
}

/** The cloud's hash over the code that is installed. */
export const codeOf = async (cloud: CloudBase, name: string): Promise<string> =>
  (await cloud.functions.getFunctionDownloadUrl(name)).CodeSha256;

/** Given back as it was set, or wrapped: `{"cron": "…"}`. */
function cronOf(description: string): string {
  if (!description.startsWith('{')) return description;
  const { cron } = JSON.parse(description) as { cron?: string };
  return cron ?? description;
}

function indexOf(index: {
  Name: string;
  Unique: boolean;
  Keys: { Name?: string; Direction?: string }[];
}): IndexDeclaration {
  const keys = index.Keys.map(({ Name = '', Direction }): [string, 1 | -1] => [
    Name,
    Direction === '-1' ? -1 : 1,
  ]);
  return {
    name: index.Name,
    keys: Object.fromEntries(keys),
    ...(index.Unique ? { unique: true } : {}),
  };
}
