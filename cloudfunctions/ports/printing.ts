/** Forms on their way to paper: what `api` asks for and what the function `forms` answers. */
import type { Sheet } from '../../shared/forms/sheet';

export interface PrintOrder {
  sheet: Sheet;
  /** Where the file goes, '….pdf'. */
  path: string;
  /** Opens the check page with this slip's code. */
  check?: string;
  /** SHA-256 of the signatures on it, by file id: none is printed that is not what was signed (H22, H24). */
  hashes?: Readonly<Record<string, string>>;
}

export interface Printed {
  fileId: string;
  bytes: number;
  /** SHA-256 of the PDF. */
  hash: string;
  /** Characters that no font had, 'U+20BB7'. */
  missing: string[];
}

/** Signatures that are not what was signed any more; nothing has been drawn. */
export interface Altered {
  altered: number;
}

export interface Printing {
  /** Throws if the form cannot be made. */
  print(order: PrintOrder): Promise<Printed | Altered>;
}

/** What the function `forms` needs from the outside. */
export interface Paper {
  /** A file's content; undefined: it is gone. */
  read(fileId: string): Promise<Buffer | undefined>;
  put(path: string, bytes: Buffer): Promise<string>;
  /** A mini-program code that opens the check page; undefined: WeChat makes none now. */
  code(scene: string): Promise<Buffer | undefined>;
  log(level: 'error', message: string, data: object): void;
}
