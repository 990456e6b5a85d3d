import { cloud, logged, ports, type RunContext } from '../adapters';
import { type Memory, type Ticked, tick } from '../usecases/tick';

/** Stops well before its own limit (config.json) and goes on at the next tick. */
const BUDGET = 50_000;

/** Of this instance. */
const memory: Memory = { beatAt: 0 };

/** Fired each minute by its timer. Clients are kept out by the function rules, and by this look at where the call came from. */
export async function main(
  _event?: unknown,
  context?: RunContext,
): Promise<Ticked | { refused: string }> {
  const { SOURCE, OPENID } = cloud.getWXContext() as { SOURCE?: string; OPENID?: string };
  if (OPENID !== undefined || !String(SOURCE ?? '').includes('wx_trigger'))
    return { refused: 'only the timer may call this' };
  const end = performance.now() + BUDGET;
  return logged(
    'tick',
    context,
    () => tick(ports, () => end - performance.now(), memory),
    (ticked) => ({ outcome: ticked.failed > 0 ? 'failed' : 'ok', ...ticked }),
  );
}
