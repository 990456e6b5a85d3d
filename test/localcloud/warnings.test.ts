import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start({ reportScansOver: 10, refuseUnindexed: true });
  await cloud.value(`
    for (let i = 0; i < 15; i++) await db.collection('things').add({ data: { _id: 't' + i, code: 'c' + (i % 3), n: i } })`);
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.request('DELETE', '/dev/meter'));

const warnings = async () =>
  (await cloud.request('GET', '/dev/warnings')).body as unknown as { kind: string; text: string }[];

describe('the local cloud points out', () => {
  it('a read that no index serves, and refuses it where tests ask for that', async () => {
    const { error } = await cloud.inFunction(
      `return db.collection('things').where({ n: 3 }).get()`,
    );
    expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining('no index') });
    expect(await warnings()).toMatchObject([{ kind: 'unindexed', times: 1 }]);
    expect(cloud.told.join()).toContain('Declare an index');
  });

  it('where().update inside a transaction', async () => {
    await cloud.value(`
      const t = await db.startTransaction();
      await t.collection('things').where({ code: 'c1' }).update({ data: { seen: true } });
      await t.rollback();`);
    expect(await warnings()).toMatchObject([
      { kind: 'outsideTransaction', subject: 'things', text: expect.stringContaining('doc(id)') },
    ]);
  });

  it('the same outside a transaction is fine', async () => {
    await cloud.value(`
      const t = await db.startTransaction();
      await t.commit();
      await db.collection('things').where({ code: 'c1' }).update({ data: { seen: false } });`);
    expect(await warnings()).toEqual([]);
  });

  it('an empty object that the SDK drops from an update', async () => {
    await cloud.value(
      `return db.collection('things').doc('t1').update({ data: { n: 2, visit: { plan: {} } } })`,
    );
    expect(await warnings()).toMatchObject([
      { kind: 'droppedObject', subject: 'visit.plan', text: expect.stringContaining('_.set({})') },
    ]);
  });

  it('nothing where the application is right', async () => {
    await cloud.value(`
      await db.collection('things').doc('t1').update({ data: { visit: _.set({}), n: _.inc(1), list: [{}] } });
      await db.collection('things').where({ code: 'c1' }).get();`);
    expect(await warnings()).toEqual([]);
  });
});

describe('explain', () => {
  const explain = async (body: object) =>
    (await cloud.request('POST', '/dev/explain', { collection: 'things', ...body })).body;

  it('names the index that serves, and how much is read', async () => {
    expect(await explain({ query: { code: 'c1' } })).toEqual({
      collection: 'things',
      index: 'code',
      examined: 5,
      found: 5,
    });
    expect(await explain({ query: { _id: 't3' } })).toMatchObject({ index: '_id_', examined: 1 });
    expect(await explain({ query: { $or: [{ code: 'c1' }, { _id: 't2' }] } })).toMatchObject({
      index: 'code + _id_',
    });
  });

  it('says when there is none', async () => {
    expect((await explain({ query: { n: 3 } })).error).toContain('no index serves');
  });

  it('is in the log of every call', async () => {
    const { body } = await cloud.request(
      'POST',
      '/call/api',
      { code: `return db.collection('things').where({ code: 'c2' }).limit(2).get()` },
      'o-1',
    );
    const logs = await cloud.request('GET', `/dev/logs?requestId=${String(body.requestID)}`);
    expect(logs.body).toMatchObject([
      {
        operations: [
          {
            name: 'database.getDocument',
            on: 'things',
            milliseconds: expect.any(Number),
            reads: [{ index: 'code', examined: 2, found: 2 }],
          },
        ],
      },
    ]);
  });
});

describe('the data browser’s interface', () => {
  it('lists collections with their indexes, and pages through documents', async () => {
    const { body } = await cloud.request('GET', '/dev/collections');
    const collections = body as unknown as { name: string }[];
    expect(collections.find(({ name }) => name === 'things')).toMatchObject({
      documents: 15,
      indexes: [{ name: '_id_' }, { name: 'code', keys: { code: 1 } }],
    });
    expect(collections.some(({ name }) => name.startsWith('localcloud.'))).toBe(false);
    const first = await cloud.request('GET', '/dev/documents?collection=things&after=t8');
    expect(first.body).toMatchObject([{ _id: 't9', n: 9 }]);
    const one = await cloud.request('GET', '/dev/documents?collection=things&id=t3');
    expect(one.body).toMatchObject([{ _id: 't3' }]);
  });

  it('refuses what is not there by name', async () => {
    const { status, body } = await cloud.request('GET', '/dev/documents?collection=nowhere');
    expect([status, body.error]).toEqual([400, expect.stringContaining('nowhere')]);
  });
});
