/** The department's own: figures, assessments, reports. */
import type { AgentMonth } from '../../shared/domain/assessment/month';
import type { FoundRecord } from '../../shared/domain/assessment/table';
import type { Sums } from '../../shared/domain/figures/facts';
import type { Addition, Broken } from '../../shared/domain/figures/sheets';
import type { Report } from '../../shared/domain/report';
import type { Dimension } from '../../shared/policy/figures';

/** Reports (H51), by `reportId`. */
export interface Reports {
  find(id: string): Promise<Report | null>;
  /** Those that are there. One read. */
  findAll(ids: readonly string[]): Promise<Report[]>;
  /** Writes it, if it still is what `before` was; null: if there is none. */
  put(before: Report | null, after: Report): Promise<boolean>;
}

/** How many notices were refused or left in doubt, by channel and code, day by day. */
export interface Tallies {
  /** `subscribe:43101`, `robot:93000`, `sms:parked`; one operation, two for the first of a day. */
  add(keys: readonly string[], at: number): Promise<void>;
  /** Of today and the six days before. One read. */
  lastWeek(now: number): Promise<Record<string, number>>;
}

/** Collections whose documents say what they add to the figures: cases with each change, calls and visits once. */
export type CountedCollection = 'cases' | 'calls' | 'visits';

/** The figures (H59): what cases changed, by day, and the documents that it is added to. */
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
