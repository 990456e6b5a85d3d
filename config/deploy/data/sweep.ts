/** `npm run deploy -- sweep`: files that no document names – photos uploaded and never sent, above all – are removed (H62). */
import { unsentDays } from '../../../shared/policy/keeping';
import { DAY } from '../../../shared/time/shanghai';
import { each } from './documents';
import type { EnvironmentData, Stored } from './environmentData';
import type { Print } from './export';
import { filesIn } from './manifest';

export interface Swept {
  /** Nobody named them within the days of the policy. */
  unsent: Stored[];
  /** Their owner's account is gone. */
  orphaned: Stored[];
}

/** An upload under way while this looks around is nobody's yet: whoever's account is there has a day. */
const UNDER_WAY = DAY;

/**
 * What may go. Files are listed before documents are read: one that is named meanwhile is found named. Only folders that
 * the product writes are looked at.
 */
export async function sweepable(
  data: EnvironmentData,
  ours: readonly string[],
  now: number,
): Promise<Swept> {
  const files = (await data.files()).filter(({ path }) => folders.test(path));
  const there = await data.collections();
  const named = new Set<string>();
  const people = new Set<string>();
  for (const name of ours.filter((one) => there.includes(one)))
    for await (const document of each(data, name)) {
      for (const path of filesIn(document, data.prefix)) named.add(path);
      if (name === 'people') people.add(document._id);
    }
  const unnamed = files.filter(({ path }) => !named.has(path));
  const isOrphan = ({ path, changedAt }: Stored): boolean => {
    const owner = /^uploads\/([^/]+)\//.exec(path)?.[1];
    const account = owner !== undefined && !owner.startsWith('stranger-');
    return account && !people.has(owner) && changedAt < now - UNDER_WAY;
  };
  const orphaned = unnamed.filter(isOrphan);
  const unsent = unnamed.filter((one) => !isOrphan(one) && one.changedAt < now - unsentDays * DAY);
  return { unsent, orphaned };
}

const folders = /^(uploads|signatures|copies|forms|imports|templates)\//;

/** Removes them, or says what it would remove. Names of files go to nobody but whoever runs it. */
export async function sweep(
  data: EnvironmentData,
  ours: readonly string[],
  now: number,
  dry: boolean,
  print: Print,
): Promise<Swept> {
  const found = await sweepable(data, ours, now);
  const megabytes = (files: Stored[]) =>
    (files.reduce((sum, { size }) => sum + size, 0) / 1_000_000).toFixed(1);
  const say = (what: string, files: Stored[]) => {
    print(`${what}：${files.length} 个，${megabytes(files)} MB`);
    if (dry) for (const { path } of files) print(`  ${path}`);
  };
  say(`上传 ${unsentDays} 天以上、没有任何资料提到的文件`, found.unsent);
  say('账号已经注销的人留下的文件', found.orphaned);
  if (dry) {
    print('只是看看，什么都没有删除');
    return found;
  }
  await data.remove([...found.unsent, ...found.orphaned].map(({ path }) => path));
  print('已删除');
  return found;
}
