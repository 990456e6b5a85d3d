/** `export`, `restore` and `sweep` as they are called. */
import { collections } from '../../database/collections';
import { functionRules } from '../../database/functionRules';
import { storageRule } from '../../database/storageRule';
import { apply } from '../apply';
import { credentials, openEnvironment } from '../environment';
import { DeployError } from '../errors';
import { plan } from '../plan';
import { present } from '../present';
import { environmentData } from './environmentData';
import { assertFolder, exportAll, type Print } from './export';
import { goneIn, goneOf } from './gone';
import { assertEmpty, checkedExport, restoreAll } from './restore';
import { sweep } from './sweep';

const commands = ['export', 'restore', 'sweep'] as const;
type Transfer = (typeof commands)[number];

export const isTransfer = (command: string | undefined): command is Transfer =>
  commands.some((one) => one === command);

export interface TransferOptions {
  env?: string | undefined;
  to?: string | undefined;
  from?: string | undefined;
  'gone-from'?: string | undefined;
  dry?: boolean | undefined;
}

const ours = collections.map(({ name }) => name);

export async function transfer(
  command: Transfer,
  options: TransferOptions,
  shell: NodeJS.ProcessEnv,
  print: Print,
): Promise<void> {
  const { env, to, from } = options;
  if (!env) throw new DeployError('缺少 --env：哪个云环境');
  const key = credentials(shell);
  if (command === 'export') {
    if (!to) throw new DeployError('缺少 --to：导出到哪个文件夹');
    assertFolder(to, env);
    const cloud = await openEnvironment(env, key, shell);
    const data = await environmentData(cloud, env, key, shell);
    await exportAll(data, to, ours, Date.now(), print);
    return;
  }
  if (command === 'sweep') {
    const cloud = await openEnvironment(env, key, shell);
    const data = await environmentData(cloud, env, key, shell);
    await sweep(data, ours, Date.now(), options.dry ?? false, print);
    return;
  }
  if (!from) throw new DeployError('缺少 --from：从哪份导出恢复');
  checkedExport(from);
  const cloud = await openEnvironment(env, key, shell);
  const data = await environmentData(cloud, env, key, shell);
  await assertEmpty(data, from, ours);
  const gone = goneIn(from);
  const still = options['gone-from'];
  if (still) {
    const other = await openEnvironment(still, key, shell);
    const found = await goneOf(await environmentData(other, still, key, shell));
    for (const [id, document] of found) gone.set(id, document);
  }
  await prepare(cloud, print);
  await restoreAll(data, from, ours, gone, print);
  print('接下来：npm run deploy -- apply 部署云函数，时钟一开始就会接着做到了时间的事');
}

/** Collections, their indexes and all permissions; nothing may run yet. */
async function prepare(cloud: Parameters<typeof present>[0], print: Print): Promise<void> {
  const there = await present(cloud);
  const running = there.functions.filter(({ triggers }) => triggers.length > 0);
  if (running.length > 0)
    throw new DeployError(
      `这个云环境里已经有定时器在运行（${running.map(({ name }) => name).join('、')}）：先恢复，再部署云函数。请删除这些云函数，或新建一个环境`,
    );
  const wanted = { collections, functionRules, storage: storageRule, functions: [] };
  for (const change of plan(wanted, there).changes) {
    await apply(cloud, change, wanted);
    print(`✓ ${change.says}`);
  }
}
