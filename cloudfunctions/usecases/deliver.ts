/**
 * Delivers notices that were claimed with the version of the case just written: take from the ledger, send, mark.
 * What is left undone here – the instance dies, the mark is lost – the clock finishes.
 */
import type { Case, Notice, Told } from '../../shared/domain/case';
import { type Delivery, ledgerKey, settleNotices } from '../../shared/domain/notices';
import { seal } from '../../shared/domain/seal';
import type { Settings } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import type { Person, Ports, Sent } from '../ports';

/** Minutes until the next try; after the last one it is given up and shown. */
const PATIENCE = [1, 5, 15, 60, 240];

export async function deliver(
  ports: Ports,
  settings: Settings,
  kase: Case,
  claimed: readonly Notice[],
): Promise<void> {
  if (claimed.length === 0) return;
  try {
    const people = await recipients(ports, kase, claimed);
    const deliveries = await Promise.all(
      claimed.map((notice) => trySend(ports, settings, kase, notice, people)),
    );
    await mark(ports, settings, kase, deliveries);
  } catch (error) {
    // The change stands; the clock takes up what was claimed once the lease has ended.
    ports.log('error', 'delivery failed', { caseId: kase._id, error: String(error) });
  }
}

async function recipients(
  ports: Ports,
  kase: Case,
  claimed: readonly Notice[],
): Promise<Map<string, Person>> {
  const ids = claimed.flatMap((notice) => {
    if (notice.personId) return [notice.personId];
    if (notice.to.desk === 'agent') return kase.agent ? [kase.agent.personId] : [];
    return notice.to.desk === 'person' ? [notice.to.id] : [];
  });
  const found = ids.length > 0 ? await ports.people.byIds([...new Set(ids)]) : [];
  return new Map(found.map((person) => [person.personId, person]));
}

/** What fails before it is sent – the ledger cannot be reached – is tried again and spoils nothing for the others. */
async function trySend(...all: Parameters<typeof send>): Promise<Delivery> {
  const [ports, , kase, notice] = all;
  try {
    return await send(...all);
  } catch (error) {
    ports.log('error', 'notice not sent', { caseId: kase._id, error: String(error) });
    return later(ports, notice, '系统暂时连接不上');
  }
}

async function send(
  ports: Ports,
  settings: Settings,
  kase: Case,
  notice: Notice,
  people: Map<string, Person>,
): Promise<Delivery> {
  const sent =
    notice.channel === 'robot'
      ? await sendRobot(ports, settings, kase, notice, people)
      : await sendSubscription(ports, settings, kase, notice, people);
  if (sent.outcome === 'sent') return { id: notice.id, outcome: 'sent' };
  if (sent.outcome === 'unsent') return { id: notice.id, outcome: 'unsent', reason: sent.reason };
  return later(ports, notice, sent.reason);
}

function later(ports: Ports, notice: Notice, reason: string): Delivery {
  const minutes = PATIENCE[notice.tries - 1];
  if (minutes === undefined)
    return { id: notice.id, outcome: 'unsent', reason: `多次未送达:${reason}` };
  return { id: notice.id, outcome: 'retry', at: ports.now() + minutes * MINUTE, reason };
}

async function sendRobot(
  ports: Ports,
  settings: Settings,
  kase: Case,
  notice: Notice,
  people: Map<string, Person>,
): Promise<Sent> {
  const { key, mobile } = group(notice.to, settings, kase, people);
  if (!key) return { outcome: 'unsent', reason: '部门没有设置群机器人' };
  return ports.messenger.robot(key, notice.text ?? '', mobile ? [mobile] : []);
}

/** The group to write to and whom to mention. */
function group(
  to: Told,
  settings: Settings,
  kase: Case,
  people: Map<string, Person>,
): { key: string | undefined; mobile: string | undefined } {
  const { departments } = settings;
  const service = departments.service.robotKey;
  switch (to.desk) {
    case 'department':
      return { key: departments[to.id].robotKey, mobile: departments[to.id].head.mobile };
    case 'person':
      return {
        key: departments[people.get(to.id)?.departmentId ?? 'engineering'].robotKey,
        mobile: people.get(to.id)?.mobile,
      };
    case 'leader':
      return { key: service, mobile: settings.leader.mobile };
    case 'manager':
      return { key: service, mobile: settings.manager.mobile };
    default:
      return {
        key: service,
        mobile: (kase.agent && people.get(kase.agent.personId)?.mobile) ?? settings.manager.mobile,
      };
  }
}

async function sendSubscription(
  ports: Ports,
  settings: Settings,
  kase: Case,
  notice: Notice,
  people: Map<string, Person>,
): Promise<Sent> {
  const { personId, template, fields } = notice;
  if (!personId || !template || !fields) return { outcome: 'unsent', reason: '通知不完整' };
  const openid = people.get(personId)?.openid;
  if (!openid) return { outcome: 'unsent', reason: '业主还没有绑定小程序' };
  if (
    (await ports.ledger.take(personId, template, ledgerKey(kase, notice), notice.tries > 1)) ===
    'none'
  )
    return { outcome: 'unsent', reason: '业主没有可用的订阅' };
  const sent = await ports.messenger.subscribe(
    openid,
    settings.templates[template],
    template,
    fields,
    pageOf(kase),
  );
  if (sent.outcome === 'unsent' && sent.noneLeft) await ports.ledger.empty(personId, template);
  return sent;
}

const pageOf = (kase: Case): string => `pages/home/index?caseId=${kase._id}`;

/** One write in the common case: the version is known. Otherwise the case is read again. */
async function mark(
  ports: Ports,
  settings: Settings,
  written: Case,
  deliveries: readonly Delivery[],
): Promise<void> {
  let before: Case | null = written;
  for (let attempt = 0; before && attempt < 6; attempt++) {
    const after = structuredClone(before);
    settleNotices(after, deliveries, ports.now());
    seal(after, Number.NEGATIVE_INFINITY, settings);
    if (await ports.cases.replace(before, after)) return;
    before = await ports.cases.find(written._id);
  }
}
