import type { Field } from '../../staff/form/fields';
import { type Values, words } from '../../staff/form/values';
import type { Changes, Part, Shown } from './shape';

type Digest = Exclude<Changes['digest'], undefined>;
type Sms = NonNullable<Changes['sms']>;
type Festival = NonNullable<Changes['festivals']>[number];
interface Messages {
  digest: Digest;
  sms: Sms;
  festivals: Festival[];
}
const messagesOf = ({ settings }: Shown): Messages => settings as unknown as Messages;

const on = (values: Values): boolean => words(values, 'on') === 'yes';

const digest: Part = {
  title: '早上的待办汇总',
  hint: '每天早上给客服和经理各发一条:今天有多少、先做哪几件。',
  now: (shown) => {
    const now = messagesOf(shown).digest;
    return now ? `每天 ${now.time}` : '不发';
  },
  fields: () => [
    {
      key: 'on',
      type: 'choice',
      label: '每天早上',
      options: [
        ['yes', '发'],
        ['no', '不发'],
      ],
    },
    {
      key: 'hours',
      type: 'hours',
      label: '几点发,最晚几点还发',
      hint: '在 08:00 到 09:25 之间',
      when: on,
    },
    { key: 'names', type: 'number', label: '点名说几件', unit: '件', max: 10, when: on },
  ],
  start: (shown) => {
    const now = messagesOf(shown).digest;
    return now
      ? { on: 'yes', hours: `${now.time} ${now.until}`, names: String(now.names) }
      : { on: 'no', names: '3' };
  },
  changes: (values) => {
    const [time = '', until = ''] = words(values, 'hours').split(' ');
    return { digest: on(values) ? { time, until, names: Number(words(values, 'names')) } : null };
  },
};

type Templates = NonNullable<Changes['templates']>;
type TemplateKey = keyof Templates;

/** As the templates are called at WeChat, and what the way to going live says of their fields. */
const templateNames: Record<TemplateKey, string> = {
  appointment: '上门服务提醒',
  progress: '服务进度通知',
  revisit: '回访提醒',
  slip: '保修单状态通知',
};
const templateKeys = Object.keys(templateNames) as TemplateKey[];
const templatesOf = ({ settings }: Shown): Templates =>
  (settings as unknown as { templates: Templates }).templates;

const templates: Part = {
  title: '微信订阅消息的模板',
  hint: '在微信公众平台的“订阅消息”里选好模板,把模板 ID 粘贴到这里。留空的不发,改由客服打电话。',
  now: (shown) => {
    const set = templateKeys.filter((key) => templatesOf(shown)[key]).length;
    return set ? `${templateKeys.length} 种里填了 ${set} 种` : '还没有填写';
  },
  fields: () =>
    templateKeys.map((key) => ({
      key,
      type: 'line',
      label: `${templateNames[key]}:模板 ID`,
      max: 64,
      optional: true,
    })),
  start: (shown) => ({ ...templatesOf(shown) }),
  changes: (values) => ({
    templates: Object.fromEntries(
      templateKeys.map((key) => [key, words(values, key)]),
    ) as Templates,
  }),
};

/** As they are named where they are registered. */
const smsNames: Record<keyof Sms['templates'], string> = {
  appointment: '上门时间的模板编号',
  progress: '服务进度的模板编号',
  revisit: '回访的模板编号',
  slip: '保修单的模板编号',
};
const smsKeys = Object.keys(smsNames) as (keyof Sms['templates'])[];

const sms: Part = {
  title: '短信',
  hint: '微信通知送不到、业主又同意过的时候发短信。编号在腾讯云短信控制台里;留空的模板不发。',
  now: (shown) => (messagesOf(shown).sms.on ? '已开通' : '没有开通'),
  fields: () => [
    {
      key: 'on',
      type: 'choice',
      label: '发不发短信',
      options: [
        ['yes', '发'],
        ['no', '不发'],
      ],
    },
    { key: 'sign', type: 'line', label: '短信签名', max: 20, when: on },
    { key: 'appId', type: 'line', label: '短信应用编号', max: 20, when: on },
    ...smsKeys.map(
      (key): Field => ({
        key: `templates.${key}`,
        type: 'line',
        label: smsNames[key],
        max: 20,
        optional: true,
        when: on,
      }),
    ),
  ],
  start: (shown) => {
    const now = messagesOf(shown).sms;
    const ids = smsKeys.map((key) => [`templates.${key}`, now.templates[key]]);
    const { sign, appId } = now;
    return { on: now.on ? 'yes' : 'no', sign, appId, ...Object.fromEntries(ids) };
  },
  changes: (values) => ({
    sms: {
      on: on(values),
      sign: words(values, 'sign'),
      appId: words(values, 'appId'),
      templates: Object.fromEntries(
        smsKeys.map((key) => [key, words(values, `templates.${key}`)]),
      ) as Sms['templates'],
    },
  }),
};

const adds = (values: Values): boolean => words(values, 'which') === 'new';

const greetings: Part = {
  title: '节日祝福',
  hint: '节日那天在小程序首页祝福业主;不发微信通知和短信。',
  now: (shown) => `${messagesOf(shown).festivals.length} 个节日`,
  fields: (shown) => [
    {
      key: 'which',
      type: 'choice',
      label: '加一个,或去掉一个',
      options: [
        ['new', '加一个节日'],
        ...messagesOf(shown).festivals.map(({ name }) => [name, `去掉${name}`] as const),
      ],
    },
    { key: 'name', type: 'line', label: '节日名称', max: 10, when: adds },
    {
      key: 'calendar',
      type: 'choice',
      label: '公历还是农历',
      options: [
        ['solar', '公历'],
        ['lunar', '农历'],
      ],
      when: adds,
    },
    { key: 'month', type: 'number', label: '几月', unit: '月', max: 12, when: adds },
    { key: 'day', type: 'number', label: '几日', unit: '日', max: 31, when: adds },
    { key: 'text', type: 'text', label: '祝福的话', max: 60, when: adds },
  ],
  start: () => ({ which: 'new', calendar: 'solar' }),
  changes: (values, shown) => {
    const { festivals } = messagesOf(shown);
    if (!adds(values))
      return { festivals: festivals.filter(({ name }) => name !== words(values, 'which')) };
    const added: Festival = {
      name: words(values, 'name'),
      calendar: words(values, 'calendar') as Festival['calendar'],
      day: `${two(words(values, 'month'))}-${two(words(values, 'day'))}`,
      text: words(values, 'text'),
    };
    return { festivals: [...festivals.filter(({ name }) => name !== added.name), added] };
  },
};

const two = (digits: string): string => digits.padStart(2, '0');

type ContentCheck = NonNullable<Changes['contentCheck']>;
const contentOf = ({ settings }: Shown): ContentCheck =>
  (settings as unknown as { contentCheck: ContentCheck }).contentCheck;

const contentCheck: Part = {
  title: '内容检查',
  hint: '业主发的文字和照片由微信检查;有疑问的转给客服看。微信要求开启,没有办好认证时才关闭。',
  now: (shown) => (contentOf(shown).on ? '已开启' : '没有开启'),
  fields: () => [
    {
      key: 'on',
      type: 'choice',
      label: '业主发的内容',
      options: [
        ['yes', '由微信检查'],
        ['no', '不检查'],
      ],
    },
  ],
  start: (shown) => ({ on: contentOf(shown).on ? 'yes' : 'no' }),
  changes: (values, shown) => ({ contentCheck: { ...contentOf(shown), on: on(values) } }),
};

export const messageParts: Record<string, Part> = {
  digest,
  templates,
  sms,
  greetings,
  contentCheck,
};
