/**
 * `npm run intrigues:planted [-- part of a fault's name]`: puts each of the old faults back in, one at a time, and prints how
 * many sequences it took to find it. `INTRIGUES=5000` at most.
 */
import { faults } from './faults';
import { find } from './planted';

async function main(): Promise<void> {
  const wanted = process.argv[2] ?? '';
  const most = Number(process.env.INTRIGUES ?? 5_000);
  for (const planted of faults.filter(({ fault }) => fault.includes(wanted))) {
    const { sequences, told } = await find(planted, { most });
    console.log(`${sequences ?? `NOT FOUND in ${most}`}\t${planted.fault}`);
    if (process.env.TOLD) console.log(told);
    if (sequences === null) process.exitCode = 1;
  }
}

void main();
