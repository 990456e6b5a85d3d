/** What has been kept long enough goes (H61): once an hour, a slice of each kind of record. */
import { kept, type Settings } from '../../shared/policy/settings';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import type { Ports } from '../ports';

/** The minute of each hour; stateless, so that no other tick pays for it. */
const WHEN = 41;
/** Milliseconds that a slice may take. */
const RESERVE = 10_000;

export async function endOfKeeping(
  ports: Ports,
  settings: () => Promise<Settings>,
  timeLeft: () => number,
): Promise<void> {
  if (Math.floor((ports.now() % HOUR) / MINUTE) !== WHEN) return;
  const { keepDays } = await settings();
  for (const record of kept) {
    const before = ports.now() - keepDays[record] * DAY;
    // A slice that was full is followed by another.
    while (timeLeft() > RESERVE && (await ports.sweep(record, before)));
  }
}
