import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());
beforeEach(() =>
  cloud.value(`
    await db.collection('things').where({ _id: _.exists(true) }).remove();
    await db.collection('things').add({ data: { _id: 'a', n: 1 } });
    await db.collection('things').add({ data: { _id: 'b', n: 1 } })`),
);

const things = () =>
  cloud.value(
    `return Object.fromEntries((await db.collection('things').get()).data.map(({ _id, n }) => [_id, n]))`,
  );

describe('transactions through wx-server-sdk', () => {
  it('commit everything together', async () => {
    await cloud.value(`return db.runTransaction(async (t) => {
      await t.collection('things').doc('a').update({ data: { n: _.inc(-1) } });
      await t.collection('things').doc('b').update({ data: { n: _.inc(1) } });
      await t.collection('things').add({ data: { _id: 'c', n: 9 } });
    })`);
    expect(await things()).toEqual({ a: 0, b: 2, c: 9 });
  });

  it('leave nothing behind when rolled back', async () => {
    await cloud.inFunction(`return db.runTransaction(async (t) => {
      await t.collection('things').doc('a').update({ data: { n: 7 } });
      await t.collection('things').doc('b').remove();
      await t.rollback('no');
    })`);
    expect(await things()).toEqual({ a: 1, b: 1 });
  });

  it('see their own writes and the snapshot, while others see neither', async () => {
    const seen = await cloud.value(`
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 5 } });
      await db.collection('things').doc('b').update({ data: { n: 6 } });
      const [own, snapshot] = [await t.collection('things').doc('a').get(), await t.collection('things').doc('b').get()];
      const outside = await db.collection('things').doc('a').get();
      await t.commit();
      return [own.data.n, snapshot.data.n, outside.data.n]`);
    expect(seen).toEqual([5, 1, 1]);
    expect(await things()).toEqual({ a: 5, b: 6 });
  });

  it('conflict at once when another one has written the document', async () => {
    const { error } = await cloud.inFunction(`
      const first = await db.startTransaction();
      const second = await db.startTransaction();
      await first.collection('things').doc('a').update({ data: { n: 2 } });
      try { await second.collection('things').doc('a').update({ data: { n: 3 } }) } finally { await first.commit() }`);
    expect(error?.message).toContain('TransactionConflict');
    expect(await things()).toEqual({ a: 2, b: 1 });
  });

  it('conflict when the document was written since the snapshot', async () => {
    const { error } = await cloud.inFunction(`
      const t = await db.startTransaction();
      await db.collection('things').doc('a').update({ data: { n: 2 } });
      await t.collection('things').doc('a').update({ data: { n: 3 } });`);
    expect(error?.message).toContain('TransactionConflict');
  });

  it('let write skew pass, as snapshot isolation does', async () => {
    await cloud.value(`
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await first.collection('things').doc('a').get();
      await second.collection('things').doc('b').get();
      await first.collection('things').doc('b').update({ data: { n: 10 } });
      await second.collection('things').doc('a').update({ data: { n: 10 } });
      await first.commit();
      await second.commit();`);
    expect(await things()).toEqual({ a: 10, b: 10 });
  });

  it('make a plain update wait until they end', async () => {
    const order = await cloud.value(`
      const log = [];
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 5 } });
      const plain = db.collection('things').doc('a').update({ data: { n: _.inc(1) } }).then(() => log.push('plain'));
      await sleep(100);
      log.push('commit');
      await t.commit();
      await plain;
      return log`);
    expect(order).toEqual(['commit', 'plain']);
    expect(await things()).toMatchObject({ a: 6 });
  });

  it('refuse two operations at once', async () => {
    const { error } = await cloud.inFunction(`
      const t = await db.startTransaction();
      await Promise.all(['a', 'b', 'a', 'b'].map((id) => t.collection('things').doc(id).get()))`);
    expect(error?.message).toContain('TransactionBusy');
  });

  it('are over after their end', async () => {
    const { error } = await cloud.inFunction(`
      const t = await db.startTransaction();
      await t.commit();
      await t.collection('things').doc('a').get()`);
    expect(error?.message).toContain('does not exist');
  });
});
