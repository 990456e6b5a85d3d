/** What no key of a cloud environment can ask or change: said each time, with where it is done. */
import { templates } from '../../shared/policy/notices';
import type { Wanted } from './types';

/** Events that WeChat pushes to `events`. */
export const pushedEvents = ['wxa_media_check', 'subscribe_msg_change_event'] as const;

/** One line a step, for plan, apply and check. */
export function byHand({ functions }: Pick<Wanted, 'functions'>): string[] {
  const permissions = functions
    .filter(({ openapi }) => openapi.length > 0)
    .map(
      ({ name, openapi }) =>
        `openapi of ${name}: ${openapi.join(', ')}：开发者工具 → dist/functions/${name} 右键“上传并部署：云端安装依赖”，权限才会更新`,
    );
  const messages = Object.entries(templates).map(([key, { title, fields }]) => {
    const names = Object.values(fields).join(', ');
    return `message template ${key}: ${title}（${names}）：公众平台 → 订阅消息，选字段相同的模板；模板 ID 填在小程序的公司设置 → 微信订阅消息的模板`;
  });
  return [
    ...permissions,
    ...messages,
    `pushed events: ${pushedEvents.join(', ')} → events：云开发控制台 → 设置 → 其他设置 → 消息推送，云函数模式`,
  ];
}
