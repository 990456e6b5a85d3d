/** Cases, their old pages, and those that made the clock fail. */
import type { CampaignCase, Case, Parked, ProjectCase, RepairCase } from '../../shared/domain/case';
import type { ContentMark } from '../../shared/domain/content';
import type { RecordPage } from '../../shared/domain/pages';
import type { Search } from '../../shared/domain/search';
import type { Capped } from '../../shared/policy/settings';
import type { Counts } from '../../shared/views/campaignResults';
import type { Job } from './jobs';

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface CaseQuery {
  viewers: readonly string[];
  open?: boolean;
  kind?: Case['kind'];
  search?: Search;
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
   * The project that speaks for a home (`speaksForHome`), its other projects, the later first, its repairs opened since
   * then, and the open cases of one kind. One read.
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
