/**
 * A case 个案: one document that carries all that must change together – its state, its duties, what happened, what is
 * to be told. `decide` changes it; the shell writes it back if nobody else has (`v`).
 */
import type { CampaignType, Coming, InviteWay, SurveyQuestion } from '../policy/campaign';
import type { Grade, Source } from '../policy/prospects';
import type { Payer } from '../policy/reorder';
import type { TemplateKey } from '../policy/settings';
import type {
  Aspect,
  CaseKind,
  Channel,
  DayPart,
  DepartmentId,
  Fault,
  Gender,
  InquiryType,
  Level,
  Occasion,
  Part,
  Place,
  Role,
  Subject,
} from '../policy/words';
import type { Assessed } from './assessment/records';
import type { Conditions } from './audience';
import type { ContentMark } from './content';
import type { Lone } from './twoPeople';

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

export interface Named {
  personId: string;
  name: string;
}

export interface Member extends Named {
  gender: Gender;
  mobile: string;
  part: Part;
  maySign: boolean;
  /** May report repairs, file complaints, ask; who is not told otherwise may. */
  mayReport?: boolean;
}

export interface Home {
  id: string;
  projectId: string;
  /** '南山里 3 栋 1202' */
  label: string;
  address: string;
  region: 'city' | 'county' | 'province';
}

export type Owing =
  | { desk: 'agent' }
  | { desk: 'manager' }
  | { desk: 'leader' }
  | { desk: 'department'; id: DepartmentId }
  | { desk: 'person'; id: string; name: string };

export type Told = Owing | { desk: 'owners' };

/** A point in time at which somebody is told about a duty. */
export interface Moment {
  at: number;
  what: 'open' | 'warn' | 'lapse';
  /** Share of the time gone, with `warn`. */
  share?: number;
  to: Told[];
}

export interface Duty {
  /** From rule and occasion, so that the same event twice makes one duty: 'H10:3'. */
  id: string;
  rule: string;
  title: string;
  owedBy: Owing;
  createdAt: number;
  /** Its time runs from here (a late entry shortens it, H3). */
  base: number;
  /** Not before. */
  from: number;
  dueAt: number;
  moments: Moment[];
  /** How many moments are behind. */
  fired: number;
  card?: string;
  /** What it is about, when the title does not say ('防水 2031-03-01 到期'). */
  about?: string;
  doneAt?: number;
  doneBy?: string;
  withdrawnAt?: number;
  /** Its limit is in working time; on the wall clock, if not given. */
  working?: true;
  /** Since then it waits for the owner, and its time stands still. */
  pausedAt?: number | undefined;
  /** Limits it had before, each with when it stopped counting (H33). */
  earlier?: { dueAt: number; until: number; reason: string }[];
  /** What the owner answered in the app, as long as somebody has to look at it. */
  answered?: {
    at: number;
    by: Named;
    answers: Record<string, string>;
    ratings: { subject: Subject; overall: number }[];
    satisfied?: boolean;
  };
  /** The owner asked for another time, or was not reached. */
  tries?: { at: number; outcome: string; nextAt?: number }[];
  /** Fact that created it, so that taking the fact back takes it back. */
  cause: string;
}

export interface JournalEntry {
  at: number;
  /** When it happened, if that is not when it was entered. */
  on?: number;
  type: string;
  by: { id: string; name: string; role: Role | 'system' };
  data?: Record<string, unknown>;
  /** The promise to the owner that this step kept or broke, once its duty lies in a page. */
  promised?: { dueAt: number; kept: boolean };
}

export type NoticeState = 'due' | 'sending' | 'sent' | 'unsent' | 'parked';

export interface Notice {
  id: string;
  to: Told;
  /** Person it goes to, where it is one (subscription and text messages). */
  personId?: string;
  channel: 'robot' | 'subscribe' | 'sms';
  /** Robot, text message: what is said. */
  text?: string;
  /** Subscription message: which template, and its fields by our names. A text message has those it stands in for. */
  template?: TemplateKey;
  fields?: Record<string, string>;
  /** Text message: the values of its places, by their numbers. */
  params?: Record<string, string>;
  urgent: boolean;
  state: NoticeState;
  createdAt: number;
  /** Due: not before. Sending: the claim ends. */
  at: number;
  tries: number;
  /** Sending: token of the writer that claimed it. */
  claim?: string | undefined;
  /** Owners must learn of it; should none of the home be reached, the agent calls. */
  occasion?: string;
  sentAt?: number;
  reason?: string | undefined;
}

/** The clock could not deal with the case and leaves it alone until then. */
export interface Parked {
  since: number;
  tries: number;
  until: number;
  reason: string;
}

/** Something that a change of this case brings about on another one (`domain/errands.ts`). */
export type Errand =
  /** A reorder makes itself known to the repair it was raised from, or says that it is over. */
  | { id: string; at: number; what: 'link'; to: string; item: string; open: boolean }
  /** A complaint, repair or reorder learns of the wider fault that it stands for. */
  | { id: string; at: number; what: 'found'; to: string; title: string }
  /** A campaign writes its invitations, slice by slice. */
  | { id: string; at: number; what: 'spread' }
  /** It closes what it has sent: it is over, or was called off. */
  | { id: string; at: number; what: 'recall'; how: 'ended' | 'cancelled' }
  /** A project opened from a prospect says so there (H57). */
  | { id: string; at: number; what: 'won'; to: string }
  /** A prospect's data has been kept long enough, or is asked to go (H62). */
  | { id: string; at: number; what: 'forget' };

export interface Remembered {
  requestId: string;
  inputHash: string;
  data: unknown;
  /** What stays of it when the answer goes; not of a request that had no id. */
  mark?: string;
}

/** What has gone to pages (`domain/pages.ts`). */
export interface Paged {
  pages: number;
  /** Journal entries that they hold. */
  entries: number;
  /** Of each page the earliest and the latest instant that it tells of; missing for pages from before this was kept. */
  spans?: ([from: number, to: number] | null)[];
  /** Duties done that they hold, rule → occasions: none of them begins again. */
  ended: Record<string, string[]>;
}

export interface Rating {
  subject: Subject;
  personId: string;
  name: string;
  occasion: Occasion;
  overall: number;
  aspects: Partial<Record<Aspect, number>>;
  words: string;
  at: number;
  amendedAt?: number;
  by: Named;
  /** Entered by an agent from a call (H46). */
  byPhone: boolean;
}

export interface Signed {
  name: string;
  at: number;
  fileId: string;
  /** SHA-256 of the picture. */
  hash: string;
  way: 'ownPhone' | 'crewPhone' | 'paper' | 'head';
  /** Under a name that nobody in the home bears. */
  stranger?: true;
}

/** Opens one repair to somebody without an account (H24). */
export interface JobLink {
  /** SHA-256 of the code, which is kept nowhere. */
  hash: string;
  /** Whom it was made for. */
  name: string;
  /** Of this dispatch; another one ends it. */
  dispatch: number;
  by: Named;
  at: number;
  until: number;
}

/** The home changed hands (H18): what was before is the former people's affair. */
export interface Sold {
  at: number;
  /** Who belonged to the case until then; they see nothing of it any more. */
  former: (Member & { until: number })[];
}

export interface BaseCase {
  _id: string;
  v: number;
  kind: CaseKind;
  state: string;
  home: Home;
  members: Member[];
  sold?: Sold | undefined;
  vip: boolean;
  /** Of a VIP: what must be prepared before a visit (H57). */
  vipPrepare?: string | undefined;
  agent: Named | null;
  /** Departments that have to do with it, and people named on it. */
  departments: DepartmentId[];
  team: Partial<Record<Subject, Named>>;
  duties: Duty[];
  journal: JournalEntry[];
  notices: Notice[];
  ratings: Rating[];
  results: Remembered[];
  /** Marks of requests whose answers are gone, the oldest first, one after another (`domain/requests.ts`). */
  requests?: string;
  paged?: Paged | undefined;
  createdAt: number;
  updatedAt: number;
  open: boolean;
  parked?: Parked | undefined;
  /** Left to be done on other cases. */
  errands?: Errand[] | undefined;
  /** By day of change: what the case changed in the figures, for some days (`domain/figures/counted.ts`). */
  counted?: Record<string, Record<string, number>> | undefined;
  /** What it says about agents' months, by 'month|agent', for some months (`domain/assessment/records.ts`, H52). */
  assessed?: Assessed | undefined;
  /** Steps of two people that somebody wants to finish alone (`domain/twoPeople.ts`). */
  lone?: Lone[] | undefined;
  /** Words and pictures that are not known to be fine (`domain/content.ts`). */
  content?: ContentMark[] | undefined;
  /** Scalars that lists and the clock read; computed by `domain/scalars.ts`, never set by hand. */
  wakeAt: number;
  agentId: string;
  agentAt: number;
  managerAt: number;
  owing: string[];
  owedAt: number;
  /** Earliest limit of anybody's open duty. */
  dueAt: number;
  viewers: string[];
  searchKeys: string[];
  /** Days of `counted`, and the keys of `assessed`. */
  countedOn?: string[] | undefined;
}

export interface MoneyEntry {
  id: string;
  type: 'change' | 'discount' | 'receipt' | 'refund';
  /** Fen; a change may be negative, everything else is more than 0. */
  amount: number;
  note: string;
  at: number;
  by: Named;
  receiptNo?: string;
  /** Discounts count only once a second person agreed. */
  approvedBy?: Named;
  /** Reversed or withdrawn: no longer counts. */
  endedAt?: number;
  endedBy?: Named;
  endReason?: string;
  /** The booker himself asked for the reversal; a second person has to agree. */
  reversalAsked?: { by: Named; at: number; reason: string };
}

export interface Slip {
  number: string;
  code: string;
  issuedAt: number;
  issuedBy: Named;
  withdrawnAt?: number;
}

export interface ProjectCase extends BaseCase {
  kind: 'project';
  /** When what happened: event → instant. */
  facts: Partial<Record<string, number>>;
  contractSum: number | null;
  /** Who entered the contract's sum, as long as no second person has confirmed it (H16). */
  sumWaiting?: { by: Named; at: number } | undefined;
  money: MoneyEntry[];
  slip: Slip | null;
  file: Record<string, string> | null;
  drawings: string[];
  /** Years of each item as promised at acceptance; what the company promises later changes nothing here (H17). */
  terms: Record<string, number | null> | null;
  /** By person: 'MM-DD', where it was given (H14). */
  birthdays?: Record<string, string>;
  /** Events entered late: when it was, when it was entered, and against whom it counts (H3). */
  late?: { event: string; on: number; at: number; by: Named; against: Named }[];
  /** The owners do not want to be invited to events or asked in surveys any more (H13, H49). */
  campaignsRefused?: { at: number } | undefined;
  /** Not signed yet: how likely it is, as marked last (H57). */
  likelihood?: Likelihood | undefined;
  /** The prospect that it was opened from (H57). */
  prospectId?: string;
  /** Came from a spreadsheet of old customers: duties whose time had begun by then are not owed. */
  imported?: { at: number; number: string; confirmedBy: Named };
}

export interface RepairCase extends BaseCase {
  kind: 'repair';
  place: Place;
  fault: Fault;
  description: string;
  pictures: string[];
  atHome: { date: string; part: DayPart }[];
  contact: string;
  channel: Channel;
  /** Under warranty when it was reported. */
  covered: boolean;
  /** Covered and nobody else's doing, or taken over by the company (H19). */
  free: boolean;
  liability: {
    liable: 'company' | 'owner' | 'thirdParty' | 'expired';
    reason: string;
    department?: DepartmentId;
    penalty?: number;
    by: Named;
    at: number;
  } | null;
  quote: {
    parts: number;
    labour: number;
    note: string;
    at: number;
    by: Named;
    state: 'offered' | 'accepted' | 'declined';
  } | null;
  quotes: number;
  promise: { name: string; by: number; renewedReason: string };
  checkedAt: number | null;
  receipt: Signed | null;
  appointment: {
    crew: Named;
    from: number;
    to: number;
    accepted: boolean;
    wish: string;
    note: string;
    /** Of crew from outside. */
    mobile?: string;
  } | null;
  completion: { at: number; parts: string; note: string; pictures: string[] } | null;
  confirmation: Signed | null;
  /** Signatures of which the owner said that they were none of the home's. */
  disowned?: Signed[] | undefined;
  link?: JobLink | undefined;
  dispatches: number;
  reworks: number;
  repeat: boolean;
  /** 补单 raised from it: it is not finished as long as one is open (H27). */
  reorders?: { caseId: string; item: string; open: boolean }[];
  /** Wider faults that it stands for (H36). */
  findings?: string[];
}

export interface ComplaintCase extends BaseCase {
  kind: 'complaint';
  /** Person who made it, or entered it: a tenant reads their own only (H50). */
  raisedBy?: string;
  level: Level;
  classified: boolean;
  department: DepartmentId;
  about: string;
  description: string;
  wish: string;
  pictures: string[];
  channel: Channel;
  round: number;
  roundAt: number;
  receipt: Signed | null;
  answer: string | null;
  plan: { what: string; responsible: string; by: number } | null;
  result: { text: string; pictures: string[] } | null;
  /** Departments drawn in, each with what it is asked for, its signature and its part (H32). */
  drawn?: Drawn[];
  /** Wider faults that it stands for (H36). */
  findings?: string[];
}

export interface Drawn {
  department: DepartmentId;
  round: number;
  what: string;
  at: number;
  by: Named;
  receipt: Signed | null;
  part: { what: string; responsible: string; by: number; at: number } | null;
}

/** How likely somebody is to sign, as marked last, and why (H57). */
export interface Likelihood {
  grade: Grade;
  at: number;
  reason: string;
}

/**
 * Somebody who rang, wrote, was brought along or walked in, and has signed nothing (H57); of no home. The one member is
 * nobody's account; the name is on the case alone, and leaves it once a project is opened or the time of keeping is over.
 */
export interface ProspectCase extends BaseCase {
  kind: 'prospect';
  /** Community or part of the town; '' where nothing was said. */
  community: string;
  source: Source;
  /** Which event, which platform, who brought them. */
  sourceNote: string;
  /** What they want. */
  wish: string;
  /** Whom of the company they came for (H56). */
  askedFor: string;
  likelihood: Likelihood;
  /** The last contact; how long the data is kept counts from it (H62). */
  contactedAt: number;
  gaveUp: { reason: string; at: number } | null;
  /** The project that it became. */
  won: { projectId: string; at: number } | null;
}

/** A wider fault that complaints, repairs and reorders stand for, passed to a department (H36); of no home. */
export interface FindingCase extends BaseCase {
  kind: 'finding';
  department: DepartmentId;
  title: string;
  found: string;
  complaintIds: string[];
  /** Repairs and reorders that show it as well. */
  otherIds?: string[];
  remedy: { what: string; responsible: string; by: number; at: number } | null;
  result: { text: string; pictures: string[]; at: number } | null;
  round: number;
}

/** One shift hands over to the next 交接班 (H54): what is open then, what must be known; its agent is who takes over. */
export interface HandoverCase extends BaseCase {
  kind: 'handover';
  from: Named;
  note: string;
  /** What `from` owed at that time, the earliest first, as far as it is listed; by number and duty alone, no names. */
  owed: { caseId: string; title: string; dueAt: number }[];
  /** All that was owed. */
  count: number;
  signed: { at: number; by: Named; note: string } | null;
}

/** A question, a wish, somebody looked for, a call missed (H39–H42). */
export interface InquiryCase extends BaseCase {
  kind: 'inquiry';
  /** Person who asked, or entered it: a tenant reads their own only (H50). */
  raisedBy?: string;
  type: InquiryType;
  text: string;
  wanted: string;
  /** Who has been asked in-house, or is looked for. */
  handler: Extract<Owing, { desk: 'department' | 'person' }> | null;
  channel: Channel;
  answer: string | null;
  round: number;
}

/** Furniture or parts made again 补单 (H27), raised from a repair or for a home. */
export interface ReorderCase extends BaseCase {
  kind: 'reorder';
  /** Empty: asked for without a repair. */
  repairId: string;
  payer: Payer;
  item: string;
  quantity: number;
  reason: string;
  channel: Channel;
  /** What shows that it is needed: pictures, sizes. */
  evidence: { note: string; pictures: string[]; at: number; by: Named } | null;
  liability: RepairCase['liability'];
  quote: RepairCase['quote'];
  quotes: number;
  /** The owner's yes; `byPhone`: entered by staff. */
  consent: { at: number; by: Named; byPhone: boolean } | null;
  /** Finance's deduction and sign-off. */
  signOff: { amount: number; note: string; at: number; by: Named } | null;
  order: { maker: string; parts: string[]; promisedBy: number; renewedReason: string } | null;
  shipment: { note: string; at: number } | null;
  fitting: { note: string; pictures: string[]; at: number; by: Named } | null;
  fittings: number;
  /** Wider faults that it stands for (H36). */
  findings?: string[];
}

/** An event for owners (H13) or a survey (H49), planned by the manager; of no home. */
export interface CampaignCase extends BaseCase {
  kind: 'campaign';
  type: CampaignType;
  title: string;
  text: string;
  /** When the event takes place; a survey takes answers until then. */
  heldAt: number;
  place: string;
  questions: SurveyQuestion[];
  /** Homes that still wait to be written to. */
  queue: string[];
  /** Every accepted home is written to, or those that fit: up to this project they have been. */
  everyone: { after: string; conditions?: Conditions } | null;
  /** Whom it has been sent to, in words, as often as it has been. */
  to?: string[];
  sent: number;
}

/** What one home gets of an event (H13). */
export interface InvitationCase extends BaseCase {
  kind: 'invitation';
  campaignId: string;
  title: string;
  text: string;
  heldAt: number;
  place: string;
  written: { at: number; way: InviteWay } | null;
  answer: {
    coming: Coming;
    guests: number;
    words: string;
    at: number;
    by: Named;
    byPhone: boolean;
  } | null;
  attendance: { came: boolean; guests: number; at: number } | null;
}

/** What one home gets of a survey (H49), and its answers by question. */
export interface SurveyCase extends BaseCase {
  kind: 'survey';
  campaignId: string;
  title: string;
  text: string;
  until: number;
  questions: SurveyQuestion[];
  reply: { answers: Record<string, string>; at: number; by: Named; byPhone: boolean } | null;
}

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
