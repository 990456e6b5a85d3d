/** Something that whoever deploys can mend; its message is a Chinese sentence that says how. */
export class DeployError extends Error {}

const sentences: Record<string, string> = {
  'AuthFailure.SecretIdNotFound': '密钥 ID 不存在，请检查 TENCENTCLOUD_SECRETID',
  'AuthFailure.SignatureFailure': '密钥不对，请检查 TENCENTCLOUD_SECRETKEY',
  'AuthFailure.SignatureExpire': '签名过期，请把这台电脑的时间校准',
  'AuthFailure.TokenFailure': '临时密钥已失效，请重新获取',
  'AuthFailure.UnauthorizedOperation':
    '这把密钥没有云开发的权限，请在访问管理里授权 QcloudTCBFullAccess',
  UnauthorizedOperation: '这把密钥没有云开发的权限，请在访问管理里授权 QcloudTCBFullAccess',
  'ResourceNotFound.EnvNotFound': '找不到这个云环境，请检查 --env',
  ResourceNotFound: '找不到这个云环境，请检查 --env',
  ENOTFOUND: '连不上腾讯云，请检查网络',
  ECONNREFUSED: '连不上腾讯云，请检查网络或代理',
};

/** A sentence for whatever went wrong, with the cloud's own code where there is one. */
export function explain(error: unknown): string {
  if (error instanceof DeployError) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  const known = code ? sentences[code] : undefined;
  if (known) return `${known}（${code}）`;
  return `腾讯云没有答应：${message ?? String(error)}${code ? `（${code}）` : ''}`;
}
