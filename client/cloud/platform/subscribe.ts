import Taro from '@tarojs/taro';

/** What WeChat answered for each template id. */
export type Consent = 'accept' | 'reject' | 'ban' | 'filter';

const known: readonly string[] = ['accept', 'reject', 'ban', 'filter'];

/** WeChat's own question. To be called inside a tap, before any await. Answers nothing when it could not ask. */
export async function askConsent(
  templates: readonly { id: string; title: string }[],
): Promise<Record<string, Consent>> {
  const tmplIds = templates.map((template) => template.id).slice(0, 5);
  const answer = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).catch(
    () => ({}),
  )) as Record<string, string>;
  return Object.fromEntries(
    tmplIds.flatMap((id) =>
      known.includes(answer[id] ?? '') ? [[id, answer[id] as Consent]] : [],
    ),
  );
}
