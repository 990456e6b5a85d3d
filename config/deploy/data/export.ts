/** `npm run deploy -- export`: everything that an environment holds, into a folder. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '../../../shared/migrations';
import { DeployError } from '../errors';
import { exportDocuments } from './documents';
import type { EnvironmentData } from './environmentData';
import { exportFiles } from './files';
import { type Manifest, readManifest, writeManifest, writeWhole } from './manifest';
import { writeReadable } from './readable';

export type Print = (line: string) => void;

const about = `这个文件夹是客服系统一个云环境的全部资料。
manifest.json  清单：每个集合多少份、每部分的校验值；complete 为 true 才是完整的
documents/     每个集合一个文件，一行一份资料（JSON）
files/         照片、签名等全部文件，路径与云存储一致；files.jsonl 是文件清单
资料.xlsx      可以直接打开看的表格：业主、客户与工程、收款记录、保修、个案
里面有业主的姓名、电话和照片，也有生成保修单编码的密钥：只放在加密的硬盘上，只给需要的人，到期删除。
`;

export function assertFolder(folder: string, env: string): void {
  const before = readManifest(folder);
  if (before && before.env !== env)
    throw new DeployError(`${folder} 里是云环境 ${before.env} 的导出，请换一个文件夹`);
  if (!before && existsSync(folder) && readdirSync(folder).length > 0)
    throw new DeployError(`${folder} 不是空的，也不是以前的导出，请换一个文件夹`);
}

/**
 * Documents first, files after them: what a document names was there before. Again into the same folder: documents
 * anew, of the files only those that changed. Refuses a folder with something else in it.
 */
export async function exportAll(
  data: EnvironmentData,
  folder: string,
  ours: readonly string[],
  now: number,
  print: Print,
): Promise<Manifest> {
  assertFolder(folder, data.env);
  mkdirSync(join(folder, 'documents'), { recursive: true, mode: 0o700 });
  const manifest: Manifest = {
    format: 1,
    env: data.env,
    prefix: data.prefix,
    at: now,
    schema: schemaVersion,
    complete: false,
    collections: {},
    files: { count: 0, bytes: 0, sha256: '' },
    missing: 0,
  };
  writeManifest(folder, manifest);
  writeWhole(join(folder, '说明.txt'), about);
  const there = await data.collections();
  const named = new Set<string>();
  for (const name of ours.filter((one) => there.includes(one)).sort()) {
    manifest.collections[name] = await exportDocuments(data, folder, name, named);
    print(`${name}：${manifest.collections[name].count} 份`);
  }
  for (const name of readdirSync(join(folder, 'documents')))
    if (!Object.hasOwn(manifest.collections, name.replace('.jsonl', '')))
      rmSync(join(folder, 'documents', name));
  const { summary, paths } = await exportFiles(data, folder, print);
  manifest.files = summary;
  manifest.missing = [...named].filter((path) => !paths.has(path)).length;
  await writeReadable(folder);
  writeManifest(folder, { ...manifest, complete: true });
  const megabytes = (summary.bytes / 1_000_000).toFixed(1);
  print(`文件：${summary.count} 个，${megabytes} MB`);
  if (manifest.missing > 0) print(`注意：有 ${manifest.missing} 个文件资料里提到、云存储里没有`);
  print(`已导出到 ${folder}`);
  return { ...manifest, complete: true };
}
