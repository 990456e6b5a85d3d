import { type ConsentKind, consents } from '../../shared/policy/consents';
import { confirmed } from '../ui/say';
import { call } from './call';
import { me } from './me';
import { forget, recall, remember } from './phone';

const keyOf = (kind: ConsentKind): string => `consent:${kind}`;

/**
 * Asks an owner once, where it is needed first, with the whole text (H62); false: not now. A changed text is asked
 * again. Whoever works here, or came by a one-job link, is asked on this phone only.
 */
export async function agreed(kind: ConsentKind): Promise<boolean> {
  const { version, title, text, refused } = consents[kind];
  if (me().staff || recall<number>(keyOf(kind)) === version) return true;
  if (!(await confirmed(title, `${text}\n${refused}`, '同意'))) return false;
  void keep(kind, version);
  return true;
}

/** Not heard of by the company, it is asked again the next time. */
async function keep(kind: ConsentKind, version: number): Promise<void> {
  const answer = await call('me.consent', { kind, version, given: true });
  if (answer.ok || answer.error.code !== 'network') remember(keyOf(kind), version);
}

/** Given or taken back among one's own data. */
export function consentChanged(kind: ConsentKind, version: number, given: boolean): void {
  if (given) remember(keyOf(kind), version);
  else forget(keyOf(kind));
}
