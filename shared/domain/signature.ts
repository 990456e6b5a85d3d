/** A signature for the work that nobody in the home gave on a phone of their own: the owner may object to it (H24). */
import { shorten } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { DAY } from '../time/shanghai';
import type { RepairCase, Signed } from './case';
import { type Context, entryCount } from './context';
import { informOwners } from './notices';

const bare = (name: string): string => name.replace(/\s+/g, '').replace(/(先生|女士)$/, '');

/** Signed on the crew's phone or on paper, under a name that nobody in the home bears. */
export const ifStranger = (
  { members }: Pick<RepairCase, 'members'>,
  { name, way }: Pick<Signed, 'name' | 'way'>,
): { stranger?: true } =>
  way !== 'ownPhone' && members.every((member) => bare(member.name) !== bare(name))
    ? { stranger: true }
    : {};

/** The owner hears at once who has signed in their place, and what to do if it was nobody of theirs. */
export function tellOfStranger(repair: RepairCase, { name }: Signed, ctx: Context): void {
  informOwners(repair, ctx, `signedBy:${entryCount(repair)}`, 'progress', {
    number: repair._id,
    what: shorten(20, `${name} 代您验收签字`, '有人代您验收签字'),
    state: '请您核对',
    note: '不是家里人签的,请打开告诉我们',
  });
}

/** Until when the owner may say so; null: it was signed on a phone of the home's own. */
export const disownableUntil = (
  { confirmation }: Pick<RepairCase, 'confirmation'>,
  { disownDays }: Pick<Settings, 'disownDays'>,
): number | null =>
  confirmation && confirmation.way !== 'ownPhone' ? confirmation.at + disownDays * DAY : null;
