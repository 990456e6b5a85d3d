/** The largest sum that anybody may enter, typed or from a spreadsheet: a hundred million yuan, in fen. */
export const mostFen = 10_000_000_000;
