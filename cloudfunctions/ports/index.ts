/** What the use-cases need from the outside, in the business's own words. Adapters speak WeChat Cloud. */
import type { Actor, Case, Parked, ProjectCase, RepairCase } from '../../shared/domain/case';
import type { RecordPage } from '../../shared/domain/pages';
import type { Settings, TemplateKey } from '../../shared/policy/settings';
import type { Role } from '../../shared/policy/words';

/** A document of `people`. `openid` is missing as long as the person has not bound the mini-program. */
export interface Person extends Actor {
  openid?: string;
  mobile: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface CaseQuery {
  viewers: readonly string[];
  open?: boolean;
  kind?: Case['kind'];
  search?: string;
  cursor?: string;
}

export type DutyQuery =
  | { by: 'agent'; personId: string }
  | { by: 'manager' }
  | { by: 'owing'; keys: readonly string[] }
  | { by: 'anybody' };

export interface Load {
  cases: number;
  late: number;
  /** Due today, the late ones not counted. */
  today: number;
}

export interface Cases {
  find(id: string): Promise<Case | null>;
  /** The latest project of a home, and its repairs opened since then. One read. */
  ofHome(
    homeId: string,
    since: number,
  ): Promise<{ project: ProjectCase | null; repairs: RepairCase[] }>;
  /** Open repairs, complaints and inquiries of a home that are not this agent's yet. */
  toHandOver(homeId: string, agentId: string): Promise<string[]>;
  /** Open repairs, complaints and inquiries of a home that do not say yet whether its owner is a VIP. */
  toMark(homeId: string, vip: boolean): Promise<string[]>;
  /** Open cases of a member's homes. One read. */
  ofMember(personId: string): Promise<Case[]>;
  list(query: CaseQuery): Promise<Page<Case>>;
  /** Cases with a duty due before `until`, earliest first. */
  owing(query: DutyQuery, until: number, cursor?: string): Promise<Page<Case>>;
  /** Cases whose `wakeAt` has come, earliest first, from behind the one given. One read. */
  waking(now: number, limit: number, behind?: Pick<Case, '_id' | 'wakeAt'>): Promise<Case[]>;
  /** False: there is one with this id already. */
  insert(kase: Case): Promise<boolean>;
  /** Writes what differs, if nobody else has written since `before` was read. */
  replace(before: Case, after: Case): Promise<boolean>;
  /** Lets a case that the clock cannot deal with rest, unless somebody has changed it since. */
  park(kase: Case, parked: Parked): Promise<void>;
  /** What each agent has in hand: open cases, and of those the ones with a duty late or due by `today`. One read. */
  loadPerAgent(
    agentIds: readonly string[],
    now: number,
    today: number,
  ): Promise<Record<string, Load>>;
}

export interface People {
  byOpenid(openid: string): Promise<Person | null>;
  byIds(ids: readonly string[]): Promise<Person[]>;
  byRole(role: Role): Promise<Person[]>;
  byMobile(mobile: string): Promise<Person | null>;
  /** Adds an owner under this id; somebody with the same mobile wins and is returned. */
  addOwner(
    id: string,
    person: Omit<Person, 'personId' | 'openid' | 'departmentId'>,
  ): Promise<Person>;
}

/** Numbers and codes that must be unique (H16, H18). */
export interface Registry {
  /** Claims a number for a case; the holder is returned, which is another case when it was taken. */
  claim(kind: 'receipt' | 'slip', number: string, caseId: string, now: number): Promise<string>;
  /** Takes over a claim that came to nothing; false: it changed hands meanwhile. */
  takeOver(
    kind: 'receipt',
    number: string,
    from: string,
    to: string,
    olderThan: number,
    now: number,
  ): Promise<boolean>;
  holder(kind: 'slip', number: string): Promise<string | null>;
}

export type Taken = 'taken' | 'none';

/** Subscriptions left, per person and template. */
export interface Ledger {
  credit(personId: string, template: TemplateKey, key: string): Promise<void>;
  /** How many are left of each; one read. */
  left(personId: string): Promise<Partial<Record<TemplateKey, number>>>;
  /** Takes one for a notice; the same notice takes only once. `again`: it may have been taken by an earlier try. */
  take(personId: string, template: TemplateKey, noticeId: string, again: boolean): Promise<Taken>;
  /** What was taken for this notice was not used: WeChat refused the message for another reason. */
  giveBack(personId: string, template: TemplateKey, noticeId: string): Promise<void>;
  hasTaken(personId: string, template: TemplateKey, noticeId: string): Promise<boolean>;
  /** WeChat says that there is none left. */
  empty(personId: string, template: TemplateKey): Promise<void>;
}

export interface SettingsChange {
  version: number;
  at: number;
  by: string;
  reason: string;
  changes: Record<string, unknown>;
  /** The request that made it, so that its repetition is recognised. */
  request: string;
  inputHash: string;
}

export interface Company {
  /** As stored now, past any cache, with the change that led to it. */
  read(): Promise<{ settings: Settings; last: SettingsChange | null }>;
  /** Writes what changes, if the version is still the one before the entry's; and the entry to the log. */
  change(changes: Partial<Settings>, entry: SettingsChange): Promise<boolean>;
  history(limit: number): Promise<SettingsChange[]>;
}

export interface Logs {
  /** Adds an entry once; the same id again is the same entry. */
  add(
    collection: 'calls' | 'reveals',
    entry: { _id: string } & Record<string, unknown>,
  ): Promise<void>;
}

/** Old parts of cases (`shared/domain/pages.ts`). */
export interface Pages {
  /** Stores a page unless one cut from the same or a later version is there; the one that is there then is returned. */
  put(page: RecordPage): Promise<RecordPage>;
  /** In no order; what is missing is left out. */
  read(ids: readonly string[]): Promise<RecordPage[]>;
}

export interface Files {
  /** Temporary addresses; a file that is gone is left out. One operation. */
  urls(fileIds: readonly string[]): Promise<Map<string, string>>;
  put(path: string, bytes: Buffer): Promise<string>;
}

export type Sent =
  | { outcome: 'sent' }
  /** Refused for good; `noneLeft`: the person's subscriptions to this template are gone. */
  | { outcome: 'unsent'; reason: string; noneLeft?: boolean }
  /** Surely not sent. `soon`: the other side is busy and will have room in a minute. */
  | { outcome: 'retry'; reason: string; soon?: boolean }
  /** No answer: it may have been sent. */
  | { outcome: 'unknown'; reason: string };

/** Shows that the clock runs; the latest one is kept. */
export interface Heartbeat {
  at: number;
  woken: number;
  failed: number;
  /** More was due than one tick could do. */
  more: boolean;
}

export interface Messenger {
  robot(key: string, text: string, mobiles: readonly string[]): Promise<Sent>;
  subscribe(
    openid: string,
    templateId: string,
    template: TemplateKey,
    fields: Record<string, string>,
    page: string,
  ): Promise<Sent>;
}

export interface Ports {
  now(): number;
  settings(): Promise<Settings>;
  company: Company;
  cases: Cases;
  people: People;
  registry: Registry;
  ledger: Ledger;
  logs: Logs;
  pages: Pages;
  files: Files;
  messenger: Messenger;
  heartbeat(beat: Heartbeat): Promise<void>;
  /** Lets time pass before something is tried again. */
  wait(milliseconds: number): Promise<void>;
  log(level: 'info' | 'error', message: string, data?: unknown): void;
}
