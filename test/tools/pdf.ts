import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ReadPdf {
  /** Text of each page, without its spaces: where a line ends is no matter. */
  pages: string[];
  text: string;
  /** Of each font: its name, whether its outlines are in the file, and whether only those used. */
  fonts: { name: string; embedded: boolean; subset: boolean }[];
  pictures: number;
  bytes: number;
}

const without = (text: string): string => text.replace(/\s/g, '');

/** Reads a PDF back with Mozilla's reader, and its fonts from its own dictionaries. */
export function readPdf(pdf: Buffer): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-pdf-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, pdf);
    const said = execFileSync(process.execPath, [join(__dirname, 'readPdf.mjs'), file], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const pages = (JSON.parse(said) as string[]).map(without);
    const plain = pdf.toString('latin1');
    const described = plain.match(/<<[^<>]*\/Type \/FontDescriptor[^<>]*>>/g) ?? [];
    return {
      pages,
      text: pages.join(''),
      fonts: described.map((one) => {
        const name = /\/FontName \/(\S+)/.exec(one)?.[1] ?? '';
        return {
          name: name.replace(/^[A-Z]{6}\+/, ''),
          embedded: /\/FontFile[23]? \d+ 0 R/.test(one),
          subset: /^[A-Z]{6}\+/.test(name),
        };
      }),
      pictures: (plain.match(/\/Subtype \/Image/g) ?? []).length,
      bytes: pdf.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
