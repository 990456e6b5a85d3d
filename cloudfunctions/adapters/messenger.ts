import { templates } from '../../shared/policy/notices';
import type { Messenger } from '../ports';
import { cloud } from './cloud';
import { robotAnswer, robotFailure, subscribeFailure } from './refusals';
import { sendSms } from './sms';

const robotBase = (): string => process.env.WECOM_ROBOT_BASE ?? 'https://qyapi.weixin.qq.com';
const ROBOT_PATIENCE = 5_000;

export const messenger: Messenger = {
  sms: sendSms,

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
      return robotAnswer(errcode, errmsg);
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
