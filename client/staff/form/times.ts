import type { Choice } from '../../ui/Chips';
import { date } from '../../ui/when';

const hour = 3_600_000;
const day = 24 * hour;

/** A time as a form keeps it: 'YYYY-MM-DD HH:mm' in Shanghai. */
const stamp = (at: number) => new Date(at + 8 * hour).toISOString().slice(0, 16).replace('T', ' ');
const atOf = (key: string) => Date.parse(`${key.replace(' ', 'T')}:00+08:00`);

const on = (now: number, days: number, time: string, text: string): Choice<string> => ({
  key: `${date(now + days * day)} ${time}`,
  text,
});

/** When something happened: most often just now, which is what an empty field says. */
export function pastTimes(now: number): Choice<string>[] {
  const earlier = [on(now, 0, '09:00', '今天上午'), on(now, -1, '15:00', '昨天下午')];
  return [{ key: '', text: '现在' }, ...earlier.filter(({ key }) => atOf(key) < now)];
}

/** By when something will be done. */
export function dueTimes(now: number): Choice<string>[] {
  const all = [
    on(now, 0, '18:00', '今天 18:00'),
    on(now, 1, '12:00', '明天中午'),
    on(now, 1, '18:00', '明天 18:00'),
    on(now, 3, '18:00', '3 天内'),
  ];
  return all.filter(({ key }) => atOf(key) > now);
}

/** When something begins. */
export function startTimes(now: number): Choice<string>[] {
  return [
    { key: stamp(now), text: '现在' },
    on(now, 1, '00:00', '明天'),
    on(now, 2, '00:00', '后天'),
  ];
}

/** When to ring again. */
export function againTimes(now: number): Choice<string>[] {
  const evening = on(now, 0, '19:00', '今晚 19:00');
  return [
    { key: stamp(now + hour), text: '1 小时后' },
    ...(atOf(evening.key) > now + hour ? [evening] : []),
    on(now, 1, '10:00', '明天 10:00'),
    on(now, 1, '19:00', '明晚 19:00'),
  ];
}
