/** What WeChat tells us: an owner has withdrawn a subscription. */
import { templateKeys } from '../../shared/policy/settings';
import type { Ports } from '../ports';

interface Change {
  TemplateId?: string;
  SubscribeStatusString?: string;
}

/** A pushed message as WeChat documents it; `List` is one object or several. */
export interface Pushed {
  Event?: string;
  FromUserName?: string;
  List?: Change | Change[];
}

/** Accepts are credited by the client's own call; counting them here as well would count them twice. */
export async function onEvent(ports: Ports, event: Pushed): Promise<void> {
  if (event.Event !== 'subscribe_msg_change_event' || !event.FromUserName) return;
  const [settings, person] = await Promise.all([
    ports.settings(),
    ports.people.byOpenid(event.FromUserName),
  ]);
  if (!person) return;
  const changes = Array.isArray(event.List) ? event.List : event.List ? [event.List] : [];
  for (const { TemplateId, SubscribeStatusString } of changes) {
    const template = templateKeys.find((key) => settings.templates[key] === TemplateId);
    if (template && SubscribeStatusString === 'reject')
      await ports.ledger.empty(person.personId, template);
  }
}
