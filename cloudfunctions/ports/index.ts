/** What the use-cases need from the outside, in the business's own words. Adapters speak WeChat Cloud. */
import type { Kept, Settings } from '../../shared/policy/settings';
import type { Accounts } from '../usecases/accounts';
import type { Cases, Pages, ReviewCases } from './cases';
import type { Company, Shapes } from './company';
import type { Assessments, Figures, Reports, Tallies } from './figures';
import type { ContentChecks, Files } from './files';
import type { Imports, Spreadsheets } from './imports';
import type { Jobs } from './jobs';
import type { Logs } from './logs';
import type { Digests, Ledger, Messenger, Pulse } from './notices';
import type { Guesses, Invitations, Limits, People, Registry } from './people';
import type { Printing } from './printing';

export type { Person } from '../../shared/domain/person';
export type {
  CaseQuery,
  Cases,
  DutyQuery,
  Load,
  Page,
  Pages,
  ReviewCases,
  Troubled,
  Waking,
} from './cases';
export type { Company, SettingsChange, Shapes } from './company';
export type { Assessments, CountedCollection, Figures, Reports, Tallies } from './figures';
export type { ContentChecks, Files, LookedAt } from './files';
export type { Import, Imports, Spreadsheets, WrittenSheet } from './imports';
export type { Job, Jobs } from './jobs';
export type { CallRecord, Logs, Look, VisitRecord } from './logs';
export type { Digests, Heartbeat, Ledger, Messenger, Pulse, Sent, Sms, Taken } from './notices';
export type {
  Guesses,
  Invitation,
  Invitations,
  Limits,
  People,
  ReceiptClaim,
  Registry,
} from './people';

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
  /** What each WeChat account has come to, in this instance and together (`usecases/accounts.ts`). */
  accounts: Accounts & {
    /** Operations of this run until now, and what else is billed. */
    spentUntilNow(): number;
  };
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
