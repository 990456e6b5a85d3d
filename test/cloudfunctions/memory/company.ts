import { createHash } from 'node:crypto';
import type {
  CallRecord,
  Import,
  Invitation,
  Job,
  Person,
  Ports,
  SettingsChange,
} from '../../../cloudfunctions/ports';
import { readSheets } from '../../../cloudfunctions/sheets/read';
import { writeSheets } from '../../../cloudfunctions/sheets/write';
import { type Answer, answer } from '../../../cloudfunctions/usecases/answer';
import { demonstration } from '../../../localcloud/demonstration';
import { misfit } from '../../../shared/documents';
import type { AgentMonth } from '../../../shared/domain/assessment/month';
import type { Case } from '../../../shared/domain/case';
import type { RecordPage } from '../../../shared/domain/pages';
import { withHistory } from '../../../shared/domain/person';
import type { Report } from '../../../shared/domain/report';
import { type Settings, settingsFrom, templateKeys } from '../../../shared/policy/settings';
import { monday } from '../../builders';
import { assessmentPorts } from './assessments';
import { casePorts, reviewCasePorts } from './cases';
import { figurePorts } from './figures';
import { importPorts } from './imports';
import { receiptPorts } from './receipts';
import { countCalls, reportPorts } from './reports';

type Documents = Map<string, { _id: string } & Record<string, unknown>>;

/** The demonstration's company in memory: every action can be called on it, as everybody, in process. */
export class MemoryCompany {
  now = monday;
  readonly collections: Record<string, Documents> = {};
  readonly files = new Map<string, Buffer>();
  readonly defects: string[] = [];
  readonly ports: Ports;

  private constructor(documents: Record<string, object[]>) {
    for (const [name, all] of Object.entries(documents)) {
      const list = structuredClone(all) as ({ _id: string } & Record<string, unknown>)[];
      this.collections[name] = new CheckedDocuments(name, list);
    }
    // Stored among the cases (`adapters/jobs.ts`), kept here by themselves.
    for (const one of [...this.all('cases').values()].filter(({ kind }) => kind === 'job')) {
      this.all('cases').delete(one._id);
      this.all('jobs').set(one._id, { ...(one.job as object), _id: one._id, at: one.wakeAt });
    }
    this.ports = this.#ports();
  }

  /** Another one every time: nothing done to one shows in the next. */
  static async start(): Promise<MemoryCompany> {
    made ??= await demonstration(monday);
    const company = new MemoryCompany(made.documents as Record<string, object[]>);
    for (const { path, bytes } of made.files) company.files.set(path, Buffer.from(bytes));
    return company;
  }

  call(
    openid: string | undefined,
    action: string,
    input?: unknown,
    requestId?: string,
  ): Promise<Answer> {
    return this.invoke(openid, { action, input, ...(requestId ? { requestId } : {}) });
  }

  invoke(openid: string | undefined, event: unknown): Promise<Answer> {
    return answer(this.ports, openid, event);
  }

  kase<K extends Case = Case>(id: string): K {
    const found = this.all('cases').get(id);
    if (!found) throw new Error(`no case ${id}`);
    return found as unknown as K;
  }

  /** All that is stored, as one text: the same before and after means that nothing was written. */
  state(): string {
    return JSON.stringify(
      Object.entries(this.collections)
        .filter(([, documents]) => documents.size > 0)
        .map(([name, documents]) => [name, [...documents]]),
    );
  }

  all(collection: string): Documents {
    this.collections[collection] ??= new CheckedDocuments(collection);
    return this.collections[collection] as Documents;
  }

  #settings = (): Settings =>
    settingsFrom(this.all('settings').get('company') as Partial<Settings> | undefined);

  #ports(): Ports {
    const people = (): Person[] =>
      [...this.all('people').values()].map(
        ({ _id, ...rest }) => structuredClone({ personId: _id, ...rest }) as unknown as Person,
      );
    const registry = this.all('registry');
    const accounts = this.all('ledger') as unknown as Map<
      string,
      { left: number; taken: string[]; credits: string[] }
    >;
    const account = (id: string) => {
      const [personId = '', template = ''] = id.split(':');
      const none = { _id: id, personId, template, left: 0, taken: [], credits: [] };
      const known = accounts.get(id) ?? none;
      accounts.set(id, known);
      return known;
    };
    return whole<Ports>({
      now: () => this.now,
      settings: async () => this.#settings(),
      company: {
        read: async () => {
          const last = (this.all('settings').get('company')?.last ?? null) as SettingsChange | null;
          return { settings: this.#settings(), last };
        },
        change: async (changes, entry) => {
          const company = this.all('settings').get('company');
          if (company?.version !== entry.version - 1) return false;
          Object.assign(company, structuredClone(changes), { version: entry.version, last: entry });
          this.all('settingsLog').set(`v${entry.version}`, { _id: `v${entry.version}`, ...entry });
          return true;
        },
        history: async () => [],
      },
      cases: casePorts(this.all('cases') as unknown as Map<string, Case>),
      reviewCases: reviewCasePorts(this.all('reviewCases') as unknown as Map<string, Case>),
      people: {
        byOpenid: async (openid) => people().find((person) => person.openid === openid) ?? null,
        byIds: async (ids) => people().filter(({ personId }) => ids.includes(personId)),
        byRole: async (role) => people().filter(({ roles }) => roles.includes(role)),
        byMobile: async (mobile) => people().find((person) => person.mobile === mobile) ?? null,
        joining: async () => people().filter(({ joining }) => joining !== undefined),
        find: async (id) => people().find(({ personId }) => personId === id) ?? null,
        withMobiles: async (mobiles) => {
          const wanted = new Set(mobiles);
          return people().filter(({ mobile }) => wanted.has(mobile));
        },
        withMobile: async (mobile) => people().filter((person) => person.mobile === mobile),
        replace: async (before, wanted) => {
          const { personId, ...after } = withHistory(before, wanted);
          this.all('people').set(before.personId, { ...plain(after), _id: personId });
          return true;
        },
        remove: async (id) => void this.all('people').delete(id),
        addOwner: async (id, person) => {
          this.all('people').set(id, { _id: id, ...structuredClone(person) });
          return { personId: id, ...person };
        },
      },
      registry: {
        hold: async (kind, key, personId, now) => {
          const id = `${kind}:${key}`;
          if (!registry.has(id)) registry.set(id, { _id: id, personId, at: now });
          return String(registry.get(id)?.personId);
        },
        passOn: async (kind, key, from, to, olderThan, now) => {
          const there = registry.get(`${kind}:${key}`);
          if (there?.personId !== from || Number(there.at ?? 0) >= olderThan) return false;
          Object.assign(there, { personId: to, at: now });
          return true;
        },
        prospectAmong: async (mobiles) =>
          (mobiles
            .map((mobile) => registry.get(`prospect:${mobile}`)?.personId)
            .find((id) => id !== undefined) as string | undefined) ?? null,
        release: async (kind, key, personId) => {
          if (registry.get(`${kind}:${key}`)?.personId === personId)
            registry.delete(`${kind}:${key}`);
        },
        secret: async () => 'a secret of the tests',
        claim: async (kind, number, caseId, now) => {
          const id = `${kind}:${number}`;
          if (!registry.has(id)) registry.set(id, { _id: id, caseId, at: now });
          return String(registry.get(id)?.caseId);
        },
        holder: async (kind, number) =>
          (registry.get(`${kind}:${number}`)?.caseId as string | undefined) ?? null,
        ...receiptPorts(registry),
      },
      ledger: {
        credit: async (personId, template, key) => {
          const one = account(`${personId}:${template}`);
          if (one.credits.includes(key)) return;
          one.left += 1;
          one.credits.push(key);
        },
        take: async (personId, template, noticeId) => {
          const one = account(`${personId}:${template}`);
          if (one.left < 1) return 'none';
          one.left -= 1;
          one.taken.push(noticeId);
          return 'taken';
        },
        giveBack: async (personId, template) => {
          account(`${personId}:${template}`).left += 1;
        },
        left: async (personId) =>
          Object.fromEntries(
            templateKeys.map((key) => [key, accounts.get(`${personId}:${key}`)?.left ?? 0]),
          ),
        hasTaken: async (personId, template, noticeId) =>
          account(`${personId}:${template}`).taken.includes(noticeId),
        forget: async (personId) => {
          for (const key of templateKeys) accounts.delete(`${personId}:${key}`);
        },
        empty: async (personId, template) => {
          account(`${personId}:${template}`).left = 0;
        },
      },
      limits: { count: async () => true, share: async () => true },
      accounts: { over: () => null, spent: async () => null, spentUntilNow: () => 0 },
      guesses: { made: async () => 0, add: async () => undefined },
      phoneNumber: async () => null,
      content: { words: async () => 'pass', picture: async () => ({ trace: 'trace-of-memory' }) },
      sweep: async () => false,
      invitations: {
        add: async (one) => {
          if (this.all('invitations').has(one._id)) return false;
          this.all('invitations').set(one._id, structuredClone({ ...one }));
          return true;
        },
        find: async (id) => (this.all('invitations').get(id) ?? null) as Invitation | null,
        use: async (id, usedBy, now) => {
          const one = this.all('invitations').get(id) as Invitation | undefined;
          if (!one || one.usedBy !== undefined || one.until <= now) return false;
          Object.assign(one, { usedBy, usedAt: now });
          return true;
        },
        end: async () => undefined,
        noteDead: async () => true,
        ofHome: async () => [],
        ofStaff: async () => [],
        forget: async () => undefined,
        forgetNamed: async () => undefined,
      },
      jobs: {
        put: async (job) => void this.all('jobs').set(job._id, structuredClone(job) as never),
        find: async (id) => (this.all('jobs').get(id) ?? null) as Job | null,
        remove: async (id) => void this.all('jobs').delete(id),
      },
      pages: {
        put: async (page) => {
          this.all('pages').set(page._id, structuredClone(page) as never);
          return page;
        },
        amend: async (page) => void this.all('pages').set(page._id, structuredClone(page) as never),
        remove: async (ids) => {
          for (const id of ids) this.all('pages').delete(id);
        },
        read: async (ids) =>
          ids.flatMap((id) => (this.all('pages').get(id) ?? []) as unknown as RecordPage),
      },
      logs: {
        add: async (collection, entry) => {
          if (!this.all(collection).has(entry._id))
            this.all(collection).set(entry._id, structuredClone(entry));
        },
        callsOf: async () => [],
        countCalls: async (from, to, by) =>
          countCalls([...this.all('calls').values()], from, to, by),
        about: async (collection, about) =>
          [...this.all(collection).values()].filter((one) =>
            Object.entries(about).some(([key, wanted]) =>
              key === 'caseIds'
                ? (wanted as string[]).includes(String(one.caseId))
                : one[key] === wanted,
            ),
          ) as never,
        between: async () => [],
        latest: async (collection, from, to, limit, before) =>
          ([...this.all(collection).values()] as unknown as { _id: string; at: number }[])
            .filter(({ at }) => at >= from && at <= to)
            .sort((one, other) => other.at - one.at || (one._id < other._id ? 1 : -1))
            .filter(
              ({ at, _id }) => !before || at < before.at || (at === before.at && _id < before._id),
            )
            .slice(0, limit) as never,
        madeBy: async (by, from, to, behind) =>
          ([...this.all('calls').values()] as unknown as CallRecord[])
            .filter((call) => call.by === by && call.at >= from && call.at <= to)
            .sort((one, other) => one.at - other.at || (one._id < other._id ? -1 : 1))
            .filter(
              ({ at, _id }) => !behind || at > behind.at || (at === behind.at && _id > behind._id),
            )
            .slice(0, 100),
        change: async (collection, id, data) =>
          void Object.assign(this.all(collection).get(id) ?? {}, structuredClone(data)),
      },
      assessments: assessmentPorts(
        this.all('cases') as unknown as Map<string, Case>,
        this.all('assessments') as unknown as Map<string, AgentMonth>,
      ),
      imports: importPorts(this.all('imports') as unknown as Map<string, Import>),
      spreadsheets: {
        read: async (fileId) => {
          const bytes = this.files.get(pathOf(fileId));
          return bytes ? readSheets(bytes) : { wrong: '文件没有上传成功,请重新上传' };
        },
        write: async (path, sheets) => {
          this.files.set(path, await writeSheets(sheets));
          return `cloud://memory/${path}`;
        },
      },
      files: {
        read: async (fileId) => this.files.get(pathOf(fileId)) ?? null,
        urls: async (fileIds) => new Map(fileIds.map((id) => [id, `https://files/${id}`])),
        look: async (fileIds) =>
          new Map(
            fileIds.map((id) => [
              id,
              { head: 'ffd8ffe0', size: 100_000, url: `https://files/${id}` },
            ]),
          ),
        put: async (path, bytes) => {
          this.files.set(path, bytes);
          return `cloud://memory/${path}`;
        },
        remove: async (ids) => {
          for (const id of ids) this.files.delete(pathOf(id));
        },
      },
      messenger: {
        robot: async () => ({ outcome: 'sent' }),
        subscribe: async () => ({ outcome: 'sent' }),
        sms: async () => ({ outcome: 'sent' }),
      },
      printing: {
        print: async ({ sheet, path }) => {
          const bytes = Buffer.from(JSON.stringify(sheet));
          this.files.set(path, bytes);
          const hash = createHash('sha256').update(bytes).digest('hex');
          return { fileId: `cloud://memory/${path}`, bytes: bytes.length, hash, missing: [] };
        },
      },
      pulse: {
        beat: async () => 'same',
        broughtUp: async () => undefined,
        look: async () => null,
        expect: async () => undefined,
        alarm: async () => true,
      },
      release: () => 'test',
      shapes: { bringUp: async () => ({ changed: 0, tooNew: 0, next: null, misfits: [] }) },
      figures: figurePorts(
        this.all('cases') as unknown as Map<string, Case>,
        this.all('figures') as never,
        { calls: this.all('calls'), visits: this.all('visits') },
      ),
      reports: reportPorts(this.all('reports') as unknown as Map<string, Report>),
      tallies: { add: async () => undefined, lastWeek: async () => ({}) },
      wait: async () => undefined,
      log: (level, message, data) => {
        if (level === 'error') this.defects.push(`${message} ${JSON.stringify(data)}`);
      },
    });
  }
}

/** As the database would have it. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes only what is a document of the collection (`shared/documents`): no action and no job writes anything else. */
class CheckedDocuments extends Map<string, { _id: string } & Record<string, unknown>> {
  readonly #of: string;

  constructor(collection: string, all: ({ _id: string } & Record<string, unknown>)[] = []) {
    super();
    this.#of = collection;
    for (const one of all) this.set(one._id, one);
  }

  override set(id: string, document: { _id: string } & Record<string, unknown>): this {
    // Jobs lie among the cases (`adapters/jobs.ts`).
    const { at, ...job } = document;
    const found =
      this.#of === 'jobs'
        ? misfit('cases', plain({ _id: id, kind: 'job', wakeAt: at, job: without(job) }))
        : misfit(this.#of, plain(document));
    if (found) throw new Error(`${this.#of}/${id} is no such document: ${found.path} ${found.why}`);
    return super.set(id, document);
  }
}

const without = ({ _id, ...rest }: Record<string, unknown>): object => rest;

/** 'cloud://somewhere/uploads/a/b.png' → 'uploads/a/b.png' */
const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '');

/** Says which port is not there, rather than being of another type than the others each time one is added. */
function whole<T extends object>(known: Partial<T>): T {
  return new Proxy(known, {
    get(target, key) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
      throw new Error(`memory/company.ts has no port '${key}'`);
    },
  }) as T;
}

let made: Awaited<ReturnType<typeof demonstration>> | undefined;
