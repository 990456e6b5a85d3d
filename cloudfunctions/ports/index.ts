/** What the use-cases need from the outside, in the business's own words. Adapters speak WeChat Cloud. */

import type { AgentMonth } from '../../shared/domain/assessment/month';
import type { FoundRecord } from '../../shared/domain/assessment/table';
import type {
  Actor,
  CampaignCase,
  Case,
  Named,
  Parked,
  ProjectCase,
  RepairCase,
} from '../../shared/domain/case';
import type { ContentMark, Verdict } from '../../shared/domain/content';
import type { Sums } from '../../shared/domain/figures/facts';
import type { Addition, Broken } from '../../shared/domain/figures/sheets';
import type { Sheet } from '../../shared/domain/importing/cells';
import type { Problem } from '../../shared/domain/importing/table';
import type { RecordPage } from '../../shared/domain/pages';
import type { Person } from '../../shared/domain/person';
import type { Report } from '../../shared/domain/report';
import type { Alarm } from '../../shared/domain/watch';
import type { Versioned } from '../../shared/migrations';
import type { Scene } from '../../shared/policy/content';
import type { Dimension } from '../../shared/policy/figures';
import type { ImportKind } from '../../shared/policy/importing';
import type { Capped, Kept, Settings, TemplateKey } from '../../shared/policy/settings';
import type { DepartmentId, Gender, Part, Role } from '../../shared/policy/words';
import type { Counts } from '../../shared/views/campaignResults';
import type { Printing } from './printing';

export type { Person } from '../../shared/domain/person';

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

export interface Waking {
  cases: Case[];
  jobs: Job[];
  /** Where the next page starts; null: this was the last. */
  next: Pick<Case, '_id' | 'wakeAt'> | null;
}

export interface Cases {
  find(id: string): Promise<Case | null>;
  /**
   * The latest project of a home, those before it, the later first, its repairs opened since then, and the open cases
   * of one kind. One read.
   */
  ofHome(
    homeId: string,
    since: number,
    kind?: Capped,
  ): Promise<{
    project: ProjectCase | null;
    earlier: ProjectCase[];
    repairs: RepairCase[];
    open: Case[];
  }>;
  /** Open repairs, complaints and inquiries of a home that are not this agent's yet. */
  toHandOver(homeId: string, agentId: string): Promise<string[]>;
  /** Open repairs, complaints and inquiries of a home that do not say yet whether its owner is a VIP, or what is to be prepared. */
  toMark(homeId: string, vip: boolean, prepare: string | undefined): Promise<string[]>;
  /** Open cases of a member's homes. One read. */
  ofMember(personId: string): Promise<Case[]>;
  /** The latest project of each of these homes, unless it was cancelled. One read. */
  projectsOf(homeIds: readonly string[]): Promise<ProjectCase[]>;
  /** Accepted projects in the order of their ids, from behind the one given, without duties and money. One read. */
  acceptedAfter(id: string, limit: number): Promise<ProjectCase[]>;
  /** Which of these homes have a repair, complaint, inquiry or reorder that is not over. One read. */
  withOpenCases(homeIds: readonly string[]): Promise<Set<string>>;
  /** What came back of a campaign, counted: `Counts` of `views/campaignResults.ts`. One read. */
  campaignCounts(campaign: CampaignCase): Promise<Counts>;
  list(query: CaseQuery): Promise<Page<Case>>;
  /** Cases with a duty due before `until`, earliest first. */
  owing(query: DutyQuery, until: number, cursor?: string): Promise<Page<Case>>;
  /** What the clock has to do: cases and jobs whose time has come, earliest first, from behind `next`. One read for both. */
  waking(now: number, limit: number, behind?: Waking['next']): Promise<Waking>;
  /** False: there is one with this id already. */
  insert(kase: Case): Promise<boolean>;
  /** Writes what differs, if nobody else has written since `before` was read. */
  replace(before: Case, after: Case): Promise<boolean>;
  /** Cases that rest, and what should have been done `before`. One read. */
  /** Since when the earliest case or job that is due has waited; null: nothing is. One read. */
  dueSince(now: number): Promise<number | null>;
  troubled(now: number, before: number): Promise<Troubled>;
  /** Lets a case that the clock cannot deal with rest, unless somebody has changed it since. */
  park(kase: Case, parked: Parked): Promise<void>;
  /** What each agent has in hand: open cases, and of those the ones with a duty late or due by `today`. One read. */
  loadPerAgent(
    agentIds: readonly string[],
    now: number,
    today: number,
  ): Promise<Record<string, Load>>;
  /** All cases that one of these keys finds (`viewers`), open and closed, by id. One read a page of 100. */
  seenBy(keys: readonly string[], behind?: string): Promise<Case[]>;
  /** Numbers of the contracts that these projects were imported under. One read a hundred. */
  imported(ids: readonly string[]): Promise<string[]>;
  /** Projects of homes with these labels, however spaced: label, as it is looked for → project. One read a hundred. */
  labelled(labels: readonly string[]): Promise<Map<string, string>>;
  /** These cases, in no order. One read a hundred. */
  findAll(ids: readonly string[]): Promise<Case[]>;
  /** Everything of a home, latest first. One read. */
  aroundHome(homeId: string, limit: number): Promise<Case[]>;
  /** All cases of a home, by id. One read a page of 100. */
  inHome(homeId: string, behind?: string): Promise<Case[]>;
  /** The case that waits for, or has been told, the verdict of this trace id. One read. */
  ofTrace(trace: string): Promise<Case | null>;
  /** How many cases have content in each of these states. One read. */
  contentStates(): Promise<Record<ContentMark['state'], number>>;
}

/** Cases that reviewers are shown (`usecases/reviewers.ts`), apart from all others. */
export interface ReviewCases extends Cases {
  /** Each reviewer's project. One read. */
  projects(): Promise<ProjectCase[]>;
  /** Takes a case away for good. */
  remove(id: string): Promise<void>;
}

export interface People {
  byOpenid(openid: string): Promise<Person | null>;
  byIds(ids: readonly string[]): Promise<Person[]>;
  byRole(role: Role): Promise<Person[]>;
  byMobile(mobile: string): Promise<Person | null>;
  /** As stored now, past any cache. */
  find(id: string): Promise<Person | null>;
  /** Everybody with one of these numbers. One read a hundred. */
  withMobiles(mobiles: readonly string[]): Promise<Person[]>;
  /** Everybody with this number; three at most. */
  withMobile(mobile: string): Promise<Person[]>;
  /** Writes the person, if nobody else has since `before` was read. */
  replace(before: Person, after: Person): Promise<boolean>;
  /** Takes the document away; nobody is remembered. */
  remove(id: string, openid: string | undefined): Promise<void>;
  /** Adds an owner under this id; somebody with the same mobile wins and is returned. */
  addOwner(
    id: string,
    person: Omit<Person, 'personId' | 'openid' | 'departmentId'>,
  ): Promise<Person>;
}

/** Numbers and codes that must be unique (H16, H18). */
export interface Registry {
  /**
   * Makes `personId` the holder of a WeChat account or a mobile number, if nobody is; answers the holder. A prospect's
   * number is held by its case (H57).
   */
  hold(
    kind: 'openid' | 'mobile' | 'prospect',
    key: string,
    personId: string,
    now: number,
  ): Promise<string>;
  /** A claim older than `olderThan` changes hands; false: it is younger, or has changed hands already. */
  passOn(
    kind: 'openid' | 'mobile' | 'prospect',
    key: string,
    from: string,
    to: string,
    olderThan: number,
    now: number,
  ): Promise<boolean>;
  /** Gives it up, if this person holds it. */
  release(kind: 'openid' | 'mobile' | 'prospect', key: string, personId: string): Promise<void>;
  /** The case that holds one of these numbers; null: none does. One read. */
  prospectAmong(mobiles: readonly string[]): Promise<string | null>;
  /** The environment's own secret, made at its first use: for codes that the same request must get again. */
  secret(): Promise<string>;
  /** Claims a number for a case; the holder is returned, which is another case when it was taken. */
  claim(
    kind: 'receipt' | 'slip' | 'job' | 'gone',
    number: string,
    caseId: string,
    now: number,
  ): Promise<string>;
  /** Takes over a claim that came to nothing; false: it changed hands meanwhile. */
  takeOver(
    kind: 'receipt',
    number: string,
    from: string,
    to: string,
    olderThan: number,
    now: number,
  ): Promise<boolean>;
  holder(kind: 'slip' | 'job', number: string): Promise<string | null>;
  /** Who holds which of these numbers. One read a hundred. */
  holders(kind: 'receipt', numbers: readonly string[]): Promise<Map<string, string>>;
}

/** The morning's digests (`usecases/digest.ts`). */
export interface Digests {
  isDone(day: string): Promise<boolean>;
  finish(day: string, at: number): Promise<void>;
  /** False: somebody has, or it has been sent. */
  claim(day: string, personId: string, at: number): Promise<boolean>;
  /** `retry` gives the claim back. */
  settle(day: string, personId: string, outcome: Sent['outcome']): Promise<void>;
}

/** Codes tried in vain. */
export interface Guesses {
  /** How many of somebody's still count. */
  made(who: string, now: number): Promise<number>;
  /** One more; the first counts, with those after it, until then. */
  add(who: string, until: number, now: number): Promise<void>;
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
  /** The person is gone: so are the accounts. */
  forget(personId: string): Promise<void>;
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

/** A look at a full number (H61). */
export interface Look {
  _id: string;
  caseId: string;
  /** Whose number. */
  personId: string;
  by: string;
  at: number;
  dutyId?: string;
  /** No look, but the record of that month was taken as a file. */
  exported?: string;
}

/** A call on record (H37). */
export interface CallRecord {
  _id: string;
  caseId: string | null;
  direction: 'in' | 'out' | 'missed';
  mobile: string;
  name: string;
  at: number;
  startedAt: number;
  durationSeconds: number;
  about: Record<string, string>;
  outcome: string;
  by: string;
}

/** A visitor at the desk (H56). */
export interface VisitRecord {
  _id: string;
  /** The project of the owner who came; null: a visitor who is none. */
  caseId: string | null;
  visitor: string;
  mobile?: string;
  wanted: string;
  type: 'visit' | 'consultation';
  about: string;
  outcome?: string;
  by: string;
  at: number;
}

interface LogEntries {
  calls: CallRecord;
  visits: VisitRecord;
  reveals: Look;
}

export interface Logs {
  /** The latest calls about any of these cases. One read. */
  callsOf(caseIds: readonly string[], limit: number): Promise<CallRecord[]>;
  /** Adds an entry once; the same id again is the same entry. */
  add(
    collection: 'calls' | 'reveals' | 'visits',
    entry: { _id: string } & Record<string, unknown>,
  ): Promise<void>;
  /** How many calls there were in a span, of one person or of everybody, and how long. One read. */
  countCalls(
    from: number,
    to: number,
    by?: string,
  ): Promise<{ in: number; out: number; missed: number; minutes: number }>;
  /** Entries about some cases, a number or a person, by id; 100 a page. */
  about<C extends keyof LogEntries>(
    collection: C,
    about: { caseIds: readonly string[] } | { mobile: string } | { personId: string },
    behind?: string,
  ): Promise<LogEntries[C][]>;
  /** Entries of a span of time, earliest first. */
  between<C extends keyof LogEntries>(
    collection: C,
    from: number,
    to: number,
    limit: number,
    behind?: { at: number; _id: string },
  ): Promise<LogEntries[C][]>;
  /** Entries of a span of time, latest first, from before the one given. One read. */
  latest<C extends keyof LogEntries>(
    collection: C,
    from: number,
    to: number,
    limit: number,
    before?: { at: number; _id: string },
  ): Promise<LogEntries[C][]>;
  /** Calls that somebody entered in a span of time, earliest first; 100 a page. */
  madeBy(
    personId: string,
    from: number,
    to: number,
    behind?: { at: number; _id: string },
  ): Promise<CallRecord[]>;
  change<C extends keyof LogEntries>(
    collection: C,
    id: string,
    data: Partial<LogEntries[C]>,
  ): Promise<void>;
}

/** Reports (H51), by `reportId`. */
export interface Reports {
  find(id: string): Promise<Report | null>;
  /** Those that are there. One read. */
  findAll(ids: readonly string[]): Promise<Report[]>;
  /** Writes it, if it still is what `before` was; null: if there is none. */
  put(before: Report | null, after: Report): Promise<boolean>;
}

/** How often somebody did something in a minute, counted over all instances. */
export interface Limits {
  /** Counts once more; false: `most` had been reached. One operation for the first in a minute, two later. */
  count(key: string, most: number, at: number): Promise<boolean>;
}

/** Opens something to whoever has the code; known by the code's hash. */
export interface Invitation {
  _id: string;
  kind: 'bind' | 'member' | 'staff';
  at: number;
  until: number;
  by: { personId: string; name: string };
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: string;
  /** bind: whose WeChat account it becomes. */
  personId?: string;
  /** member, staff: who is invited. */
  name?: string;
  gender?: Gender;
  /** member */
  homeId?: string;
  label?: string;
  part?: Part;
  maySign?: boolean;
  mayReport?: boolean;
  /** staff */
  mobile?: string;
  roles?: Role[];
  departmentId?: DepartmentId;
  /** Hash of the WeChat account that used it. */
  usedBy?: string;
  usedAt?: number;
}

export interface Invitations {
  /** False: there is one with this id. */
  add(invitation: Invitation): Promise<boolean>;
  find(id: string): Promise<Invitation | null>;
  /** Uses it up; false: it was used or has ended. */
  use(id: string, usedBy: string, now: number): Promise<boolean>;
  end(id: string, now: number): Promise<void>;
  /** Those that have not ended. */
  ofHome(homeId: string, now: number): Promise<Invitation[]>;
  ofStaff(now: number): Promise<Invitation[]>;
  /** Removes those made by, meant for or used by somebody. */
  forget(personId: string, usedBy: string): Promise<void>;
  /** Removes those to a home that name somebody, whatever became of them. */
  forgetNamed(homeId: string, name: string): Promise<void>;
}

interface JobBase {
  _id: string;
  /** Not before. */
  at: number;
  tries?: number;
}

/** Work over many documents, written down before it is begun (`usecases/jobs.ts`); found by `Cases.waking`. */
export type Job = JobBase &
  (
    | { kind: 'member'; homeId: string; personId: string }
    | { kind: 'identity'; personId: string }
    | { kind: 'sold'; homeId: string }
    /** `again`: it was carried out before, and a backup older than that was restored. */
    | { kind: 'delete'; personId: string; again?: true }
    | { kind: 'files'; fileIds: string[]; missing?: string[] }
    | { kind: 'import'; importId: string }
    /** A colleague is told by the robot. */
    | { kind: 'tell'; personId: string; text: string }
    /** A reviewer's account ends. */
    | { kind: 'review'; personId: string; homeId: string }
    /** Documents of this collection up to `behind` have been brought up, and the collections before it. */
    | {
        kind: 'migrate';
        to: number;
        collection: Versioned;
        behind?: string;
        changed: number;
        tooNew: number;
      }
    | {
        kind: 'leave';
        personId: string;
        successor: Named | null;
        by: Pick<Actor, 'personId' | 'name' | 'gender' | 'roles'>;
      }
  );

export interface Jobs {
  put(job: Job): Promise<void>;
  find(id: string): Promise<Job | null>;
  remove(id: string): Promise<void>;
}

/** A spreadsheet on its way in; its lines lie in files until it is done, so that the document holds nobody's data. */
export interface Import {
  _id: string;
  kind: ImportKind;
  state: 'checked' | 'running' | 'done';
  at: number;
  by: Named;
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: string;
  confirmedBy?: Named;
  startedAt?: number;
  /** A checked one cannot be started later. */
  until: number;
  /** What was uploaded, the lines found right, the problems: removed when it is done or has ended. */
  files: { uploaded: string; lines: string; problems: string };
  preview: { label: string; value: string }[];
  problemCount: number;
  total: number;
  /** Lines behind it, in their order. */
  done: number;
  /** Lines that could not be imported after all. */
  refused: Problem[];
}

export interface Imports {
  /** False: there is one with this id. */
  add(one: Import): Promise<boolean>;
  find(id: string): Promise<Import | null>;
  /** The latest first. */
  latest(limit: number): Promise<Import[]>;
  /** Starts a checked one; false: it is not waiting any more. */
  start(id: string, by: Named, at: number): Promise<boolean>;
  /** Moves behind a slice; false: somebody else has. `state` done: it was the last. */
  advance(
    id: string,
    from: number,
    to: number,
    refused: readonly Problem[],
    done: boolean,
  ): Promise<boolean>;
}

/** What a sheet to be written looks like. */
export interface WrittenSheet {
  name: string;
  /** Of each column, in characters. */
  widths: readonly number[];
  /** Titles are rows above it, kept in sight. */
  titles: number;
  rows: readonly (readonly (string | number | null)[])[];
}

/** Spreadsheets, read and written by a function of its own (`cloudfunctions/sheets`). */
export interface Spreadsheets {
  /** The sheets of an .xlsx in storage, or a sentence that says why it cannot be read. */
  read(fileId: string): Promise<{ sheets: Sheet[] } | { wrong: string }>;
  /** Writes an .xlsx to a path that only functions write; answers its file id. */
  write(path: string, sheets: readonly WrittenSheet[]): Promise<string>;
}

/** Old parts of cases (`shared/domain/pages.ts`). */
export interface Pages {
  /** Stores a page unless one cut from the same or a later version is there; the one that is there then is returned. */
  put(page: RecordPage): Promise<RecordPage>;
  /** In no order; what is missing is left out. */
  read(ids: readonly string[]): Promise<RecordPage[]>;
  /** Writes a page over itself with something taken out of it (H62). */
  amend(page: RecordPage): Promise<void>;
  /** Takes pages away for good. */
  remove(ids: readonly string[]): Promise<void>;
}

export interface Files {
  /** Temporary addresses; a file that is gone is left out. One operation. */
  urls(fileIds: readonly string[]): Promise<Map<string, string>>;
  put(path: string, bytes: Buffer): Promise<string>;
  /** How files begin and how large they are; one that is not there, or of another environment, is left out. One operation. */
  look(fileIds: readonly string[]): Promise<Map<string, LookedAt>>;
  /** null: there is none. */
  read(fileId: string): Promise<Buffer | null>;
  /** Those that are gone already are no matter. */
  remove(fileIds: readonly string[]): Promise<void>;
}

export interface LookedAt {
  /** The first bytes, as hexadecimal digits. */
  head: string;
  /** Bytes. */
  size: number;
  /** Its temporary address. */
  url: string;
}

/** WeChat's content security. Never throws: what fails is answered by its code. */
export interface ContentChecks {
  /** `text`: 2,500 characters at most. */
  words(openid: string, scene: Scene, text: string): Promise<Verdict | { failed: string }>;
  /** The verdict is pushed later, under the trace id. */
  picture(
    openid: string,
    scene: Scene,
    url: string,
  ): Promise<{ trace: string } | { failed: string }>;
}

export type Sent =
  | { outcome: 'sent' }
  /** Refused for good; `noneLeft`: the person's subscriptions to this template are gone. `code`: of WeChat, the robot or the operator. */
  | { outcome: 'unsent'; reason: string; noneLeft?: boolean; code?: string }
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
  /** Milliseconds by which the earliest of what it met was late. */
  behind: number;
}

/** The clock's signs of life, and the outage that was told of (`usecases/watch.ts`). */
export interface Pulse {
  /** 'older': not all documents are known to be of this release's version. */
  beat(beat: Heartbeat): Promise<'same' | 'older'>;
  /** All documents are of this release's version, but for so many that only a later one can open. */
  broughtUp(tooNew: number): Promise<void>;
  /** The last one, with the release of the clock that gave it and the version of documents; null: there was none ever. One read. */
  look(): Promise<
    (Heartbeat & { release: string; schema: number; tooNew: number; alarm: Alarm | null }) | null
  >;
  /** There was none ever: it is waited for from then on. */
  expect(at: number): Promise<void>;
  /** Writes an alarm, or takes it away, if it still is the one that was looked at. */
  alarm(before: Alarm | null, after: Alarm | null): Promise<boolean>;
}

/** Brings stored documents into the shape that this code knows (`usecases/migrate.ts`). */
export interface Shapes {
  /** A slice by id, from behind the one given; `next`: where to go on, null: that was all. */
  bringUp(
    collection: Versioned,
    behind?: string,
  ): Promise<{ changed: number; tooNew: number; next: string | null }>;
}

/** How many notices were refused or left in doubt, by channel and code, day by day. */
export interface Tallies {
  /** `subscribe:43101`, `robot:93000`, `sms:parked`; one operation, two for the first of a day. */
  add(keys: readonly string[], at: number): Promise<void>;
  /** Of today and the six days before. One read. */
  lastWeek(now: number): Promise<Record<string, number>>;
}

/** The figures (H59): what cases changed, by day, and the documents that it is added to. */
/** Collections whose documents say what they add to the figures: cases with each change, calls and visits once. */
export type CountedCollection = 'cases' | 'calls' | 'visits';

export interface Figures {
  /** The last day that is drawn up; null: none is. */
  drawnUpTo(): Promise<string | null>;
  finish(day: string): Promise<void>;
  /** What documents of a collection changed on a day, by id, from behind the one given. One read. */
  changedOn(
    collection: CountedCollection,
    day: string,
    limit: number,
    behind?: string,
  ): Promise<{ _id: string; sums: Sums }[]>;
  /** Adds it once: again, it changes nothing. One write, two for a new document. */
  add(addition: Addition, names: Readonly<Record<string, string>>): Promise<void>;
  /** These documents, broken down by the dimension or for one of its members, and how far they go. One read. */
  read(
    ids: readonly string[],
    dimension?: Dimension,
    member?: string,
  ): Promise<{ sheets: Broken[]; drawnUpTo: string | null }>;
}

/** Agents' months (H52, H53), and the records that cases keep of them. */
export interface Assessments {
  find(id: string): Promise<AgentMonth | null>;
  /** Of all agents. One read. */
  ofMonth(month: string): Promise<AgentMonth[]>;
  /** Writes it, if nobody else has since `before` was read; `before.v` 0: there was none. */
  write(before: AgentMonth, after: AgentMonth): Promise<boolean>;
  /** What cases say of an agent's month, by case, 100 cases a read, from behind the one given. */
  records(
    month: string,
    agentId: string,
    behind?: string,
  ): Promise<{ records: FoundRecord[]; next: string | null }>;
  /** Keeps the records of a closed month under an id made from what they are. */
  keep(id: string, records: readonly FoundRecord[]): Promise<void>;
  /** In the order of the ids. One read. */
  kept(ids: readonly string[]): Promise<FoundRecord[]>;
}

/** What the clock has not got done: cases that rest, work and jobs that are late. */
export interface Troubled {
  parked: { caseId: string; kind: Case['kind']; since: number; tries: number }[];
  /** Cases that should have been woken before the given time. */
  overdue: { count: number; earliest: number | null };
  /** Jobs that should have been done by then, or have failed. */
  jobs: { kind: string; at: number; tries: number }[];
  /** There were more than one read answers. */
  more: boolean;
}

/** A text message: whose signature, which template, and what stands in its places, in their order. */
export interface Sms {
  sign: string;
  appId: string;
  templateId: string;
  params: readonly string[];
}

export interface Messenger {
  /** `mobile`: eleven digits, of China. */
  sms(mobile: string, message: Sms): Promise<Sent>;
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
  reviewCases: ReviewCases;
  people: People;
  registry: Registry;
  guesses: Guesses;
  digests: Digests;
  ledger: Ledger;
  logs: Logs;
  pages: Pages;
  limits: Limits;
  invitations: Invitations;
  jobs: Jobs;
  imports: Imports;
  spreadsheets: Spreadsheets;
  files: Files;
  messenger: Messenger;
  printing: Printing;
  /** The Chinese mobile number behind a code of WeChat's button; null: the code is not valid (any more). */
  phoneNumber(code: string): Promise<string | null>;
  content: ContentChecks;
  /** Removes a slice of the records older than that; true: there may be more. */
  sweep(record: Kept, before: number): Promise<boolean>;
  pulse: Pulse;
  /** Which code this is. */
  release(): string;
  tallies: Tallies;
  figures: Figures;
  assessments: Assessments;
  reports: Reports;
  shapes: Shapes;
  /** Lets time pass before something is tried again. */
  wait(milliseconds: number): Promise<void>;
  /** Data: ids of cases, codes, counts, `traceOf` an error; never who somebody is or what they wrote. */
  log(level: 'info' | 'error', message: string, data?: object): void;
}
