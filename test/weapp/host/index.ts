import { type Cloud, localCloud } from './cloud';
import { Driver } from './driver';
import { type Answers, Host } from './host';

export type { Driver } from './driver';

export interface MiniProgram {
  /** Closes all pages and opens this one; `url` may carry a query. */
  open(url: string): Promise<Driver>;
  page: Driver;
  /** The page on top with its query. */
  readonly url: string;
  pages: string[];
  tabs: string[];
  /** What went wrong in the app so far: exceptions, console errors, APIs the host does not have. */
  errors: string[];
  answers: Answers;
  shown: Host['shown'];
  calls: Host['calls'];
  /** What the page on top gives to be sent into a chat; undefined: it has nothing to share. */
  share(): unknown;
  /** A function of the app's own `wx`. */
  api(name: string): (options: object) => unknown;
  close(): void;
}

export interface Options {
  /** The built mini-program, dist/weapp. */
  dist: string;
  /** A running local cloud and who is at the phone, or a cloud of the test's own. */
  cloud: Cloud | { url: string; openid: string };
}

/** Starts the real weapp build as on somebody's phone. `close()` it when done. */
export function openMiniProgram({ dist, cloud }: Options): MiniProgram {
  const host = new Host(dist, 'url' in cloud ? localCloud(cloud.url, cloud.openid) : cloud);
  const page = new Driver(host);
  return {
    async open(url) {
      host.guard(`reLaunch ${url}`, () => host.navigator.reLaunch(`/${url.replace(/^\//, '')}`));
      await host.settle();
      return page;
    },
    page,
    get url() {
      const { path, query } = host.topPage();
      return `${path}?${new URLSearchParams(query)}`;
    },
    pages: host.navigator.manifest.pages,
    tabs: host.navigator.manifest.tabs,
    errors: host.errors,
    answers: host.answers,
    shown: host.shown,
    calls: host.calls,
    share: () => {
      const { onShareAppMessage } = host.topPage().self;
      return typeof onShareAppMessage === 'function'
        ? onShareAppMessage.call(host.topPage().self, host.into({ from: 'button' }))
        : undefined;
    },
    api: (name) => host.wx[name] as (options: object) => unknown,
    close: () => host.close(),
  };
}
