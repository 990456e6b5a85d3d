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
import { valuesOf } from './variables';
import { functionsFolder, wanted } from './wanted';

const usage = `用法：npm run deploy -- plan|apply|check --env 云环境ID [--variables 文件]
  plan   列出要新建、要改的东西，什么都不动
  apply  照着做；可以重复执行
  check  比对线上和应有的样子，有出入就以 1 退出
用法：npm run deploy -- migrate --dry --copy 文件夹
  在导出的一份资料上演练本版本对旧资料的整理，什么都不写
用法：npm run deploy -- preview|upload --env 云环境ID --appid AppID --key 密钥文件 [--version 1.0.0] [--desc 说明] [--robot 1]
  把构建好的小程序交给微信：preview 得到预览二维码，upload 上传为开发版本
用法：npm run deploy -- export --env 云环境ID --to 文件夹
  全部资料、文件和能直接看的表格；中断了再执行一次就接着做，定期执行就是备份
用法：npm run deploy -- restore --env 空的云环境ID --from 文件夹 [--gone-from 还在用的云环境ID]
  把一份导出恢复到空的云环境，逐份核对；中断了再执行一次就接着做
用法：npm run deploy -- sweep --env 云环境ID [--dry]
  删除上传了却没有任何资料提到的文件，和已注销的人留下的文件；--dry 只列出来`;

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
  const [command] = positionals;
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
  if (!command || !['plan', 'apply', 'check'].includes(command)) throw new DeployError(usage);
  if (!values.env) throw new DeployError(`缺少 --env：要部署到哪个云环境\n${usage}`);
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
  if (!dry || !copy)
    throw new DeployError(
      `旧资料由时钟在部署后自己整理，这里只演练：请加上 --dry --copy 文件夹\n${usage}`,
    );
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
