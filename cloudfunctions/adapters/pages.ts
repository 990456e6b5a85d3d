import type { RecordPage } from '../../shared/domain/pages';
import { stamped } from '../../shared/migrations';
import type { Pages } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';
import { opened, openedOrNull } from './shapes';

const collection = database.collection('pages');
/** Pages hold up to 60 KB each, and an answer at most 1 MB. */
const BATCH = 10;

export const pages: Pages = {
  async put(page) {
    try {
      await collection.add({ data: plain(stamped('pages', page)) });
      return page;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const { v, journal, duties, notices } = plain(page);
    const data = { v, journal: _.set(journal), duties: _.set(duties), notices: _.set(notices) };
    const earlier = collection.where({ _id: page._id, v: _.lt(page.v) });
    if ((await updated(earlier.update({ data }))) === 1) return page;
    return openedOrNull('pages', await row<RecordPage>(collection.doc(page._id).get())) ?? page;
  },

  async amend({ _id, ...page }) {
    const { journal, duties, notices } = plain(page);
    await collection.where({ _id, v: page.v }).update({
      data: { journal: _.set(journal), duties: _.set(duties), notices: _.set(notices) },
    });
  },

  async remove(ids) {
    for (const id of ids) await collection.where({ _id: id }).remove();
  },

  async read(ids) {
    const found: RecordPage[] = [];
    for (let start = 0; start < ids.length; start += BATCH) {
      const some = ids.slice(start, start + BATCH);
      found.push(
        ...(await rows<RecordPage>(
          collection
            .where({ _id: _.in(some) })
            .limit(BATCH)
            .get(),
        )),
      );
    }
    return found.map((page) => opened('pages', page));
  },
};
