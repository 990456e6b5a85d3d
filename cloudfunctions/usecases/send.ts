/** Sends one claimed notice: looks whether it may still go, takes from the ledger, sends. */
import type { Case, Notice } from '../../shared/domain/case';
import { awake, type Delivery, ledgerKey } from '../../shared/domain/notices';
import { takesSms } from '../../shared/domain/texting';
import type { Settings } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import type { Ports, Sent } from '../ports';
import type { Batches } from './batches';
import { patiently } from './patience';
import { group, type People } from './recipients';
import { traceOf } from './traces';

/** Minutes until the next try; after the last one it is given up and shown. */
const PATIENCE = [1, 5, 15, 60, 240];
/** The other side has no room: each minute, for an hour. */
const BUSY_TRIES = 60;
/** A send takes no longer. Nobody begins one that could end in the quiet span, or after the claim has. */
const LONGEST = 30_000;

export interface Outgoing {
  ports: Ports;
  settings: Settings;
  kase: Case;
  people: People;
  /** Where messages that can wait a moment are put together; sent at once, if not given. */
  batches?: Batches | undefined;
}

/** What fails before it is sent – the ledger cannot be reached – is tried again and spoils nothing for the others. */
export async function send(out: Outgoing, notice: Notice): Promise<Delivery> {
  const { ports, kase } = out;
  try {
    const wait = tooLate(out, notice);
    if (wait) return wait;
    return await deliveryOf(out, notice, await by[notice.channel](out, notice));
  } catch (error) {
    ports.log('error', 'notice not sent', { caseId: kase._id, error: traceOf(error) });
    return later(ports, notice, { outcome: 'retry', reason: '系统暂时连接不上' });
  }
}

/** The quiet span is about to begin, or the claim to end: another time. */
function tooLate({ ports, settings }: Outgoing, notice: Notice): Delivery | undefined {
  const end = ports.now() + LONGEST;
  const again = (at: number, reason: string): Delivery => ({
    id: notice.id,
    outcome: 'retry',
    at,
    reason,
    untried: true,
  });
  if (end > notice.at) return again(ports.now(), '没有及时轮到');
  if (!notice.urgent && awake(end, settings) > end)
    return again(awake(end, settings), '夜间不打扰');
  return undefined;
}

async function deliveryOf(out: Outgoing, notice: Notice, sent: Sent): Promise<Delivery> {
  const { id } = notice;
  switch (sent.outcome) {
    case 'sent':
      return { id, outcome: 'sent' };
    case 'unknown':
      return { id, outcome: 'parked', reason: `${sent.reason},不确定是否送达` };
    case 'unsent':
      await after(out, notice, sent.noneLeft ?? false);
      return {
        id,
        outcome: 'unsent',
        reason: sent.reason,
        ...(sent.code ? { code: sent.code } : {}),
      };
    case 'retry': {
      const delivery = later(out.ports, notice, sent);
      if (delivery.outcome === 'unsent') await after(out, notice, false);
      return delivery;
    }
  }
}

function later(ports: Ports, { id, tries }: Notice, { reason, soon }: Sent & { outcome: 'retry' }) {
  const minutes = soon ? (tries < BUSY_TRIES ? 1 : undefined) : PATIENCE[tries - 1];
  return minutes === undefined
    ? ({ id, outcome: 'unsent', reason: `多次未送达:${reason}`, code: 'tries' } as const)
    : ({ id, outcome: 'retry', at: ports.now() + minutes * MINUTE, reason } as const);
}

/** It will not be sent: the person's account is empty, or keeps what was taken for it. */
async function after({ ports, kase }: Outgoing, notice: Notice, noneLeft: boolean): Promise<void> {
  const { personId, template } = notice;
  if (notice.channel !== 'subscribe' || !personId || !template) return;
  await patiently(ports, () =>
    noneLeft
      ? ports.ledger.empty(personId, template)
      : ports.ledger.giveBack(personId, template, ledgerKey(kase, notice)),
  );
}

async function byRobot(
  { ports, settings, kase, people, batches }: Outgoing,
  notice: Notice,
): Promise<Sent> {
  const { key, mobile, manager } = group(notice, settings, kase, people, ports.now());
  if (!key) return { outcome: 'unsent', reason: '部门没有设置群机器人' };
  const mobiles = [mobile, manager].flatMap((one) => one || []);
  return batches && !notice.urgent
    ? batches.send(key, notice.text ?? '', mobiles)
    : ports.messenger.robot(key, notice.text ?? '', mobiles);
}

async function bySubscription(
  { ports, settings, kase, people }: Outgoing,
  notice: Notice,
): Promise<Sent> {
  const { personId, template, fields } = notice;
  if (!personId || !template || !fields) return { outcome: 'unsent', reason: '通知不完整' };
  const templateId = settings.templates[template];
  if (!templateId) return { outcome: 'unsent', reason: '公司还没有设置这种消息的模板' };
  const openid = people.get(personId)?.openid;
  if (!openid) return { outcome: 'unsent', reason: '业主还没有绑定小程序' };
  const taken = await ports.ledger.take(
    personId,
    template,
    ledgerKey(kase, notice),
    notice.tries > 1,
  );
  if (taken === 'none') return { outcome: 'unsent', reason: '业主没有可用的订阅' };
  return ports.messenger.subscribe(openid, templateId, template, fields, pageOf(kase));
}

/** The owner may have thought better of it, and the company too. */
async function bySms({ ports, settings, people }: Outgoing, notice: Notice): Promise<Sent> {
  const { template, params = {} } = notice;
  const { on, sign, appId, templates } = settings.sms;
  const templateId = template && templates[template];
  if (!on || !templateId) return { outcome: 'unsent', reason: '短信没有开通' };
  const person = people.get(notice.personId ?? '');
  if (!person || !takesSms(person)) return { outcome: 'unsent', reason: '业主没有同意短信通知' };
  return ports.messenger.sms(person.mobile, {
    sign,
    appId,
    templateId,
    params: Object.keys(params)
      .sort()
      .map((place) => params[place] ?? ''),
  });
}

const by: Record<Notice['channel'], (out: Outgoing, notice: Notice) => Promise<Sent>> = {
  robot: byRobot,
  subscribe: bySubscription,
  sms: bySms,
};

const pageOf = (kase: Case): string => `pages/home/index?caseId=${kase._id}`;
