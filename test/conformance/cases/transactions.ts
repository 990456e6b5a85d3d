import { type Case, chapter } from '../case';
import type { Transaction as T } from '../sdk';

const given = [
  { _id: 'a', n: 1 },
  { _id: 'b', n: 1 },
];

const holds = (name: string, run: Case['run'], gives: unknown): Case => ({
  name,
  given,
  run,
  gives,
});

const amount = async (from: { collection: T['collection'] }, id: string) =>
  ((await from.collection('conformance').doc(id).get()).data as { n: number }).n;
const set = (t: T, id: string, n: unknown) =>
  t.collection('conformance').doc(id).update({ data: { n } });

const CONFLICT = 'TransactionConflict';

/** Snapshot isolation, with the documented codes. */
export const transactions = chapter(
  'transactions',
  holds(
    'commit writes everything together',
    async ({ db, all, _ }) => {
      await db.runTransaction(async (t: T) => {
        await set(t, 'a', _.inc(-1));
        await set(t, 'b', _.inc(1));
        await t.collection('conformance').add({ data: { _id: 'c', n: 9 } });
      });
      return all();
    },
    [
      { _id: 'a', n: 0 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 9 },
    ],
  ),
  holds(
    'runTransaction answers what its callback does',
    async ({ db }) => db.runTransaction(async () => 'done') as unknown,
    'done',
  ),
  holds(
    'a callback that throws rolls back',
    async ({ db, all, errorOf }) => {
      const error = await errorOf(() =>
        db.runTransaction(async (t: T) => {
          await set(t, 'a', 5);
          throw new Error('no');
        }),
      );
      return [error?.message.includes('no'), await all()];
    },
    [true, given],
  ),
  holds(
    'rollback undoes add, update, set and remove',
    async ({ db, all, errorOf }) => {
      await errorOf(() =>
        db.runTransaction(async (t: T) => {
          const things = t.collection('conformance');
          await things.add({ data: { _id: 'c' } });
          await things.doc('a').update({ data: { n: 5 } });
          await things.doc('d').set({ data: { n: 5 } });
          await things.doc('b').remove();
          await t.rollback('no');
        }),
      );
      return all();
    },
    given,
  ),
  holds(
    'it reads its own writes, others do not',
    async ({ db, things }) => {
      const t = await db.startTransaction();
      await set(t, 'a', 5);
      const seen = [await amount(t, 'a'), ((await things.doc('a').get()).data as { n: number }).n];
      await t.rollback();
      return seen;
    },
    [5, 1],
  ),
  holds(
    'it reads the snapshot, whatever others write meanwhile',
    async ({ db, things }) => {
      const t = await db.startTransaction();
      await amount(t, 'a');
      await things.doc('b').update({ data: { n: 7 } });
      const seen = await amount(t, 'b');
      await t.commit();
      return seen;
    },
    1,
  ),
  holds(
    'a document removed in it is gone for it',
    async ({ db, errorOf }) => {
      const t = await db.startTransaction();
      await t.collection('conformance').doc('a').remove();
      const error = await errorOf(() => t.collection('conformance').doc('a').get());
      await t.rollback();
      return error !== undefined;
    },
    true,
  ),
  holds(
    'writing what another transaction has written conflicts at once, with its code',
    async ({ db, errorOf }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await set(first, 'a', 2);
      const error = await errorOf(() => set(second, 'a', 3));
      await first.commit();
      return [error?.errCode, error?.message.includes(CONFLICT)];
    },
    [-501001, true],
  ),
  holds(
    'after a conflict the transaction is over',
    async ({ db, errorOf }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await set(first, 'a', 2);
      await errorOf(() => set(second, 'a', 3));
      await first.commit();
      const error = await errorOf(() => set(second, 'b', 3));
      return error !== undefined;
    },
    true,
  ),
  holds(
    'writing what somebody wrote since the snapshot conflicts',
    async ({ db, things, errorOf, all }) => {
      const t = await db.startTransaction();
      await amount(t, 'b');
      await things.doc('a').update({ data: { n: 2 } });
      const error = await errorOf(() => set(t, 'a', 3));
      return [error?.message.includes(CONFLICT), (await all())[0]?.n];
    },
    [true, 2],
  ),
  holds(
    'two that add the same _id: one conflicts',
    async ({ db, errorOf }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      const add = (t: T) => t.collection('conformance').add({ data: { _id: 'same' } });
      await add(first);
      const error = await errorOf(() => add(second));
      await first.commit();
      return error?.message.includes(CONFLICT);
    },
    true,
  ),
  holds(
    'two operations at once are refused as busy',
    async ({ db, errorOf }) => {
      const t = await db.startTransaction();
      const error = await errorOf(() =>
        Promise.all(['a', 'b', 'a', 'b'].map((id) => amount(t, id))),
      );
      return error?.message.includes('TransactionBusy');
    },
    true,
  ),
  holds(
    'write skew is possible: two read what the other writes',
    async ({ db, all }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      const sums = [
        (await amount(first, 'a')) + (await amount(first, 'b')),
        (await amount(second, 'a')) + (await amount(second, 'b')),
      ];
      await set(first, 'a', 0);
      await set(second, 'b', 0);
      await first.commit();
      await second.commit();
      return [sums, (await all()).map(({ n }) => n)];
    },
    [
      [2, 2],
      [0, 0],
    ],
  ),
  holds(
    'write skew is prevented by writing what was read',
    async ({ db, errorOf, _ }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await set(first, 'a', 0);
      await set(first, 'b', _.inc(0.5));
      const error = await errorOf(() => set(second, 'b', 0));
      await first.commit();
      return error?.message.includes(CONFLICT);
    },
    true,
  ),
  holds(
    'a plain update waits for the transaction',
    async ({ db, things, sleep, _ }) => {
      const t = await db.startTransaction();
      await set(t, 'a', 5);
      const order: string[] = [];
      const plain = Promise.resolve(things.doc('a').update({ data: { n: _.inc(1) } })).then(() =>
        order.push('plain'),
      );
      await sleep(80);
      order.push('commit');
      await t.commit();
      await plain;
      return [order, ((await things.doc('a').get()).data as { n: number }).n];
    },
    [['commit', 'plain'], 6],
  ),
  holds(
    'where().update in a transaction runs outside it',
    async ({ db, all }) => {
      const t = await db.startTransaction();
      await t
        .collection('conformance')
        .where({ _id: 'a' })
        .update({ data: { n: 9 } });
      await t.rollback();
      return (await all())[0]?.n;
    },
    9,
  ),
  holds(
    'nothing works after commit',
    async ({ db, errorOf }) => {
      const t = await db.startTransaction();
      await t.commit();
      return (await errorOf(() => amount(t, 'a'))) !== undefined;
    },
    true,
  ),
  holds(
    'a second commit is refused',
    async ({ db, errorOf }) => {
      const t = await db.startTransaction();
      await t.commit();
      return (await errorOf(() => t.commit())) !== undefined;
    },
    true,
  ),
  holds(
    'a hundred increments in transactions that try again lose none',
    async ({ db, _, things, sleep }) => {
      const once = async (): Promise<void> => {
        for (let i = 0; ; i++) {
          const t = await db.startTransaction();
          try {
            await set(t, 'a', _.inc(1));
            await t.commit();
            return;
          } catch {
            await sleep(5 * (i + 1) * Math.random());
          }
        }
      };
      for (let i = 0; i < 10; i++) await Promise.all(Array.from({ length: 10 }, once));
      return ((await things.doc('a').get()).data as { n: number }).n;
    },
    101,
  ),
);
