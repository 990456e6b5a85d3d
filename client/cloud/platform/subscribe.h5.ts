import Taro from '@tarojs/taro';
import { brand } from '../../ui/brand';
import { whose } from './whose';

/** What was answered for each template id. */
export type Consent = 'accept' | 'reject' | 'ban' | 'filter';

/**
 * In a browser this side stands for WeChat: it asks with a dialog and tells the local cloud's WeChat
 * that so many messages were accepted. Answers nothing when it could not.
 */
export async function askConsent(
  templates: readonly { id: string; title: string }[],
): Promise<Record<string, Consent>> {
  const { confirm } = await Taro.showModal({
    title: '允许发送以下消息?',
    content: templates.map((template) => template.title).join('、'),
    confirmText: '允许',
    cancelText: '取消',
    confirmColor: brand,
  });
  const ids = templates.map((template) => template.id);
  if (!confirm) return Object.fromEntries(ids.map((id) => [id, 'reject' as const]));
  const response = await fetch('/dev/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      openid: whose(),
      templates: ids,
    }),
  }).catch(() => null);
  return response?.ok ? Object.fromEntries(ids.map((id) => [id, 'accept' as const])) : {};
}
