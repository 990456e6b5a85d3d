/** How the system is doing: four reads, whatever its size. */
import type { Output } from '../../shared/contract';
import { schemaVersion } from '../../shared/migrations';
import { backlogMinutes } from '../../shared/policy/health';
import { MINUTE } from '../../shared/time/shanghai';
import { healthOf } from '../../shared/views/health';
import type { Call } from './run';

export async function show({ ports, settings, now }: Call): Promise<Output<'health.show'>> {
  const [clock, troubled, notices, content] = await Promise.all([
    ports.pulse.look(),
    ports.cases.troubled(now, now - backlogMinutes * MINUTE),
    ports.tallies.lastWeek(now),
    ports.cases.contentStates(),
  ]);
  const release = ports.release();
  return healthOf({
    now,
    clock,
    troubled,
    notices,
    content,
    settings,
    release,
    schema: schemaVersion,
  });
}
