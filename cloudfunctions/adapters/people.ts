import type { Role } from '../../shared/policy/words';
import type { People, Person } from '../ports';
import { remembered } from './cache';
import { _, database, isDuplicate, plain, row, rows } from './cloud';

const collection = database.collection('people');
const registry = database.collection('registry');

type Stored = Omit<Person, 'personId'> & { _id: string };

const fromStored = ({ _id, ...rest }: Stored): Person => ({ personId: _id, ...rest });

/** Documents one read may answer. */
const BATCH = 100;

/** Rights end within a minute: nobody is remembered longer. */
const byOpenid = remembered<Person>(60_000);
const byId = remembered<Person>(60_000);

export const people: People = {
  async byOpenid(openid) {
    const known = byOpenid.get(openid);
    if (known) return known;
    const [found] = await rows<Stored>(collection.where({ openid }).limit(1).get());
    if (!found) return null;
    const person = fromStored(found);
    byOpenid.set(openid, person);
    byId.set(person.personId, person);
    return person;
  },

  async byIds(ids) {
    const known = new Map(ids.map((id) => [id, byId.get(id)]));
    const missing = ids.filter((id) => !known.get(id));
    for (let start = 0; start < missing.length; start += BATCH) {
      const some = missing.slice(start, start + BATCH);
      const found = await rows<Stored>(
        collection
          .where({ _id: _.in(some) })
          .limit(BATCH)
          .get(),
      );
      for (const stored of found) {
        known.set(stored._id, fromStored(stored));
        byId.set(stored._id, fromStored(stored));
      }
    }
    return [...known.values()].filter((person): person is Person => person !== undefined);
  },

  async byRole(role: Role) {
    return (await rows<Stored>(collection.where({ roles: role }).limit(200).get())).map(fromStored);
  },

  async byMobile(mobile) {
    const [found] = await rows<Stored>(collection.where({ mobile }).limit(1).get());
    return found ? fromStored(found) : null;
  },

  async addOwner(wanted, person) {
    let id = wanted;
    // The mobile is claimed first, so that two requests cannot make two people of one owner.
    const claim = `mobile:${person.mobile}`;
    try {
      await registry.add({ data: { _id: claim, personId: id } });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      id = (await row<{ personId: string }>(registry.doc(claim).get()))?.personId ?? id;
    }
    try {
      await collection.add({ data: plain({ _id: id, ...person }) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return { personId: id, ...person };
  },
};
