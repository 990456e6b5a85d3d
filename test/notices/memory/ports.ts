import {
  robotAnswer,
  robotFailure,
  smsAnswer,
  smsFailure,
  subscribeFailure,
} from '../../../cloudfunctions/adapters/refusals';
import type { Cases, Ledger, Messenger, People, Ports } from '../../../cloudfunctions/ports';
import type { Case, ProjectCase, RepairCase } from '../../../shared/domain/case';
import { templateKeys } from '../../../shared/policy/settings';
import { settings } from '../company';
import type { Invocation } from './invocation';
import type { World } from './world';

/** The ports of one run of a function on what is kept in memory. Every method is one step that can go wrong. */
export function portsOf(world: World, run: Invocation): Ports {
  return {
    now: () => world.time.now,
    settings: () => run.step('read', 'settings', () => settings),
    cases: casesOf(world, run),
    reviewCases: unused(),
    people: peopleOf(world, run),
    ledger: ledgerOf(world, run),
    messenger: messengerOf(world, run),
    printing: unused(),
    // Drawn up: histories tell of notices alone.
    figures: { ...unused<Ports['figures']>(), drawnUpTo: async () => '9999-12-31' },
    assessments: unused(),
    limits: { count: async () => true, share: async () => true },
    accounts: { over: () => null, spent: async () => null, spentUntilNow: () => 0 },
    invitations: unused(),
    jobs: unused<Ports['jobs']>(),
    phoneNumber: async () => null,
    content: { words: async () => 'pass', picture: async () => ({ trace: 'trace-of-memory' }) },
    sweep: async () => false,
    registry: {
      ...unused<Ports['registry']>(),
      claim: (kind, number, caseId) =>
        run.step('write', 'registry', () => {
          const id = `${kind}:${number}`;
          if (!world.registry.has(id)) world.registry.set(id, caseId);
          return world.registry.get(id) ?? caseId;
        }),
      claimReceipt: (number, caseId) =>
        run.step('write', 'registry', () => {
          const holder = world.registry.get(`receipt:${number}`);
          if (holder === undefined) world.registry.set(`receipt:${number}`, caseId);
          return holder === undefined ? null : { number, caseId: holder, at: 0 };
        }),
      passReceipt: ({ number }, { caseId }) =>
        run.step('write', 'registry', () => {
          world.registry.set(`receipt:${number}`, caseId);
          return true;
        }),
      holder: (kind, number) =>
        run.step('read', 'registry', () => world.registry.get(`${kind}:${number}`) ?? null),
    },
    company: unused(),
    guesses: unused(),
    digests: unused(),
    pages: {
      put: (page) =>
        run.step('write', 'page', () => {
          const there = world.pages.get(page._id);
          if (there && there.v >= page.v) return structuredClone(there);
          world.pages.set(page._id, structuredClone(page));
          return page;
        }),
      read: unused(),
      amend: unused(),
      remove: unused(),
    },
    imports: unused(),
    spreadsheets: unused(),
    logs: { ...unused<Ports['logs']>(), add: () => run.step('write', 'logs', () => undefined) },
    files: {
      urls: unused(),
      look: async (fileIds) =>
        new Map(
          fileIds.map((id) => [
            id,
            { head: 'ffd8ffe0', size: 100_000, url: `https://files/${id}` },
          ]),
        ),
      put: (path) => run.step('write', 'files', () => `cloud://memory/${path}`),
      read: unused(),
      remove: unused(),
    },
    pulse: {
      ...unused<Ports['pulse']>(),
      beat: (beat) =>
        run.step('write', 'heartbeat', () => {
          world.heartbeats.push(beat.at);
          return 'same' as const;
        }),
    },
    release: () => 'test',
    reports: unused(),
    shapes: unused(),
    tallies: { add: async () => undefined, lastWeek: async () => ({}) },
    wait: (milliseconds) => world.time.sleep(milliseconds),
    log: (_, message, data) => {
      if (world.logs.length < 500) world.logs.push(`${message} ${JSON.stringify(data)}`);
    },
  };
}

const unused = <T extends object>(): T =>
  new Proxy((() => undefined) as unknown as T, {
    get: (_, name) => {
      throw new Error(`histories do not use ${String(name)}`);
    },
  });

function casesOf(world: World, run: Invocation): Cases {
  const select = (which: (kase: Case) => boolean) => structuredClone(world.all().filter(which));
  return {
    ...unused<Cases>(),
    find: (id) => run.step('read', 'find', () => world.read(id)),
    ofHome: (homeId, since) =>
      run.step('read', 'ofHome', () => ({
        project:
          select((kase) => kase.home.id === homeId && kase.kind === 'project').find(
            (kase): kase is ProjectCase => kase.kind === 'project',
          ) ?? null,
        earlier: [],
        repairs: select((kase) => kase.home.id === homeId && kase.createdAt >= since).filter(
          (kase): kase is RepairCase => kase.kind === 'repair',
        ),
        open: [],
      })),
    waking: (now, limit, behind) =>
      run.step('read', 'waking', () => {
        const cases = [...world.wakeAt]
          .filter(
            ([id, at]) =>
              at <= now &&
              (!behind || at > behind.wakeAt || (at === behind.wakeAt && id > behind._id)),
          )
          .sort(([a, atA], [b, atB]) => atA - atB || (a < b ? -1 : 1))
          .slice(0, limit)
          .flatMap(([id]) => world.read(id) ?? []);
        return { cases, jobs: [], next: (cases.length === limit && cases.at(-1)) || null };
      }),
    insert: (kase) =>
      run.step('write', 'insert', () => {
        if (world.cases.has(kase._id)) return false;
        world.store(kase, run);
        return true;
      }),
    replace: (before, after) =>
      run.step('write', 'replace', () => {
        const stored = world.look(before._id);
        if (stored?.v !== before.v) {
          world.counts.lostRaces += 1;
          return false;
        }
        world.store(merged(stored, before, after), run);
        return true;
      }),
    park: (kase, parked) =>
      run.step('write', 'park', () => {
        const stored = world.look(kase._id);
        if (stored?.v === kase.v) world.store({ ...stored, parked, wakeAt: parked.until });
      }),
  };
}

/** Only what differs is written, as the adapter does: a case parked meanwhile stays so. */
function merged(stored: Case, before: Case, after: Case): Case {
  const parked = stored.wakeAt !== before.wakeAt || stored.parked?.until !== before.parked?.until;
  if (!parked) return { ...after, v: before.v + 1 };
  const was = before as unknown as Record<string, unknown>;
  const is = after as unknown as Record<string, unknown>;
  const result: Record<string, unknown> = { ...stored };
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (key === 'v' || JSON.stringify(was[key]) === JSON.stringify(is[key])) continue;
    if (is[key] === undefined) delete result[key];
    else result[key] = is[key];
  }
  result.v = before.v + 1;
  return result as unknown as Case;
}

function peopleOf({ people }: World, run: Invocation): People {
  return {
    ...unused<People>(),
    byOpenid: (openid) =>
      run.step(
        'read',
        'person',
        () => [...people.values()].find((one) => one.openid === openid) ?? null,
      ),
    byIds: (ids) => run.step('read', 'people', () => ids.flatMap((id) => people.get(id) ?? [])),
  };
}

function ledgerOf(world: World, run: Invocation): Ledger {
  const at = (personId: string, template: string) => world.account(`${personId}:${template}`);
  return {
    forget: unused(),
    credit: (personId, template, key) =>
      run.step('write', 'credit', () => {
        const account = at(personId, template);
        if (account.credits.includes(key)) return;
        account.left += 1;
        account.credits.push(key);
      }),
    left: (personId) =>
      run.step('read', 'left', () =>
        Object.fromEntries(templateKeys.map((key) => [key, at(personId, key).left])),
      ),
    take: (personId, template, noticeId, again) =>
      run.step('write', 'take', () => {
        const account = at(personId, template);
        if (account.taken.includes(noticeId)) {
          if (again) return 'taken';
          world.broken.push(`taken twice: ${noticeId}`);
          return 'none';
        }
        if (account.left < 1) return 'none';
        account.left -= 1;
        account.taken.push(noticeId);
        return 'taken';
      }),
    giveBack: (personId, template, noticeId) =>
      run.step('write', 'giveBack', () => {
        const account = at(personId, template);
        if (!account.taken.includes(noticeId)) return;
        account.left += 1;
        account.taken = account.taken.filter((id) => id !== noticeId);
      }),
    hasTaken: (personId, template, noticeId) =>
      run.step('read', 'hasTaken', () => at(personId, template).taken.includes(noticeId)),
    empty: (personId, template) =>
      run.step('write', 'empty', () => {
        at(personId, template).left = 0;
      }),
  };
}

/** WeChat refuses two messages at once to one person; each takes one of what the person has accepted. */
function messengerOf(world: World, run: Invocation): Messenger {
  const underWay = world.quota;
  return {
    async robot(key, text, mobiles) {
      const contents = partsOf(text).map((part) => JSON.stringify([key, part, mobiles]));
      try {
        const code = await run.step(
          'send',
          'robot',
          (refusal = 0) => {
            if (refusal === 0) for (const content of contents) world.deliver(content, false);
            return refusal;
          },
          () => unanswered(world, contents, new DOMException('no answer', 'TimeoutError')),
          () => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }),
        );
        return robotAnswer(Number(code), `code ${code}`);
      } catch (error) {
        return robotFailure(error as Error);
      }
    },
    async sms(mobile, { templateId, params }) {
      const content = JSON.stringify([mobile, templateId, params]);
      try {
        const code = await run.step(
          'send',
          'sms',
          (refusal) => {
            if (refusal === undefined) world.deliver(content, true);
            return refusal ?? 'Ok';
          },
          () => unanswered(world, [content], { message: 'network timeout' }),
          () => ({ message: 'request failed, reason: connect ECONNREFUSED' }),
        );
        return smsAnswer(String(code));
      } catch (error) {
        return smsFailure(error as { message?: string });
      }
    },
    async subscribe(openid, templateId, template, fields, page) {
      const content = JSON.stringify([openid, template, fields, page]);
      const lane = `under way ${openid}`;
      const busy = (underWay.get(lane) ?? 0) > 0;
      if (!run.dead) underWay.set(lane, (underWay.get(lane) ?? 0) + 1);
      const callOff = () => underWay.set(lane, Math.max(0, (underWay.get(lane) ?? 0) - 1));
      if (!run.dead) world.time.at(world.time.now + run.pace('send'), callOff);
      try {
        const code = await run.step(
          'send',
          'subscribe',
          (refusal = busy ? 43108 : refusalBy(world, openid, templateId)) => {
            if (refusal !== 0) return refusal;
            const key = `${openid} ${templateId}`;
            world.quota.set(key, (world.quota.get(key) ?? 0) - 1);
            world.deliver(content, true);
            return 0;
          },
          () => unanswered(world, [content], { errCode: -501001, message: 'socket hang up' }),
          () => ({ errCode: -501001, message: 'connect ECONNREFUSED' }),
        );
        return code === 0 ? { outcome: 'sent' } : subscribeFailure({ errCode: Number(code) });
      } catch (error) {
        return subscribeFailure(error as { errCode?: number });
      }
    },
  };
}

function refusalBy(world: World, openid: string, templateId: string): number {
  if (world.banned.has(openid)) return 43107;
  return (world.quota.get(`${openid} ${templateId}`) ?? 0) < 1 ? 43101 : 0;
}

/** A message to the robot may be several notices in one. */
export const partsOf = (text: string): string[] => {
  const [first = '', ...others] = text.split('\n\n');
  return first.startsWith('【提醒】共') ? others : [text];
};

function unanswered(world: World, contents: readonly string[], error: unknown): unknown {
  for (const content of contents) world.excused.add(content);
  world.counts.lostSends += contents.length;
  return error;
}
