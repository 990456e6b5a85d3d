/** What WeChat tells us: an owner has withdrawn a subscription, a picture has been looked at. */
import { templateKeys } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { onVerdict } from './content';

interface Change {
  TemplateId?: string;
  SubscribeStatusString?: string;
}

/** A pushed message as WeChat documents it; `List` is one object or several. */
export interface Pushed {
  Event?: string;
  FromUserName?: string;
  List?: Change | Change[];
  /** wxa_media_check */
  trace_id?: string;
  errcode?: number;
  result?: { suggest?: string };
}

/** What WeChat could not look at – it was gone, or no picture – a person looks at. */
function verdictOf({ errcode, result }: Pushed): 'pass' | 'review' | 'risky' {
  const suggest = result?.suggest;
  return errcode === 0 && (suggest === 'pass' || suggest === 'risky') ? suggest : 'review';
}

/** Accepts are credited by the client's own call; counting them here as well would count them twice. */
export async function onEvent(ports: Ports, event: Pushed): Promise<void> {
  if (event.Event === 'wxa_media_check') {
    if (typeof event.trace_id === 'string' && /^[\w-]{8,80}$/.test(event.trace_id))
      await onVerdict(ports, event.trace_id, verdictOf(event));
    return;
  }
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
