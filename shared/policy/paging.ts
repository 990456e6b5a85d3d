/** When old parts of a case go to pages of their own, and how much stays with it. A case stays under 200 KB for life. */
export interface Paging {
  /** More bytes of JSON than this, and what is old goes. One write carries at most 100 KB. */
  bytes: number;
  /** More journal entries, ended duties or settled notices than this, and what is old goes. */
  entries: number;
  /** The newest so many of each always stay. */
  keep: number;
  /** A page is worth its write from so many bytes on, and holds at most so many. */
  least: number;
  most: number;
  /** Days after which a settled notice is settled for good: no late mark can reach it. */
  settledDays: number;
}

export const paging: Paging = {
  bytes: 64_000,
  entries: 100,
  keep: 30,
  least: 8_000,
  most: 60_000,
  settledDays: 2,
};
