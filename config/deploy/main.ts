/** `npm run deploy -- plan|apply|check --env ENV [--variables FILE]`, `migrate --dry --copy FOLDER`, `preview|upload …`. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apply } from './apply';
import { byHand } from './byHand';
import { isTransfer, transfer } from './data/main';
import { credentials, openEnvironment } from './environment';
import { DeployError, explain } from './errors';
import { rehearseOn } from './migrate';
import { plan } from './plan';
import { present } from './present';
import type { Plan } from './types';
import { readyToUpload, send } from './upload';
import { commandOf, misused } from './usage';
import { valuesOf } from './variables';
import { functionsFolder, wanted } from './wanted';

async function main(args: string[], shell: NodeJS.ProcessEnv): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      env: { type: 'string' },
      variables: { type: 'string' },
      dry: { type: 'boolean' },
      copy: { type: 'string' },
      appid: { type: 'string' },
      key: { type: 'string' },
      version: { type: 'string' },
      desc: { type: 'string' },
      robot: { type: 'string' },
      qrcode: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
      'gone-from': { type: 'string' },
    },
  });
  const command = commandOf(positionals[0]);
  if (command === 'migrate') return migrate(values);
  if (command === 'preview' || command === 'upload') {
    await send(command, readyToUpload(command, values, shell), (line) => console.log(line)).catch(
      (error: unknown) => {
        console.error(explain(error));
        process.exit(2);
      },
    );
    // miniprogram-ci leaves processes of its own running.
    process.exit(0);
  }
  if (isTransfer(command)) {
    await transfer(command, values, shell, (line) => console.log(line));
    return 0;
  }
  if (!values.env) throw misused('缺少 --env：要部署到哪个云环境', command);
  if (!existsSync(functionsFolder)) {
    throw new DeployError('还没有构建：请先执行 npm run build:functions');
  }
  const file = values.variables ? readFileSync(values.variables, 'utf8') : undefined;
  const target = wanted(valuesOf(shell, file));
  const cloud = await openEnvironment(values.env, credentials(shell), shell);
  const before = plan(target, await present(cloud));
  print(before);
  console.log('要在控制台或开发者工具里办、这里查不到的（第一次部署，和这些内容变了的时候）：');
  for (const step of byHand(target)) console.log(`· ${step}`);
  if (command !== 'apply') return command === 'check' && before.changes.length ? 1 : 0;

  for (const [index, change] of before.changes.entries()) {
    await apply(cloud, change, target);
    console.log(`✓ ${index + 1}/${before.changes.length} ${change.says}`);
  }
  const left = before.changes.length ? plan(target, await present(cloud)).changes : [];
  if (left.length === 0) {
    console.log('线上与应有的样子一致');
    return 0;
  }
  console.error('做完之后仍有出入：');
  for (const { says } of left) console.error(`  ${says}`);
  return 1;
}

/** Without `--dry` there is nothing to do by hand: the clock begins after a release by itself. */
function migrate({ dry, copy }: { dry?: boolean; copy?: string }): number {
  if (!dry) throw misused('缺少 --dry：旧资料由时钟在部署后自己整理，这里只能演练', 'migrate');
  if (!copy)
    throw misused('缺少 --copy：在哪份导出的资料上演练，写它的 documents 文件夹', 'migrate');
  return rehearseOn(copy, (line) => console.log(line));
}

function print({ changes, leftAlone }: Plan): void {
  if (changes.length === 0) console.log('没有要改的');
  for (const { says } of changes) console.log(`+ ${says}`);
  for (const one of leftAlone) console.log(`· ${one}：不是本产品的，不动`);
}

main(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 2;
  },
);
