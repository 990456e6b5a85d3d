import { withHistory } from '../../shared/domain/person';
import { stamped } from '../../shared/migrations';
import type { Role } from '../../shared/policy/words';
import type { People, Person } from '../ports';
import { remembered } from './cache';
import { _, database, hundreds, isDuplicate, plain, row, rows, updated } from './cloud';
import { opened } from './shapes';

const collection = database.collection('people');
const registry = database.collection('registry');

type Stored = Omit<Person, 'personId'> & { _id: string };

function fromStored(stored: Stored): Person {
  const { _id, ...rest } = opened('people', stored);
  return { personId: _id, ...rest };
}

/** Documents one read may answer. */
const BATCH = 100;

/** Rights end within a minute: nobody is remembered longer. */
const byOpenid = remembered<Person>(60_000);
const byId = remembered<Person>(60_000);
/** How often an account was looked for in vain, within a minute of the last time. */
const unknown = remembered<number>(60_000);
/** So often it is looked for; then it is nobody for a minute: somebody who has just joined calls less. */
const PATIENCE = 20;

function remember(person: Person): void {
  byId.set(person.personId, person);
  if (person.openid) byOpenid.set(person.openid, person);
}

export const people: People = {
  async byOpenid(openid) {
    const known = byOpenid.get(openid);
    if (known) return known;
    const inVain = unknown.get(openid) ?? 0;
    if (inVain >= PATIENCE) return null;
    const [found] = await rows<Stored>(collection.where({ openid }).limit(1).get());
    if (!found) {
      unknown.set(openid, inVain + 1);
      return null;
    }
    unknown.forget(openid);
    const person = fromStored(found);
    remember(person);
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

  async find(id) {
    const stored = await row<Stored>(collection.doc(id).get());
    return stored && fromStored(stored);
  },

  async byRole(role: Role) {
    return (await rows<Stored>(collection.where({ roles: role }).limit(200).get())).map(fromStored);
  },

  async joining() {
    const waiting = collection.where({ 'joining.at': _.gt(0) });
    return (await rows<Stored>(waiting.limit(BATCH).get())).map(fromStored);
  },

  async withMobile(mobile) {
    return (await rows<Stored>(collection.where({ mobile }).limit(3).get())).map(fromStored);
  },

  async withMobiles(mobiles) {
    const found: Person[] = [];
    for (const some of hundreds(mobiles)) {
      const query = collection.where({ mobile: _.in(some) }).limit(200);
      found.push(...(await rows<Stored>(query.get())).map(fromStored));
    }
    return found;
  },

  async byMobile(mobile) {
    const [found] = await rows<Stored>(collection.where({ mobile }).limit(1).get());
    return found ? fromStored(found) : null;
  },

  async addOwner(wanted, person, { shared } = { shared: false }) {
    let id = wanted;
    // The mobile is claimed first, so that two requests cannot make two people of one owner.
    if (person.mobile && !shared) {
      const claim = `mobile:${person.mobile}`;
      try {
        await registry.add({ data: { _id: claim, personId: id } });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        id = (await row<{ personId: string }>(registry.doc(claim).get()))?.personId ?? id;
      }
    }
    try {
      await collection.add({ data: plain(stamped('people', { _id: id, v: 1, ...person })) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    // Whoever holds the number may be called otherwise: the caller looks.
    return (id === wanted ? null : await people.find(id)) ?? { personId: id, ...person };
  },

  async replace(before, wanted) {
    const after = withHistory(before, wanted);
    const { personId, v: _version, ...fields } = plain(after);
    const gone = Object.keys(plain(before)).filter(
      (key) => !(key in after) || after[key as keyof Person] === undefined,
    );
    const data = {
      ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, _.set(value)])),
      ...Object.fromEntries(gone.map((key) => [key, _.remove()])),
      v: (before.v ?? 0) + 1,
    };
    const same = collection.where({
      _id: personId,
      v: before.v === undefined ? _.exists(false) : before.v,
    });
    if ((await updated(same.update({ data }))) !== 1) return false;
    if (before.openid && before.openid !== after.openid) byOpenid.forget(before.openid);
    remember({ ...plain(after), v: data.v });
    return true;
  },

  async remove(id, openid) {
    await collection.where({ _id: id }).remove();
    byId.forget(id);
    if (openid) byOpenid.forget(openid);
  },
};
