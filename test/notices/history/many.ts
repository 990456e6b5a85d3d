import { history, type Options } from './history';
import { type Verdict, verdict } from './verdict';

export type Totals = Record<string, number>;

export interface Many {
  totals: Totals;
  /** Seeds that broke a rule, each with the rules. */
  broken: { seed: number; rules: string[] }[];
}

/** Runs the histories of these seeds. A broken one runs again alone: `SEED=… npx jest test/notices`. */
export async function histories(from: number, count: number, options: Options = {}): Promise<Many> {
  const totals: Totals = { histories: count };
  const broken: Many['broken'] = [];
  for (let seed = from; seed < from + count; seed++) {
    const world = await history(seed, options);
    const judged = verdict(world);
    add(totals, judged);
    add(totals, world.counts);
    if (judged.broken.length > 0) broken.push({ seed, rules: judged.broken });
  }
  return { totals, broken };
}

function add(totals: Totals, counts: Verdict | Totals): void {
  for (const [name, value] of Object.entries(counts)) {
    if (typeof value === 'number') totals[name] = (totals[name] ?? 0) + value;
  }
}

/** On the console as it is, without jest's frame around it. */
export const report = (what: string, totals: Totals): void => {
  const figures = Object.entries(totals).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`${what}: ${figures.join(', ')}\n`);
};
