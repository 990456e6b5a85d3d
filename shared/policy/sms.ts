/**
 * Text messages 短信 for owners whom WeChat could not tell: the texts to be registered at Tencent Cloud, and what goes
 * into their places. The operator fills the places in, so each value must be short; all are words of our own tables, a
 * name or a time.
 */
import type { Case, Member } from '../domain/case';
import { shorten, titleOf } from './notices';
import type { TemplateKey } from './settings';
import { checkWording, salutation } from './wording';
import { kindNames } from './words';

/** What a company sets: the switch, its signature and the ids of its templates at Tencent Cloud; '' sends nothing. */
export interface SmsPolicy {
  on: boolean;
  sign: string;
  appId: string;
  templates: Readonly<Record<TemplateKey, string>>;
}

export const sms: SmsPolicy = {
  on: false,
  sign: '',
  appId: '',
  templates: { appointment: '', progress: '', revisit: '', slip: '' },
};

/** Characters that one place takes. */
const LONGEST = 12;

export const smsTexts: Readonly<Record<TemplateKey, string>> = {
  appointment: '{1}您好,您的{2}已约好上门时间:{3}。如需改时间,请在小程序里告诉我们,或致电客服。',
  progress: '{1}您好,您的{2}有新进展:{3}。详情请看小程序,或致电客服。',
  revisit: '{1}您好,到了回访的时候,我们会在{2}前给您来电,您也可以先在小程序里留言。',
  slip: '{1}您好,您的保修单状态有变化:{2}。详情请看小程序,或致电客服。',
};

export interface SmsContent {
  /** As it arrives, without the signature. */
  text: string;
  /** The values of {1}, {2} … */
  params: Record<string, string>;
}

/** What a subscription message would have said, as a text message; null: it cannot be said properly (H44, H45). */
export function smsContent(
  kase: Case,
  member: Pick<Member, 'name' | 'gender'>,
  template: TemplateKey,
  fields: Readonly<Record<string, string>>,
): SmsContent | null {
  const { when = '', state = '' } = fields;
  const { name, gender } = member;
  const who = shorten(
    LONGEST,
    salutation(name, gender),
    salutation([...name].slice(0, 1).join(''), gender),
  );
  // What people wrote does not go out on a lock screen: only the words of our tables.
  const about =
    kase.kind === 'repair'
      ? shorten(LONGEST, `${titleOf(kase)}维修`, titleOf(kase), kindNames.repair)
      : kindNames[kase.kind];
  // '2026-11-24 09:00' without its year.
  const time = when.slice(5);
  const values = {
    appointment: [who, about, time],
    progress: [who, about, state],
    revisit: [who, time],
    slip: [who, state],
  }[template];
  const params = Object.fromEntries(values.map((value, place) => [String(place + 1), value]));
  const text = smsTexts[template].replace(/\{(\d)\}/g, (_, place: string) => params[place] ?? '');
  const fit = values.every((value) => value !== '' && [...value].length <= LONGEST);
  return fit && checkWording(text).length === 0 ? { text, params } : null;
}
