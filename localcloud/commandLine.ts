import { DataInUse } from './database/sqlite';
import { PortInUse } from './http/server';
import type { LocalCloud } from './index';
import { UsageError } from './usageError';

export { UsageError } from './usageError';

export function portOf(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`端口“${text}”不对:请给 0 到 65535 之间的整数。`);
  }
  return port;
}

/** Runs the program; what stands in its way is said in one sentence, with exit code 1. */
export async function runProgram(program: () => Promise<LocalCloud>): Promise<void> {
  try {
    const cloud = await program();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void cloud.close().finally(() => process.exit(0));
      });
    }
  } catch (error) {
    console.error(sentenceFor(error));
    process.exit(1);
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof PortInUse) {
    return `端口 ${error.port} 已被占用:请关掉占用它的程序,或换一个端口,例如 PORT=${error.port + 1} npm start。`;
  }
  if (error instanceof DataInUse) {
    return `数据文件 ${error.path} 正被另一个本地云使用:请先关掉它,或用 LOCALCLOUD_DATA 换一个数据目录。`;
  }
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) {
    return `数据目录不能写${path ? `(${path})` : ''}:请检查目录的权限,或用 LOCALCLOUD_DATA 换一个数据目录。`;
  }
  if (/^(ENOSPC|SQLITE_FULL)/.test(code)) {
    return '磁盘满了,本地云没能启动:请腾出空间,或用 LOCALCLOUD_DATA 换一个数据目录。';
  }
  return `本地云没能启动:${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
