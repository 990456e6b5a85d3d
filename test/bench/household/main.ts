import { figures, table } from './report';

/** The table for people; `--json` for the test that holds it. */
void figures().then((found) =>
  console.log(process.argv.includes('--json') ? JSON.stringify(found) : table(found)),
);
