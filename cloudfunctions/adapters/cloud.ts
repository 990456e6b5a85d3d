import cloud from 'wx-server-sdk';
import { countOperation } from './run';

// The SDK's typings lag behind its code: the current environment is a symbol, and a missing document may be an answer.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const options = { throwOnNotFound: false } as Parameters<typeof cloud.database>[0];
const real = cloud.database(options);
export const _ = real.command;

/** What the SDK sends one request for. */
const sending = new Set(['get', 'count', 'add', 'set', 'update', 'remove', 'end']);

/** The SDK's own object, whose requests are counted on their way; what it chains is counted too. */
function counted<T extends object>(of: T): T {
  return new Proxy(of, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const sends = sending.has(String(name));
        if (sends) countOperation();
        const made: unknown = value.apply(target, args);
        return sends || typeof made !== 'object' || made === null ? made : counted(made);
      };
    },
  });
}

export const database = {
  command: _,
  RegExp: (pattern: Parameters<typeof real.RegExp>[0]) => real.RegExp(pattern),
  collection: (name: string) => counted(real.collection(name)),
};
export { cloud };

/** MongoDB's duplicate key, as the cloud reports it. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('E11000');

/** Without `undefined`, which the wire would turn into null. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What the SDK answers, with the type it has when it is awaited rather than called back. */
export const rows = async <T>(answer: unknown): Promise<T[]> =>
  ((await answer) as { data: T[] }).data;
export const row = async <T>(answer: unknown): Promise<T | null> =>
  ((await answer) as { data: T | null }).data ?? null;
export const updated = async (answer: unknown): Promise<number> =>
  ((await answer) as { stats: { updated: number } }).stats.updated;

/** In parts of what one read can answer. */
export function hundreds<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += 100) parts.push(all.slice(start, start + 100));
  return parts;
}
