import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portOf, runProgram, UsageError } from './commandLine';
import { foreignProject } from './foreign';
import { startLocalCloud } from './index';

/**
 * `npm run localcloud -- --port N --data DIR [--empty] [--now ISO] [--project DIR]`: the local cloud alone, over the
 * functions as they were built; neither desk nor client. `--empty`: without the demonstration.
 * `--project`: another WeChat Cloud project, by its project.config.json.
 */
void runProgram(async () => {
  const options = readOptions();
  const cloud = await startLocalCloud(options);
  if (cloud.parts.host.functions.size === 0) {
    console.warn('还没有构建云函数:请先运行 npm run build:functions。');
  }
  console.log(`本地云已就绪:${cloud.url}`);
  return cloud;
});

function readOptions() {
  const { port, data, empty, now, project } = readArguments();
  const start = now === undefined ? undefined : Date.parse(now);
  if (start !== undefined && Number.isNaN(start)) {
    throw new UsageError(`--now“${now}”不是时间:请写成 2026-11-23T09:30:00+08:00 这样。`);
  }
  return {
    port: portOf(port ?? process.env.PORT, 8686),
    dataDir: resolve(data ?? process.env.LOCALCLOUD_DATA ?? '.localcloud'),
    empty: project !== undefined || (empty ?? false),
    ...(project !== undefined && { application: foreignProject(project) }),
    ...(start !== undefined && { now: start }),
  };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        now: { type: 'string' },
        project: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message}\n用法:npm run localcloud -- --port 端口 --data 目录 [--empty] [--now 时间] [--project 目录]`,
    );
  }
}
