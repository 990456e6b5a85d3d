import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { operations } from './household/bill';
import type { Figures } from './household/report';

/** What one household costs, held: `npm run bench` prints the table. */
describe('one household in 26 months, through the real functions', () => {
  let found: Figures;
  // In a process of its own: its pictures take the test runner ten times as long.
  beforeAll(async () => {
    const script = join(__dirname, 'household/main.ts');
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script, '--json'],
      { env, maxBuffer: 10_000_000 },
    );
    found = JSON.parse(stdout) as Figures;
  }, 500_000);

  test('costs at most 1 fen a month, everything billed, the tick and all pictures included', () => {
    expect(found.price).toBeLessThanOrEqual(0.01);
    // Even had all its documents and pictures been there from the first day.
    expect(found.priceFull).toBeLessThanOrEqual(0.01);
  });

  test('is the whole script', () => {
    expect(found.count).toEqual({ revisits: 20, homeOpened: 40 });
    const times = Object.fromEntries(
      Object.entries(found.parts).map(([name, part]) => [name, part.times]),
    );
    expect(times).toMatchObject({
      'stage events (10)': 10,
      'owner opens the home (40)': 40,
      'owner opens a case (20)': 20,
      'owner accepts 3 templates (8)': 8,
      'agent opens the file (30)': 30,
      'list views (95)': 95,
      'calls (8)': 8,
      'ratings (5)': 5,
      'receipts (4) and a signed change': 5,
      // Ten uploads and the action that files them.
      '10 drawings': 11,
    });
  });

  test('operations stay within what they are', () => {
    expect(found.operations).toBeLessThanOrEqual(1_600);
    const clock = found.parts['the clock: reminders and lapses'];
    expect(clock && operations(clock)).toBeLessThanOrEqual(250);
  });

  test('bytes stay within what they are', () => {
    expect(found.bytes.documents.cases).toBeLessThan(120_000);
    expect(found.bytes.all).toBeLessThan(2_200_000);
  });
});
