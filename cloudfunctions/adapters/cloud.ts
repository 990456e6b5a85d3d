import cloud from 'wx-server-sdk';

// The SDK's typings lag behind its code: the current environment is a symbol, and a missing document may be an answer.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const options = { throwOnNotFound: false } as Parameters<typeof cloud.database>[0];
export const database = cloud.database(options);
export const _ = database.command;
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
