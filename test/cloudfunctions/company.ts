import type { Messenger, Person, Ports, Sent } from '../../cloudfunctions/ports';
import { type Answer, answer } from '../../cloudfunctions/usecases/answer';
import { tick } from '../../cloudfunctions/usecases/tick';
import type { Case, Notice, ProjectCase, RepairCase } from '../../shared/domain/case';
import type { RecordPage } from '../../shared/domain/pages';
import { seal } from '../../shared/domain/seal';
import { wake } from '../../shared/domain/wake';
import { type TemplateKey, templateKeys } from '../../shared/policy/settings';
import { aProject, monday, people, settings } from '../builders';
import { assessmentPorts } from './memory/assessments';
import { reviewCasePorts } from './memory/cases';
import { figurePorts } from './memory/figures';

interface Account {
  left: number;
  taken: string[];
}

/** A company in memory: the functions' ports, each of which a test may replace by one that fails. */
export class Company {
  now = monday;
  readonly cases = new Map<string, Case>();
  readonly people = new Map<string, Person>();
  readonly pages = new Map<string, RecordPage>();
  readonly digests = new Map<string, string>();
  readonly accounts = new Map<string, Account>();
  /** What was sent: 'robot robot-service', 'subscribe openid-owner'. */
  readonly sent: string[] = [];
  readonly logged: string[] = [];
  reads = 0;
  readonly ports: Ports;

  constructor() {
    for (const person of people.everybody) this.know(person.personId, person);
    this.know(people.husband.personId, people.husband);
    this.ports = {
      now: () => this.now,
      settings: async () => settings,
      company: { read: unused, change: unused, history: unused },
      cases: this.#cases(),
      reviewCases: reviewCasePorts(new Map()),
      people: this.#people(),
      registry: {
        claim: async (_kind, _number, caseId) => caseId,
        claimReceipt: async () => null,
        receipt: async () => null,
        receipts: unused,
        passReceipt: async () => false,
        receiptsBehind: unused,
        holder: async () => null,
        hold: async (_kind, _key, personId) => personId,
        passOn: async () => false,
        release: async () => undefined,
        prospectAmong: async () => null,
        secret: async () => 'secret',
      },
      ledger: this.#ledger(),
      pages: this.#pages(),
      figures: figurePorts(this.cases, new Map()),
      assessments: assessmentPorts(this.cases, new Map()),
      logs: {
        add: async () => undefined,
        callsOf: async () => [],
        countCalls: unused,
        about: async () => [],
        between: async () => [],
        latest: async () => [],
        madeBy: async () => [],
        change: async () => undefined,
      },
      limits: { count: async () => true, share: async () => true },
      accounts: { over: () => null, spent: async () => null, spentUntilNow: () => 0 },
      printing: { print: unused },
      invitations: {
        add: unused,
        find: unused,
        use: unused,
        end: unused,
        noteDead: unused,
        ofHome: unused,
        ofStaff: unused,
        forget: unused,
        forgetNamed: unused,
      },
      jobs: {
        put: async () => undefined,
        find: async () => null,
        remove: async () => undefined,
      },
      imports: {
        add: unused,
        find: unused,
        latest: unused,
        announce: unused,
        start: unused,
        advance: unused,
      },
      spreadsheets: { read: unused, write: unused },
      phoneNumber: async () => null,
      content: { words: async () => 'pass', picture: async () => ({ trace: 'trace-of-memory' }) },
      digests: this.#digests(),
      guesses: { made: async () => 0, add: async () => undefined },
      sweep: async () => false,
      files: {
        urls: async () => new Map(),
        look: async (fileIds) =>
          new Map(
            fileIds.map((id) => [
              id,
              { head: 'ffd8ffe0', size: 100_000, url: `https://files/${id}` },
            ]),
          ),
        put: async (path) => `cloud://memory/${path}`,
        read: unused,
        remove: async () => undefined,
      },
      messenger: this.#messenger(async () => ({ outcome: 'sent' })),
      pulse: {
        beat: async () => 'same',
        broughtUp: async () => undefined,
        look: async () => null,
        expect: async () => undefined,
        alarm: async () => true,
      },
      release: () => 'test',
      shapes: { bringUp: async () => ({ changed: 0, tooNew: 0, next: null, misfits: [] }) },
      reports: { find: unused, findAll: unused, put: unused },
      tallies: { add: async () => undefined, lastWeek: async () => ({}) },
      wait: async () => undefined,
      log: (_level, message, data) => {
        this.logged.push(`${message} ${JSON.stringify(data)}`);
      },
    };
  }

  /** With an accepted home of the couple, whose agent is 陈静; nothing is due on it for weeks. */
  static withHome(): Company {
    const company = new Company();
    const { kase } = aProject('2026-01-05').ofCouple().accepted('2026-09-01');
    wake(kase, monday, settings);
    company.store(kase);
    return company;
  }

  know(personId: string, person: (typeof people.everybody)[number]): void {
    this.people.set(personId, {
      ...person,
      personId,
      openid: `openid-${personId}`,
      mobile: '13800000000',
    });
  }

  /** Stores a case as if all that was to be told had been told. */
  store(kase: Case): void {
    for (const notice of kase.notices) notice.state = 'sent';
    seal(kase, Number.NEGATIVE_INFINITY, settings);
    this.cases.set(kase._id, structuredClone(kase));
  }

  has(personId: string, template: TemplateKey, left: number): void {
    this.accounts.set(`${personId}:${template}`, { left, taken: [] });
  }

  left(personId: string, template: TemplateKey): number {
    return this.accounts.get(`${personId}:${template}`)?.left ?? 0;
  }

  /** From now on WeChat and WeCom answer this. */
  messengerAnswers(reply: (channel: Notice['channel']) => Sent | Promise<Sent>): void {
    this.ports.messenger = this.#messenger(async (channel) => reply(channel));
  }

  call(as: string, action: string, input: object, requestId?: string): Promise<Answer> {
    const event = { action, input, ...(requestId ? { requestId } : {}) };
    return answer(this.ports, `openid-${as}`, event);
  }

  report(requestId?: string, as = 'owner', place = 'kitchen'): Promise<Answer> {
    const input = { homeId: people.aHome.id, place, fault: 'leak', description: '一直在滴水' };
    return this.call(as, 'repair.report', input, requestId);
  }

  tick(timeLeft: () => number = () => 50_000) {
    return tick(this.ports, timeLeft);
  }

  get repairs(): RepairCase[] {
    return [...this.cases.values()].filter((kase): kase is RepairCase => kase.kind === 'repair');
  }

  get repair(): RepairCase {
    const [one] = this.repairs;
    if (!one) throw new Error('nothing was reported');
    return one;
  }

  notices(channel: Notice['channel']): Notice[] {
    return this.repair.notices.filter((notice) => notice.channel === channel);
  }

  #digests(): Ports['digests'] {
    return {
      isDone: async (day) => this.digests.has(day),
      finish: async (day) => void this.digests.set(day, 'done'),
      claim: async (day, personId) => {
        const id = `${day}:${personId}`;
        if (this.digests.has(id)) return false;
        this.digests.set(id, 'sending');
        return true;
      },
      settle: async (day, personId, outcome) => {
        if (outcome === 'retry') this.digests.delete(`${day}:${personId}`);
        else this.digests.set(`${day}:${personId}`, outcome);
      },
    };
  }

  #pages(): Ports['pages'] {
    return {
      put: async (page) => {
        const there = this.pages.get(page._id);
        if (there && there.v >= page.v) return structuredClone(there);
        this.pages.set(page._id, structuredClone(page));
        return page;
      },
      read: async (ids) => structuredClone(ids.flatMap((id) => this.pages.get(id) ?? [])),
      amend: unused,
      remove: unused,
    };
  }

  #cases(): Ports['cases'] {
    const all = () => structuredClone([...this.cases.values()]);
    return {
      find: async (id) => structuredClone(this.cases.get(id) ?? null),
      ofHome: async (homeId) => ({
        project: all().find((kase): kase is ProjectCase => kase.kind === 'project') ?? null,
        earlier: [],
        repairs: all().filter(
          (kase): kase is RepairCase => kase.kind === 'repair' && kase.home.id === homeId,
        ),
        open: [],
      }),
      toHandOver: async (homeId, agentId) =>
        all()
          .filter((kase) => kase.kind !== 'project' && kase.open && kase.home.id === homeId)
          .filter((kase) => kase.agent?.personId !== agentId)
          .map(({ _id }) => _id),
      ofTrace: async (trace) =>
        all().find((kase) => kase.viewers.includes(`check:${trace}`)) ?? null,
      contentStates: async () => ({ waiting: 0, unchecked: 0, review: 0, hidden: 0 }),
      ofMember: async () => all(),
      projectsOf: async (homeIds) =>
        all().filter(
          (kase): kase is ProjectCase => kase.kind === 'project' && homeIds.includes(kase.home.id),
        ),
      acceptedAfter: async (id, limit) =>
        all()
          .filter((kase): kase is ProjectCase => kase.kind === 'project' && kase._id > id)
          .filter(({ state }) => state === 'accepted')
          .sort((a, b) => (a._id < b._id ? -1 : 1))
          .slice(0, limit),
      list: async ({ viewers, open }) => ({
        items: all()
          .filter((kase) => kase.viewers.some((key) => viewers.includes(key)))
          .filter((kase) => open === undefined || kase.open === open)
          .slice(0, 20),
        next: null,
      }),
      withOpenCases: async () => new Set(),
      campaignCounts: unused,
      owing: unused,
      waking: async (now, limit, behind) => {
        this.reads += 1;
        const cases = all()
          .filter(({ wakeAt }) => wakeAt <= now)
          .sort((a, b) => a.wakeAt - b.wakeAt || (a._id < b._id ? -1 : 1))
          .filter((kase) => !behind || kase.wakeAt > behind.wakeAt || kase._id > behind._id)
          .slice(0, limit);
        return { cases, jobs: [], next: (cases.length === limit && cases.at(-1)) || null };
      },
      insert: async (kase) => {
        if (this.cases.has(kase._id)) return false;
        this.cases.set(kase._id, structuredClone(kase));
        return true;
      },
      replace: async (before, after) => {
        if (this.cases.get(before._id)?.v !== before.v) return false;
        this.cases.set(after._id, { ...structuredClone(after), v: before.v + 1 });
        return true;
      },
      park: async (kase, parked) => {
        const stored = this.cases.get(kase._id);
        if (stored?.v === kase.v)
          this.cases.set(kase._id, { ...stored, parked, wakeAt: parked.until });
      },
      loadPerAgent: unused,
      toMark: unused,
      aroundHome: unused,
      imported: unused,
      labelled: unused,
      findAll: async (ids) => structuredClone(ids.flatMap((id) => this.cases.get(id) ?? [])),
      seenBy: unused,
      dueSince: async () => null,
      troubled: async () => ({
        parked: [],
        overdue: { count: 0, earliest: null },
        jobs: [],
        more: false,
      }),
      inHome: unused,
    };
  }

  #people(): Ports['people'] {
    return {
      byOpenid: async (openid) =>
        [...this.people.values()].find((person) => person.openid === openid) ?? null,
      byIds: async (ids) => ids.flatMap((id) => this.people.get(id) ?? []),
      byRole: unused,
      byMobile: unused,
      joining: unused,
      addOwner: unused,
      find: async (id) => this.people.get(id) ?? null,
      withMobile: unused,
      withMobiles: unused,
      replace: unused,
      remove: unused,
    };
  }

  #ledger(): Ports['ledger'] {
    const account = (personId: string, template: TemplateKey): Account => {
      const key = `${personId}:${template}`;
      const known = this.accounts.get(key) ?? { left: 0, taken: [] };
      this.accounts.set(key, known);
      return known;
    };
    return {
      credit: async (personId, template) => {
        account(personId, template).left += 1;
      },
      left: async (personId) =>
        Object.fromEntries(
          templateKeys.map((template) => [template, account(personId, template).left]),
        ),
      take: async (personId, template, id) => {
        const one = account(personId, template);
        if (one.taken.includes(id)) return 'taken';
        if (one.left < 1) return 'none';
        one.left -= 1;
        one.taken.push(id);
        return 'taken';
      },
      giveBack: async (personId, template, id) => {
        const one = account(personId, template);
        one.left += one.taken.includes(id) ? 1 : 0;
        one.taken = one.taken.filter((taken) => taken !== id);
      },
      hasTaken: async (personId, template, id) => account(personId, template).taken.includes(id),
      forget: unused,
      empty: async (personId, template) => {
        account(personId, template).left = 0;
      },
    };
  }

  #messenger(reply: (channel: Notice['channel']) => Promise<Sent>): Messenger {
    const send = async (channel: Notice['channel'], to: string): Promise<Sent> => {
      const sent = await reply(channel);
      if (sent.outcome === 'sent') this.sent.push(`${channel} ${to}`);
      return sent;
    };
    return {
      robot: (key) => send('robot', key),
      subscribe: (openid) => send('subscribe', openid),
      sms: (mobile, { templateId, params }) =>
        send('sms', `${mobile} ${templateId} ${params.join('|')}`),
    };
  }
}

async function unused(): Promise<never> {
  throw new Error('not needed here');
}
