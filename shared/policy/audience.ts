/** By what former owners are chosen for an event or a survey (H13, H49), and how many are looked at in one go. */

/** What each answer is called. */
export const conditionNames = {
  warranty: { running: '保修期内', over: '已过保修期' },
  open: { has: '有未结的个案', hasNot: '没有未结的个案' },
} as const;

/** Homes that one call of the preview looks at: two reads at most, and the next call goes on behind them. */
export const previewed = 200;

/** Lines of a spreadsheet of results: a read brings a hundred. */
export const downloaded = 5_000;
/** Answers in words that are shown; the spreadsheet has all. */
export const shownWords = 20;
