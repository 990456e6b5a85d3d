/** Scrolls the page to its top at once; Taro's own pageScrollTo does not find the page's element here. */
export function toTop(): void {
  const pages = document.querySelectorAll('.taro_page:not(.taro_page_shade)');
  pages[pages.length - 1]?.scrollTo(0, 0);
}
