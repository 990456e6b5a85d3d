/** What WeChat Cloud charges (prices of the platform's documents), in CNY a month. */
export interface Usage {
  /** Function calls, database and storage operations together: all count alike. */
  operations: number;
  /** Gigabytes kept, documents and files together. */
  gigabytes: number;
}

const base = { price: 19.9, operations: 200_000, gigabytes: 2 };
const per10000Operations = 0.5;
const perGigabyte = 2.9;

/**
 * One tick a minute, 30 days: a call and a read each, every five minutes a sign of life; every ten minutes a look at it,
 * a call and a read.
 */
const ticks = 30 * 24 * 60;
const looks = ticks / 10;
export const idleTicks = { calls: ticks + looks, database: ticks + ticks / 5 + looks };

export const HOUSEHOLDS = 10_000;
export const MONTHS = 26;

export function monthly({ operations, gigabytes }: Usage): number {
  const more = Math.max(0, operations - base.operations);
  const space = Math.max(0, gigabytes - base.gigabytes);
  return base.price + (more / 10_000) * per10000Operations + space * perGigabyte;
}
