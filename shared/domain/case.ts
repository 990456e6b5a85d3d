/**
 * A case 个案: one document that carries all that must change together – its state, its duties, what happened, what is
 * to be told. `decide` changes it; the shell writes it back if nobody else has (`v`). What its fields are is said once, by
 * the schemas in `shared/documents/cases.ts`; the types here come from them, and nothing of zod does.
 */
import type * as z from 'zod';
import type * as schemas from '../documents/cases';
import type * as common from '../documents/common';
import type { DepartmentId, Gender, Role } from '../policy/words';

/** Somebody who acts. Built by the shell from the `people` collection, never from what a client says. */
export interface Actor {
  personId: string;
  name: string;
  gender: Gender;
  roles: readonly Role[];
  departmentId?: DepartmentId | undefined;
  /** Agents in whose place this one stands now (H55). */
  standsInFor?: readonly string[] | undefined;
  /** Departments that are closed now and for which this one is on duty or the deputy (H54). */
  standsByFor?: readonly DepartmentId[] | undefined;
  /** Acts by the one-job link with this hash (H24): set by the use-case that was handed its code, by nobody else. */
  holds?: string | undefined;
}

type Common<
  K extends
    | 'named'
    | 'member'
    | 'home'
    | 'owing'
    | 'told'
    | 'duty'
    | 'notice'
    | 'rating'
    | 'signed',
> = z.infer<ReturnType<(typeof common)[K]>>;

export interface Named extends Common<'named'> {}
export interface Member extends Common<'member'> {}
export interface Home extends Common<'home'> {}
export type Owing = Common<'owing'>;
export type Told = Common<'told'>;
export interface Duty extends Common<'duty'> {}
/** A point in time at which somebody is told about a duty. */
export type Moment = Duty['moments'][number];
export type { JournalEntry } from '../documents/journal';
export interface Notice extends Common<'notice'> {}
export type NoticeState = Notice['state'];
export type Parked = z.infer<typeof schemas.parked>;
export type Errand = z.infer<typeof schemas.errand>;
export type { Remembered } from '../documents/common';
export type Paged = z.infer<typeof schemas.paged>;
export interface Rating extends Common<'rating'> {}
export interface Signed extends Common<'signed'> {}
export type JobLink = z.infer<typeof schemas.jobLink>;
export type Sold = z.infer<typeof schemas.sold>;
export type Parting = z.infer<typeof schemas.parting>;
export type SaleAsked = z.infer<typeof schemas.saleAsked>;
export interface BaseCase extends schemas.BaseCaseFields {}
export type MoneyEntry = z.infer<typeof schemas.moneyEntry>;
export type Slip = z.infer<typeof schemas.slip>;
export interface ProjectCase extends z.infer<typeof schemas.projectCase> {}
export interface RepairCase extends z.infer<typeof schemas.repairCase> {}
export interface ComplaintCase extends z.infer<typeof schemas.complaintCase> {}
export type Drawn = z.infer<typeof schemas.drawn>;
export type Likelihood = z.infer<typeof schemas.likelihood>;
/**
 * Somebody who rang, wrote, was brought along or walked in, and has signed nothing (H57); of no home. The one member is
 * nobody's account; the name is on the case alone, and leaves it once a project is opened or the time of keeping is over.
 */
export interface ProspectCase extends z.infer<typeof schemas.prospectCase> {}
/** A wider fault that complaints, repairs and reorders stand for, passed to a department (H36); of no home. */
export interface FindingCase extends z.infer<typeof schemas.findingCase> {}
/** One shift hands over to the next 交接班 (H54): what is open then, what must be known; its agent is who takes over. */
export interface HandoverCase extends z.infer<typeof schemas.handoverCase> {}
/** A question, a wish, somebody looked for, a call missed (H39–H42). */
export interface InquiryCase extends z.infer<typeof schemas.inquiryCase> {}
/** Furniture or parts made again 补单 (H27), raised from a repair or for a home. */
export interface ReorderCase extends z.infer<typeof schemas.reorderCase> {}
/** An event for owners (H13) or a survey (H49), planned by the manager; of no home. */
export interface CampaignCase extends z.infer<typeof schemas.campaignCase> {}
/** What one home gets of an event (H13). */
export interface InvitationCase extends z.infer<typeof schemas.invitationCase> {}
/** What one home gets of a survey (H49), and its answers by question. */
export interface SurveyCase extends z.infer<typeof schemas.surveyCase> {}

export type Case =
  | ProjectCase
  | RepairCase
  | ComplaintCase
  | InquiryCase
  | ReorderCase
  | CampaignCase
  | InvitationCase
  | SurveyCase
  | FindingCase
  | HandoverCase
  | ProspectCase;
