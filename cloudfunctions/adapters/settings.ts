import { type Settings, settingsFrom } from '../../shared/policy/settings';
import { remembered } from './cache';
import { database, row } from './cloud';

const known = remembered<Settings>(60_000);

/** The company's settings; read once a minute by an instance. */
export async function settings(): Promise<Settings> {
  const cached = known.get('company');
  if (cached) return cached;
  const fresh = settingsFrom(
    await row<Partial<Settings>>(database.collection('settings').doc('company').get()),
  );
  known.set('company', fresh);
  return fresh;
}
