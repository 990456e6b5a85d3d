import { filesOn } from '../../shared/forms/sheet';
import type { Paper, Printed, PrintOrder } from '../ports/printing';
import { traceOf } from '../usecases/traces';
import { drawSheet, type Fonts } from './draw';
import { type Printable, printable } from './draw/pictures';

/** Pictures that are read at once: each is some megabytes while it is made smaller. */
const AT_ONCE = 4;

/** Draws the sheet with its pictures and stores it under the path; the same order again makes the same file. */
export async function print(order: PrintOrder, paper: Paper, fonts: Fonts): Promise<Printed> {
  const { sheet, path, check } = order;
  const [pictures, code] = await Promise.all([
    picturesOf(filesOn(sheet), paper),
    check === undefined ? undefined : paper.code(check),
  ]);
  const { pdf, missing } = await drawSheet(sheet, fonts, pictures, code ? printable(code) : null);
  return { fileId: await paper.put(path, pdf), bytes: pdf.length, missing };
}

async function picturesOf(
  fileIds: readonly string[],
  paper: Paper,
): Promise<Map<string, Printable>> {
  const found = new Map<string, Printable>();
  for (let start = 0; start < fileIds.length; start += AT_ONCE) {
    const some = fileIds.slice(start, start + AT_ONCE);
    await Promise.all(
      some.map(async (fileId) => {
        const bytes = await paper.read(fileId).catch((error: unknown) => {
          paper.log('error', 'a picture could not be read', { error: traceOf(error) });
          return undefined;
        });
        found.set(fileId, printable(bytes));
      }),
    );
  }
  return found;
}
