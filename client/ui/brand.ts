/**
 * The company's colours where WeChat wants them written out. `theme.css` says them to the pages;
 * a test holds both to the same values and to a contrast of 4.5.
 */
export const brand = '#2B6A4E';
export const paper = '#F6F4EF';
