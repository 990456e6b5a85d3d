import { cloud, ports } from '../adapters';
import { type Answer, answer } from '../usecases/answer';

/** Every call of a client: `{action, input, requestId?}` → `{ok: true, data}` or `{ok: false, error}`. */
export async function main(event: unknown): Promise<Answer> {
  const { OPENID } = cloud.getWXContext();
  return answer(ports, OPENID === undefined ? undefined : String(OPENID), event);
}
