/** What one household costs the company a month, everything billed. */
import type { Cost } from '../measure';
import { operations } from './bill';
import { HOUSEHOLDS, idleTicks, MONTHS, monthly } from './prices';
import { Household } from './script';
import { Town } from './town';

const GB = 1024 ** 3;

export interface Figures {
  /** Of one household in 26 months, without the idle ticks. */
  operations: number;
  /** By part of the script. */
  parts: Record<string, Cost & { times: number }>;
  bytes: ReturnType<Town['bytes']>;
  averageBytes: number;
  count: Household['count'];
  /** CNY per household and month. */
  price: number;
  /** The same had every byte been there from the first day. */
  priceFull: number;
}

export async function figures(): Promise<Figures> {
  const town = await Town.start('2026-03-02 09:30');
  try {
    const { count } = await Household.live(town);
    const one = operations(town.bill.total);
    const ticks = idleTicks.calls + idleTicks.database;
    const price = (bytes: number): number =>
      monthly({
        operations: (HOUSEHOLDS * one) / MONTHS + ticks,
        gigabytes: (HOUSEHOLDS * bytes) / GB,
      }) / HOUSEHOLDS;
    const bytes = town.bytes();
    return {
      operations: one,
      parts: Object.fromEntries(town.bill.parts),
      bytes,
      averageBytes: town.averageBytes,
      count,
      price: price(town.averageBytes),
      priceFull: price(bytes.all),
    };
  } finally {
    await town.stop();
  }
}

const cell = (text: string | number, width: number) => String(text).padStart(width);

export function table(found: Figures): string {
  const { bytes, averageBytes, price, priceFull, operations: sum } = found;
  const rows = Object.entries(found.parts).map(
    ([name, cost]) =>
      `${name.padEnd(34)}${cell(cost.calls, 7)}${cell(cost.database, 9)}${cell(cost.storage, 9)}${cell(operations(cost), 8)}`,
  );
  const documents = Object.entries(bytes.documents).map(([name, size]) => `${name} ${size}`);
  return [
    `${''.padEnd(34)}${cell('calls', 7)}${cell('database', 9)}${cell('storage', 9)}${cell('in all', 8)}`,
    ...rows,
    `one household, ${MONTHS} months: ${sum} operations`,
    `bytes at the end: documents ${documents.join(', ')}; files ${bytes.files}; all ${bytes.all}, on average ${Math.round(averageBytes)}`,
    `${HOUSEHOLDS.toLocaleString('en')} households with the tick: ${price.toFixed(5)} CNY per household and month (goal 0.01), with all bytes from the first day ${priceFull.toFixed(5)}`,
  ].join('\n');
}
