/** What is only ever added: looks at numbers, calls, visits. */

/** A look at a full number (H61). */
export interface Look {
  _id: string;
  caseId: string;
  /** Whose number. */
  personId: string;
  by: string;
  at: number;
  dutyId?: string;
  /** No look, but the record of that month was taken as a file. */
  exported?: string;
  /** No look at one number, but a search by one. */
  searched?: boolean;
}

/** A call on record (H37). */
export interface CallRecord {
  _id: string;
  caseId: string | null;
  direction: 'in' | 'out' | 'missed';
  mobile: string;
  name: string;
  at: number;
  startedAt: number;
  durationSeconds: number;
  about: Record<string, string>;
  outcome: string;
  by: string;
}

/** A visitor at the desk (H56). */
export interface VisitRecord {
  _id: string;
  /** The project of the owner who came; null: a visitor who is none. */
  caseId: string | null;
  visitor: string;
  mobile?: string;
  wanted: string;
  type: 'visit' | 'consultation';
  about: string;
  outcome?: string;
  by: string;
  at: number;
}

interface LogEntries {
  calls: CallRecord;
  visits: VisitRecord;
  reveals: Look;
}

export interface Logs {
  /** The latest calls about any of these cases. One read. */
  callsOf(caseIds: readonly string[], limit: number): Promise<CallRecord[]>;
  /** Adds an entry once; the same id again is the same entry. */
  add(
    collection: 'calls' | 'reveals' | 'visits',
    entry: { _id: string } & Record<string, unknown>,
  ): Promise<void>;
  /** How many calls there were in a span, of one person or of everybody, and how long. One read. */
  countCalls(
    from: number,
    to: number,
    by?: string,
  ): Promise<{ in: number; out: number; missed: number; minutes: number }>;
  /** Entries about some cases, a number or a person, by id; 100 a page. */
  about<C extends keyof LogEntries>(
    collection: C,
    about: { caseIds: readonly string[] } | { mobile: string } | { personId: string },
    behind?: string,
  ): Promise<LogEntries[C][]>;
  /** Entries of a span of time, earliest first. */
  between<C extends keyof LogEntries>(
    collection: C,
    from: number,
    to: number,
    limit: number,
    behind?: { at: number; _id: string },
  ): Promise<LogEntries[C][]>;
  /** Entries of a span of time, latest first, from before the one given. One read. */
  latest<C extends keyof LogEntries>(
    collection: C,
    from: number,
    to: number,
    limit: number,
    before?: { at: number; _id: string },
  ): Promise<LogEntries[C][]>;
  /** Calls that somebody entered in a span of time, earliest first; 100 a page. */
  madeBy(
    personId: string,
    from: number,
    to: number,
    behind?: { at: number; _id: string },
  ): Promise<CallRecord[]>;
  change<C extends keyof LogEntries>(
    collection: C,
    id: string,
    data: Partial<LogEntries[C]>,
  ): Promise<void>;
}
