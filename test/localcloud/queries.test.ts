import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
  await cloud.value(`
    const things = Array.from({ length: 130 }, (_, i) => ({ _id: 't' + String(i).padStart(3, '0'), n: i, code: 'c' + (i % 10), tags: ['a' + (i % 3), 'b' + (i % 5)], ...(i % 2 ? { odd: true } : {}), maybe: i % 4 ? i : null }));
    for (const data of things) await db.collection('things').add({ data })`);
});
afterAll(() => cloud.stop());

const ids = (chain: string) =>
  cloud.value<string[]>(
    `return (await db.collection('things')${chain}.get()).data.map((thing) => thing._id)`,
  );

describe('queries through wx-server-sdk', () => {
  it('answer 100 rows when nothing is said, and as many as asked up to 1,000', async () => {
    expect(await ids('')).toHaveLength(100);
    expect(await ids('.limit(1000)')).toHaveLength(130);
  });

  it.each([
    ['equality on an indexed field', `.where({ code: 'c3', n: _.lt(20) })`, ['t003', 't013']],
    ['a value inside an array', `.where({ tags: 'b4', n: _.lt(10) })`, ['t004', 't009']],
    [
      'all of several values',
      `.where({ tags: _.all(['a1', 'b1']), n: _.lt(20) })`,
      ['t001', 't016'],
    ],
    [
      'in and not in',
      `.where({ code: _.in(['c1', 'c2']), n: _.nin([2, 12]).and(_.lt(13)) })`,
      ['t001', 't011'],
    ],
    ['or', `.where(_.or([{ n: 1 }, { n: 129 }]))`, ['t001', 't129']],
    ['null also finds what is missing', `.where({ odd: null, n: _.lte(2) })`, ['t000', 't002']],
    ['exists', `.where({ odd: _.exists(false), n: _.lt(3) })`, ['t000', 't002']],
    ['mod skips null', `.where({ maybe: _.mod(5, 0), n: _.lt(12) })`, ['t005', 't010']],
    ['a pattern', `.where({ _id: db.RegExp({ regexp: '^t12[34]' }) })`, ['t123', 't124']],
    [
      'order, skip and limit',
      `.where({ code: 'c9' }).orderBy('n', 'desc').skip(1).limit(2)`,
      ['t119', 't109'],
    ],
    ['a cursor on _id', `.where({ _id: _.gt('t127') }).orderBy('_id', 'asc')`, ['t128', 't129']],
    ['a range on an indexed field', `.where({ code: _.gte('c8'), n: _.lt(10) })`, ['t008', 't009']],
  ])('%s', async (_name, chain, expected) => {
    expect(await ids(chain)).toEqual(expected);
  });

  it('give just the fields asked for', async () => {
    const rows = await cloud.value(
      `return (await db.collection('things').where({ n: 5 }).field({ code: true }).get()).data`,
    );
    expect(rows).toEqual([{ _id: 't005', code: 'c5' }]);
  });

  it('count', async () => {
    expect(
      await cloud.value(
        `return (await db.collection('things').where({ code: 'c1' }).count()).total`,
      ),
    ).toBe(13);
  });

  it('aggregate', async () => {
    const list = await cloud.value(`
      const $ = db.command.aggregate;
      return (await db.collection('things').aggregate().match({ code: _.in(['c1', 'c2']) })
        .group({ _id: '$code', sum: $.sum('$n'), many: $.sum(1) }).sort({ _id: 1 }).end()).list`);
    expect(list).toEqual([
      { _id: 'c1', sum: 793, many: 13 },
      { _id: 'c2', sum: 806, many: 13 },
    ]);
  });

  it('update many at once', async () => {
    const updated = await cloud.value(
      `return (await db.collection('things').where({ code: 'c1' }).update({ data: { seen: true } })).stats.updated`,
    );
    expect(updated).toBe(13);
    expect(await ids('.where({ seen: true })')).toHaveLength(13);
  });

  it.each([
    ['$where', `return db.collection('things').where({ $where: 'this.n > 1' }).get()`],
    ['$text', `return db.collection('things').where({ n: { $text: { $search: 'x' } } }).get()`],
  ])('refuse what is not served: %s', async (operator, code) => {
    const { error } = await cloud.inFunction(code);
    expect(error?.message).toContain(`does not serve`);
    expect(error?.message).toContain(operator);
  });
});
