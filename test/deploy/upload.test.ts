import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyToUpload, type UploadOptions } from '../../config/deploy/upload';
import { startWeChat, type WeChat } from './weChat';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'renocare-upload-'));
const appid = 'wx0123456789abcdef';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = join(folder, 'private.key');
writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A build as far as it is looked at. */
function built(name: string, script: string): string {
  const to = join(folder, name);
  mkdirSync(join(to, 'pages'), { recursive: true });
  writeFileSync(join(to, 'app.json'), '{}');
  writeFileSync(join(to, 'pages', 'index.js'), script);
  return to;
}
const good = built('good', 'wx.cloud.init({env:"company-1"})');
const options: UploadOptions = { appid, key, version: '1.0.0', env: 'company-1' };

test('what is complete is ready; account and key may come from the shell', () => {
  expect(readyToUpload('upload', options, {}, good)).toMatchObject({ appid, robot: 1 });
  const { appid: _appid, key: _key, ...rest } = options;
  const shell = { WECHAT_APPID: appid, WECHAT_UPLOAD_KEY_FILE: key };
  expect(readyToUpload('upload', rest, shell, good)).toMatchObject({ version: '1.0.0' });
});

test.each<[string, UploadOptions, string, string]>([
  ['no account', { appid: '' }, good, '缺少小程序的 AppID'],
  ['another kind of account', { appid: 'touristappid' }, good, '缺少小程序的 AppID'],
  ['no key', { key: undefined }, good, '缺少上传密钥'],
  ['a key that is not there', { key: join(folder, 'none.key') }, good, '找不到上传密钥'],
  ['a key in the repository', { key: join(root, 'package.json') }, good, '不能放在仓库里'],
  ['no key at all', { key: join(good, 'app.json') }, good, '不是上传密钥'],
  ['no version', { version: undefined }, good, '缺少版本号'],
  ['a robot too many', { robot: '31' }, good, '--robot 是 1 到 30'],
  ['nothing built', {}, join(folder, 'nothing'), '还没有构建'],
  ['no environment', { env: undefined }, good, '缺少 --env'],
  ['built for another one', { env: 'company' }, good, '不是给云环境 company 的'],
  [
    'an address of this machine',
    {},
    built('local', 'x("company-1","http://127.0.0.1:8686/call")'),
    'pages/index.js 里有本机的地址',
  ],
])('%s: a sentence that says what to do', (_, change, build, sentence) => {
  expect(() => readyToUpload('upload', { ...options, ...change }, {}, build)).toThrow(sentence);
});

const installed = existsSync(join(root, 'test/upload/node_modules/miniprogram-ci'));
const weapp = join(root, 'dist/weapp/app.json');
const env = 'renocare-test';
const forUs =
  existsSync(weapp) &&
  ['app.js', 'common.js', 'kit.js'].some((name) =>
    readFileSync(join(root, 'dist/weapp', name), 'utf8').includes(env),
  );
const real = installed && forUs ? describe : describe.skip;

real(
  'miniprogram-ci as it is, WeChat’s side by a stand-in (needs npm ci --prefix test/upload and a build for renocare-test)',
  () => {
    let wechat: WeChat;
    const pem = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    beforeAll(async () => {
      wechat = await startWeChat(appid, pem);
      writeFileSync(join(folder, 'ca.pem'), wechat.certificate);
    });
    afterAll(() => wechat?.close());

    function deploy(...args: string[]): Promise<{ code: number; out: string }> {
      const command = [
        join(root, 'node_modules/tsx/dist/cli.mjs'),
        'config/deploy/main.ts',
        ...args,
      ];
      const shell = {
        PATH: process.env.PATH ?? '',
        HTTPS_PROXY: wechat.proxy,
        NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
        WECHAT_APPID: appid,
        HOME: folder,
      };
      return new Promise((resolve) => {
        execFile(process.execPath, command, { cwd: root, env: shell }, (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr });
        });
      });
    }

    test('upload: signed, with version, description and robot; preview leaves a picture', async () => {
      const sent = await deploy(
        ...['upload', '--env', env, '--key', key, '--version', '1.2.3'],
        ...['--desc', '第一次上传', '--robot', '7'],
      );
      expect(sent).toMatchObject({ code: 0, out: expect.stringContaining('已上传 1.2.3') });
      expect(wechat.uploads.at(-1)).toMatchObject({
        path: '/wxa/ci/upload',
        query: { appid, version: '1.2.3', desc: '第一次上传', robot: '7' },
      });
      expect(wechat.uploads.at(-1)?.bytes.includes(env)).toBe(true);

      const qrcode = join(folder, 'preview.png');
      const shown = await deploy('preview', '--env', env, '--key', key, '--qrcode', qrcode);
      expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('预览二维码在') });
      expect(existsSync(qrcode)).toBe(true);
    }, 300_000);

    test('another account’s key, and an address that is not in the list', async () => {
      const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
      const wrong = join(folder, 'other.key');
      writeFileSync(wrong, other.export({ type: 'pkcs1', format: 'pem' }));
      const refused = await deploy('upload', '--env', env, '--key', wrong, '--version', '1.2.3');
      expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('与这个 AppID 不符') });

      wechat.refuse({ errCode: -10008, errMsg: 'invalid ip: 203.0.113.9, reference: …' });
      const unknown = await deploy('upload', '--env', env, '--key', key, '--version', '1.2.3');
      expect(unknown).toMatchObject({
        code: 2,
        out: expect.stringContaining('203.0.113.9 不在 IP 白名单里'),
      });
    }, 300_000);
  },
);
