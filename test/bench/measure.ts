import { type ActionName, contract, exampleOf } from '../../shared/contract';
import type { Answer, RunningCloud } from '../tools/cloud';

/** What the real cloud would bill. */
export interface Cost {
  calls: number;
  database: number;
  storage: number;
}

interface Reading {
  total: Cost;
  actions: Record<string, Cost & { runs: number }>;
}

const nothing: Cost = { calls: 0, database: 0, storage: 0 };

const only = ({ calls, database, storage }: Cost): Cost => ({ calls, database, storage });

/** Runs something and answers what one action (or function) was billed meanwhile. */
export async function costOf<T>(
  cloud: RunningCloud,
  label: string,
  run: () => Promise<T>,
): Promise<{ cost: Cost; result: T }> {
  await cloud.delete('/dev/meter');
  const result = await run();
  const { actions } = await cloud.get<Reading>('/dev/meter');
  return { cost: only(actions[label] ?? nothing), result };
}

/** Calls an action with its example, or other input, and answers the bill. */
export async function costOfAction(
  cloud: RunningCloud,
  name: ActionName,
  wanted?: unknown,
  as: string = contract[name].example.as,
): Promise<{ cost: Cost; result: Answer }> {
  const input = wanted ?? exampleOf(name, await cloud.now()).input;
  return costOf(cloud, name, () =>
    cloud.call(as, name, input, `bench-${name.replace('.', '-')}-${Date.now()}`),
  );
}

/** `1 + 3`, and the operations on storage where there are any. */
export function show({ calls, database, storage }: Cost): string {
  return `${calls} + ${database}${storage === 0 ? '' : ` (+ ${storage} storage)`}`;
}
