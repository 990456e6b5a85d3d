import { type DayPart, dayPartNames } from '../../../shared/policy/words';
import { date, dayWord } from '../../ui/when';

/** A part of a day when somebody is at home, as `repair.report` takes it. */
export interface Slot {
  date: string;
  part: DayPart;
}

const day = 86_400_000;
const hour = 3_600_000;
/** A part is offered until so many hours after midnight in Shanghai. */
const lastHour: Record<DayPart, number> = { morning: 11, afternoon: 17, evening: 20, any: 24 };
const parts: DayPart[] = ['morning', 'afternoon', 'evening'];

/** The next parts of days somebody could be at home: key '2026-11-21 morning', text '今天上午'. */
export function slots(now: number, count = 6): { key: string; text: string }[] {
  const offered: { key: string; text: string }[] = [];
  for (let ahead = 0; offered.length < count; ahead += 1) {
    const at = now + ahead * day;
    const hours = ((at + 8 * hour) % day) / hour;
    for (const part of parts) {
      if (ahead === 0 && hours >= lastHour[part]) continue;
      offered.push({
        key: `${date(at)} ${part}`,
        text: `${dayWord(at, now)}${dayPartNames[part]}`,
      });
    }
  }
  return offered.slice(0, count);
}

export function slotOf(key: string): Slot {
  const [day = '', part = 'any'] = key.split(' ');
  return { date: day, part: part as DayPart };
}
