import { cloud, logged, ports, type RunContext } from '../adapters';
import { type Watched, watch } from '../usecases/watch';

/** Fired by a timer of its own: looks whether the clock runs. Clients are kept out as from the clock. */
export async function main(
  _event?: unknown,
  context?: RunContext,
): Promise<Watched | { refused: string }> {
  const { SOURCE, OPENID } = cloud.getWXContext() as { SOURCE?: string; OPENID?: string };
  if (OPENID !== undefined || !String(SOURCE ?? '').includes('wx_trigger'))
    return { refused: 'only the timer may call this' };
  return logged(
    'watch',
    context,
    () => watch(ports),
    ({ outcome, silentMinutes }) => ({ outcome, silentMinutes }),
  );
}
