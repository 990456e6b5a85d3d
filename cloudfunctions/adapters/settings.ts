import { type Settings, settingsFrom } from '../../shared/policy/settings';
import type { Company, SettingsChange } from '../ports';
import { remembered } from './cache';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';
import { openedOrNull } from './shapes';

const collection = database.collection('settings');
const changes = database.collection('settingsLog');
const known = remembered<Settings>(60_000);

type Stored = Partial<Settings> & { last?: SettingsChange };

const stored = async (): Promise<Stored> =>
  openedOrNull('settings', await row<Stored>(collection.doc('company').get())) ?? {};

const settingsOf = ({ last: _last, ...rest }: Stored): Settings => settingsFrom(rest);

/** The company's settings; read once a minute by an instance. */
export async function settings(): Promise<Settings> {
  const cached = known.get('company');
  if (cached) return cached;
  const fresh = settingsOf(await stored());
  known.set('company', fresh);
  return fresh;
}

export const company: Company = {
  async read() {
    const { last = null, ...rest } = await stored();
    return { settings: settingsFrom(rest), last };
  },

  async change(wanted, entry) {
    // The entry stands in the document itself first: an instance that dies before the log is caught up next time.
    const { last } = await stored();
    if (last) await log(last);
    const fields = Object.entries(plain(wanted)).map(([key, value]) => [key, _.set(value)]);
    const data = { ...Object.fromEntries(fields), last: _.set(plain(entry)), version: _.inc(1) };
    const same = collection.where({ _id: 'company', version: entry.version - 1 });
    if ((await updated(same.update({ data }))) !== 1) return false;
    await log(entry);
    known.set('company', settingsOf(await stored()));
    return true;
  },

  async history(limit) {
    return rows<SettingsChange>(
      changes
        .where({ version: _.gt(0) })
        .orderBy('version', 'desc')
        .limit(limit)
        .get(),
    );
  },
};

async function log(entry: SettingsChange): Promise<void> {
  try {
    await changes.add({ data: { _id: `v${entry.version}`, ...plain(entry) } });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
