/** 'We did not sign that' (H24). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import type { RepairCase } from './case';
import { byVoice, type Context, journal } from './context';
import { raise } from './duties';
import { step } from './repair';
import { disownableUntil } from './signature';

/**
 * 'That was not us': the signature no longer counts, but stays with the case; the work waits for the owner's own, and the
 * manager finds out who signed. Refused when it was signed on the owner's own phone, and after so many days.
 */
export function disown(
  repair: RepairCase,
  input: Pick<Parsed<'repair.disown'>, 'reason'>,
  byPhone: boolean,
  ctx: Context,
): void {
  const until = disownableUntil(repair, ctx.settings);
  step(repair, 'disowned', '否认签字');
  if (!repair.confirmation || until === null)
    refuse('wrong_state', '这次是在业主自己的手机上签的字');
  if (ctx.now > until)
    refuse(
      'too_late',
      `签字已超过 ${ctx.settings.disownDays} 天,请联系您的专职客服,我们一样会查清楚`,
    );
  repair.disowned = [...(repair.disowned ?? []), repair.confirmation];
  repair.confirmation = null;
  repair.open = true;
  const { reason = '' } = input;
  journal(repair, ctx, 'disowned', { reason, ...byVoice(byPhone) });
  raise(repair, ctx, 'disowned', {
    occasion: String(repair.disowned.length),
    ...(reason ? { given: { about: reason } } : {}),
  });
}
