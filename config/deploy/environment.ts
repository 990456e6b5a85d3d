import CloudBase from '@cloudbase/manager-node';
import { DeployError } from './errors';

export type Credentials = { secretId: string; secretKey: string; token?: string };

/** The names under which Tencent Cloud's own tools take a key. */
const names = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;

/** A key from the shell. Refuses with a sentence that says which variable is missing. */
export function credentials(shell: NodeJS.ProcessEnv): Credentials {
  const missing = names.filter((name) => !shell[name]);
  if (missing.length) {
    throw new DeployError(
      `缺少密钥：请先设置环境变量 ${missing.join('、')}（腾讯云控制台 → 访问管理 → API 密钥；用小程序账号登录）`,
    );
  }
  const token = shell.TENCENTCLOUD_SESSIONTOKEN;
  return {
    secretId: shell.TENCENTCLOUD_SECRETID ?? '',
    secretKey: shell.TENCENTCLOUD_SECRETKEY ?? '',
    ...(token ? { token } : {}),
  };
}

/**
 * A cloud environment by its id, checked to be there and ready. `HTTPS_PROXY` is used where it is
 * set, as by other tools.
 */
export async function openEnvironment(
  envId: string,
  key: Credentials,
  shell: NodeJS.ProcessEnv,
): Promise<CloudBase> {
  const proxy = shell.HTTPS_PROXY ?? shell.https_proxy;
  const cloud = new CloudBase({ ...key, envId, ...(proxy ? { proxy } : {}) });
  const { EnvInfo: info } = await cloud.env.getEnvInfo();
  if (info.Status !== 'NORMAL') {
    throw new DeployError(`云环境 ${envId} 现在不可用（状态 ${info.Status}），请到控制台查看`);
  }
  return cloud;
}
