import { nameOf, pathOf, type Visit, visits } from '../tools/visits';
import { type Opened, opened } from './opened';
import type { Sample } from './samples';

/** What stands between a page and the cloud, so that it shows how it looks otherwise. */
export type State = 'normal' | 'loading' | 'offline' | 'refused' | 'empty' | 'long' | Sample;

export interface Story {
  id: string;
  title: string;
  visit: Visit;
  state: State;
  large?: boolean;
  /** What is touched on it before it is looked at. */
  opened?: Pick<Opened, 'taps' | 'to'>;
}

const words: Partial<Record<State, string>> = {
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

const openedStory = ({ name, visit, state = 'normal', taps, to }: Opened): Story => ({
  id: `${nameOf(visit)}-${name}`,
  title: `${nameOf(visit)} · ${name}`,
  visit,
  state,
  opened: { ...(taps ? { taps } : {}), ...(to ? { to } : {}) },
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

/** Every page as everybody for whom it looks different, once in each other state, and what opens on it. */
export const stories: Story[] = [
  story(kit, 'normal'),
  story(kit, 'normal', true),
  ...different.map((visit) => story(visit, 'normal')),
  ...opened.map(openedStory),
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
