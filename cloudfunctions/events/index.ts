import { cloud, logged, ports, type RunContext } from '../adapters';
import { onEvent, type Pushed } from '../usecases/events';

/** Messages that WeChat pushes. A client's call carries an openid but no message type that WeChat would send through `callFunction`. */
export async function main(event: Pushed, context?: RunContext): Promise<string> {
  const { SOURCE } = cloud.getWXContext() as { SOURCE?: string };
  if (String(SOURCE ?? '').includes('wx_client')) return 'refused';
  await logged(
    'event',
    context,
    () => onEvent(ports, event),
    () => ({ outcome: 'ok' }),
  );
  return 'success';
}
