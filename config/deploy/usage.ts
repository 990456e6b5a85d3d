import { DeployError } from './errors';

const usages: Readonly<Record<string, string>> = {
  'plan|apply|check': `用法：npm run deploy -- plan|apply|check --env 云环境ID [--variables 文件]
  plan   列出要新建、要改的东西，什么都不动
  apply  照着做；可以重复执行
  check  比对线上和应有的样子，有出入就以 1 退出`,
  migrate: `用法：npm run deploy -- migrate --dry --copy 文件夹
  在导出的一份资料上演练本版本对旧资料的整理，什么都不写`,
  'preview|upload': `用法：npm run deploy -- preview|upload --env 云环境ID --appid AppID --key 密钥文件 [--version 1.0.0] [--desc 说明] [--robot 1]
  把构建好的小程序交给微信：preview 得到预览二维码，upload 上传为开发版本`,
  export: `用法：npm run deploy -- export --env 云环境ID --to 文件夹
  全部资料、文件和能直接看的表格；中断了再执行一次就接着做，定期执行就是备份`,
  restore: `用法：npm run deploy -- restore --env 空的云环境ID --from 文件夹 [--gone-from 还在用的云环境ID]
  把一份导出恢复到空的云环境，逐份核对；中断了再执行一次就接着做`,
  sweep: `用法：npm run deploy -- sweep --env 云环境ID [--dry]
  删除上传了却没有任何资料提到的文件，和已注销的人留下的文件；--dry 只列出来`,
};

const commands = Object.keys(usages).flatMap((names) => names.split('|'));

/** What is wrong in one sentence, then how that command is called; how all are where the command itself is none. */
export function misused(sentence: string, command?: string): DeployError {
  const own = Object.keys(usages).filter((names) => names.split('|').includes(command ?? ''));
  const lines = (own.length ? own : Object.keys(usages)).map((names) => usages[names]);
  return new DeployError([sentence, ...lines].join('\n'));
}

/** The command, or the refusal of what is none. */
export function commandOf(given: string | undefined): string {
  if (given === undefined) throw misused('没有说要做什么：请写上下面的一个命令');
  if (!commands.includes(given))
    throw misused(`没有“${given}”这个命令，有的是 ${commands.join('、')}`);
  return given;
}
