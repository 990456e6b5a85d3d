import { templates } from '../../shared/policy/notices';
import type { Messenger, Sent } from '../ports';
import { cloud } from './cloud';

const robotBase = (): string => process.env.WECOM_ROBOT_BASE ?? 'https://qyapi.weixin.qq.com';
const ROBOT_PATIENCE = 5_000;

/** WeCom: 45009 is 'too many messages', everything else will not get better by trying again. */
const ROBOT_BUSY = new Set([-1, 45009]);

/** What WeChat's refusals of a subscription message mean for us; what is not here may be tried again. */
const refusals: Record<number, { reason: string; noneLeft?: boolean }> = {
  43101: { reason: '业主没有可用的订阅', noneLeft: true },
  43107: { reason: '业主关闭了服务通知', noneLeft: true },
  40003: { reason: '业主的微信已失效' },
  40037: { reason: '消息模板不存在,请管理员检查' },
  45168: { reason: '消息含有微信不允许的词,请管理员检查' },
  47003: { reason: '消息内容不符合模板格式,请管理员检查' },
};

export const messenger: Messenger = {
  async robot(key, text, mobiles) {
    try {
      const response = await fetch(
        `${robotBase()}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            msgtype: 'text',
            text: { content: text, mentioned_mobile_list: mobiles },
          }),
          signal: AbortSignal.timeout(ROBOT_PATIENCE),
        },
      );
      const { errcode, errmsg } = (await response.json()) as { errcode: number; errmsg: string };
      if (errcode === 0) return { outcome: 'sent' };
      if (ROBOT_BUSY.has(errcode)) return { outcome: 'retry', reason: errmsg };
      return { outcome: 'unsent', reason: `群机器人拒绝(${errcode})` };
    } catch (error) {
      return { outcome: 'retry', reason: `群机器人没有应答(${(error as Error).name})` };
    }
  },

  async subscribe(openid, templateId, template, fields, page) {
    const names = templates[template].fields;
    const data = Object.fromEntries(
      Object.entries(fields).map(([ours, value]) => [names[ours] ?? ours, { value }]),
    );
    try {
      await cloud.openapi.subscribeMessage.send({
        touser: openid,
        templateId,
        page,
        data,
        miniprogramState: 'formal',
        lang: 'zh_CN',
      });
      return { outcome: 'sent' };
    } catch (error) {
      return subscribeFailure(error as { errCode?: number; message?: string });
    }
  },
};

function subscribeFailure({ errCode, message }: { errCode?: number; message?: string }): Sent {
  const known = refusals[errCode ?? 0];
  if (known) return { outcome: 'unsent', ...known };
  return { outcome: 'retry', reason: message?.slice(0, 100) ?? '微信没有应答' };
}
