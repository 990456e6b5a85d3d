/** How one would write it at first: a page of a hundred, send, then mark. The histories have to see through it. */
import type { Ports } from '../../cloudfunctions/ports';
import { group } from '../../cloudfunctions/usecases/recipients';
import type { Case, Notice } from '../../shared/domain/case';
import { computeScalars } from '../../shared/domain/scalars';
import { wake } from '../../shared/domain/wake';
import { settings } from './company';

export async function naiveClock(ports: Ports): Promise<void> {
  const { cases } = await ports.cases.waking(ports.now(), 100);
  for (const kase of cases) {
    const draft = structuredClone(kase);
    wake(draft, ports.now(), settings);
    for (const notice of draft.notices.filter(
      ({ state }) => state === 'due' || state === 'sending',
    ))
      if (notice.at <= ports.now()) await sendNow(ports, draft, notice);
    computeScalars(draft);
    await ports.cases.replace(kase, draft);
  }
}

async function sendNow(ports: Ports, kase: Case, notice: Notice): Promise<void> {
  const { channel, text = '', personId = '', template, fields } = notice;
  const people = new Map(
    (await ports.people.byIds([kase.agent?.personId ?? '', personId])).map((one) => [
      one.personId,
      one,
    ]),
  );
  const { openid, mobile: number = '' } = people.get(personId) ?? {};
  if (channel === 'robot') {
    const { key = '', mobile } = group(notice, settings, kase, people, ports.now());
    await ports.messenger.robot(key, text, mobile ? [mobile] : []);
  } else if (channel === 'sms' && template) {
    const { sign, appId, templates } = settings.sms;
    const params = Object.values(notice.params ?? {});
    await ports.messenger.sms(number, { sign, appId, templateId: templates[template], params });
  } else if (openid && template && fields) {
    const page = `pages/home/index?caseId=${kase._id}`;
    await ports.messenger.subscribe(openid, settings.templates[template], template, fields, page);
  }
  notice.state = 'sent';
}
