import { DeployError } from './errors';

/**
 * Environment variables that the functions read. Values come from the shell that deploys, or from a
 * file of `NAME=value` lines outside the repository; an optional one that is not given is not set.
 */
export const variables: { name: string; for: string; required?: true }[] = [
  { name: 'SMS_SECRET_ID', for: '腾讯云短信的密钥编号' },
  { name: 'SMS_SECRET_KEY', for: '腾讯云短信的密钥' },
  { name: 'SMS_ENDPOINT', for: '腾讯云短信接口的地址，不填为 https://sms.tencentcloudapi.com' },
];

/** The values to set. Refuses when a required one is missing, naming all of them. */
export function valuesOf(
  shell: NodeJS.ProcessEnv,
  file: string | undefined,
  known = variables,
): Record<string, string> {
  const given = { ...shell, ...(file === undefined ? {} : linesOf(file)) };
  const missing = known.filter(({ name, required }) => required && !given[name]);
  if (missing.length) {
    const list = missing.map((one) => `${one.name}（${one.for}）`).join('、');
    throw new DeployError(`缺少云函数的环境变量：${list}`);
  }
  return Object.fromEntries(
    known.flatMap(({ name }) => {
      const value = given[name];
      return value ? [[name, value]] : [];
    }),
  );
}

function linesOf(file: string): Record<string, string> {
  const pairs = file
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line): [string, string] => {
      const at = line.indexOf('=');
      if (at < 1) throw new DeployError(`变量文件里这一行不是「名字=值」：${line.slice(0, 20)}`);
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
  return Object.fromEntries(pairs);
}
