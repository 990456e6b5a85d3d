import { crowd } from '../notices/memory/crowd';
import { drain, operationsEach } from '../notices/memory/drain';

/** Notices due at one instant, in memory, reckoned at 20 ms an operation, 80 ms a send, 20 at once. */
async function main(): Promise<void> {
  const many = crowd(10_000);
  const ticks = await drain(many, 10);
  console.log(
    `10,000 notices due at once: ${many.delivered.length} sent in ${ticks} ticks of 60 s (at most 5)`,
  );
  const some = crowd(1_000);
  await drain(some, 10);
  console.log(`1,000 due: ${operationsEach(some).toFixed(2)} operations a notice (at most 3.2)`);
  if (ticks > 5 || operationsEach(some) > 3.2) process.exitCode = 1;
}

void main();
