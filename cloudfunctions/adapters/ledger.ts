import { type TemplateKey, templateKeys } from '../../shared/policy/settings';
import type { Ledger } from '../ports';
import { _, database, isDuplicate, row, rows, updated } from './cloud';

const collection = database.collection('ledger');
const idOf = (personId: string, template: TemplateKey): string => `${personId}:${template}`;
/** How many notices and credits an account remembers. */
const KEEP = 60;

interface Account {
  left: number;
  taken: string[];
}

const read = (id: string): Promise<Account | null> => row<Account>(collection.doc(id).get());

export const ledger: Ledger = {
  async credit(personId, template, key) {
    const id = idOf(personId, template);
    const add = () =>
      updated(
        collection
          .where({ _id: id, credits: _.nin([key]) })
          .update({ data: { left: _.inc(1), credits: _.push({ each: [key], slice: -KEEP }) } }),
      );
    if ((await add()) === 1) return;
    try {
      await collection.add({
        data: { _id: id, personId, template, left: 1, taken: [], credits: [key] },
      });
    } catch (error) {
      // There is an account: the key is in it already, or it was opened just now by another request.
      if (!isDuplicate(error)) throw error;
      await add();
    }
  },

  async left(personId) {
    const ids = templateKeys.map((template) => idOf(personId, template));
    const found = await rows<Account & { template: TemplateKey }>(
      collection
        .where({ _id: _.in(ids) })
        .limit(ids.length)
        .get(),
    );
    return Object.fromEntries(found.map(({ template, left }) => [template, left]));
  },

  async take(personId, template, noticeId, again) {
    const id = idOf(personId, template);
    const one = collection.where({ _id: id, left: _.gt(0), taken: _.nin([noticeId]) });
    const taken = await updated(
      one.update({ data: { left: _.inc(-1), taken: _.push({ each: [noticeId], slice: -KEEP }) } }),
    );
    if (taken === 1) return 'taken';
    return again && (await read(id))?.taken.includes(noticeId) ? 'taken' : 'none';
  },

  async giveBack(personId, template, noticeId) {
    await collection
      .where({ _id: idOf(personId, template), taken: noticeId })
      .update({ data: { left: _.inc(1), taken: _.pull(noticeId) } });
  },

  async hasTaken(personId, template, noticeId) {
    return (await read(idOf(personId, template)))?.taken.includes(noticeId) ?? false;
  },

  async forget(personId) {
    await collection.where({ _id: _.in(templateKeys.map((key) => idOf(personId, key))) }).remove();
  },

  async empty(personId, template) {
    await collection.doc(idOf(personId, template)).update({ data: { left: 0 } });
  },
};
