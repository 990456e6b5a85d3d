import { join } from 'node:path';
import { importViolations } from './cruise';

/** `npm run lint:imports`: one line for each import that breaks a rule. */
const violations = importViolations(join(__dirname, '../..'));
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
if (violations.length > 0) process.exitCode = 1;
else console.log('imports: every rule holds');
