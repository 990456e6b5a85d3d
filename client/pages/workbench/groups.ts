import { dayWord } from '../../ui/when';
import type { Duty } from './duty';

export interface Group {
  title: string;
  duties: Duty[];
}

const titles = {
  late: '逾期',
  today: '今天',
  tomorrow: '明天',
  later: '以后',
  ahead: '还没到时间',
};
type Key = keyof typeof titles;

function keyOf({ state, dueAt }: Duty, now: number): Key {
  if (state === 'ahead') return 'ahead';
  if (dueAt < now) return 'late';
  const day = dayWord(dueAt, now);
  return day === '今天' ? 'today' : day === '明天' ? 'tomorrow' : 'later';
}

/** Forty duties by when they are due, each group with how many it has; the order inside stays. */
export function groups(duties: readonly Duty[], now: number): Group[] {
  return (Object.keys(titles) as Key[]).flatMap((key) => {
    const found = duties.filter((duty) => keyOf(duty, now) === key);
    return found.length ? [{ title: `${titles[key]} ${found.length} 件`, duties: found }] : [];
  });
}

/** The first so many of all groups together. */
export function firstOf(all: readonly Group[], count: number): Group[] {
  let left = count;
  return all.flatMap(({ title, duties }) => {
    const shown = duties.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length ? [{ title, duties: shown }] : [];
  });
}
