import Taro from '@tarojs/taro';
import { me } from '../../cloud/me';
import { go } from '../../ui/nav';

interface Start {
  text: string;
  page: string;
  query?: Record<string, string>;
  roles: readonly string[];
}

const service = ['agent', 'manager'];

/** What can be begun from the workbench, by role. At most six: WeChat's list takes no more. */
const starts: Start[] = [
  { text: '登记一次通话', page: '/staff/phone/index', roles: service },
  { text: '代业主报修', page: '/staff/search/index', query: { for: 'repair' }, roles: service },
  { text: '代业主投诉', page: '/staff/search/index', query: { for: 'complaint' }, roles: service },
  { text: '新开工程', page: '/staff/open/index', roles: ['finance', 'manager', 'designer'] },
];

export function startsFor(roles: readonly string[]): Start[] {
  return starts.filter((start) => start.roles.some((role) => roles.includes(role)));
}

/** Asks what to begin and opens it. */
export async function begin(): Promise<void> {
  const offered = startsFor(me().roles);
  const itemList = offered.map(({ text }) => text);
  const answer = await Taro.showActionSheet({ itemList }).catch(() => null);
  const chosen = answer ? offered[answer.tapIndex] : undefined;
  if (chosen) go(chosen.page, chosen.query);
}
