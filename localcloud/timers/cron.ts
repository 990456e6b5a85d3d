const SHANGHAI = 8 * 3_600_000;
const RANGES: [string, number, number][] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A seven-field cron expression of CloudBase: the allowed values of each field. */
export type Cron = { fields: Set<number>[]; anyDay: boolean; anyWeekday: boolean };

/** Reads `second minute hour day month weekday year`; throws a sentence that names the bad field. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 7) throw new Error(`"${expression}" must have seven fields`);
  const fields = RANGES.map(([name, low, high], i) => {
    const values = new Set(parts[i]?.split(',').flatMap((part) => valuesOf(part, low, high)));
    if ([...values].some((value) => !(value >= low && value <= high))) {
      throw new Error(`"${expression}": the ${name} must lie between ${low} and ${high}`);
    }
    return values;
  });
  return { fields, anyDay: isAny(parts[3]), anyWeekday: isAny(parts[5]) };
}

const isAny = (part: string | undefined) => part === '*' || part === '?';

function valuesOf(part: string, low: number, high: number): number[] {
  const [span = '', step = '1'] = part.split('/');
  const [from, to] = isAny(span)
    ? [low, high]
    : (span.split('-').map(numberOf) as [number, number?]);
  const last = to ?? (part.includes('/') ? high : from);
  if (!(Number(step) >= 1) || Number.isNaN(from)) return [Number.NaN];
  const values: number[] = [];
  for (let value = from; value <= last; value += Number(step)) values.push(value);
  return values.length > 0 ? values : [Number.NaN];
}

function numberOf(text: string): number {
  const weekday = WEEKDAYS.indexOf(text.toUpperCase());
  return weekday >= 0 ? weekday : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** The first time after `after` (epoch milliseconds) that fits, in Shanghai; undefined: never again. */
export function nextAfter({ fields, anyDay, anyWeekday }: Cron, after: number): number | undefined {
  const [seconds, minutes, hours, days, months, weekdays, years] = fields as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const dayFits = (at: Date) => {
    const day = days.has(at.getUTCDate());
    const weekday = weekdays.has(at.getUTCDay());
    return anyDay || anyWeekday ? day && weekday : day || weekday;
  };
  const at = new Date((Math.floor(after / 1000) + 1) * 1000 + SHANGHAI);
  const lastYear = Math.max(...years);
  while (at.getUTCFullYear() <= lastYear) {
    if (!years.has(at.getUTCFullYear()) || !months.has(at.getUTCMonth() + 1)) {
      at.setUTCMonth(at.getUTCMonth() + 1, 1);
      at.setUTCHours(0, 0, 0, 0);
    } else if (!dayFits(at)) {
      at.setUTCDate(at.getUTCDate() + 1);
      at.setUTCHours(0, 0, 0, 0);
    } else if (!hours.has(at.getUTCHours())) {
      at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
    } else if (!minutes.has(at.getUTCMinutes())) {
      at.setUTCMinutes(at.getUTCMinutes() + 1, 0, 0);
    } else if (!seconds.has(at.getUTCSeconds())) {
      at.setUTCSeconds(at.getUTCSeconds() + 1, 0);
    } else {
      return at.getTime() - SHANGHAI;
    }
  }
  return undefined;
}
