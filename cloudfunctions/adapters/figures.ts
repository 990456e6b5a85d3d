import { added, type Broken } from '../../shared/domain/figures/sheets';
import type { Figures } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('figures');

/** How far the figures have been drawn up. */
const STATE = 'drawn';

export const figures: Figures = {
  async drawnUpTo() {
    return (await row<{ day: string }>(collection.doc(STATE).get()))?.day ?? null;
  },

  async finish(day) {
    await collection.doc(STATE).set({ data: { day } });
  },

  async changedOn(from, day, limit, behind) {
    const found = await rows<{ _id: string; counted: Record<string, Record<string, number>> }>(
      database
        .collection(from)
        .where({ countedOn: day, ...(behind === undefined ? {} : { _id: _.gt(behind) }) })
        .orderBy('_id', 'asc')
        .field({ [`counted.${day}`]: true })
        .limit(limit)
        .get(),
    );
    return found.map(({ _id, counted }) => ({ _id, sums: counted[day] ?? {} }));
  },

  async add(addition, names) {
    const { sheet, token, sums } = addition;
    const data = {
      added: token,
      ...Object.fromEntries(Object.entries(sums).map(([path, by]) => [path, _.inc(by)])),
      ...Object.fromEntries(Object.entries(names).map(([id, name]) => [`names.${id}`, name])),
    };
    const earlier = collection.where({ _id: sheet, added: _.lt(token) });
    if ((await updated(earlier.update({ data }))) === 1) return;
    try {
      await collection.add({ data: plain(added(null, addition, names)) });
    } catch (error) {
      // It is there, and has had this before.
      if (!isDuplicate(error)) throw error;
    }
  },

  async read(ids, dimension, member) {
    const part = member === undefined ? dimension : `${dimension}.${member}`;
    const found = await rows<Broken & { day?: string }>(
      collection
        .where({ _id: _.in([...ids, STATE]) })
        .field({
          day: true,
          all: true,
          names: true,
          ...(member === undefined ? { series: true } : {}),
          ...(part === undefined ? {} : { [part]: true }),
        })
        .limit(ids.length + 1)
        .get(),
    );
    return {
      sheets: found.filter(({ _id }) => _id !== STATE),
      drawnUpTo: found.find(({ _id }) => _id === STATE)?.day ?? null,
    };
  },
};
