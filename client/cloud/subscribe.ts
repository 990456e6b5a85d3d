import { call } from './call';
import { me } from './me';
import { askConsent } from './platform/subscribe';

export type SubscribeOutcome = 'accepted' | 'declined' | 'failed';

/** At most so many templates a question, says WeChat. */
const most = 5;

/**
 * Asks whether the company may send messages, and books what was accepted. Call it first thing in
 * a tap. `keys` chooses templates; without them the first ones are asked for.
 */
export async function subscribe(keys?: readonly string[]): Promise<SubscribeOutcome> {
  const all = me().templates;
  const wanted = keys ? all.filter((template) => keys.includes(template.key)) : all;
  if (!wanted.length) return 'failed';
  const results = await askConsent(wanted.slice(0, most));
  if (!Object.keys(results).length) return 'failed';
  const answer = await call('subscription.credit', { results });
  if (!answer.ok) return 'failed';
  return Object.values(results).includes('accept') ? 'accepted' : 'declined';
}
