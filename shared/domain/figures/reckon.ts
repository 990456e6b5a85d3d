import type { Figure, Unit } from '../../policy/figures';

/** A figure's value from what was counted; null where there is nothing to reckon it of. Shares in per cent, times in minutes, calls in seconds. */
export function reckon(
  { sum, less = [], of, unit }: Pick<Figure, 'sum' | 'less' | 'of' | 'unit'>,
  line: Readonly<Record<string, number>>,
): number | null {
  const total = (all: readonly string[]): number =>
    all.reduce((so, measure) => so + (line[measure] ?? 0), 0);
  const value = total(sum) - total(less);
  if (of === undefined) return value;
  const whole = total(typeof of === 'string' ? [of] : of);
  if (whole === 0) return null;
  return unit === 'percent' ? (value / whole) * 100 : value / whole;
}

/** As people read it: '92.3%', '3 小时 20 分', '4.6 星', '12'; '—' where there is nothing. */
export function sayFigure(value: number | null, unit: Unit): string {
  if (value === null) return '—';
  switch (unit) {
    case 'percent':
      return `${tenths(value)}%`;
    case 'stars':
      return `${tenths(value)} 星`;
    case 'minutes':
      return sayMinutes(Math.round(value));
    case 'seconds':
      return saySeconds(Math.round(value));
    default:
      return String(value);
  }
}

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

const saySeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} 分`;
  if (hours < 48) return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} 天` : `${days} 天 ${hours % 24} 小时`;
}
