import type { Invitation, Invitations } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('invitations');
const MOST = 100;

export const invitations: Invitations = {
  async add(invitation) {
    try {
      await collection.add({ data: plain(invitation) });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  },

  find: (id) => row<Invitation>(collection.doc(id).get()),

  async use(id, usedBy, now) {
    const open = collection.where({ _id: id, usedBy: _.exists(false), until: _.gt(now) });
    return (await updated(open.update({ data: { usedBy, usedAt: now } }))) === 1;
  },

  async end(id, now, ended = {}) {
    await collection
      .where({ _id: id, usedBy: _.exists(false), until: _.gt(now) })
      .update({ data: plain({ until: now, ...ended }) });
  },

  async noteDead(id, why, now) {
    const fresh = collection.where({ _id: id, deadAt: _.exists(false) });
    return (await updated(fresh.update({ data: { deadAt: now, why } }))) === 1;
  },

  async ofHome(homeId, now) {
    return rows<Invitation>(
      collection
        .where({ homeId, until: _.gt(now) })
        .limit(MOST)
        .get(),
    );
  },

  async forget(personId, usedBy) {
    const theirs = [{ personId }, { 'by.personId': personId }, ...(usedBy ? [{ usedBy }] : [])];
    await collection.where(_.or(theirs)).remove();
  },

  async forgetNamed(homeId, name) {
    await collection.where({ homeId, name }).remove();
  },

  async ofStaff(now) {
    return rows<Invitation>(
      collection
        .where(
          _.or([
            { kind: 'staff', until: _.gt(now) },
            { kind: 'bind', as: 'staff', until: _.gt(now) },
          ]),
        )
        .limit(MOST)
        .get(),
    );
  },
};
