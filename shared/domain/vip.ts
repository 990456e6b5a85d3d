import type { BaseCase } from './case';

type Vip = Pick<BaseCase, 'vip' | 'vipPrepare'>;

/** What a case of the home carries of the owner's mark (H57). */
export const vipOf = ({ vip, vipPrepare }: Vip): Vip => ({
  vip,
  ...(vip && vipPrepare ? { vipPrepare } : {}),
});
