import { type Settings, settingsFrom } from '../../shared/policy/settings';
import type { Company, SettingsChange } from '../ports';
import { remembered } from './cache';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('settings');
const log = database.collection('settingsLog');
const known = remembered<Settings>(60_000);

const read = async (): Promise<Settings> =>
  settingsFrom(await row<Partial<Settings>>(collection.doc('company').get()));

/** The company's settings; read once a minute by an instance. */
export async function settings(): Promise<Settings> {
  const cached = known.get('company');
  if (cached) return cached;
  const fresh = await read();
  known.set('company', fresh);
  return fresh;
}

export const company: Company = {
  read,

  async change(before, changes, entry) {
    const fields = Object.entries(plain(changes)).map(([key, value]) => [key, _.set(value)]);
    const data = { ...Object.fromEntries(fields), version: _.inc(1) };
    const same = collection.where({ _id: 'company', version: before.version });
    if ((await updated(same.update({ data }))) !== 1) return false;
    try {
      await log.add({ data: { _id: `v${entry.version}`, ...plain(entry) } });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    known.set('company', await read());
    return true;
  },

  async history(limit) {
    return rows<SettingsChange>(
      log
        .where({ version: _.gt(0) })
        .orderBy('version', 'desc')
        .limit(limit)
        .get(),
    );
  },
};
