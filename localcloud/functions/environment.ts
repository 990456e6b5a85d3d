import { join } from 'node:path';

/** The one environment of the local cloud. */
export const ENVIRONMENT_ID = 'renocare-local';
export const APP_ID = 'wx0000000000000000';
export const REGION = 'ap-shanghai';

/** The key that the local operator of text messages knows. */
export const SMS_KEY = { id: 'AKIDlocal', secret: 'local' };

/** Where a call comes from: what `getWXContext().SOURCE` says. */
export type Source = 'wx_client' | 'wx_trigger' | 'scf';

/** What every instance gets, whoever calls. `url` is the local cloud's own address. */
export function instanceEnvironment(url: string, functionName: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    // Where a function without packages of its own finds wx-server-sdk.
    NODE_PATH: join(__dirname, '..', '..', 'node_modules'),
    TZ: 'UTC',
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: ENVIRONMENT_ID,
    SCF_FUNCTIONNAME: functionName,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SESSIONTOKEN,TCB_SOURCE',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_API_TOKEN',
    WX_APPID: APP_ID,
    WX_CLIENTIP: '127.0.0.1',
    WECOM_ROBOT_BASE: url,
    SMS_ENDPOINT: url,
    SMS_SECRET_ID: SMS_KEY.id,
    SMS_SECRET_KEY: SMS_KEY.secret,
  };
}

/** What changes with each call. `token` comes back in every request the SDK makes meanwhile. */
export function callEnvironment(
  source: Source,
  openid: string | undefined,
  token: string,
  requestId: string,
): Record<string, string | undefined> {
  return {
    WX_OPENID: openid,
    WX_API_TOKEN: token,
    TCB_SOURCE: source,
    TCB_SEQID: requestId,
    TRIGGER_SRC: source === 'wx_trigger' ? 'timer' : undefined,
  };
}
