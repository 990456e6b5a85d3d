import { cloud, logged, ports, type RunContext } from '../adapters';
import { type Answer, answer } from '../usecases/answer';

/** Every call of a client: `{action, input, requestId?}` → `{ok: true, data}` or `{ok: false, error}`. */
export async function main(event: unknown, context?: RunContext): Promise<Answer> {
  const { OPENID } = cloud.getWXContext();
  const openid = OPENID === undefined ? undefined : String(OPENID);
  return logged(
    'call',
    context,
    (run) => answer(ports, openid, event, run),
    (answered) => ({ outcome: answered.ok ? 'ok' : answered.error.code }),
  );
}
