import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestCloud } from './running';

let cloud: TestCloud;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'localcloud-backup-'));
  cloud = await TestCloud.start({
    empty: false,
    demonstration: async () => ({
      people: [{ openid: 'o-owner', name: '王女士', role: 'owner' }],
      documents: { things: [{ _id: 'first', n: 1 }] },
      files: [{ path: 'uploads/p1/a.txt', bytes: Buffer.from('hello') }],
      subscriptions: [],
    }),
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const things = () =>
  cloud.value<object[]>(
    `return (await db.collection('things').orderBy('_id', 'asc').limit(1000).get()).data`,
  );

describe('a data folder, while the local cloud runs', () => {
  it('is copied as of one moment, and starts elsewhere', async () => {
    let writing = true;
    let pairs = 0;
    const writer = (async () => {
      for (; writing; pairs++) {
        await cloud.value(
          `return db.runTransaction(async (t) => { for (const side of ['l', 'r']) await t.collection('things').add({ data: { _id: 'pair-' + side + event.i } }) })`,
          { i: pairs },
        );
      }
    })();
    while (pairs < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const to = join(folder, 'copy');
    expect((await cloud.request('POST', '/dev/backup', { to })).status).toBe(200);
    writing = false;
    await writer;
    const copy = await TestCloud.start({ dataDir: to });
    const ids = await copy.value<string[]>(
      `return (await db.collection('things').limit(1000).get()).data.map(({ _id }) => _id)`,
    );
    const sides = (side: string) =>
      ids.filter((id) => id.startsWith(`pair-${side}`)).map((id) => id.slice(6));
    expect(sides('l').length).toBeGreaterThanOrEqual(3);
    expect(sides('l').sort()).toEqual(sides('r').sort());
    const text = await copy.value(
      `return String((await cloud.downloadFile({ fileID: 'cloud://renocare-local.7265-renocare-local/uploads/p1/a.txt' })).fileContent)`,
    );
    expect(text).toBe('hello');
    await copy.cloud.close();
  });

  it('is put back as it was: documents, files and clock', async () => {
    const to = join(folder, 'before');
    await cloud.request('POST', '/dev/backup', { to });
    const before = await things();
    const clock = (await cloud.request('GET', '/dev/clock')).body;
    await cloud.value(`
      await db.collection('things').doc('first').remove();
      await db.collection('things').add({ data: { _id: 'later' } });
      await cloud.deleteFile({ fileList: ['cloud://renocare-local.7265-renocare-local/uploads/p1/a.txt'] })`);
    await cloud.request('POST', '/dev/clock', { advanceMs: 86_400_000 });
    expect((await cloud.request('POST', '/dev/restore', { from: to })).status).toBe(200);
    expect(await things()).toEqual(before);
    expect((await cloud.request('GET', '/dev/clock')).body).toEqual(clock);
    expect(
      await cloud.value(
        `return (await cloud.downloadFile({ fileID: 'cloud://renocare-local.7265-renocare-local/uploads/p1/a.txt' })).fileContent.length`,
      ),
    ).toBe(5);
  });

  it('goes back to the demonstration', async () => {
    await cloud.value(`return db.collection('things').add({ data: { _id: 'mine' } })`);
    await cloud.request('POST', '/dev/faults', { kind: 'lost', on: 'storage' });
    await cloud.request('POST', '/dev/reset');
    expect(await things()).toEqual([{ _id: 'first', n: 1 }]);
    expect((await cloud.request('GET', '/dev/faults')).body).toEqual([]);
    expect((await cloud.request('GET', '/dev/people')).body).toMatchObject([{ name: '王女士' }]);
  });

  it.each([
    ['/dev/backup', { to: 'relative' }, 'to'],
    ['/dev/restore', { from: '/nowhere' }, '/nowhere'],
    ['/dev/restore', {}, 'from'],
  ])('%s refuses %j', async (path, body, named) => {
    const { status, body: answer } = await cloud.request('POST', path, body);
    expect([status, answer.error]).toEqual([400, expect.stringContaining(named)]);
  });

  it('is not copied over something else', async () => {
    const { status, body } = await cloud.request('POST', '/dev/backup', { to: folder });
    expect([status, body.error]).toEqual([400, expect.stringContaining('not empty')]);
  });
});
