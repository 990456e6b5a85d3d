/** Which documents each collection holds, and whether one is such a document. */
import type * as z from 'zod';
import * as cases from './cases';
import * as department from './department';
import * as logs from './logs';
import { code, kinds, type Marked, object, only, time } from './marks';
import * as people from './people';
import { settings, settingsChange } from './settings';

export const caseKinds = {
  project: cases.projectCase,
  repair: cases.repairCase,
  complaint: cases.complaintCase,
  inquiry: cases.inquiryCase,
  reorder: cases.reorderCase,
  campaign: cases.campaignCase,
  invitation: cases.invitationCase,
  survey: cases.surveyCase,
  finding: cases.findingCase,
  handover: cases.handoverCase,
  prospect: cases.prospectCase,
} as const;

const [project, ...others] = Object.values(caseKinds);
export const jobKinds = kinds('kind', ...people.jobs);
/** Work over many documents lies among the cases (`adapters/jobs.ts`). */
export const jobDocument = object({
  _id: code(),
  kind: only('job'),
  wakeAt: time(),
  job: jobKinds,
});
const inCases = kinds('kind', project as never, ...(others as never[]), jobDocument as never);

/** By collection. One that is not here fails a test. */
export const documents: Readonly<Record<string, Marked>> = {
  cases: inCases,
  reviewCases: inCases,
  pages: cases.recordPage,
  people: people.personDocument,
  ledger: people.account,
  registry: people.claim,
  invitations: people.invitation,
  guesses: people.guess,
  limits: people.limit,
  calls: logs.callRecord,
  visits: logs.visitRecord,
  reveals: logs.look,
  imports: logs.importDocument,
  tallies: department.tally,
  figures: department.figures,
  assessments: department.assessmentDocument,
  reports: department.report,
  clock: department.heartbeat,
  digests: department.digest,
  settings,
  settingsLog: settingsChange,
};

/** A place in a document where it is not what it should be: no contents, nobody's name. */
export interface Misfit {
  /** 'members.0.part'; keys that somebody made up do not occur. */
  path: string;
  /** In a Chinese line for whoever has to look. */
  why: string;
}

/** null: it is such a document; else where it is none, the first place alone. */
export function misfit(collection: string, document: unknown): Misfit | null {
  const schema = documents[collection];
  if (!schema) return { path: '', why: '没有这种资料' };
  const { success, error } = schema.safeParse(document);
  if (success) return null;
  const issue = deepest(error.issues[0]);
  return {
    path: (issue?.path ?? []).map(String).join('.').slice(0, 120),
    why: whyOf(issue?.code),
  };
}

type Issue = z.core.$ZodIssue;

/** Of a choice between kinds, what is wrong with the likeliest: the one that got furthest. */
function deepest(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flatMap(([first]) => (first ? [deepest(first) ?? first] : []))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

const whyOf = (reason: string | undefined): string =>
  reason === 'unrecognized_keys'
    ? '有不认识的字段'
    : reason === 'invalid_value'
      ? '不是可以出现的值'
      : '缺少内容或格式不对';

export type { Kind, Mark } from './marks';
