import { templates } from '../../shared/policy/notices';
import type { Messenger, Sent } from '../ports';
import { cloud } from './cloud';

const robotBase = (): string => process.env.WECOM_ROBOT_BASE ?? 'https://qyapi.weixin.qq.com';
const ROBOT_PATIENCE = 5_000;

/** WeCom: busy, or more than 20 messages a minute to one group. Nothing else gets better by trying again. */
const ROBOT_BUSY = new Set([-1, 45009]);

/** What WeChat's refusals of a subscription message mean for us; any other code is final too, by its number. */
const refusals: Record<number, { reason: string; noneLeft?: boolean }> = {
  43101: { reason: '业主没有可用的订阅', noneLeft: true },
  43107: { reason: '业主关闭了服务通知', noneLeft: true },
  40003: { reason: '业主的微信已失效' },
  40037: { reason: '消息模板不存在,请管理员检查' },
  45168: { reason: '消息含有微信不允许的词,请管理员检查' },
  47003: { reason: '消息内容不符合模板格式,请管理员检查' },
};

/** WeChat: busy; an access token that the platform renews by itself; too fast; two at once to one user. */
const WECHAT_BUSY = new Set([-1, 40001, 42001, 45009, 45011, 43108]);
/** The platform refused the call before it went out to WeChat: too many requests at once. */
const NOT_LET_THROUGH = new Set([-501003]);
/** The connection was never made. */
const UNCONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT/;

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
      if (ROBOT_BUSY.has(errcode)) return { outcome: 'retry', reason: errmsg, soon: true };
      return { outcome: 'unsent', reason: `群机器人拒绝(${errcode})` };
    } catch (error) {
      return robotFailure(error as Error);
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

function robotFailure({ name, cause }: Error): Sent {
  const reason = `群机器人没有应答(${name})`;
  const { code = '' } = (cause ?? {}) as { code?: string };
  return { outcome: UNCONNECTED.test(code) ? 'retry' : 'unknown', reason };
}

function subscribeFailure({
  errCode = 0,
  message = '',
}: {
  errCode?: number;
  message?: string;
}): Sent {
  const known = refusals[errCode];
  if (known) return { outcome: 'unsent', ...known };
  const reason = message.slice(0, 100) || '微信没有应答';
  if (WECHAT_BUSY.has(errCode)) return { outcome: 'retry', reason, soon: true };
  if (errCode > 0) return { outcome: 'unsent', reason: `微信拒绝(${errCode})` };
  const unsent = NOT_LET_THROUGH.has(errCode) || UNCONNECTED.test(message);
  return { outcome: unsent ? 'retry' : 'unknown', reason };
}
