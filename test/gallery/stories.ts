import { nameOf, pathOf, type Visit, visits } from '../tools/visits';

/** What stands between a page and the cloud, so that it shows how it looks otherwise. */
export type State = 'normal' | 'loading' | 'offline' | 'empty' | 'long';

export interface Story {
  id: string;
  title: string;
  visit: Visit;
  state: State;
  large?: boolean;
}

const words: Record<State, string> = {
  normal: '',
  loading: '正在载入',
  offline: '没有网络',
  empty: '还没有内容',
  long: '很长的名字和地址',
};

const story = (visit: Visit, state: State, large = false): Story => ({
  id: [nameOf(visit), state, ...(large ? ['large'] : [])].join('-'),
  title: [nameOf(visit), words[state], large ? '大字' : ''].filter(Boolean).join(' · '),
  visit,
  state,
  ...(large ? { large } : {}),
});

const key = (visit: Visit) => `${visit.as} ${pathOf(visit)}`;
const different = visits.filter(
  (visit, at) => visits.findIndex((other) => key(other) === key(visit)) === at,
);
const firstOfEach = visits.filter(
  (visit, at) => visits.findIndex(({ page }) => page === visit.page) === at,
);
const lists = ['pages/home/index', 'pages/progress/index', 'pages/workbench/index'];

/** All parts of the kit, on a page that only the browser's build has. */
export const kit: Visit = { page: 'gallery/index', as: 'demo-owner-wangfang' };

/** Every page as everybody for whom it looks different, and once in each other state. */
export const stories: Story[] = [
  story(kit, 'normal'),
  story(kit, 'normal', true),
  ...different.map((visit) => story(visit, 'normal')),
  ...firstOfEach.flatMap((visit) => [
    story(visit, 'loading'),
    story(visit, 'offline'),
    story(visit, 'long'),
    story(visit, 'normal', true),
    ...(lists.includes(visit.page) || visit.page === 'staff/search/index'
      ? [story(visit, 'empty')]
      : []),
  ]),
];
