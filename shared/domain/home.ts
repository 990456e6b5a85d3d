import type { Case, Home, Member } from './case';

/** The community 小区 a home lies in: what its label begins with, '南山里' of '南山里 3 栋 1202'. */
export const communityOf = ({ label }: Pick<Home, 'label'>): string => label.split(' ')[0] ?? label;

/** Whom the case is about first: of the home, or who belonged to it until it was sold (H18). */
export const firstOf = ({ members, sold }: Pick<Case, 'members' | 'sold'>): Member | undefined =>
  members[0] ?? sold?.former[0];
