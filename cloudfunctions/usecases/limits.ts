/** So much a minute and no more (H61): binding, checking codes, looking at numbers, opening cases, inviting. */
import { refuse } from '../../shared/errors';
import { defaultSettings, type Limited } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import { sha256 } from './ids';
import type { Call } from './run';

/** Refuses what one WeChat account does too often within a minute, whichever instances it met. */
export async function limit(
  {
    ports,
    settings,
    openid,
    actor,
    now,
  }: Pick<Call, 'ports' | 'settings' | 'openid' | 'actor' | 'now'>,
  what: Limited,
): Promise<void> {
  const minute = Math.floor(now / MINUTE);
  // The account itself is not kept: who deletes theirs leaves nothing here either.
  const who = sha256(`${what}:${openid ?? actor.personId}`).slice(0, 24);
  const within = await ports.limits.count(
    `${what}:${who}:${minute}`,
    // A company that set these before there was this one has none for it.
    settings.perMinute[what] ?? defaultSettings.perMinute[what],
    now,
  );
  if (!within) refuse('too_often');
}
