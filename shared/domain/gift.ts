import type { Parsed } from '../contract';
import type { Case } from './case';
import { type Context, journal } from './context';

/** A gift that was offered goes on the record, whatever state the case is in (H63). Owners do not read it. */
export function recordGift(
  kase: Case,
  { gift, value, outcome, note }: Parsed<'gift.record'>,
  ctx: Context,
): void {
  journal(kase, ctx, 'giftOffered', {
    gift,
    outcome,
    ...(value === undefined ? {} : { value }),
    ...(note ? { note } : {}),
  });
}
