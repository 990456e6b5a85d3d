/**
 * A case 个案: one document that carries all that must change together – its state, its duties, what happened, what is to
 * be told. One schema for each kind; the types that `domain/case.ts` hands on come from here.
 */
import type * as z from 'zod';
import { outcomes, recordKinds } from '../policy/assessment';
import {
  campaignNames,
  comingNames,
  inviteWayNames,
  surveyQuestionTypes,
} from '../policy/campaign';
import { gradeNames, sourceNames } from '../policy/prospects';
import { payerNames } from '../policy/reorder';
import {
  channelNames,
  dayPartNames,
  faultNames,
  inquiryNames,
  kindNames,
  levelNames,
  liableNames,
  placeNames,
} from '../policy/words';
import {
  answers,
  department,
  duty,
  former,
  gender,
  home,
  member,
  named,
  notice,
  pictures,
  rating,
  remembered,
  result,
  signed,
  subject,
  version,
} from './common';
import { journalEntry } from './journal';
import {
  by,
  choice,
  code,
  colleague,
  count,
  day,
  derived,
  either,
  file,
  fixedList,
  key,
  kinds,
  list,
  maybe,
  money,
  name,
  object,
  oneOf,
  only,
  or,
  orNull,
  pair,
  person,
  phone,
  some,
  time,
  words,
  yesNo,
} from './marks';

const errandOf = <W extends string>(what: W) => ({ id: key(), at: time(), what: only(what) });
/** Something that a change of this case brings about on another one (`domain/errands.ts`). */
export const errand = kinds(
  'what',
  /** A reorder makes itself known to the repair it was raised from, or says that it is over. */
  object({ ...errandOf('link'), to: code(), item: words(), open: yesNo() }),
  /** A complaint, repair or reorder learns of the wider fault that it stands for. */
  object({ ...errandOf('found'), to: code(), title: words() }),
  /** A campaign writes its invitations, slice by slice. */
  object(errandOf('spread')),
  /** It closes what it has sent: it is over, or was called off. */
  object({ ...errandOf('recall'), how: choice('ended', 'cancelled') }),
  /** A project opened from a prospect says so there (H57). */
  object({ ...errandOf('won'), to: code() }),
  /** A prospect's data has been kept long enough, or is asked to go (H62). */
  object(errandOf('forget')),
);

/** What a case says of an agent's month (H52); explained at `AssessedRecord` in `domain/assessment/records.ts`. */
export const assessedRecord = {
  of: oneOf(recordKinds),
  as: oneOf(outcomes),
  /** A duty's limit, the first that was broken; of an answer or call, when it was given or made. */
  at: time(),
  /** Rule of the duty: 'H10'. */
  what: code(),
  /** When it was done, if that was before its limit: whose it was is asked of then. */
  on: maybe(time()),
  /** Of a call. */
  seconds: maybe(count()),
};

/** Words or a picture that are not known to be fine; taken away once they are. */
export const contentMark = object({
  id: key(),
  what: choice('words', 'picture'),
  /** The texts, or the file's id. */
  content: list(words()),
  scene: either(only(1), only(2)),
  by: named(),
  at: time(),
  /** `waiting`: WeChat will tell · `unchecked`: it could not be asked · `review`: a person looks · `hidden`. */
  state: choice('waiting', 'unchecked', 'review', 'hidden'),
  /** Times it was asked for. */
  tries: count(),
  /** When it is asked for again. */
  nextAt: or(time()),
  /** Under which WeChat tells its verdict. */
  traces: maybe(list(code())),
  /** Nobody has seen yet whether the file is a photo or a film at all. */
  unlooked: or(only(true)),
  reason: maybe(words()),
});

/** A step of two people that somebody wants to finish alone (`domain/twoPeople.ts`). */
export const lone = object({
  key: key(),
  by: named(),
  /** When the administrators were told. */
  at: time(),
  /** When it was finished, by the one or by a second person after all. */
  doneAt: maybe(time()),
  /** Photo of what the owner has signed. */
  paper: maybe(file()),
});

/** What has gone to pages (`domain/pages.ts`). */
export const paged = object({
  pages: count(),
  /** Journal entries that they hold. */
  entries: count(),
  /** Of each page the earliest and the latest instant that it tells of; missing for pages from before this was kept. */
  spans: maybe(list(orNull(pair(time(), time())))),
  /** Duties done that they hold, rule → occasions: none of them begins again. */
  ended: by(code(), list(key())),
});

/** The home changed hands (H18): what was before is the former people's affair. */
export const sold = object({
  at: time(),
  /** Who belonged to the case until then; they see nothing of it any more. */
  former: list(former()),
});

/** The clock could not deal with the case and leaves it alone until then. */
export const parked = object({ since: time(), tries: count(), until: time(), reason: words() });

const caseFields = {
  _id: code(),
  v: count(),
  ...version,
  kind: oneOf(kindNames),
  state: code(),
  home: home(),
  members: list(member()),
  sold: or(sold),
  vip: yesNo(),
  /** Of a VIP: what must be prepared before a visit (H57). */
  vipPrepare: or(words()),
  agent: orNull(named()),
  /** Departments that have to do with it, and people named on it. */
  departments: list(department()),
  team: some(subject(), named()),
  duties: list(duty()),
  journal: list(journalEntry),
  notices: list(notice()),
  ratings: list(rating()),
  results: list(remembered()),
  /** Marks of requests whose answers are gone, the oldest first, one after another (`domain/requests.ts`). */
  requests: maybe(code()),
  paged: or(paged),
  createdAt: time(),
  updatedAt: time(),
  open: yesNo(),
  parked: or(parked),
  /** Left to be done on other cases. */
  errands: or(list(errand)),
  /** By day of change: what the case changed in the figures, for some days (`domain/figures/counted.ts`). */
  counted: or(by(day(), by(key(), count()))),
  /** What it says about agents' months, by 'month|agent', for some months (`domain/assessment/records.ts`, H52). */
  assessed: or(by(key(), list(object(assessedRecord)))),
  /** Steps of two people that somebody wants to finish alone (`domain/twoPeople.ts`). */
  lone: or(list(lone)),
  /** Words and pictures that are not known to be fine (`domain/content.ts`). */
  content: or(list(contentMark)),
  /** Scalars that lists and the clock read; computed by `domain/scalars.ts`, never set by hand. */
  wakeAt: time(),
  agentId: person(),
  agentAt: time(),
  managerAt: time(),
  owing: list(derived()),
  owedAt: time(),
  /** Earliest limit of anybody's open duty. */
  dueAt: time(),
  viewers: list(derived()),
  searchKeys: list(derived()),
  /** Days of `counted`, and the keys of `assessed`. */
  countedOn: or(list(key())),
};
const anyCase = object(caseFields);
const caseOf = <K extends string>(kind: K) => ({ ...caseFields, kind: only(kind) });

export const moneyEntry = object({
  id: code(),
  type: choice('change', 'discount', 'receipt', 'refund'),
  /** Fen; a change may be negative, everything else is more than 0. */
  amount: money(),
  note: words(),
  at: time(),
  by: named(),
  receiptNo: maybe(code()),
  /** Discounts count only once a second person agreed. */
  approvedBy: maybe(named()),
  /** Reversed or withdrawn: no longer counts. */
  endedAt: maybe(time()),
  endedBy: maybe(named()),
  endReason: maybe(words()),
  /** Somebody asked for the reversal; a second person has to agree. */
  reversalAsked: or(object({ by: named(), at: time(), reason: words() })),
  /** Of a change: it corrects the contract's sum downwards, and a later correction takes its place. */
  corrects: or(only(true)),
  /** Photo of a receipt whose number another one bears: it counts once a second person has agreed that it is another paper. */
  otherPaper: or(file()),
});

export const slip = object({
  number: code(),
  code: code(),
  issuedAt: time(),
  issuedBy: named(),
  withdrawnAt: maybe(time()),
});

/** How likely somebody is to sign, as marked last, and why (H57). */
export const likelihood = object({ grade: oneOf(gradeNames), at: time(), reason: words() });

/** Somebody who left a home, was sent away or was given a lesser part: what they gave before is weighed by it (`domain/giving.ts`). */
export const parting = object({
  personId: person(),
  name: name(),
  at: time(),
  how: choice('left', 'removed', 'lowered'),
});

/** The buyer as entered, until somebody else agrees (H18). */
export const saleAsked = object({
  name: words(),
  gender: gender(),
  mobile: phone(),
  /** 'MM-DD', if given (H14). */
  birthday: or(day()),
  reason: words(),
  by: named(),
  at: time(),
});

export const projectCase = object({
  ...caseOf('project'),
  /** Since no code can be older than a few months, the latest ones only. */
  partings: maybe(list(parting)),
  /** Who signed the contract and owes what it costs (`domain/parties.ts`). */
  parties: maybe(list(named())),
  /** Other parties, asked for by one and not agreed to by another yet. */
  partiesAsked: or(object({ to: list(named()), by: named(), at: time(), reason: words() })),
  /** A sale that was entered and waits for another one's word (H18). */
  saleAsked: or(saleAsked),
  /** When what happened: event → instant. */
  facts: by(code(), time()),
  contractSum: orNull(money()),
  /** Who entered the contract's sum, as long as no second person has confirmed it (H16). */
  sumWaiting: or(object({ by: named(), at: time() })),
  money: list(moneyEntry),
  slip: orNull(slip),
  file: orNull(by(code(), words())),
  drawings: pictures(),
  /** Years of each item as promised at acceptance; what the company promises later changes nothing here (H17). */
  terms: orNull(by(code(), orNull(count()))),
  /** By person: 'MM-DD', where it was given (H14). */
  birthdays: maybe(by(person(), day())),
  /** Events entered late: when it was, when it was entered, and against whom it counts (H3). */
  late: maybe(
    list(object({ event: code(), on: time(), at: time(), by: named(), against: named() })),
  ),
  /** The owners do not want to be invited to events or asked in surveys any more (H13, H49). */
  campaignsRefused: or(object({ at: time() })),
  /** Parties of the contract whose account is deleted while they owe: for finance alone, until it is settled (H62). */
  sealed: or(list(object({ personId: person(), name: name(), at: time() }))),
  /** Not signed yet: how likely it is, as marked last (H57). */
  likelihood: or(likelihood),
  /** The prospect that it was opened from (H57). */
  prospectId: maybe(code()),
  /** Came from a spreadsheet of old customers: duties whose time had begun by then are not owed. */
  imported: maybe(object({ at: time(), number: code(), confirmedBy: named() })),
});

const liability = orNull(
  object({
    liable: oneOf(liableNames),
    reason: words(),
    department: maybe(department()),
    penalty: maybe(money()),
    by: named(),
    at: time(),
  }),
);
const quote = orNull(
  object({
    parts: money(),
    labour: money(),
    note: words(),
    at: time(),
    by: named(),
    state: choice('offered', 'accepted', 'declined'),
  }),
);

/** Opens one repair to somebody without an account (H24). */
export const jobLink = object({
  /** SHA-256 of the code, which is kept nowhere. */
  hash: code(),
  /** Whom it was made for. */
  name: colleague(),
  /** Of this dispatch; another one ends it. */
  dispatch: count(),
  by: named(),
  at: time(),
  until: time(),
});

export const repairCase = object({
  ...caseOf('repair'),
  /** The id that the request which began it would have had by itself: it is known again by it. */
  askedAs: maybe(code()),
  place: oneOf(placeNames),
  fault: oneOf(faultNames),
  description: words(),
  pictures: pictures(),
  atHome: list(object({ date: day(), part: oneOf(dayPartNames) })),
  contact: words(),
  channel: oneOf(channelNames),
  /** Under warranty when it was reported. */
  covered: yesNo(),
  /** Covered and nobody else's doing, or taken over by the company (H19). */
  free: yesNo(),
  liability,
  quote,
  quotes: count(),
  promise: object({ name: words(), by: time(), renewedReason: words() }),
  checkedAt: orNull(time()),
  receipt: orNull(signed()),
  appointment: orNull(
    object({
      crew: named(),
      from: time(),
      to: time(),
      accepted: yesNo(),
      wish: words(),
      note: words(),
      /** Of crew from outside. */
      mobile: maybe(code()),
    }),
  ),
  completion: orNull(object({ at: time(), parts: words(), note: words(), pictures: pictures() })),
  confirmation: orNull(signed()),
  /** Signatures of which the owner said that they were none of the home's. */
  disowned: or(list(signed())),
  link: or(jobLink),
  dispatches: count(),
  reworks: count(),
  repeat: yesNo(),
  /** 补单 raised from it: it is not finished as long as one is open (H27). */
  reorders: maybe(list(object({ caseId: code(), item: words(), open: yesNo() }))),
  /** Wider faults that it stands for (H36). */
  findings: maybe(list(code())),
});

const planFields = { what: words(), responsible: words(), by: time() };

export const drawn = object({
  department: department(),
  round: count(),
  what: words(),
  at: time(),
  by: named(),
  receipt: orNull(signed()),
  part: orNull(object({ ...planFields, at: time() })),
});

export const complaintCase = object({
  ...caseOf('complaint'),
  /** Person who made it, or entered it: a tenant reads their own only (H50). */
  raisedBy: maybe(person()),
  level: oneOf(levelNames),
  classified: yesNo(),
  department: department(),
  about: words(),
  description: words(),
  wish: words(),
  pictures: pictures(),
  channel: oneOf(channelNames),
  round: count(),
  roundAt: time(),
  receipt: orNull(signed()),
  answer: orNull(words()),
  plan: orNull(object(planFields)),
  result: orNull(result()),
  /** Departments drawn in, each with what it is asked for, its signature and its part (H32). */
  drawn: maybe(list(drawn)),
  /** Wider faults that it stands for (H36). */
  findings: maybe(list(code())),
});

export const prospectCase = object({
  ...caseOf('prospect'),
  /** Community or part of the town; '' where nothing was said. */
  community: words(),
  source: oneOf(sourceNames),
  /** Which event, which platform, who brought them. */
  sourceNote: words(),
  /** What they want. */
  wish: words(),
  /** Whom of the company they came for (H56). */
  askedFor: words(),
  likelihood,
  /** The last contact; how long the data is kept counts from it (H62). */
  contactedAt: time(),
  gaveUp: orNull(object({ reason: words(), at: time() })),
  /** The project that it became. */
  won: orNull(object({ projectId: code(), at: time() })),
});

export const findingCase = object({
  ...caseOf('finding'),
  department: department(),
  title: words(),
  found: words(),
  complaintIds: list(code()),
  /** Repairs and reorders that show it as well. */
  otherIds: maybe(list(code())),
  remedy: orNull(object({ ...planFields, at: time() })),
  result: orNull(object({ text: words(), pictures: pictures(), at: time() })),
  round: count(),
});

export const handoverCase = object({
  ...caseOf('handover'),
  from: named(),
  note: words(),
  /** What `from` owed at that time, the earliest first, as far as it is listed; by number and duty alone, no names. */
  owed: list(object({ caseId: code(), title: words(), dueAt: time() })),
  /** All that was owed. */
  count: count(),
  signed: orNull(object({ at: time(), by: named(), note: words() })),
});

export const inquiryCase = object({
  ...caseOf('inquiry'),
  /** Person who asked, or entered it: a tenant reads their own only (H50). */
  raisedBy: maybe(person()),
  type: oneOf(inquiryNames),
  text: words(),
  wanted: words(),
  /** Who has been asked in-house, or is looked for. */
  handler: orNull(
    either(
      object({ desk: only('department'), id: department() }),
      object({ desk: only('person'), id: person(), name: colleague() }),
    ),
  ),
  channel: oneOf(channelNames),
  answer: orNull(words()),
  round: count(),
});

export const reorderCase = object({
  ...caseOf('reorder'),
  /** Empty: asked for without a repair. */
  repairId: code(),
  payer: oneOf(payerNames),
  item: words(),
  quantity: count(),
  reason: words(),
  channel: oneOf(channelNames),
  /** What shows that it is needed: pictures, sizes. */
  evidence: orNull(object({ note: words(), pictures: pictures(), at: time(), by: named() })),
  liability,
  quote,
  quotes: count(),
  /** The owner's yes; `byPhone`: entered by staff. */
  consent: orNull(object({ at: time(), by: named(), byPhone: yesNo() })),
  /** Finance's deduction and sign-off. */
  signOff: orNull(object({ amount: money(), note: words(), at: time(), by: named() })),
  order: orNull(
    object({ maker: words(), parts: list(words()), promisedBy: time(), renewedReason: words() }),
  ),
  shipment: orNull(object({ note: words(), at: time() })),
  fitting: orNull(object({ note: words(), pictures: pictures(), at: time(), by: named() })),
  fittings: count(),
  /** Wider faults that it stands for (H36). */
  findings: maybe(list(code())),
});

export const surveyQuestion = object({
  key: code(),
  text: words(),
  type: choice(...surveyQuestionTypes),
  /** With `choice`. */
  options: fixedList(words()),
});

/** By what former owners are chosen (`domain/audience.ts`). */
export const conditions = object({
  communities: or(list(words())),
  /** Final acceptance, by day, both ends included. */
  acceptedFrom: or(day()),
  acceptedTo: or(day()),
  /** The base period. */
  warranty: or(choice('running', 'over')),
  vip: or(yesNo()),
  /** Mean of the home's ratings; homes without any fit neither. */
  ratedAtLeast: or(count()),
  ratedAtMost: or(count()),
  /** A repair, complaint, inquiry or reorder that is not over. */
  open: or(choice('has', 'hasNot')),
  agentIds: or(list(person())),
});

export const campaignCase = object({
  ...caseOf('campaign'),
  type: oneOf(campaignNames),
  title: words(),
  text: words(),
  /** When the event takes place; a survey takes answers until then. */
  heldAt: time(),
  place: words(),
  questions: list(surveyQuestion),
  /** Homes that still wait to be written to. */
  queue: list(code()),
  /** Every accepted home is written to, or those that fit: up to this project they have been. */
  everyone: orNull(object({ after: code(), conditions: maybe(conditions) })),
  /** Whom it has been sent to, in words, as often as it has been. */
  to: maybe(list(words())),
  sent: count(),
});

export const invitationCase = object({
  ...caseOf('invitation'),
  campaignId: code(),
  title: words(),
  text: words(),
  heldAt: time(),
  place: words(),
  written: orNull(object({ at: time(), way: oneOf(inviteWayNames) })),
  answer: orNull(
    object({
      coming: oneOf(comingNames),
      guests: count(),
      words: words(),
      at: time(),
      by: named(),
      byPhone: yesNo(),
    }),
  ),
  attendance: orNull(object({ came: yesNo(), guests: count(), at: time() })),
});

export const surveyCase = object({
  ...caseOf('survey'),
  campaignId: code(),
  title: words(),
  text: words(),
  until: time(),
  questions: list(surveyQuestion),
  reply: orNull(object({ answers: answers(), at: time(), by: named(), byPhone: yesNo() })),
});

/** What has grown old in a case (`domain/pages.ts`). */
export const recordPage = object({
  /** `case:n`, counted from 1. */
  _id: code(),
  ...version,
  caseId: code(),
  n: count(),
  /** Version of the case that it was cut from. */
  v: count(),
  journal: list(journalEntry),
  duties: list(duty()),
  notices: list(notice()),
});

export type BaseCaseFields = z.infer<typeof anyCase>;
