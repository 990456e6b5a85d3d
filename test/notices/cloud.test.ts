/**
 * Histories through the real functions on a local cloud: instances are killed, answers lost, WeChat refuses, the timer
 * comes twice. All that was delivered is counted against all that the cases say.
 */
import { settings } from '../../localcloud/demonstration/company';
import type { Case, Notice } from '../../shared/domain/case';
import { type Settings, settingsFrom } from '../../shared/policy/settings';
import { HOUR, MINUTE, within } from '../../shared/time/shanghai';
import { randomFrom } from '../builders';
import { firstSeed, sized } from '../tools/ring';
import { nextEvent, nextFault, subscribers } from './cloud/events';
import {
  contentOfNotice,
  contentsOfMessage,
  isAlarm,
  type Message,
  type OpenCloud,
  openCloud,
} from './cloud/stored';
import { report, type Totals } from './history/many';

const HISTORIES = Number(process.env.HN ?? sized(30, 200));
/** Steps of one history. */
const STEPS = 2;

/** Notices that one message to the robot holds at most: 1,900 bytes of text. */
const MOST_IN_ONE = 12;

interface Standing {
  kind: string;
  on: string;
  hits: number;
}

let cloud: OpenCloud;
let start = 0;
const totals: Totals = { histories: 0, kills: 0, window: 0, lostSends: 0, faults: 0, ticks: 0 };
const add = (name: string, count: number): void => {
  totals[name] = (totals[name] ?? 0) + count;
};

beforeAll(async () => {
  cloud = await openCloud();
  // All but one of them agree to text messages.
  for (const openid of subscribers.slice(1))
    await cloud.call(openid, 'me.consent', { kind: 'sms', version: 1, given: true });
  // One of them wants nothing by WeChat.
  await cloud.post('/dev/subscribe', { openid: texted, templates: allTemplates, banned: true });
  start = (await cloud.clock({})).now;
  for (const kase of cases()) for (const { id } of kase.notices) atStart.add(`${kase._id}/${id}`);
}, 120_000);
afterAll(() => cloud?.stop());

// Jobs lie among the cases.
const cases = (): Case[] => cloud.documents<Case>('cases').filter(({ notices }) => notices);
/** What the demonstration told before it began. */
const atStart = new Set<string>();

const allTemplates = Object.values(settings.templates);
const [texted, ...takers] = [...subscribers].reverse();

async function accept(openid: string): Promise<void> {
  await cloud.post('/dev/subscribe', { openid, templates: allTemplates, count: 1 });
  const results = Object.fromEntries(allTemplates.map((id) => [id, 'accept']));
  await cloud.call(openid, 'subscription.credit', { results }).catch(() => undefined);
}

/** One history: a fault stands, people act, the clock comes by; then the fault is gone and time passes. */
async function history(seed: number): Promise<void> {
  const random = randomFrom(seed);
  if (random.below(3) > 0) await accept(random.pick(takers));
  let before = cases();
  let { now } = await cloud.clock({});
  for (let step = 0; step < STEPS; step++) {
    const fault = nextFault(random);
    if (fault) await cloud.post('/dev/faults', fault);
    const { openid, action, input } = nextEvent(random, before, now);
    const requestId = `history-${seed}-${step}`;
    let answered = false;
    const act = async () => {
      const { result } = await cloud.invoke(openid, 'api', { action, input, requestId });
      answered = (result as { ok?: boolean } | undefined)?.ok === true;
    };
    const tick = () =>
      cloud.post('/dev/tick', { times: 1 + random.below(2) }).catch(() => undefined);
    await (random.below(2) === 0 ? Promise.all([act(), tick()]) : act().then(tick));
    add('ticks', 1);
    before = await count();
    // Who got no answer sends the same once more, and some send it twice anyway.
    if (!answered || random.below(4) === 0) await act();
    const minutes = random.pick([1, 3, 3, 20, 90, 600]);
    now = (await cloud.clock({ advanceMs: minutes * MINUTE })).now;
  }
  add('histories', 1);
}

/** Counts what the faults did, and takes them away. */
async function count(): Promise<Case[]> {
  const standing = await cloud.get<Standing[]>('/dev/faults');
  await cloud.delete('/dev/faults');
  const hits = (which: (fault: Standing) => boolean): number =>
    standing.filter(which).reduce((sum, fault) => sum + fault.hits, 0);
  const kills = hits(({ kind }) => kind === 'kill');
  add(
    'faults',
    hits(() => true),
  );
  add('kills', kills);
  add(
    'lostSends',
    hits(({ kind, on }) => kind === 'lost' && on !== 'database'),
  );
  const all = cases();
  // What a dead instance had claimed stays so until its lease ends.
  if (kills > 0) for (const { notices } of all) add('window', notices.filter(isNew).length);
  return all;
}

const counted = new Set<string>();
function isNew({ state, claim, id }: Notice): boolean {
  if (state !== 'sending' || counted.has(`${claim}/${id}`)) return false;
  counted.add(`${claim}/${id}`);
  return true;
}

/** Nothing goes wrong any more: all notices have to end. */
async function finish(): Promise<Case[]> {
  for (let turn = 0; turn < 60; turn++) {
    await cloud.clock({ advanceMs: turn < 10 ? 3 * MINUTE : 2 * HOUR });
    await cloud.post('/dev/tick', {});
    const all = cases();
    const open = all.flatMap(({ notices }) => notices).filter(isOpen);
    if (open.length === 0) return all;
  }
  return cases();
}

const isOpen = ({ state }: Notice): boolean => state === 'due' || state === 'sending';

function countOf(contents: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const content of contents) counts.set(content, (counts.get(content) ?? 0) + 1);
  return counts;
}

test(`${HISTORIES} histories: every notice ends once, and WeChat and the robot delivered just what the cases say`, async () => {
  const first = firstSeed(1);
  for (let seed = first; seed < first + HISTORIES; seed++) await history(seed);
  const all = await finish();
  const people = new Map(
    cloud
      .documents<{ _id: string; openid?: string; mobile: string }>('people')
      .map(({ _id, ...rest }) => [_id, { personId: _id, ...rest }]),
  );
  // With who is on duty by night.
  const company = settingsFrom(cloud.documents<Partial<Settings>>('settings')[0]);
  const notices = all.flatMap((kase) =>
    kase.notices
      .filter(({ id }) => !atStart.has(`${kase._id}/${id}`))
      .map((notice) => ({ notice, content: contentOfNotice(kase, notice, people, company) })),
  );
  const inState = (state: Notice['state']) =>
    notices.filter(({ notice }) => notice.state === state).map(({ content }) => content);
  const messages = await cloud.get<Message[]>('/dev/messages');
  const delivered = messages.filter(({ errcode, at }) => errcode === 0 && at >= start);
  const [sent, parked] = [countOf(inState('sent')), countOf(inState('parked'))];
  const came = countOf(delivered.flatMap(contentsOfMessage));
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const content of new Set([...came.keys(), ...sent.keys()])) {
    const [is, said] = [came.get(content) ?? 0, sent.get(content) ?? 0];
    if (is < said) lost.push(content);
    if (is > said + (parked.get(content) ?? 0)) doubled.push(content);
  }
  report('histories on the local cloud', {
    ...totals,
    notices: notices.length,
    sent: inState('sent').length,
    texted: notices.filter(
      ({ notice: { channel, state } }) => channel === 'sms' && state === 'sent',
    ).length,
    unsent: inState('unsent').length,
    parked: inState('parked').length,
    lost: lost.length,
    doubled: doubled.length,
  });
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  expect(notices.filter(({ notice }) => isOpen(notice))).toEqual([]);
  // A send that was never answered may have been a message of several notices.
  const { window = 0, lostSends = 0 } = totals;
  expect(inState('parked').length).toBeLessThanOrEqual(window + MOST_IN_ONE * lostSends);
  // Quiet hours are the owners'; an alarm wakes whoever looks after the system.
  const atNight = (message: Message): boolean =>
    message.channel !== 'robot' && !isAlarm(message) && within(message.at, settings.quiet);
  expect(delivered.filter(atNight)).toEqual([]);
  // What the watch said of a clock that was killed, with since when: each once.
  const alarms = delivered
    .filter(isAlarm)
    .flatMap(({ text, channel }) => (channel === 'robot' ? [text] : []));
  expect(alarms).toEqual([...new Set(alarms)]);
  const accounts = cloud.documents<{ left: number }>('ledger');
  expect(accounts.filter(({ left }) => left < 0)).toEqual([]);
  expect(totals.kills).toBeGreaterThan(HISTORIES / 10);
  expect(delivered.some(({ channel }) => channel === 'sms')).toBe(true);
}, 1_800_000);

test('afterwards nothing is due, and a tick is one database operation', async () => {
  const { now } = await cloud.clock({});
  // Not in the minute of the heartbeat.
  await cloud.clock({ now: now - (now % HOUR) + HOUR + 20 * MINUTE });
  await cloud.post('/dev/tick', {});
  await cloud.delete('/dev/meter');
  await cloud.post('/dev/tick', {});
  const { total } = await cloud.get<{ total: Record<string, number> }>('/dev/meter');
  expect(total).toMatchObject({ calls: 1, database: 1, storage: 0 });
}, 60_000);
