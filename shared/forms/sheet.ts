/**
 * A form on paper as data: what stands on it and in which order. How it looks is the printer's (`cloudfunctions/forms`).
 * Nothing here knows of fonts, points or PDF, so that a form can be read and tested as it is.
 */

/** Something filled in; empty: left blank, to be filled in by hand. */
export interface Field {
  label: string;
  value: string;
}

export interface Column {
  head: string;
  /** Share of the width that all columns divide among them. */
  share: number;
}

/** A place to sign: by hand on paper, or with the signature that was drawn on a screen. */
export interface SigningPlace {
  label: string;
  /** Who signed and when, and how; empty: nobody has yet. */
  name: string;
  on: string;
  way: string;
  fileId: string;
}

export type Part =
  /** Rows of one or two fields each. */
  | { part: 'fields'; title: string; rows: readonly (readonly Field[])[] }
  /** Its head stands on every page that it reaches. */
  | {
      part: 'table';
      title: string;
      columns: readonly Column[];
      rows: readonly (readonly string[])[];
      /** Said when there are no rows. */
      empty: string;
    }
  | { part: 'words'; title: string; lines: readonly string[] }
  | {
      part: 'pictures';
      title: string;
      fileIds: readonly string[];
      /** Said when there are none. */
      empty: string;
    }
  | { part: 'signatures'; title: string; places: readonly SigningPlace[] }
  /** Says how to check it, with a code to scan, and room for the company's seal. */
  | { part: 'proof'; code: string; lines: readonly string[]; seal: string };

export interface Sheet {
  title: string;
  company: string;
  /** '编号 BX-NANSHAN1' */
  number: string;
  /** At the foot of every page. */
  contact: string;
  /** The day it is printed, '2026-11-22'. */
  printedOn: string;
  /** What is said of each copy, '第一联 客服部存'; one empty one: it is printed once. */
  copies: readonly string[];
  parts: readonly Part[];
}

/** The files that stand on a sheet, each once. */
export function filesOn(sheet: Sheet): string[] {
  const files = sheet.parts.flatMap((one) => {
    if (one.part === 'pictures') return one.fileIds;
    return one.part === 'signatures' ? one.places.map(({ fileId }) => fileId) : [];
  });
  return [...new Set(files.filter(Boolean))];
}
