/** Forms on their way to paper: what `api` asks for and what the function `forms` answers. */
import type { Sheet } from '../../shared/forms/sheet';

export interface PrintOrder {
  sheet: Sheet;
  /** Where the file goes, '….pdf'. */
  path: string;
  /** Opens the check page with this slip's code. */
  check?: string;
}

export interface Printed {
  fileId: string;
  bytes: number;
  /** Characters that no font had, 'U+20BB7'. */
  missing: string[];
}

export interface Printing {
  /** Throws if the form cannot be made. */
  print(order: PrintOrder): Promise<Printed>;
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
