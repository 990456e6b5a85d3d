import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type CloudBase from '@cloudbase/manager-node';
import type { IndexDeclaration } from '../database/types';
import { permission } from './plan';
import { codeMark, codeOf, releaseMark } from './present';
import type { Change, DeployedFunction, Wanted } from './types';
import { functionsFolder } from './wanted';

/** Makes one step. Repeating a step that was cut short does no harm. */
export async function apply(
  cloud: CloudBase,
  change: Change,
  wanted: Wanted,
  folder = functionsFolder,
): Promise<void> {
  switch (change.kind) {
    case 'collection':
      await cloud.database.createCollectionIfNotExists(change.name);
      return;
    case 'permission':
      await cloud.permission.modifyResourcePermission({
        resourceType: 'collection',
        resource: change.collection,
        permission,
      });
      return;
    case 'index':
      if (change.replaces) {
        await cloud.database.updateCollection(change.collection, {
          DropIndexes: [{ IndexName: change.index.name }],
        });
      }
      await cloud.database.updateCollection(change.collection, {
        CreateIndexes: [schemaOf(change.index)],
      });
      return;
    case 'functionRules':
      await cloud.permission.modifyResourcePermission({
        resourceType: 'function',
        permission: 'CUSTOM',
        securityRule: JSON.stringify(wanted.functionRules),
      });
      return;
    case 'storage':
      await cloud.storage.setStorageAcl(wanted.storage as 'PRIVATE');
      return;
    case 'create function':
      await cloud.functions.createFunction({
        func: settingsOf(change.function, ''),
        functionPath: join(folder, change.function.name),
        deployMode: wayOf(change.function.name, folder),
      });
      await mark(cloud, change.function);
      return;
    case 'code':
      await cloud.functions.updateFunctionCode({
        func: settingsOf(change.function, ''),
        functionPath: join(folder, change.function.name),
        deployMode: wayOf(change.function.name, folder),
      });
      await cloud.functions.waitFunctionActive(change.function.name);
      await mark(cloud, change.function);
      return;
    case 'configure function':
      await mark(cloud, change.function);
      return;
    case 'trigger':
      await cloud.functions.createFunctionTriggers(change.function, [
        { name: change.trigger.name, type: 'timer', config: change.trigger.cron },
      ]);
      return;
    case 'remove trigger':
      await cloud.functions.deleteFunctionTrigger(change.function, change.name);
      return;
  }
}

/** Bytes of files that surely fit, packed, into what a call may carry (1.5 MB). */
const CARRIED = 5_000_000;

/** Code that is too large for a call goes by object storage. */
function wayOf(name: string, folder: string): 'zip' | 'cos' {
  const files = readdirSync(join(folder, name)).map((file) => statSync(join(folder, name, file)));
  return files.reduce((sum, { size }) => sum + size, 0) > CARRIED ? 'cos' : 'zip';
}

/** Sets limits and variables, and remembers which code is installed by the cloud's own hash of it. */
async function mark(cloud: CloudBase, wanted: DeployedFunction): Promise<void> {
  const code = await codeOf(cloud, wanted.name);
  await cloud.functions.updateFunctionConfig(settingsOf(wanted, code));
  await cloud.functions.waitFunctionActive(wanted.name);
}

/** Timers are made by steps of their own, after everything else. */
const settingsOf = (wanted: DeployedFunction, code: string) => ({
  name: wanted.name,
  timeout: wanted.timeout,
  memorySize: wanted.memory,
  runtime: wanted.runtime,
  handler: 'index.main',
  installDependency: true,
  envVariables: { ...wanted.variables, [releaseMark]: wanted.release, [codeMark]: code },
});

const schemaOf = (index: IndexDeclaration) => ({
  IndexName: index.name,
  MgoKeySchema: {
    MgoIsUnique: Boolean(index.unique),
    MgoIndexKeys: Object.entries(index.keys).map(([Name, direction]) => ({
      Name,
      Direction: String(direction),
    })),
  },
});
