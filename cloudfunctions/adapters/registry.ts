import { randomBytes } from 'node:crypto';
import type { ReceiptClaim, Registry } from '../ports';
import { _, database, hundreds, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('registry');

interface Claim {
  _id: string;
  caseId: string;
  at: number;
}

type StoredClaim = Omit<ReceiptClaim, 'number'> & { _id: string };
const claimOf = ({ _id, ...rest }: StoredClaim): ReceiptClaim => ({
  ...rest,
  number: _id.slice('receipt:'.length),
});
/** Claims of one read. */
const SLICE = 100;

const read = (id: string): Promise<Claim | null> => row<Claim>(collection.doc(id).get());

/** Of people: `at` is missing where the claim is as old as the person. */
interface Holding {
  personId: string;
  at?: number;
}

let known: string | undefined;

export const registry: Registry = {
  async claim(kind, number, caseId, now) {
    const id = `${kind}:${number}`;
    try {
      await collection.add({ data: { _id: id, caseId, at: now } });
      return caseId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await read(id))?.caseId ?? caseId;
    }
  },

  async claimReceipt(number, caseId, now) {
    const id = `receipt:${number}`;
    try {
      await collection.add({ data: { _id: id, caseId, at: now } });
      return null;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const there = await row<StoredClaim>(collection.doc(id).get());
      if (!there) throw error;
      return claimOf(there);
    }
  },

  async receipt(number) {
    const there = await row<StoredClaim>(collection.doc(`receipt:${number}`).get());
    return there && claimOf(there);
  },

  async receipts(numbers) {
    const found: ReceiptClaim[] = [];
    for (const some of hundreds(numbers.map((number) => `receipt:${number}`)))
      found.push(
        ...(
          await rows<StoredClaim>(
            collection
              .where({ _id: _.in(some) })
              .limit(some.length)
              .get(),
          )
        ).map(claimOf),
      );
    return found;
  },

  async passReceipt(before, { number, caseId, at, also, history }) {
    const same = collection.where({
      _id: `receipt:${number}`,
      n: before.n === undefined ? _.exists(false) : before.n,
    });
    const data = {
      caseId,
      at,
      also: also ? _.set(also) : _.remove(),
      history: history ? _.set(plain(history)) : _.remove(),
      n: (before.n ?? 0) + 1,
    };
    return (await updated(same.update({ data }))) === 1;
  },

  async receiptsBehind(number) {
    const found = await rows<StoredClaim>(
      collection
        .where({ _id: _.gt(`receipt:${number}`).and(_.lt('receipt;')) })
        .orderBy('_id', 'asc')
        .limit(SLICE)
        .get(),
    );
    const claims = found.map(claimOf);
    return { claims, next: found.length === SLICE ? (claims.at(-1)?.number ?? null) : null };
  },

  async hold(kind, key, personId, now) {
    const id = `${kind}:${key}`;
    try {
      await collection.add({ data: { _id: id, personId, at: now } });
      return personId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await row<Holding>(collection.doc(id).get()))?.personId ?? personId;
    }
  },

  async passOn(kind, key, from, to, olderThan, now) {
    const id = `${kind}:${key}`;
    const stale = collection.where(
      _.or([
        { _id: id, personId: from, at: _.lt(olderThan) },
        { _id: id, personId: from, at: _.exists(false) },
      ]),
    );
    return (await updated(stale.update({ data: { personId: to, at: now } }))) === 1;
  },

  async release(kind, key, personId) {
    await collection.where({ _id: `${kind}:${key}`, personId }).remove();
  },

  async prospectAmong(mobiles) {
    const [held] = await rows<Holding>(
      collection
        .where({ _id: _.in(mobiles.map((mobile) => `prospect:${mobile}`)) })
        .orderBy('_id', 'asc')
        .limit(1)
        .get(),
    );
    return held?.personId ?? null;
  },

  async secret() {
    if (known) return known;
    const made = randomBytes(32).toString('hex');
    try {
      await collection.add({ data: { _id: 'secret:codes', secret: made } });
      known = made;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      known = (await row<{ secret: string }>(collection.doc('secret:codes').get()))?.secret;
    }
    return known ?? made;
  },

  async holder(kind, number) {
    return (await read(`${kind}:${number}`))?.caseId ?? null;
  },
};
