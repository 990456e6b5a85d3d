/** The record of a case: what each entry keeps, by its type. An entry of another type, or with other data, is none. */
import * as z from 'zod';
import { answers, department, subject, writer } from './common';
import {
  code,
  colleague,
  count,
  either,
  file,
  list,
  type Marked,
  maybe,
  money,
  name,
  object,
  only,
  or,
  orNull,
  person,
  time,
  words,
  yesNo,
} from './marks';

const nothing = object({});
const reason = object({ reason: words() });
const noted = object({ note: or(words()) });
const byPhone = { byPhone: or(only(true)) };
/** Whose part in a home changed; earlier releases said the part alone. */
const parted = object({ personId: or(person()), part: code() });
const limits = { replyBy: or(time()), resolveBy: or(time()) };
const amount = object({ amount: money() });
const ended = object({ amount: money(), receiptNo: or(code()), reason: words() });
const asked = object({ amount: money(), note: words() });
const booked = object({ amount: money(), receiptNo: or(code()) });
const what = object({ place: code(), fault: code() });
const item = object({ item: words(), payer: or(code()) });
const planned = object({ what: words(), responsible: words(), by: time() });
const quoted = object({ total: money(), note: words() });
const judged = {
  liable: code(),
  reason: words(),
  penalty: or(money()),
  department: or(department()),
};
const rated = object({
  subject: subject(),
  personId: person(),
  name: name(),
  overall: count(),
  ...byPhone,
});
const letter = {
  letterId: code(),
  personId: person(),
  /** As the recipient was addressed. */
  to: name(),
  kind: code(),
  topic: words(),
};

/** By type; the sentences that tell them are in `policy/timeline.ts`. */
export const journalData = {
  // Projects
  opened: noted,
  imported: object({ number: code() }),
  receiptsImported: object({ count: count(), amount: money() }),
  assigned: object({ agent: name('agentId'), agentId: or(person()), formerId: or(person()) }),
  teamNamed: object({ subject: or(subject()), role: words(), name: colleague() }),
  fileCompleted: object({ fields: or(list(code())) }),
  codeDead: object({ why: code() }),
  linkDead: nothing,
  saleAsked: reason,
  saleConfirmed: nothing,
  saleRefused: reason,
  partiesAsked: object({ names: words(), reason: words() }),
  partiesChanged: object({ names: words(), reason: or(words()) }),
  partiesKept: object({ names: words(), reason: or(words()) }),
  accountMoveAsked: object({ personId: person(), until: time() }),
  accountMoveRefused: object({ personId: person() }),
  accountMoved: object({ personId: person(), how: code() }),
  vipMarked: object({ reason: words(), prepare: or(words()) }),
  vipUnmarked: object({ reason: words(), prepare: or(words()) }),
  measured: noted,
  designDepositPaid: noted,
  contractSigned: noted,
  constructionStarted: noted,
  waterElectricAccepted: noted,
  finalAccepted: noted,
  furnitureDelivered: noted,
  enteredLate: object({ name: colleague(), minutes: count() }),
  retracted: object({ event: or(code()), name: words(), reason: words() }),
  cancelled: reason,
  memberJoined: parted,
  memberChanged: parted,
  memberLeft: parted,
  homeSold: object({ reason: or(words()) }),
  drawingsFiled: object({ count: count() }),
  birthdaySet: object({ name: name(), personId: or(person()), given: yesNo() }),
  campaignsRefused: nothing,
  campaignsWelcome: nothing,
  // Prospects
  likelihoodMarked: object({
    grade: code(),
    reason: words(),
    was: or(code()),
    way: or(code()),
    nextAt: or(time()),
  }),
  prospectEntered: object({
    source: code(),
    sourceNote: words(),
    wish: words(),
    askedFor: words(),
  }),
  prospectPaid: object({ note: words() }),
  prospectWon: object({ number: code() }),
  prospectGaveUp: reason,
  prospectTakenUp: object({ grade: code(), reason: words() }),
  prospectForgotten: object({ asked: or(only(true)) }),
  fromProspect: object({ number: code() }),
  // Money and slip
  receiptBooked: booked,
  refundBooked: booked,
  receiptReversed: ended,
  refundReversed: ended,
  otherPaperAsked: booked,
  otherPaperAgreed: booked,
  reversalAsked: object({ receiptNo: or(code()), reason: words() }),
  reversalDropped: object({ receiptNo: or(code()), reason: words() }),
  changeBooked: asked,
  changeAsked: asked,
  changeApproved: amount,
  changeWithdrawn: ended,
  sumConfirmed: object({ sum: orNull(money()) }),
  sumCorrected: object({ from: orNull(money()), to: orNull(money()), reason: words() }),
  discountAsked: object({ amount: money(), reason: words() }),
  discountApproved: amount,
  discountWithdrawn: ended,
  slipIssued: object({ number: code() }),
  slipSuspended: object({ outstanding: orNull(money()) }),
  slipRestored: nothing,
  slipWithdrawn: nothing,
  loneAnnounced: object({ what: words(), from: time() }),
  doneAlone: object({ what: words() }),
  // Repairs
  /** Early releases kept words and photos here as well. */
  reported: object({
    pictures: or(either(count(), list(file()))),
    promisedBy: or(time()),
    description: or(words()),
  }),
  reportedAgain: object({ description: words(), pictures: or(count()) }),
  added: object({ text: words(), pictures: or(count()) }),
  checked: noted,
  reclassified: object({
    from: what,
    to: what,
    charge: or(code()),
    agreed: or(only(true)),
    promisedBefore: or(time()),
    promisedBy: or(time()),
  }),
  received: nothing,
  dispatched: object({ crew: colleague(), from: time(), to: or(time()) }),
  linked: object({ name: colleague(), until: time() }),
  accepted: object(byPhone),
  otherTimeAsked: object({ wish: words(), ...byPhone }),
  renewed: object({ by: time(), reason: words() }),
  judged: object(judged),
  quoted,
  quoteAccepted: object({ total: money(), ...byPhone }),
  quoteDeclined: object({ reason: words(), ...byPhone }),
  arrived: nothing,
  completed: object({ note: words(), pictures: or(count()), arrived: or(only(true)) }),
  confirmed: object({ name: words(), way: code() }),
  disowned: object({ reason: words(), ...byPhone }),
  refused: reason,
  closed: noted,
  // Complaints and inquiries
  filed: object({ channel: code(), ...limits }),
  classified: object({ from: code(), to: code(), reason: or(words()) }),
  drawn: object({ department: department(), what: words() }),
  partSigned: object({ department: department() }),
  partPlanned: object({
    department: department(),
    what: words(),
    responsible: words(),
    by: time(),
  }),
  signed: nothing,
  replied: object({ summary: words() }),
  planned,
  resolved: object({ result: words() }),
  reopened: object({ round: or(count()), ...limits }),
  inquiryOpened: object({ type: code(), channel: code() }),
  passed: object({ to: colleague(), note: or(words()) }),
  answered: object({ answer: words() }),
  'called.came': noted,
  'called.not': noted,
  notAccepted: object({ reason: or(words()) }),
  // Wider faults, reorders
  findingPassed: object({ title: words() }),
  findingOpened: object({ title: words(), count: count() }),
  remedyPlanned: planned,
  remedied: object({ result: words() }),
  findingClosed: noted,
  findingReopened: noted,
  reorderOpened: item,
  reorderEnded: item,
  evidenced: object({ note: words(), pictures: or(count()) }),
  quotedInside: quoted,
  reorderJudged: object(judged),
  quoteReturned: noted,
  signedOff: object({ amount: money(), note: words() }),
  ordered: object({ promisedBy: time(), parts: or(count()) }),
  reorderRenewed: object({ by: time(), reason: words() }),
  stocked: nothing,
  shipped: noted,
  fitted: object({ note: words(), pictures: or(count()) }),
  refitWanted: nothing,
  writtenOff: noted,
  reorderCancelled: reason,
  // Everywhere
  contentHidden: object({ what: code(), of: name('ofId'), ofId: or(person()) }),
  contentFine: object({ what: code() }),
  called: object({ callId: code(), direction: code(), what: words(), outcome: words() }),
  revisited: object({
    rule: code(),
    title: words(),
    way: code(),
    answers: or(answers()),
    notes: or(words()),
    satisfied: or(yesNo()),
    durationSeconds: or(count()),
  }),
  revisitAnswered: object({ rule: code(), title: words(), words: words() }),
  revisitTried: object({
    rule: code(),
    title: words(),
    outcome: code(),
    nextAt: or(time()),
    way: or(code()),
    notes: or(words()),
  }),
  rated,
  ratingAmended: rated,
  lapsed: object({ rule: code(), title: words(), dueAt: time() }),
  giftOffered: object({
    gift: words(),
    outcome: code(),
    value: or(money()),
    note: or(words()),
  }),
  visited: object({
    visitor: words(),
    wanted: words(),
    type: code(),
    about: words(),
    outcome: or(words()),
  }),
  letterSent: object({ ...letter, way: code(), trackingNo: or(code()), enclosure: or(words()) }),
  letterAnswered: object({ ...letter, text: words() }),
  // Campaigns, handovers
  campaignPlanned: object({ title: words(), type: code() }),
  campaignSent: object({ to: or(words()), count: or(count()) }),
  campaignCancelled: object({ reason: or(words()) }),
  campaignEnded: nothing,
  surveySent: object({ title: words() }),
  surveyAnswered: object(byPhone),
  invited: object({ title: words(), heldAt: time() }),
  invitationWritten: object({ way: code() }),
  invitationAnswered: object({
    coming: code(),
    guests: count(),
    words: or(words()),
    ...byPhone,
  }),
  attended: object({ came: yesNo(), guests: count(), at: or(time()) }),
  handoverGiven: object({ to: colleague(), count: count() }),
  handoverSigned: noted,
  handoverRecalled: object({ reason: or(words()) }),
} as const;

export type EntryType = keyof typeof journalData;
export type EntryData<T extends EntryType> = z.infer<(typeof journalData)[T]>;

const base = {
  at: time(),
  /** When it happened, if that is not when it was entered. */
  on: maybe(time()),
  by: writer(),
  /** The promise to the owner that this step kept or broke, once its duty lies in a page. */
  promised: maybe(object({ dueAt: time(), kept: yesNo() })),
};
const entryBase = object(base);

export type JournalEntry = z.infer<typeof entryBase> & {
  type: string;
  data?: Record<string, unknown>;
};

const options = Object.entries(journalData).map(([type, data]) =>
  object({ ...base, type: only(type), data: maybe(data) }),
);

/** Read with any data; written with the data of its type alone (`journal` in `domain/context.ts`). */
export const journalEntry = z.discriminatedUnion('type', options as never) as unknown as Marked<
  z.ZodType<JournalEntry>
>;
