import { plotNames } from './plots';

/** What is held to after every step. */
export const inForce = [
  ...['ledger', 'slip', 'twoPeople', 'receipt', 'alive'],
  ...['fields', 'opens', 'fits', 'forgotten', 'numbers', 'twins', 'parties'],
];

export const plotsInForce = plotNames;
