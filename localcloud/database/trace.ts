import { AsyncLocalStorage } from 'node:async_hooks';

/** How one look-up was served: `index` is undefined when every document was read. */
export type Read = {
  collection: string;
  index: string | undefined;
  examined: number;
  found: number;
};

const reads = new AsyncLocalStorage<Read[]>();

/** Does the work and answers the look-ups it made beside its result. */
export async function traced<T>(work: () => T | Promise<T>): Promise<{ result: T; reads: Read[] }> {
  const made: Read[] = [];
  const result = await reads.run(made, work);
  return { result, reads: made };
}

export const noteRead = (read: Read): void => {
  reads.getStore()?.push(read);
};
