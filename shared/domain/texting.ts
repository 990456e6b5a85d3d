/** Owners whom WeChat could not tell get a text message, before it becomes the agent's call (H40). */
import type { Settings } from '../policy/settings';
import { smsContent } from '../policy/sms';
import type { Case, Notice } from './case';
import { awake } from './notices';
import type { Person } from './person';
import { callWanted } from './unreached';

/** Under this id, so that it is written once for each message that it stands in for. */
export const smsIdOf = ({ id }: Pick<Notice, 'id'>): string => `${id}:sms`;

/** Who has agreed to text messages (H62) and can get one. */
export const takesSms = (person: Pick<Person, 'consents' | 'mobile'> | undefined): boolean =>
  person?.consents?.sms !== undefined && /^1\d{10}$/.test(person.mobile);

/**
 * Adds a text message for each subscription message that has ended just now without being sent, where the company has
 * switched them on and the owner has agreed. It is due outside the quiet span, and a notice like others: claimed, sent,
 * marked. One that is parked gets none, since it may have arrived.
 */
export function textInstead(
  kase: Case,
  ended: readonly Notice[],
  now: number,
  { sms, quiet }: Pick<Settings, 'sms' | 'quiet'>,
  takes: (personId: string) => boolean,
): void {
  if (!sms.on) return;
  for (const notice of ended) {
    const { personId, template, fields, occasion } = notice;
    if (notice.channel !== 'subscribe' || notice.state !== 'unsent') continue;
    // Parked until now, so that the agent calls: what is learned late adds no second way.
    if (occasion !== undefined && callWanted(kase, occasion)) continue;
    if (!personId || !template || !fields || !sms.templates[template] || !takes(personId)) continue;
    const id = smsIdOf(notice);
    const member = kase.members.find((one) => one.personId === personId);
    const content = member && smsContent(kase, member, template, fields);
    if (!content || kase.notices.some((known) => known.id === id)) continue;
    kase.notices.push({
      ...(occasion === undefined ? {} : { occasion }),
      id,
      to: notice.to,
      personId,
      channel: 'sms',
      template,
      fields,
      text: content.text,
      params: content.params,
      urgent: false,
      state: 'due',
      createdAt: now,
      at: awake(now, { quiet }),
      tries: 0,
    });
  }
}
