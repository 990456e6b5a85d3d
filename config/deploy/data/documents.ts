import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import type { Document, EnvironmentData } from './environmentData';
import { type Counted, contentOf, documentsIn, filesIn } from './manifest';

/** Every document of a collection, a line each, as they are; paths of the files they name go to `named`. */
export async function exportDocuments(
  data: EnvironmentData,
  folder: string,
  collection: string,
  named: Set<string>,
): Promise<Counted> {
  const path = documentsIn(folder, collection);
  const bytes = createHash('sha256');
  const summed = new Summed(data.prefix);
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    for await (const document of each(data, collection)) {
      const line = `${JSON.stringify(document)}\n`;
      writeSync(file, line);
      bytes.update(line);
      summed.add(document);
      for (const one of filesIn(document, data.prefix)) named.add(one);
    }
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  return { count: summed.count, sha256: bytes.digest('hex'), content: summed.content() };
}

/** All documents of a collection, in the order of their ids. */
export async function* each(data: EnvironmentData, collection: string): AsyncGenerator<Document> {
  for (let behind = ''; ; ) {
    const page = await data.page(collection, behind);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    behind = last._id;
  }
}

/** Count and checksum of what documents say, in the order of their ids. */
export class Summed {
  count = 0;
  readonly #hash = createHash('sha256');

  constructor(readonly prefix: string) {}

  add(document: Document): void {
    this.count += 1;
    this.#hash.update(`${contentOf(document, this.prefix)}\n`);
  }

  content = (): string => this.#hash.copy().digest('hex');
}
