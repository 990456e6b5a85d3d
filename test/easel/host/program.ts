/** What the page that hosts the mini-program is given: the package as it would be uploaded. */
export interface Program {
  app: {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
    tabBar?: { list: { pagePath: string }[] };
    window?: { navigationBarTitleText?: string };
  };
  /** Every .js, by its path. */
  scripts: Record<string, string>;
  /** Every .json of a page or component, by its path without the ending. */
  configs: Record<string, { navigationBarTitleText?: string; component?: boolean }>;
  /** Every .wxss with what it imports, by its path without the ending. */
  styles: Record<string, string>;
  openid: string;
  /** Where the app starts, with its query. */
  start: string;
}

export const pagesOf = ({ app }: Program): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

export const tabsOf = ({ app }: Program): string[] =>
  (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath);
