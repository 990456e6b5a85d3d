import { filesOn } from '../../shared/forms/sheet';
import type { Altered, Paper, Printed, PrintOrder } from '../ports/printing';
import { sha256 } from '../usecases/ids';
import { traceOf } from '../usecases/traces';
import { drawSheet, type Fonts } from './draw';
import { type Printable, printable } from './draw/pictures';

/** Pictures that are read at once: each is some megabytes while it is made smaller. */
const AT_ONCE = 4;

/** Draws the sheet with its pictures and stores it under the path; the same order again makes the same file. */
export async function print(
  order: PrintOrder,
  paper: Paper,
  fonts: Fonts,
): Promise<Printed | Altered> {
  const { sheet, path, check, hashes = {} } = order;
  const [{ pictures, altered }, code] = await Promise.all([
    picturesOf(filesOn(sheet), hashes, paper),
    check === undefined ? undefined : paper.code(check),
  ]);
  if (altered > 0) return { altered };
  const { pdf, missing } = await drawSheet(sheet, fonts, pictures, code ? printable(code) : null);
  return { fileId: await paper.put(path, pdf), bytes: pdf.length, hash: sha256(pdf), missing };
}

async function picturesOf(
  fileIds: readonly string[],
  hashes: Readonly<Record<string, string>>,
  paper: Paper,
): Promise<{ pictures: Map<string, Printable>; altered: number }> {
  const pictures = new Map<string, Printable>();
  let altered = 0;
  for (let start = 0; start < fileIds.length; start += AT_ONCE) {
    const some = fileIds.slice(start, start + AT_ONCE);
    await Promise.all(
      some.map(async (fileId) => {
        const bytes = await paper.read(fileId).catch((error: unknown) => {
          paper.log('error', 'a picture could not be read', { error: traceOf(error) });
          return undefined;
        });
        const hash = hashes[fileId];
        if (bytes && hash !== undefined && sha256(bytes) !== hash) altered += 1;
        pictures.set(fileId, printable(bytes));
      }),
    );
  }
  return { pictures, altered };
}
