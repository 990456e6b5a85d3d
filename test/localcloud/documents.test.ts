import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());
beforeEach(() =>
  cloud.value(`return db.collection('things').where({_id: _.exists(true)}).remove()`),
);

const add = (document: object) =>
  cloud.value(`return db.collection('things').add({ data: event.document })`, { document });
const get = (id: string) =>
  cloud.value<Record<string, unknown>>(
    `return (await db.collection('things').doc(event.id).get()).data`,
    { id },
  );

describe('documents through wx-server-sdk', () => {
  it('are added, read, changed, replaced and removed', async () => {
    await add({ _id: 'a', count: 1, tags: ['x'] });
    await cloud.value(
      `return db.collection('things').doc('a').update({ data: { count: _.inc(2), tags: _.push(['y']), nested: _.set({ deep: true }) } })`,
    );
    expect(await get('a')).toEqual({
      _id: 'a',
      count: 3,
      tags: ['x', 'y'],
      nested: { deep: true },
    });
    await cloud.value(`return db.collection('things').doc('a').set({ data: { other: 1 } })`);
    expect(await get('a')).toEqual({ _id: 'a', other: 1 });
    const { stats } = await cloud.value<{ stats: { removed: number } }>(
      `return db.collection('things').doc('a').remove()`,
    );
    expect(stats.removed).toBe(1);
  });

  it('keep whole numbers beyond 32 bits, fractions, dates and null as they are', async () => {
    const document = await cloud.value<Record<string, unknown>>(`
      await db.collection('things').add({ data: { _id: 't', at: 1795397400000, half: 0.5, none: null, day: new Date(5), big: -9007199254740991 } });
      const { data } = await db.collection('things').doc('t').get();
      return { ...data, isDate: data.day instanceof Date && data.day.getTime() }`);
    expect(document).toMatchObject({
      at: 1795397400000,
      half: 0.5,
      none: null,
      isDate: 5,
      big: -9007199254740991,
    });
  });

  it('take the server date from the local cloud’s clock', async () => {
    const seconds = await cloud.value<number>(`
      await db.collection('things').add({ data: { _id: 's', at: db.serverDate({ offset: 1000 }) } });
      return (await db.collection('things').doc('s').get()).data.at.getTime() - Date.now()`);
    expect(seconds).toBe(1000);
  });

  it('refuse a taken _id with E11000, and add nothing of the same call', async () => {
    await add({ _id: 'a' });
    const { error } = await cloud.inFunction(
      `return db.collection('things').add({ data: { _id: 'a', other: true } })`,
    );
    expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') });
    expect(await get('a')).toEqual({ _id: 'a' });
  });

  it('throw when missing, unless throwOnNotFound is false', async () => {
    const code = `return (await db.collection('things').doc('nobody').get()).data`;
    expect((await cloud.inFunction(code)).error?.message).toContain('does not exist');
    expect(await cloud.value(code, { options: { throwOnNotFound: false } })).toBeNull();
  });

  it('of a collection that is not declared are refused by name', async () => {
    const { error } = await cloud.inFunction(`return db.collection('nowhere').get()`);
    expect(error).toMatchObject({ errCode: -502005, message: expect.stringContaining('nowhere') });
  });

  it('of the local cloud itself cannot be reached', async () => {
    const { error } = await cloud.inFunction(`return db.collection('localcloud.messages').get()`);
    expect(error?.errCode).toBe(-502005);
  });
});

describe('compare and set', () => {
  it('counts one winner among ten who saw the same version', async () => {
    await add({ _id: 'case', v: 1 });
    const winners = await Promise.all(
      Array.from({ length: 10 }, () =>
        cloud.value<number>(
          `return (await db.collection('things').where({ _id: 'case', v: 1 }).update({ data: { v: _.inc(1) } })).stats.updated`,
        ),
      ),
    );
    expect(winners.reduce((sum, count) => sum + count)).toBe(1);
    expect(await get('case')).toMatchObject({ v: 2 });
  });

  it('counts 0 when nothing matches and when nothing changes', async () => {
    await add({ _id: 'case', v: 1 });
    const update = (where: object, data: object) =>
      cloud.value(
        `return (await db.collection('things').where(event.where).update({ data: event.data })).stats.updated`,
        { where, data },
      );
    expect(await update({ _id: 'case', v: 9 }, { v: 10 })).toBe(0);
    expect(await update({ _id: 'case', v: 1 }, { v: 1 })).toBe(0);
  });
});

describe('what MongoDB refuses is refused', () => {
  const change = (data: string) =>
    cloud.inFunction(`return db.collection('things').doc('a').update({ data: ${data} })`);

  it.each([
    ['$set through null', '{ nothing: { below: 1 } }', 'Cannot create field'],
    ['$set through text', `{ 'text.below': 1 }`, 'Cannot create field'],
    ['$set through an array', `{ 'list.name': 1 }`, 'Cannot create field'],
    ['$inc on text', '{ text: _.inc(1) }', 'non-numeric'],
    ['$inc on null', '{ nothing: _.inc(1) }', 'non-numeric'],
    ['$mul on text', '{ text: _.mul(2) }', 'non-numeric'],
    ['$push on text', `{ text: _.push('x') }`, 'must be an array'],
    ['$addToSet on a number', '{ number: _.addToSet(1) }', 'must be an array'],
    ['$pull on text', `{ text: _.pull('x') }`, 'must be an array'],
  ])('%s', async (_name, data, sentence) => {
    const before = { _id: 'a', nothing: null, text: 'x', number: 1, list: [1] };
    await add(before);
    const { error } = await change(data);
    expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining(sentence) });
    expect(await get('a')).toEqual(before);
  });

  it('an unknown operator in a query', async () => {
    const { error } = await cloud.inFunction(
      `return db.collection('things').where({ a: { $bogus: 1 } }).get()`,
    );
    expect(error?.errCode).toBe(-502001);
  });
});
