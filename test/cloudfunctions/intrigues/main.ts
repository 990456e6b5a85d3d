/**
 * `npm run intrigues`: random companies in process. `INTRIGUES=20000` sequences from `INTRIGUES_SEED=1`; `INTRIGUES_PLOTS`
 * and `INTRIGUES_INVARIANTS` name some alone. A failure prints seed and the shortest sequence.
 */
import { inForce, plotsInForce } from './inForce';
import { intrigues, told } from './run';
import { inMemory } from './world';

const list = (text: string | undefined) => text?.split(',').filter(Boolean);

async function main(): Promise<void> {
  const from = Number(process.env.INTRIGUES_SEED ?? 1);
  const count = Number(process.env.INTRIGUES ?? 20_000);
  const invariants = list(process.env.INTRIGUES_INVARIANTS) ?? inForce;
  const plots = list(process.env.INTRIGUES_PLOTS) ?? plotsInForce;
  const sums = { sequences: 0, moves: 0, calls: 0, yes: 0 };
  const found = await intrigues(
    { from, count, invariants, plots },
    inMemory,
    (_seed, { moves, calls, yes }) => {
      sums.sequences += 1;
      sums.moves += moves.length;
      sums.calls += calls;
      sums.yes += yes;
      if (sums.sequences % 1000 === 0) console.log(JSON.stringify(sums));
    },
  );
  console.log(JSON.stringify(sums));
  if (!found) return;
  console.error(told(found));
  process.exitCode = 1;
}

void main();
