import type { Home } from './case';

/** The community 小区 a home lies in: what its label begins with, '南山里' of '南山里 3 栋 1202'. */
export const communityOf = ({ label }: Pick<Home, 'label'>): string => label.split(' ')[0] ?? label;
