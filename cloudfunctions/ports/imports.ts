/** Imports, and the spreadsheets that they come as. */
import type { Named } from '../../shared/domain/case';
import type { Sheet } from '../../shared/domain/importing/cells';
import type { Problem } from '../../shared/domain/importing/table';
import type { ImportKind } from '../../shared/policy/importing';

/** A spreadsheet on its way in; its lines lie in files until it is done, so that the document holds nobody's data. */
export interface Import {
  _id: string;
  kind: ImportKind;
  state: 'checked' | 'running' | 'done';
  at: number;
  by: Named;
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: string;
  confirmedBy?: Named;
  startedAt?: number;
  /** A checked one cannot be started later. */
  until: number;
  /** When the administrators were told that whoever uploaded it wants to start it alone (`domain/twoPeople.ts`). */
  loneAt?: number | undefined;
  /** What was uploaded, the lines found right, the problems: removed when it is done or has ended. */
  files: { uploaded: string; lines: string; problems: string };
  /** SHA-256 of what was written there; missing in one of an older release. */
  hashes?: { lines: string; problems: string } | undefined;
  preview: { label: string; value: string }[];
  problemCount: number;
  total: number;
  /** Lines behind it, in their order. */
  done: number;
  /** Lines that could not be imported after all. */
  refused: Problem[];
}

export interface Imports {
  /** False: there is one with this id. */
  add(one: Import): Promise<boolean>;
  find(id: string): Promise<Import | null>;
  /** The latest first. */
  latest(limit: number): Promise<Import[]>;
  /** The administrators were told, and it can be started until later; false: it is not waiting any more. */
  announce(id: string, loneAt: number, until: number): Promise<boolean>;
  /** Starts a checked one; false: it is not waiting any more. */
  start(id: string, by: Named, at: number): Promise<boolean>;
  /** Moves behind a slice; false: somebody else has. `state` done: it was the last. */
  advance(
    id: string,
    from: number,
    to: number,
    refused: readonly Problem[],
    done: boolean,
  ): Promise<boolean>;
}

/** What a sheet to be written looks like. */
export interface WrittenSheet {
  name: string;
  /** Of each column, in characters. */
  widths: readonly number[];
  /** Titles are rows above it, kept in sight. */
  titles: number;
  rows: readonly (readonly (string | number | null)[])[];
}

/** Spreadsheets, read and written by a function of its own (`cloudfunctions/sheets`). */
export interface Spreadsheets {
  /** The sheets of an .xlsx in storage, or a sentence that says why it cannot be read. */
  read(fileId: string): Promise<{ sheets: Sheet[] } | { wrong: string }>;
  /** Writes an .xlsx to a path that only functions write; answers its file id. */
  write(path: string, sheets: readonly WrittenSheet[]): Promise<string>;
}
