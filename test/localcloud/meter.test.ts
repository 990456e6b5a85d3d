import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.request('DELETE', '/dev/meter'));

const read = async () => (await cloud.request('GET', '/dev/meter')).body;

describe('the meter', () => {
  it('books every operation under the action that the client named', async () => {
    await cloud.value(
      `await db.collection('things').add({ data: { _id: 'a' } });
       await db.collection('things').doc('a').get();
       await cloud.uploadFile({ cloudPath: 'x/y', fileContent: Buffer.from('1') });`,
      { action: 'repair.report' },
    );
    await cloud.value('return 1', { action: 'home.show' });
    await cloud.value('return 1', { action: 'home.show' });
    expect(await read()).toMatchObject({
      total: { calls: 3, database: 2, storage: 1 },
      actions: {
        'repair.report': { runs: 1, calls: 1, database: 2, storage: 1 },
        'home.show': { runs: 2, calls: 2, database: 0, storage: 0 },
      },
    });
  });

  it('books a function called by a function under the same action', async () => {
    await cloud.value(
      `await cloud.callFunction({ name: 'api', data: { code: "return db.collection('things').count()" } })`,
      { action: 'outer' },
    );
    expect((await read()).actions).toEqual({
      outer: { runs: 2, calls: 2, database: 1, storage: 0 },
    });
  });

  it('keeps actions that run at the same time apart', async () => {
    await Promise.all(
      [1, 2, 3].map((times) =>
        cloud.value(
          `for (let i = 0; i < event.times; i++) { await db.collection('things').count(); await sleep(20) }`,
          { action: `a${times}`, times },
        ),
      ),
    );
    expect((await read()).actions).toMatchObject({
      a1: { database: 1 },
      a2: { database: 2 },
      a3: { database: 3 },
    });
  });

  it('counts uploads and temporary URLs of clients as storage', async () => {
    await cloud.request('POST', '/upload?path=uploads/a', Buffer.from('x'), 'o-1');
    await cloud.request('POST', '/temp-urls', { fileList: ['cloud://a/b'] });
    expect((await read()).total).toEqual({ calls: 0, database: 0, storage: 2 });
  });

  it('reports reads of more than 1,000 documents that no index serves, and only those', async () => {
    // Twenty-five a call: each has the function's own time limit of five seconds.
    for (let from = 0; from < 1100; from += 25)
      await cloud.value(
        `await Promise.all(Array.from({ length: 25 }, (_, i) => event.from + i).map((i) =>
           db.collection('things').add({ data: { _id: 'many' + i, code: 'c' + i, plain: i } })))`,
        { from },
      );
    await cloud.value(`return db.collection('things').where({ code: 'c5' }).get()`);
    await cloud.value(`return db.collection('things').orderBy('code', 'asc').limit(5).get()`);
    await cloud.value(
      `return db.collection('things').where({ _id: _.gt('many5') }).limit(5).get()`,
    );
    expect((await read()).unindexed).toEqual([]);
    await cloud.value(`return db.collection('things').where({ plain: 5 }).get()`);
    await cloud.value(`return db.collection('things').where({ plain: 5 }).get()`);
    expect((await read()).unindexed).toEqual([
      {
        collection: 'things',
        query: JSON.stringify({ query: { plain: 5 }, order: {} }),
        documents: expect.any(Number),
        times: 2,
      },
    ]);
    expect(cloud.told.join()).toContain('no index serves things');
  }, 60_000);
});
