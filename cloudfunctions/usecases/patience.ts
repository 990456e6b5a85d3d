import type { Ports } from '../ports';

const PAUSES = [50, 200, 800];

/** Does repeatable work again when the connection fails; the last failure is thrown. */
export async function patiently<T>(ports: Pick<Ports, 'wait'>, work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch {
      await ports.wait(pause);
    }
  }
  return work();
}

/** At most `width` at once, each begun as another ends. `work` must not throw. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  async function worker(): Promise<void> {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
