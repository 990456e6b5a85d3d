import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());
beforeEach(() =>
  cloud.value(`return db.collection('registry').where({ _id: _.exists(true) }).remove()`),
);

const count = () => cloud.value(`return (await db.collection('registry').count()).total`);

describe('a unique index', () => {
  it('refuses the same value twice, by adding, updating or replacing', async () => {
    await cloud.value(`
      await db.collection('registry').add({ data: { _id: 'a', number: 1 } });
      await db.collection('registry').add({ data: { _id: 'b', number: 2 } });`);
    for (const code of [
      `return db.collection('registry').add({ data: { number: 1 } })`,
      `return db.collection('registry').doc('b').update({ data: { number: 1 } })`,
      `return db.collection('registry').doc('c').set({ data: { number: 2 } })`,
    ]) {
      const { error } = await cloud.inFunction(code);
      expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') });
    }
    expect(await count()).toBe(2);
  });

  it('counts missing as null: two documents without the field collide', async () => {
    await cloud.value(`return db.collection('registry').add({ data: { _id: 'a' } })`);
    const { error } = await cloud.inFunction(
      `return db.collection('registry').add({ data: { number: null } })`,
    );
    expect(error?.message).toContain('E11000');
  });

  it('lets a document keep its own value', async () => {
    await cloud.value(`
      await db.collection('registry').add({ data: { _id: 'a', number: 1 } });
      await db.collection('registry').doc('a').set({ data: { number: 1, more: true } });`);
    expect(await count()).toBe(1);
  });

  it('lets one of ten through who add the same at once', async () => {
    const added = await cloud.value<number>(`
      const tries = Array.from({ length: 10 }, () => db.collection('registry').add({ data: { number: 7 } }).then(() => 1, () => 0));
      return (await Promise.all(tries)).reduce((sum, one) => sum + one)`);
    expect([added, await count()]).toEqual([1, 1]);
  });

  it('holds inside a transaction and between two of them', async () => {
    const { error } = await cloud.inFunction(`
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await first.collection('registry').add({ data: { number: 5 } });
      await second.collection('registry').add({ data: { number: 5 } });
      await first.commit();
      await second.commit();`);
    expect(error?.message).toContain('E11000');
    expect(await count()).toBe(1);
  });
});
