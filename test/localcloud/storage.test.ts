import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());

const upload = async (path: string, bytes: string, openid?: string) =>
  (
    await cloud.request(
      'POST',
      `/upload?path=${encodeURIComponent(path)}`,
      Buffer.from(bytes),
      openid,
    )
  ).body as { fileID?: string; error?: { errCode: number } };

const urlOf = async (fileID: unknown, maxAge?: number) => {
  const file = maxAge === undefined ? fileID : { fileID, maxAge };
  const { body } = await cloud.request('POST', '/temp-urls', { fileList: [file] }, 'o-1');
  return (body.fileList as { tempFileURL: string; code: string }[])[0];
};

describe('files through wx-server-sdk', () => {
  it('are uploaded, downloaded and deleted, whatever their name', async () => {
    const seen = await cloud.value(`
      const { fileID } = await cloud.uploadFile({ cloudPath: 'signatures/王 女士+1.png', fileContent: Buffer.from([0, 255, 10]) });
      const { fileContent } = await cloud.downloadFile({ fileID });
      const { fileList } = await cloud.deleteFile({ fileList: [fileID, fileID + 'x'] });
      return { fileID, bytes: [...fileContent], codes: fileList.map((file) => file.status) }`);
    expect(seen).toEqual({
      fileID: 'cloud://renocare-local.7265-renocare-local/signatures/王 女士+1.png',
      bytes: [0, 255, 10],
      codes: [0, -503003],
    });
  });

  it.each(['../outside', 'a//b', '/rooted', 'a/../b', 'a\\b', 'a?b', 'a%2fb', ''])(
    'cannot be named %p',
    async (cloudPath) => {
      const { error } = await cloud.inFunction(
        `return cloud.uploadFile({ cloudPath: event.cloudPath, fileContent: Buffer.from('x') })`,
        { cloudPath },
      );
      expect(error).toBeDefined();
    },
  );
});

describe('a client', () => {
  it('uploads, and reads by a temporary URL', async () => {
    const { fileID } = await upload('uploads/p1/a.txt', 'hello', 'o-1');
    const { tempFileURL = '' } = (await urlOf(fileID)) ?? {};
    const response = await fetch(tempFileURL);
    expect([response.status, await response.text()]).toEqual([200, 'hello']);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });

  it('cannot read without a signature, with a forged one, or with that of another file', async () => {
    const { fileID } = await upload('uploads/p1/b.txt', 'secret', 'o-1');
    const { tempFileURL = '' } = (await urlOf(fileID)) ?? {};
    const other = tempFileURL.replace('b.txt', 'a.txt');
    const forged = tempFileURL.replace(/sign=.{6}/, 'sign=000000');
    const longer = tempFileURL.replace(/t=\d+/, 't=9999999999');
    for (const url of [tempFileURL.split('?')[0] ?? '', other, forged, longer]) {
      expect((await fetch(url)).status).toBe(403);
    }
  });

  it('finds the URL expired once the clock has passed it', async () => {
    const { fileID } = await upload('uploads/p1/c.txt', 'x', 'o-1');
    const { tempFileURL = '' } = (await urlOf(fileID, 60)) ?? {};
    expect((await fetch(tempFileURL)).status).toBe(200);
    await cloud.request('POST', '/dev/clock', { advanceMs: 61_000 });
    expect((await fetch(tempFileURL)).status).toBe(403);
  });

  it('is the first to write any path, in anybody’s folder too, for the rule knows none; but logged in', async () => {
    for (const path of ['signatures/a.png', 'imports/DR1/lines.json', 'uploads/p2/hers.png'])
      expect((await upload(path, 'x', 'o-1')).fileID).toContain(path);
    expect((await upload('uploads/p1/d.txt', 'x')).error?.errCode).toBe(-503002);
    expect((await upload('uploads/../signatures/a', 'x', 'o-1')).error?.errCode).toBe(-501007);
  });

  it('stays the creator of what it made first when a function writes over it, and of nothing that a function made', async () => {
    const put = (path: string) =>
      cloud.value(
        `return cloud.uploadFile({ cloudPath: '${path}', fileContent: Buffer.from('f') })`,
      );
    await upload('forms/first.pdf', 'mine', 'o-1');
    await put('forms/first.pdf');
    expect((await upload('forms/first.pdf', 'mine again', 'o-1')).fileID).toBeDefined();
    await put('forms/theirs.pdf');
    expect((await upload('forms/theirs.pdf', 'x', 'o-1')).error?.errCode).toBe(-503002);
    // Once it is gone, whoever comes first is its creator: a client, or nobody where it is a function again.
    await cloud.value(
      `return cloud.deleteFile({ fileList: ['cloud://renocare-local.7265-renocare-local/forms/theirs.pdf'] })`,
    );
    expect((await upload('forms/theirs.pdf', 'x', 'o-2')).fileID).toBeDefined();
    expect((await upload('forms/theirs.pdf', 'x', 'o-1')).error?.errCode).toBe(-503002);
    await cloud.value(
      `return cloud.deleteFile({ fileList: ['cloud://renocare-local.7265-renocare-local/forms/theirs.pdf'] })`,
    );
    await put('forms/theirs.pdf');
    expect((await upload('forms/theirs.pdf', 'x', 'o-2')).error?.errCode).toBe(-503002);
  });

  it('deletes its own file and nobody else’s', async () => {
    const { fileID } = await upload('uploads/p1/own.txt', 'x', 'o-1');
    const remove = async (openid: string) =>
      (await cloud.request('POST', '/delete-files', { fileList: [fileID] }, openid)).body
        .fileList as { code: string }[];
    expect((await remove('o-2'))[0]?.code).toBe('STORAGE_EXCEED_AUTHORITY');
    expect((await urlOf(fileID))?.code).toBe('SUCCESS');
    expect((await remove('o-1'))[0]?.code).toBe('SUCCESS');
    expect((await urlOf(fileID))?.code).toBe('STORAGE_FILE_NONEXIST');
  });

  it('may overwrite its own file and nobody else’s', async () => {
    await upload('uploads/p1/mine.txt', 'one', 'o-1');
    expect((await upload('uploads/p1/mine.txt', 'two', 'o-2')).error?.errCode).toBe(-503002);
    const { fileID } = await upload('uploads/p1/mine.txt', 'three', 'o-1');
    const { tempFileURL = '' } = (await urlOf(fileID)) ?? {};
    expect(await (await fetch(tempFileURL)).text()).toBe('three');
  });

  it('learns that its file does not exist any more', async () => {
    const { fileID } = await upload('uploads/p1/gone.txt', 'x', 'o-1');
    await cloud.value(`return cloud.deleteFile({ fileList: ['${fileID}'] })`);
    expect(await urlOf(fileID)).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
      tempFileURL: '',
    });
    expect((await cloud.request('POST', '/temp-urls', { fileList: 'x' })).status).toBe(400);
  });
});

describe('the storage rule', () => {
  const read = async (open: TestCloud, fileID: string, openid?: string) => {
    const { body } = await open.request('POST', '/temp-urls', { fileList: [fileID] }, openid);
    return (body.fileList as { tempFileURL: string; code: string }[])[0];
  };

  it.each([
    ['PRIVATE', true, true, false],
    ['ADMINONLY', false, false, false],
    ['READONLY', true, true, true],
    ['ADMINWRITE', false, true, true],
  ] as const)(
    '%s: clients write %p, the uploader reads %p, others %p',
    async (storageRule, writes, own, others) => {
      const closed = await TestCloud.start({ application: { storageRule } });
      try {
        const { body } = await closed.request(
          'POST',
          '/upload?path=uploads%2Fp1%2Fa.txt',
          Buffer.from('mine'),
          'o-1',
        );
        // Where clients write nothing there is nothing to be read either.
        expect('fileID' in body).toBe(writes);
        const fileID = String(body.fileID);
        const bySdk = await closed.value<{ fileID: string }>(
          `return cloud.uploadFile({ cloudPath: 'signatures/a.png', fileContent: Buffer.from('x') })`,
        );
        const may = async (id: string, openid?: string) =>
          (await read(closed, id, openid))?.tempFileURL !== '';
        if (writes) {
          expect(await may(fileID, 'o-1')).toBe(own);
          expect(await may(fileID, 'o-2')).toBe(others);
          expect(await may(fileID)).toBe(others);
        }
        // A function's own file is nobody's among the clients.
        expect(await may(bySdk.fileID, 'o-1')).toBe(others);
        expect((await read(closed, bySdk.fileID, 'o-2'))?.code).toBe(
          others ? 'SUCCESS' : 'STORAGE_EXCEED_AUTHORITY',
        );
      } finally {
        await closed.stop();
      }
    },
  );
});
