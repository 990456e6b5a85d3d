import { schemaVersion } from '../../shared/migrations';
import type { Heartbeat, Pulse } from '../ports';
import { _, database, isDuplicate, row, updated } from './cloud';
import { release } from './run';

/** `clock/heartbeat`: the clock's last sign of life, and the outage that was told of. */
const collection = database.collection('clock');
const ID = 'heartbeat';

type Stored = Heartbeat & {
  release?: string;
  schema?: number;
  tooNew?: number;
  alarm?: { since: number; toldAt: number };
};

/** What it does not name stays: the alarm is the watch's. */
const change = (data: object, same: object = {}): Promise<number> =>
  updated(collection.where({ _id: ID, ...same }).update({ data }));

/** The first of all; there is nothing older in this environment. False: there is one. */
async function first(data: object): Promise<boolean> {
  try {
    await collection.add({ data: { _id: ID, ...data, schema: schemaVersion } });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

export const pulse: Pulse = {
  async beat(beat) {
    const data = { ...beat, release: release() };
    // One write in the common case.
    if ((await change(data, { schema: schemaVersion })) === 1) return 'same';
    if ((await change(data, { schema: _.neq(schemaVersion) })) === 1) return 'older';
    if (await first(data)) return 'same';
    // Another tick was first, or wrote the very same: nothing was left to update.
    const there = await row<Stored>(collection.doc(ID).get());
    return there?.schema === schemaVersion ? 'same' : 'older';
  },

  async broughtUp(tooNew) {
    await change({ schema: schemaVersion, tooNew });
  },

  async look() {
    const found = await row<Stored>(collection.doc(ID).get());
    if (!found) return null;
    const { release: by = '', schema = 1, tooNew = 0, alarm = null, ...beat } = found;
    return { ...beat, release: by, schema, tooNew, alarm };
  },

  async expect(at) {
    await first({ at, woken: 0, failed: 0, more: false, behind: 0, release: '' });
  },

  async alarm(before, after) {
    const same = before ? { 'alarm.toldAt': before.toldAt } : { alarm: _.exists(false) };
    const data = { alarm: after ? _.set(after) : _.remove() };
    return (await updated(collection.where({ _id: ID, ...same }).update({ data }))) === 1;
  },
};
