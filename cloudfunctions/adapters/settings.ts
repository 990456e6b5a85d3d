import { stamped } from '../../shared/migrations';
import { defaultSettings, type Settings, settingsFrom } from '../../shared/policy/settings';
import type { Company, SettingsChange } from '../ports';
import { remembered } from './cache';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';
import { openedOrNull } from './shapes';

const collection = database.collection('settings');
const changes = database.collection('settingsLog');
const known = remembered<Settings>(60_000);

type Stored = Partial<Settings> & { last?: SettingsChange };

const found = async (): Promise<Stored | null> =>
  openedOrNull('settings', await row<Stored>(collection.doc('company').get()));
const stored = async (): Promise<Stored> => (await found()) ?? {};

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
    const before = await found();
    if (before?.last) await log(before.last);
    if (!(before ? await written(wanted, entry) : await begun(wanted, entry))) return false;
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

async function written(wanted: Partial<Settings>, entry: SettingsChange): Promise<boolean> {
  const fields = Object.entries(plain(wanted)).map(([key, value]) => [key, _.set(value)]);
  const data = { ...Object.fromEntries(fields), last: _.set(plain(entry)), version: _.inc(1) };
  const same = collection.where({ _id: 'company', version: entry.version - 1 });
  return (await updated(same.update({ data }))) === 1;
}

/** The first change of all: until then a company has the defaults, and no document. False: somebody else was first. */
async function begun(wanted: Partial<Settings>, entry: SettingsChange): Promise<boolean> {
  if (entry.version !== defaultSettings.version + 1) return false;
  const document = { ...wanted, _id: 'company', version: entry.version, last: entry };
  return added(() => collection.add({ data: plain(stamped('settings', document)) }));
}

async function log(entry: SettingsChange): Promise<void> {
  await added(() => changes.add({ data: { _id: `v${entry.version}`, ...plain(entry) } }));
}

/** Whether it was added; false where the id is taken. */
async function added(add: () => unknown): Promise<boolean> {
  try {
    await add();
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}
