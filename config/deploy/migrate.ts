import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations, schemaVersion, type Versioned, versioned } from '../../shared/migrations';
import { type Rehearsed, rehearse } from '../../shared/migrations/rehearse';
import { DeployError } from './errors';

/**
 * What this release would change in documents, tried on a copy: a folder with `cases.json`, `people.json` … as the
 * console exports collections, a document a line (or one list), or `documents/` of an export with `cases.jsonl` …. Prints counts and fields, writes nothing. 1: a step fails.
 */
export function rehearseOn(folder: string, print: (line: string) => void): number {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const fileOf = (name: string): string | undefined =>
    files.find((file) => file === `${name}.jsonl` || file === `${name}.json`);
  const there = versioned.flatMap((name) => fileOf(name) ?? []);
  if (there.length === 0) {
    const wanted = versioned.map((name) => `${name}.jsonl`).join('、');
    throw new DeployError(
      `${folder} 里没有 ${wanted}：请先执行 npm run deploy -- export，再把 --copy 指到导出文件夹里的 documents`,
    );
  }
  print(`本版本的资料是第 ${schemaVersion} 版`);
  for (const { version, says } of migrations) print(`  第 ${version} 版：${says}`);
  let bad = 0;
  for (const file of there) {
    const name = file.replace(/\.jsonl?$/, '') as Versioned;
    const found = rehearse(name, documentsOf(join(folder, file)));
    bad += found.failed.length;
    for (const line of linesOf(name, found)) print(line);
  }
  print(bad === 0 ? '演练通过，没有写入任何东西' : `有 ${bad} 份资料整理不了，请不要部署`);
  return bad === 0 ? 0 : 1;
}

function linesOf(name: string, { all, old, tooNew, fields, failed }: Rehearsed): string[] {
  const changes = Object.entries(fields).map(([field, times]) => `${field} ${times}`);
  return [
    `${name}：共 ${all} 份，要整理 ${old} 份${tooNew > 0 ? `，更新的版本写的 ${tooNew} 份（本版本打不开）` : ''}`,
    ...(changes.length > 0 ? [`  字段（+ 增加 - 去掉 ~ 改动）：${changes.join('，')}`] : []),
    ...failed.slice(0, 10).map(({ id, why }) => `  ✗ ${id}：${why}`),
  ];
}

type Document = Record<string, unknown>;

/** A document a line, or one list. */
function documentsOf(path: string): Document[] {
  const text = readFileSync(path, 'utf8').trim();
  if (text.startsWith('[')) return JSON.parse(text) as Document[];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Document];
    } catch {
      throw new DeployError(`${path} 第 ${index + 1} 行不是 JSON`);
    }
  });
}
