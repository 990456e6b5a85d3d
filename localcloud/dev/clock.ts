import { badRequest, readJson } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';

/** The year 2100: beyond it no calendar of the product reaches. */
const LATEST = 4_102_444_800_000;

/** `GET /dev/clock`, `POST /dev/clock {now?, advanceMs?, running?}`, `POST /dev/tick {times?, function?}`. */
export function mountClockControl(router: Router, { clock, host, timers }: Parts): void {
  router.on('GET', '/dev/clock', () => shown(clock.state));

  router.on('POST', '/dev/clock', async ({ request }) => {
    const { now, advanceMs, running, ...unknown } = await readJson(request);
    const [field] = Object.keys(unknown);
    if (field) throw badRequest(`${field} is unknown; the clock takes now, advanceMs and running`);
    if (running !== undefined && typeof running !== 'boolean') {
      throw badRequest('running must be true or false');
    }
    const base = now === undefined ? clock.now() : instantOf(now);
    const target = base + (advanceMs === undefined ? 0 : numberOf(advanceMs, 'advanceMs'));
    if (target < 0 || target > LATEST)
      throw badRequest('the clock can be set between 1970 and 2100');
    clock.set({
      ...((now !== undefined || advanceMs !== undefined) && { now: target }),
      ...(running !== undefined && { running }),
    });
    await timers.quiet();
    return shown(clock.state);
  });

  router.on('POST', '/dev/tick', async ({ request }) => {
    const { times = 1, function: name = 'clock' } = await readJson(request);
    if (!Number.isInteger(times) || Number(times) < 1 || Number(times) > 10) {
      throw badRequest('times must be a whole number from 1 to 10');
    }
    if (typeof name !== 'string' || !host.functions.get(name)?.triggers.length)
      throw badRequest('function must name one that has a timer');
    await timers.fire(name, Number(times));
    return { fired: times };
  });
}

const shown = ({ now, running }: { now: number; running: boolean }) => ({
  now,
  iso: new Date(now + 8 * 3_600_000).toISOString().replace('Z', '+08:00'),
  running,
});

function instantOf(value: unknown): number {
  const instant = typeof value === 'string' ? Date.parse(value) : Number(value);
  if (!Number.isFinite(instant) || value === null) {
    throw badRequest('now must be epoch milliseconds or an ISO time');
  }
  return instant;
}

function numberOf(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw badRequest(`${field} must be a number`);
  return value;
}
