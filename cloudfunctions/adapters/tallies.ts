import { DAY, dateOf, dayStart } from '../../shared/time/shanghai';
import type { Tallies } from '../ports';
import { _, database, plain, rows, updated } from './cloud';

const collection = database.collection('tallies');
/** One document a day of the week, overwritten a week later: they never become more. */
const DAYS = 7;

interface Tally {
  _id: string;
  day: string;
  counts: Record<string, number>;
}

const idOf = (at: number): string => `notices:${Math.round(dayStart(at) / DAY) % DAYS}`;

/** Dots would name a field within a field. */
const field = (key: string): string => key.replace(/[.$]/g, '_');

export const tallies: Tallies = {
  async add(keys, at) {
    const counts: Record<string, number> = {};
    for (const key of keys) counts[field(key)] = (counts[field(key)] ?? 0) + 1;
    const more = Object.entries(counts).map(([key, times]) => [`counts.${key}`, _.inc(times)]);
    const today = collection.where({ _id: idOf(at), day: dateOf(at) });
    if ((await updated(today.update({ data: Object.fromEntries(more) }))) === 1) return;
    await collection.doc(idOf(at)).set({ data: plain({ day: dateOf(at), counts }) });
  },

  async lastWeek(now) {
    const days = Array.from({ length: DAYS }, (_unused, back) => now - back * DAY);
    const found = await rows<Tally>(
      collection
        .where({ _id: _.in(days.map(idOf)) })
        .limit(DAYS)
        .get(),
    );
    const recent = new Set(days.map(dateOf));
    const sum: Record<string, number> = {};
    for (const { counts } of found.filter(({ day }) => recent.has(day)))
      for (const [key, times] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + times;
    return sum;
  },
};
