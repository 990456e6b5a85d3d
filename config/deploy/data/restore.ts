/** `npm run deploy -- restore`: what an export holds into an empty environment; cut short, it goes on. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misfit } from '../../../shared/documents';
import { current, schemaVersion, type Versioned, versioned } from '../../../shared/migrations';
import { DeployError } from '../errors';
import { atOnce } from './atOnce';
import { each, Summed } from './documents';
import type { Document, EnvironmentData } from './environmentData';
import type { Print } from './export';
import { summaryOf } from './files';
import { deletedAgain, forgottenAgain, type Gone, isDeleted } from './gone';
import {
  contentOf,
  documentsIn,
  type ExportedFile,
  fileListIn,
  linesOf,
  type Manifest,
  manifestIn,
  readManifest,
  sha256,
  sha256Of,
  withPrefix,
} from './manifest';

/** Says in the environment that a restore is under way, and of which export. Names nobody. */
const MARKER = 'restoring.json';

/** Writes under way at once. */
const AT_ONCE = 10;

/** What lies in the folder, looked at byte by byte before anything is written. */
export function checkedExport(folder: string): Manifest {
  const manifest = readManifest(folder);
  if (!manifest) throw new DeployError(`${folder} 里没有 manifest.json，不是一份导出`);
  if (!manifest.complete)
    throw new DeployError(`${folder} 里的导出没有做完：请先再执行一次 export，直到完成`);
  if (manifest.schema > schemaVersion)
    throw new DeployError(
      `这份导出是更新的版本做的（资料第 ${manifest.schema} 版，本版本第 ${schemaVersion} 版）：请用那个版本的代码来恢复`,
    );
  for (const [name, { sha256: sum }] of Object.entries(manifest.collections)) {
    const path = documentsIn(folder, name);
    if (!existsSync(path) || sha256Of(path) !== sum)
      throw new DeployError(`documents/${name}.jsonl 与清单不符，这份导出被改过或坏了`);
  }
  if (summaryOf(filesOf(folder)).sha256 !== manifest.files.sha256)
    throw new DeployError('files.jsonl 与清单不符，这份导出被改过或坏了');
  return manifest;
}

const filesOf = (folder: string): ExportedFile[] => [...linesOf<ExportedFile>(fileListIn(folder))];

/** Refuses an environment with anything in it but what this very restore has put there, naming what it found. */
export async function assertEmpty(
  data: EnvironmentData,
  folder: string,
  ours: readonly string[],
): Promise<void> {
  const files = await data.files();
  if (files.some(({ path }) => path === MARKER)) {
    const { manifest } = JSON.parse(String(await data.read(MARKER))) as { manifest: string };
    if (manifest === sha256(readFileSync(manifestIn(folder)))) return;
    throw new DeployError(
      `云环境 ${data.env} 里有另一份导出没有恢复完：请用那份导出继续，或先清空这个环境`,
    );
  }
  const found: string[] = [];
  const there = await data.collections();
  for (const name of ours.filter((one) => there.includes(one)))
    if ((await data.page(name, '')).length > 0) found.push(`集合 ${name}`);
  if (files.length > 0) found.push(`云存储的 ${files.length} 个文件`);
  if (found.length > 0)
    throw new DeployError(
      `云环境 ${data.env} 不是空的，不能恢复到这里：${found.join('、')}。请新建一个环境`,
    );
}

/**
 * Files first, then documents with the ids of their files in this environment, cases last. People deleted since the
 * export are marked, so that the clock takes them out again. What is there already and the same is left as it is.
 */
export async function restoreAll(
  data: EnvironmentData,
  folder: string,
  ours: readonly string[],
  gone: Gone,
  print: Print,
): Promise<void> {
  const manifest = checkedExport(folder);
  await assertEmpty(data, folder, ours);
  const mark = JSON.stringify({ manifest: sha256(readFileSync(manifestIn(folder))) });
  await data.write(MARKER, Buffer.from(mark));
  const deleted = deletedPeople(folder, gone);
  if (deleted.size > 0)
    print(
      `这份导出之后有 ${deleted.size} 人注销了账号：他们的照片不恢复，时钟会再次清除他们的资料`,
    );
  await putFiles(data, folder, deleted, print);
  const known = Object.keys(manifest.collections).filter((name) => ours.includes(name));
  for (const name of Object.keys(manifest.collections))
    if (!known.includes(name)) print(`${name}：本版本没有这个集合，没有恢复`);
  const unfit = new Map<string, string>();
  const inOrder = known.sort((a, b) => Number(a === 'cases') - Number(b === 'cases'));
  for (const name of inOrder) {
    const documents = () =>
      fitting(name, restored(manifest, data, folder, name, deleted, gone), unfit);
    const written = await putDocuments(data, name, documents());
    await compare(data, name, documents());
    print(`${name}：${manifest.collections[name]?.count ?? 0} 份，这次写入 ${written} 份，已核对`);
  }
  for (const [id, where] of unfit)
    print(`${id} 不合格式（${where}）：没有恢复，仍在导出里，请联系开发者`);
  await data.remove([MARKER]);
  print(`已恢复到云环境 ${data.env}，与导出逐份核对一致`);
}

function deletedPeople(folder: string, gone: Gone): Set<string> {
  const path = documentsIn(folder, 'people');
  const people = existsSync(path) ? [...linesOf<Document>(path)] : [];
  return new Set(people.map(({ _id }) => _id).filter((id) => isDeleted(gone, id)));
}

async function putFiles(
  data: EnvironmentData,
  folder: string,
  deleted: ReadonlySet<string>,
  print: Print,
): Promise<void> {
  const there = new Map((await data.files()).map((one) => [one.path, one]));
  const wanted = filesOf(folder).filter(
    ({ path }) => !deleted.has(/^uploads\/([^/]+)\//.exec(path)?.[1] ?? ''),
  );
  let written = 0;
  await atOnce(wanted, AT_ONCE, async ({ path, size, sha256: sum, local }) => {
    const bytes = readFileSync(join(folder, local));
    if (sha256(bytes) !== sum) throw new DeployError(`${local} 与清单不符，这份导出被改过或坏了`);
    const had = there.get(path);
    if (had?.size === size && had.etag === md5(bytes)) return;
    await data.write(path, bytes);
    written += 1;
  });
  const after = new Map((await data.files()).map((one) => [one.path, one.size]));
  const lacking = wanted.filter(({ path, size }) => after.get(path) !== size);
  if (lacking.length > 0)
    throw new DeployError(
      `有 ${lacking.length} 个文件没有放好，如 ${lacking[0]?.path}：请再执行一次`,
    );
  print(`文件：${wanted.length} 个，这次写入 ${written} 个，已核对`);
}

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

/** Documents that come in beside the export's own, or in the place of one of them. */
function added(
  collection: string,
  deleted: ReadonlySet<string>,
  gone: Gone,
): Map<string, Document> {
  if (collection === 'registry') return gone;
  if (collection !== 'cases') return new Map();
  return new Map([...deleted].map(deletedAgain).map((job) => [job._id, job]));
}

/** The documents as they belong into this environment, in the order of their ids. */
function* restored(
  { prefix }: Manifest,
  data: EnvironmentData,
  folder: string,
  collection: string,
  deleted: ReadonlySet<string>,
  gone: Gone,
): Generator<Document> {
  const more = [...added(collection, deleted, gone)].sort(([a], [b]) => byId(a, b));
  for (const document of linesOf<Document>(documentsIn(folder, collection))) {
    while (more[0] && byId(more[0][0], document._id) < 0) yield (more.shift() as Extra)[1];
    if (more[0]?.[0] === document._id) continue;
    const here = withPrefix(document, prefix, data.prefix);
    const leaving = collection === 'people' && deleted.has(document._id);
    if (leaving) yield { ...here, deletion: { askedAt: 0, at: 0 } };
    else yield collection === 'cases' ? (forgottenAgain(here, gone) ?? here) : here;
  }
  for (const [, document] of more) yield document;
}

/** Without what is no document of its collection: that is named, and the rest goes on. */
function* fitting(
  collection: string,
  documents: Iterable<Document>,
  unfit: Map<string, string>,
): Generator<Document> {
  for (const document of documents) {
    // Work that lies among the cases carries no version.
    const known =
      isVersioned(collection) && document.kind !== 'job' ? current(collection, document) : document;
    const found = misfit(collection, known);
    if (found) unfit.set(`${collection}/${document._id}`, `${found.path} ${found.why}`.trim());
    else yield document;
  }
}

const isVersioned = (collection: string): collection is Versioned =>
  (versioned as readonly string[]).includes(collection);

type Extra = [string, Document];

/** As the database sorts texts: by their bytes. */
const byId = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Documents in memory at a time. */
const BATCH = 200;

/** Writes what is missing or other than it should be; answers how many. */
async function putDocuments(
  data: EnvironmentData,
  collection: string,
  documents: Iterable<Document>,
): Promise<number> {
  const there = new Map<string, string>();
  const sumOf = (document: Document) => sha256(contentOf(document, data.prefix));
  for await (const document of each(data, collection)) there.set(document._id, sumOf(document));
  let written = 0;
  let batch: Document[] = [];
  const put = async (): Promise<void> => {
    await atOnce(batch, AT_ONCE, (one) => data.put(collection, one));
    written += batch.length;
    batch = [];
  };
  for (const document of documents) {
    if (there.get(document._id) !== sumOf(document)) batch.push(document);
    if (batch.length === BATCH) await put();
  }
  await put();
  return written;
}

async function compare(
  data: EnvironmentData,
  collection: string,
  documents: Generator<Document>,
): Promise<void> {
  const [should, is] = [new Summed(data.prefix), new Summed(data.prefix)];
  for (const document of documents) should.add(document);
  for await (const document of each(data, collection)) is.add(document);
  if (should.count !== is.count || should.content() !== is.content())
    throw new DeployError(
      `集合 ${collection} 恢复之后与导出不一致（应有 ${should.count} 份，现有 ${is.count} 份）：请再执行一次`,
    );
}
