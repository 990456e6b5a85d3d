/** Tencent Cloud SMS through its SDK's generic client; the client of its own would add 30 KB and check nothing more. */
import type { Sent, Sms } from '../ports';
import { smsAnswer, smsFailure } from './refusals';

const VERSION = '2021-01-11';
const REGION = 'ap-guangzhou';
/** Seconds. */
const PATIENCE = 5;

const endpoint = (): URL => new URL(process.env.SMS_ENDPOINT ?? 'https://sms.tencentcloudapi.com');

interface Answer {
  SendStatusSet?: { Code: string }[];
}

/** The SDK is loaded when the first one is sent: who has not switched it on does not wait for it. */
async function client(secretId: string, secretKey: string) {
  const { CommonClient } = await import(
    'tencentcloud-sdk-nodejs-common/tencentcloud/common/common_client'
  );
  const { protocol, host } = endpoint();
  return new CommonClient(host, VERSION, {
    credential: { secretId, secretKey },
    region: REGION,
    profile: { httpProfile: { protocol: `${protocol}//`, reqTimeout: PATIENCE } },
  });
}

export async function sendSms(mobile: string, message: Sms): Promise<Sent> {
  const { SMS_SECRET_ID: id, SMS_SECRET_KEY: key } = process.env;
  if (!id || !key) return { outcome: 'unsent', reason: '短信没有配置密钥,请管理员检查' };
  try {
    const { SendStatusSet: [status] = [] }: Answer = await (await client(id, key)).request(
      'SendSms',
      {
        PhoneNumberSet: [`+86${mobile}`],
        SmsSdkAppId: message.appId,
        SignName: message.sign,
        TemplateId: message.templateId,
        TemplateParamSet: message.params,
      },
    );
    return status ? smsAnswer(status.Code) : { outcome: 'unknown', reason: '短信平台没有说明结果' };
  } catch (error) {
    return smsFailure(error as { code?: string; message?: string });
  }
}
