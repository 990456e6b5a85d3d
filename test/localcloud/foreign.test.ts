import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreignProject } from '../../localcloud/foreign';

const project = join(__dirname, 'foreign/project');

describe('another WeChat Cloud project', () => {
  let folder: string;
  let url = '';
  let stop = async () => {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'localcloud-foreign-'));
    // Somewhere else, without a node_modules of its own.
    cpSync(project, join(folder, 'guestbook'), { recursive: true });
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', join(__dirname, '../../localcloud/main.ts'), '--port', '0'],
        ...['--data', join(folder, 'data'), '--project', join(folder, 'guestbook')],
        ...['--now', '2026-11-23T22:00:00+08:00'],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    stop = async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    };
    url = await new Promise((resolve, reject) => {
      child.stdout.on('data', (bytes: Buffer) => {
        const found = /http:\/\/\S+/.exec(String(bytes))?.[0];
        if (found) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  }, 60_000);
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = async (path: string, body: unknown, openid = 'o-guest') => {
    const init = { method: 'POST', headers: { 'x-wx-openid': openid }, body: JSON.stringify(body) };
    return (await fetch(url + path, init)).json() as Promise<Record<string, unknown>>;
  };
  const call = async (event: object, openid?: string) =>
    (await post('/call/guestbook', event, openid)).result as Record<string, unknown>;

  it('runs by its project.config.json alone', async () => {
    await call({ type: 'write', text: '你好' }, 'o-1');
    await call({ type: 'write', text: ' ' }, 'o-2');
    expect(await call({ type: 'list' })).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ text: '你好', by: 'o-1' })]),
    });
    const { list } = await call({ type: 'count' });
    expect(list).toEqual(expect.arrayContaining([{ _id: 'o-2', many: 1 }]));
  }, 30_000);

  it('has its timers fired by the clock', async () => {
    await post('/dev/clock', { advanceMs: 6 * 3_600_000 });
    const nights = await (await fetch(`${url}/dev/documents?collection=nights`)).json();
    expect(nights).toMatchObject([{ removed: 1 }]);
  }, 30_000);

  it('fails as the cloud would', async () => {
    expect((await post('/call/guestbook', { type: 'burn' })).error).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('unknown type burn'),
    });
  }, 30_000);

  it('may upload anywhere, and knows nothing of this product', async () => {
    const { fileID } = await post('/upload?path=avatars/1.txt', 'x');
    expect(fileID).toContain('/avatars/1.txt');
    expect(await (await fetch(`${url}/dev/actions`)).json()).toEqual([]);
    expect(await (await fetch(`${url}/dev/people`)).json()).toEqual([]);
  }, 30_000);
});

describe('a project.config.json', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'localcloud-foreign-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, string | undefined, string]>([
    ['that is missing', undefined, '找不到'],
    ['that is no JSON', '{', '不是 JSON'],
    ['without functions', '{}', 'cloudfunctionRoot'],
    ['whose functions are elsewhere', '{"cloudfunctionRoot":"none/"}', '不存在'],
  ])('%s is refused in a sentence', (_name, text, words) => {
    if (text !== undefined) writeFileSync(join(folder, 'project.config.json'), text);
    expect(() => foreignProject(folder)).toThrow(words);
  });

  it('takes what lies beside it in localcloud.json', () => {
    cpSync(project, folder, { recursive: true });
    const collections = [{ name: 'messages', indexes: [{ name: 'at', keys: { at: -1 } }] }];
    writeFileSync(join(folder, 'localcloud.json'), JSON.stringify({ collections }));
    expect(foreignProject(folder)).toMatchObject({ collections, openCollections: false });
  });
});
