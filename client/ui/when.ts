/** Times as people say them, in Shanghai (+08:00 the year round). Pure: every function is handed its `now`. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const shanghai = 8 * hour;

const two = (value: number) => String(value).padStart(2, '0');
const dayOf = (at: number) => Math.floor((at + shanghai) / day);

/** '2028-03-01' */
export function date(at: number): string {
  return new Date(at + shanghai).toISOString().slice(0, 10);
}

/** '09:40', as the cloud's own sentences have it */
export function clock(at: number): string {
  const local = new Date(at + shanghai);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** '2028-03-01 09:40' */
export const dateTime = (at: number): string => `${date(at)} ${clock(at)}`;

/** '今天', '明天', '昨天', '11-23' in this year, else '2028-03-01'. */
export function dayWord(at: number, now: number): string {
  const near = ({ 0: '今天', 1: '明天', [-1]: '昨天' } as Record<number, string>)[
    dayOf(at) - dayOf(now)
  ];
  if (near) return near;
  return date(at).slice(0, 4) === date(now).slice(0, 4) ? date(at).slice(5) : date(at);
}

/** '今天 18:00', '明天 10:20', '11-23 09:00' */
export function moment(at: number, now: number): string {
  return `${dayWord(at, now)} ${clock(at)}`;
}

/** '明天 09:00–11:00' */
export function span(from: number, to: number, now: number): string {
  const end = dayOf(from) === dayOf(to) ? clock(to) : moment(to, now);
  return `${moment(from, now)}–${end}`;
}

/** '12 分钟', '1 小时 20 分', '3 小时', '5 天'; less than a minute counts as one. */
export function length(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (ms < hour) return `${Math.max(1, minutes)} 分钟`;
  if (ms < 3 * hour && minutes % 60) return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} 小时`;
  return `${Math.floor(ms / day)} 天`;
}

/** How urgent: '超 12 分钟' · '还剩 18 分钟' within three hours · '今天 18:00' · '明天 10:20' · '11-23'. */
export function urgency(dueAt: number, now: number): string {
  const left = dueAt - now;
  if (left < 0) return `超 ${length(-left)}`;
  if (left < 3 * hour) return `还剩 ${length(left)}`;
  return left < 2 * day ? moment(dueAt, now) : dayWord(dueAt, now);
}
