import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../localcloud/database/store';
import { functionsDir } from './running';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'localcloud-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder that cannot be written', () => {
  const start = (dataDir: string) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'serve.ts'), dataDir, functionsDir, '0'],
      { env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8', timeout: 20_000 },
    );

  it('is refused in a sentence that names it: the folder is a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    const { status, stderr } = start(path);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`数据目录不能写(${path})`)]);
    expect(stderr).not.toContain('    at ');
  }, 30_000);

  it('is refused in a sentence: the database cannot be opened', () => {
    mkdirSync(join(folder, 'documents.db'));
    const { status, stderr } = start(folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining('数据目录不能写')]);
  }, 30_000);
});

describe('a full disk', () => {
  const change = (i: number) => ({
    collection: 'things',
    key: `s${i}`,
    after: { _id: `${i}`, text: 'x'.repeat(1000) },
  });

  it('is told, acknowledges nothing more, and keeps what was acknowledged', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    const path = join(folder, 'documents.db');
    const store = new Store(path, { mostPages: 40 });
    let acknowledged = 0;
    const fill = async () => {
      for (;;) {
        store.write([change(acknowledged)]);
        await store.settled();
        acknowledged++;
      }
    };
    await expect(fill()).rejects.toMatchObject({
      code: 'SYS_ERR',
      message: expect.stringMatching(/cannot write to disk: .*full/),
    });
    expect(acknowledged).toBeGreaterThan(10);
    expect(said.mock.calls.join()).toContain('restart it once there is room');
    store.write([change(1_000_000)]);
    await expect(store.settled()).rejects.toThrow('cannot write to disk');
    store.close();
    said.mockRestore();
    const again = new Store(path, { mostPages: 4000 });
    expect([...again.rows()]).toHaveLength(acknowledged);
    again.write([change(1_000_000)]);
    await again.settled();
    again.close();
  });
});
