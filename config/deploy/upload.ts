/** `npm run deploy -- preview|upload`: the built mini-program to WeChat, by WeChat's own miniprogram-ci. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { DeployError } from './errors';

const root = join(__dirname, '..', '..');

/** miniprogram-ci lives where the upload check installs it; 276 MB that nothing else needs. */
const home = join(root, 'test', 'upload');

export interface UploadOptions {
  appid?: string | undefined;
  /** File with the key for uploading code, outside the repository. */
  key?: string | undefined;
  version?: string | undefined;
  desc?: string | undefined;
  /** 1 to 30; 1, if not given. */
  robot?: string | undefined;
  /** The cloud environment that the build must be for. */
  env?: string | undefined;
  /** Where the preview's code goes; a PNG. */
  qrcode?: string | undefined;
}

interface Ready {
  appid: string;
  privateKey: string;
  version: string;
  desc: string;
  robot: number;
  qrcode: string;
}

/** Looks at everything that can be known before WeChat is asked. Refuses with a sentence that says what to do. */
export function readyToUpload(
  command: 'preview' | 'upload',
  options: UploadOptions,
  shell: NodeJS.ProcessEnv,
  folder = join(root, 'dist', 'weapp'),
): Ready {
  const appid = options.appid ?? shell.WECHAT_APPID ?? '';
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    throw new DeployError(
      '缺少小程序的 AppID：请加上 --appid 或设置环境变量 WECHAT_APPID（公众平台 → 设置 → 账号信息，wx 开头共 18 位）',
    );
  const privateKey = keyOf(options.key ?? shell.WECHAT_UPLOAD_KEY_FILE);
  const { version = '' } = options;
  if (command === 'upload' && !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version))
    throw new DeployError('缺少版本号：请加上 --version，如 --version 1.0.0');
  const robot = Number(options.robot ?? '1');
  if (!Number.isInteger(robot) || robot < 1 || robot > 30)
    throw new DeployError('--robot 是 1 到 30 的整数');
  checkBuild(folder, options.env);
  const { desc = describeTree(), qrcode = join(root, 'dist', 'preview.png') } = options;
  return { appid, privateKey, version: version || '0.0.0', desc, robot, qrcode };
}

function keyOf(file: string | undefined): string {
  const where = '公众平台 → 开发管理 → 开发设置 → 小程序代码上传，生成密钥并下载';
  if (!file)
    throw new DeployError(
      `缺少上传密钥：请加上 --key 文件，或设置 WECHAT_UPLOAD_KEY_FILE（${where}）`,
    );
  const path = resolve(file);
  if (!relative(root, path).startsWith('..'))
    throw new DeployError('上传密钥不能放在仓库里：请移到别处，并在公众平台重置这把密钥');
  if (!existsSync(path)) throw new DeployError(`找不到上传密钥：${path}`);
  const text = readFileSync(path, 'utf8');
  try {
    createPrivateKey(text);
  } catch {
    throw new DeployError(
      `${path} 不是上传密钥：应是以 BEGIN RSA PRIVATE KEY 开头的文件（${where}）`,
    );
  }
  return text;
}

/** Built, for this environment, and nothing of a developer's machine in it. */
function checkBuild(folder: string, env: string | undefined): void {
  if (!existsSync(join(folder, 'app.json')))
    throw new DeployError(
      '小程序还没有构建：请先执行 TARO_APP_CLOUD_ENV=环境ID npm run build:weapp',
    );
  if (!env)
    throw new DeployError('缺少 --env：小程序要用哪个云环境（与构建时的 TARO_APP_CLOUD_ENV 一致）');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  if (!scripts.some(({ text }) => new RegExp(`["'\`]${escaped(env)}["'\`]`).test(text)))
    throw new DeployError(
      `这次构建不是给云环境 ${env} 的：请执行 TARO_APP_CLOUD_ENV=${env} npm run build:weapp`,
    );
  const local = scripts.find(({ text }) =>
    /https?:\/\/(127\.0\.0\.1|localhost|0\.0\.0\.0)\b/.test(text),
  );
  if (local)
    throw new DeployError(`${local.name} 里有本机的地址，不能上传：请重新执行 npm run build:weapp`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** '3b9fab0', and whether there was more than that. */
function describeTree(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    return git('status', '--porcelain').trim() ? `${commit} 另有未提交的改动` : commit;
  } catch {
    return '不在 git 仓库里构建';
  }
}

interface Ci {
  Project: new (options: object) => object;
  preview(options: object): Promise<{ subPackageInfo?: Package[] }>;
  upload(options: object): Promise<{ subPackageInfo?: Package[] }>;
}
interface Package {
  name: string;
  size: number;
}

function load(): Ci {
  try {
    return createRequire(join(home, 'package.json'))('miniprogram-ci') as Ci;
  } catch {
    throw new DeployError('还没有安装 miniprogram-ci：请先执行 npm ci --prefix test/upload');
  }
}

/** Sends it. `print` gets lines for whoever waits. */
export async function send(
  command: 'preview' | 'upload',
  ready: Ready,
  print: (line: string) => void,
  folder = join(root, 'dist', 'weapp'),
): Promise<void> {
  const { appid, privateKey, version, desc, robot, qrcode } = ready;
  if (desc.includes('未提交')) print('注意：有未提交的改动，这次上传的代码找不回来');
  const ci = load();
  const { setting } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as {
    setting: { minified: boolean };
  };
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath: folder, privateKey });
  const options = {
    project,
    version,
    desc,
    robot,
    setting: { ...setting, minify: setting.minified },
    onProgressUpdate: () => undefined,
  };
  try {
    const { subPackageInfo = [] } =
      command === 'upload'
        ? await ci.upload(options)
        : await ci.preview({ ...options, qrcodeFormat: 'image', qrcodeOutputDest: qrcode });
    for (const { name, size } of subPackageInfo)
      print(`  ${name === '__FULL__' ? '全部' : name}：${Math.ceil(size / 1024)} KB`);
  } catch (error) {
    throw new DeployError(sentenceOf(String((error as Error).message ?? error)));
  }
  print(
    command === 'upload'
      ? `已上传 ${version}（机器人 ${robot}，${desc}）。到公众平台 → 版本管理 → 开发版本，设为体验版或提交审核`
      : `预览二维码在 ${qrcode}，25 分钟内有效，用有权限的微信扫码`,
  );
}

/** What WeChat answered, for people. */
function sentenceOf(message: string): string {
  const ip = /invalid ip:?\s*([0-9a-fA-F.:]+)/i.exec(message);
  if (ip)
    return `这台电脑的地址 ${ip[1]} 不在 IP 白名单里：公众平台 → 开发管理 → 开发设置 → 小程序代码上传 → IP 白名单`;
  if (/signature|private ?key|decrypt|randstr/i.test(message))
    return '上传密钥与这个 AppID 不符，或已被重置：请在公众平台重新下载';
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN/.test(message))
    return '连不上微信的服务器 servicewechat.com，请检查网络或代理';
  return `微信没有答应：${message.slice(0, 300)}`;
}
