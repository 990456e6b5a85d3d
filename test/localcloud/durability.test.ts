import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionsDir, TestCloud } from './running';

const program = join(__dirname, 'serve.ts');

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'localcloud-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** A local cloud in a process of its own; answers its address, or how it ended. */
async function serve(
  port = 0,
): Promise<{ url: string; ended?: { code: number | null; said: string } }> {
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', program, dataDir, functionsDir, String(port)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  let said = '';
  started.stderr.on('data', (bytes: Buffer) => {
    said += String(bytes);
  });
  return new Promise((resolve) => {
    started.stdout.on('data', (bytes: Buffer) => {
      child = started;
      resolve({ url: String(bytes).trim() });
    });
    started.on('close', (code) => resolve({ url: '', ended: { code, said } }));
  });
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
}

const run = async (url: string, code: string) => {
  const response = await fetch(`${url}/call/api`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o-1' },
    body: JSON.stringify({ code }),
  });
  return ((await response.json()) as { result: { value: unknown } }).result.value;
};

describe('after kill -9', () => {
  it('every write that was acknowledged is there, and the clock goes on', async () => {
    const acknowledged = new Set<string>();
    let { url } = await serve();
    for (let round = 0; round < 2; round++) {
      let writing = true;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let i = 0; writing; i++) {
          const id = `${round}-${writer}-${i}`;
          const added = await run(
            url,
            `return (await db.collection('things').add({ data: { _id: '${id}' } }))._id`,
          ).catch(() => undefined);
          if (added === id) acknowledged.add(id);
        }
      });
      const enough = acknowledged.size + 40;
      while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 20));
      const before = ((await (await fetch(`${url}/dev/clock`)).json()) as { now: number }).now;
      await kill();
      writing = false;
      await Promise.all(writers);
      ({ url } = await serve());
      const found = (await run(
        url,
        `const all = []; for (;;) { const { data } = await db.collection('things').skip(all.length).limit(1000).get(); all.push(...data.map((d) => d._id)); if (data.length < 1000) return all }`,
      )) as string[];
      expect([...acknowledged].filter((id) => !found.includes(id))).toEqual([]);
      const { now } = (await (await fetch(`${url}/dev/clock`)).json()) as { now: number };
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now - before).toBeLessThan(20_000);
    }
  }, 120_000);
});

describe('after a proper end', () => {
  it('the next start in the same process goes on', async () => {
    const first = await TestCloud.start({ dataDir });
    await first.value(`return db.collection('things').add({ data: { _id: 'kept' } })`);
    await first.cloud.close();
    const second = await TestCloud.start({ dataDir });
    expect(await second.value(`return (await db.collection('things').get()).data`)).toEqual([
      { _id: 'kept' },
    ]);
    await second.cloud.close();
  });
});

describe('a second start', () => {
  it('on the same data folder is refused and leaves the first alone', async () => {
    const { url } = await serve();
    const { ended } = await serve();
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('正被另一个本地云使用') });
    expect(await run(url, 'return 1')).toBe(1);
  });

  it('on a port in use is refused', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { ended } = await serve(port);
    expect(ended).toMatchObject({
      code: 1,
      said: expect.stringContaining(`端口 ${port} 已被占用`),
    });
    server.close();
  });
});
