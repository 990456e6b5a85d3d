/** The shapes that several actions answer with. */
import * as z from 'zod';
import { kind, picture, tone } from './base';

export const warrantyItem = z.object({
  key: z.string(),
  name: z.string(),
  /** '2 年', '终身维护' */
  period: z.string(),
  from: z.number(),
  /** End of the last day, epoch ms; null: for life. */
  until: z.number().nullable(),
  running: z.boolean(),
});

export const slip = z.object({
  number: z.string(),
  code: z.string(),
  state: z.enum(['inForce', 'suspended', 'withdrawn']),
  stateText: z.string(),
  issuedAt: z.number(),
});

/** Something the owner may do next; the first is the most pressing. */
export const nextStep = z.object({
  caseId: z.string(),
  kind,
  what: z.enum([
    'acceptTime',
    'sign',
    'quote',
    'answer',
    'revisit',
    'rate',
    'visit',
    'pay',
    'invite',
    'survey',
  ]),
  title: z.string(),
  detail: z.string(),
  at: z.number().nullable(),
});

export const caseRow = z.object({
  caseId: z.string(),
  kind,
  number: z.string(),
  title: z.string(),
  /** The home, '南山里 3 栋 1202'. */
  label: z.string(),
  /** Form of address, '王女士' (H44). */
  who: z.string(),
  vip: z.boolean(),
  state: z.string(),
  stateText: z.string(),
  tone,
  /** One line: what happens next, for the reader. */
  hint: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

export const stageView = z.object({
  key: z.enum(['measuring', 'design', 'construction', 'acceptance', 'warranty']),
  name: z.string(),
  state: z.enum(['done', 'current', 'ahead']),
  at: z.number().nullable(),
});

export const dutyRow = z.object({
  caseId: z.string(),
  dutyId: z.string(),
  /** Handbook rule, 'H22'. */
  rule: z.string(),
  kind,
  number: z.string(),
  title: z.string(),
  who: z.string(),
  label: z.string(),
  vip: z.boolean(),
  /** Who owes it: '客服专员 陈静', '工程部'. */
  owedBy: z.string(),
  mine: z.boolean(),
  from: z.number(),
  dueAt: z.number(),
  state: z.enum(['ahead', 'open', 'waiting', 'warned', 'late', 'done', 'withdrawn']),
  /** The revisit card to open (H38), or null where another step fulfils it. */
  card: z.string().nullable(),
  /** What went wrong on the way, '业主没有可用的订阅,请电话告知'. */
  note: z.string().nullable(),
});

export const timelineEntry = z.object({
  at: z.number(),
  title: z.string(),
  detail: z.string(),
  by: z.string(),
  tone,
  /** A promise to the owner that ended here, and whether it was kept. */
  promise: z.object({ kept: z.boolean(), text: z.string() }).nullable(),
  pictures: z.array(picture),
});

export const person = z.object({ personId: z.string(), name: z.string() });

export const member = z.object({
  personId: z.string(),
  name: z.string(),
  who: z.string(),
  part: z.enum(['owner', 'family', 'tenant']),
  partText: z.string(),
  maySign: z.boolean(),
  /** '138****6621' (H61); empty for owners looking at one another. */
  mobile: z.string(),
  /** Signed the contract and owes what it costs (H16); false for who may not see money. */
  party: z.boolean(),
});

const subject = z.enum(['designer', 'supervisor', 'projectManager', 'crew']);

/** What a revisit asks (H38). `name`: of the person to be rated. */
export const revisitQuestion = z.object({
  key: z.string(),
  text: z.string(),
  type: z.enum(['text', 'yesNo', 'rating']),
  subject: subject.nullable(),
  name: z.string(),
});

export const ratingView = z.object({
  subject,
  subjectText: z.string(),
  name: z.string(),
  occasion: z.string(),
  occasionText: z.string(),
  /** null: not rated yet. */
  overall: z.number().nullable(),
  aspects: z.record(z.string(), z.number()),
  words: z.string(),
  at: z.number().nullable(),
  /** The owner may rate or amend it now. */
  open: z.boolean(),
  /** Entered by an agent from a call. */
  byPhone: z.boolean(),
});

export const moneyView = z.object({
  contractSum: z.number(),
  /** A second person has to confirm the sum first; until then no slip. */
  sumWaiting: z.boolean(),
  /** The reader entered it and may confirm it alone from then on (`twoPeople.ts`). */
  sumAloneFrom: z.number().nullable(),
  /** Signed changes, discounts, receipts and refunds, oldest first. `amount` is signed as it counts towards what is owed. */
  entries: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['change', 'discount', 'receipt', 'refund']),
      typeText: z.string(),
      amount: z.number(),
      state: z.enum(['counted', 'waiting', 'reversed']),
      stateText: z.string(),
      /** As printed; '' of changes and discounts. */
      receiptNo: z.string(),
      note: z.string(),
      at: z.number(),
      by: z.string(),
      /** Of a receipt under the number of another one. */
      photo: picture.nullable(),
      /** The reader asked for it and may finish it alone from then on. */
      aloneFrom: z.number().nullable(),
      /** The reader may be the second person who approves or reverses it. */
      mayApprove: z.boolean(),
      mayReverse: z.boolean(),
    }),
  ),
  received: z.number(),
  outstanding: z.number(),
  /** false: an entry is of a kind that this release does not know, and what is owed cannot be told. */
  readable: z.boolean(),
  cancelled: z.boolean(),
  /** Finance alone: who owes and has had the account deleted (H62). */
  sealed: z.array(z.string()),
});

export const projectView = z.object({
  /** Manager and leader: what was entered late, and against whom it counts (H3). */
  late: z.array(
    z.object({
      name: z.string(),
      on: z.number(),
      at: z.number(),
      minutes: z.number(),
      against: z.string(),
    }),
  ),
  stages: z.array(stageView),
  /** What may be entered next by the reader: event and what it is called. */
  events: z.array(z.object({ event: z.string(), name: z.string() })),
  /** What has been entered and the reader may take back. */
  entered: z.array(z.object({ event: z.string(), name: z.string() })),
  team: z.object({
    designer: person.nullable(),
    supervisor: person.nullable(),
    projectManager: person.nullable(),
  }),
  members: z.array(member),
  /** The home's sale was entered and waits for another colleague's or an owner's word (H18); for staff and owners. */
  sale: z
    .object({
      who: z.string(),
      /** Masked; empty for owners. */
      mobile: z.string(),
      by: z.string(),
      at: z.number(),
      reason: z.string(),
    })
    .nullable(),
  /** Other parties of the contract were asked for; for staff. */
  partiesAsked: z
    .object({ names: z.array(z.string()), by: z.string(), at: z.number(), reason: z.string() })
    .nullable(),
  file: z.record(z.string(), z.string()).nullable(),
  /** Staff only: how likely it is that they sign, as marked last (H57). */
  likelihood: z.object({ grade: z.string(), text: z.string(), reason: z.string() }).nullable(),
  /** The prospect it was opened from, for whoever may see that one; else null (H57). */
  prospect: z.object({ caseId: z.string(), number: z.string() }).nullable(),
  /** Staff only: what must be prepared before a VIP visits (H57). */
  vipPrepare: z.string(),
  drawings: z.array(picture),
  money: moneyView.nullable(),
  slip: slip.nullable(),
  items: z.array(warrantyItem),
  ratings: z.array(ratingView),
});

export const signed = z.object({
  name: z.string(),
  at: z.number(),
  wayText: z.string(),
  picture: picture.nullable(),
});

export const repairView = z.object({
  place: z.string(),
  fault: z.string(),
  urgent: z.boolean(),
  description: z.string(),
  atHome: z.string(),
  /** Within the warranty and free, or quoted first (H19). */
  free: z.boolean(),
  chargeText: z.string(),
  /** Who is liable and why, once customer service has decided (H19). */
  liability: z.object({ text: z.string(), reason: z.string(), penaltyText: z.string() }).nullable(),
  /** Fen. */
  quote: z
    .object({
      parts: z.number(),
      labour: z.number(),
      total: z.number(),
      note: z.string(),
      state: z.enum(['offered', 'accepted', 'declined']),
      stateText: z.string(),
    })
    .nullable(),
  promise: z.object({ name: z.string(), by: z.number(), renewedReason: z.string() }),
  receipt: signed.nullable(),
  appointment: z
    .object({
      crew: person,
      from: z.number(),
      to: z.number(),
      accepted: z.boolean(),
      wish: z.string(),
    })
    .nullable(),
  completion: z
    .object({ at: z.number(), parts: z.string(), note: z.string(), pictures: z.array(picture) })
    .nullable(),
  confirmation: signed.nullable(),
  /** Until then the owner may say that the signature is none of theirs; null: it was given on their own phone. */
  disownUntil: z.number().nullable(),
  reworks: z.number(),
  repeat: z.boolean(),
  /** 补单 raised from it: as long as one is open, the repair is not finished. */
  reorders: z.array(z.object({ caseId: z.string(), item: z.string(), open: z.boolean() })),
  rating: ratingView.nullable(),
});

export const clockView = z.object({
  dueAt: z.number(),
  doneAt: z.number().nullable(),
  state: z.enum(['open', 'warned', 'late', 'kept', 'missed']),
});

export const complaintView = z.object({
  level: z.enum(['normal', 'ordinary', 'major', 'serious', 'critical']),
  levelText: z.string(),
  department: z.string(),
  about: z.string(),
  description: z.string(),
  wish: z.string(),
  channelText: z.string(),
  round: z.number(),
  reply: clockView,
  resolution: clockView,
  receipt: signed.nullable(),
  answer: z.string().nullable(),
  plan: z.object({ what: z.string(), who: z.string(), by: z.number() }).nullable(),
  result: z.string().nullable(),
  resultPictures: z.array(picture),
  /** Departments drawn in, each with its part (H32). */
  drawn: z.array(
    z.object({
      department: z.string(),
      departmentText: z.string(),
      what: z.string(),
      receipt: signed.nullable(),
      part: z.object({ what: z.string(), who: z.string(), by: z.number() }).nullable(),
    }),
  ),
  /** Staff only: wider faults that it stands for (H36). */
  findings: z.array(z.string()),
});

/** A wider fault, passed to a department (H36). */
export const findingView = z.object({
  department: z.string(),
  departmentText: z.string(),
  found: z.string(),
  /** That show it. */
  cases: z.array(z.object({ caseId: z.string(), number: z.string(), kindText: z.string() })),
  remedy: z.object({ what: z.string(), who: z.string(), by: z.number() }).nullable(),
  result: z.string().nullable(),
  resultPictures: z.array(picture),
  round: z.number(),
});

/** One shift handed over to the next (H54). */
export const handoverView = z.object({
  from: z.string(),
  to: z.string(),
  note: z.string(),
  /** What was owed then, the earliest first. */
  owed: z.array(
    z.object({ caseId: z.string(), number: z.string(), title: z.string(), dueAt: z.number() }),
  ),
  /** All of it, where more than is listed. */
  count: z.number(),
  signed: z.object({ by: z.string(), at: z.number(), note: z.string() }).nullable(),
});

/** Somebody who has no home with us yet (H57); staff only. */
export const prospectView = z.object({
  /** As it goes into the project that is opened from it; empty once that is done. */
  gender: z.string(),
  community: z.string(),
  sourceText: z.string(),
  sourceNote: z.string(),
  wish: z.string(),
  askedFor: z.string(),
  grade: z.string(),
  gradeText: z.string(),
  reason: z.string(),
  markedAt: z.number(),
  contactedAt: z.number(),
  /** What to say first, and what to find out (H38); empty where nobody is to be called any more. */
  opening: z.string(),
  questions: z.array(z.string()),
  gaveUp: z.object({ reason: z.string(), at: z.number() }).nullable(),
  project: z.object({ caseId: z.string(), number: z.string(), at: z.number() }).nullable(),
  /** Until when name and number are kept, if nothing more comes of it (H62); null: they are not here any more. */
  keptUntil: z.number().nullable(),
});

const surveyQuestion = z.object({
  key: z.string(),
  text: z.string(),
  type: z.enum(['stars', 'yesNo', 'choice', 'text']),
  options: z.array(z.string()),
});

/** Planned by the manager, for many homes. */
export const campaignView = z.object({
  type: z.enum(['event', 'survey']),
  text: z.string(),
  heldAt: z.number(),
  place: z.string(),
  questions: z.array(surveyQuestion),
  /** Homes that were written to one by one, and those that still wait. */
  sent: z.number(),
  waiting: z.number(),
  /** Every accepted home is being written to, or all that fit. */
  everyone: z.boolean(),
  /** Whom it has been sent to, in words. */
  to: z.array(z.string()),
});

export const invitationView = z.object({
  campaignId: z.string(),
  text: z.string(),
  heldAt: z.number(),
  place: z.string(),
  written: z.object({ at: z.number(), wayText: z.string() }).nullable(),
  answer: z
    .object({
      coming: z.enum(['yes', 'no', 'maybe']),
      comingText: z.string(),
      guests: z.number(),
      words: z.string(),
      at: z.number(),
      byPhone: z.boolean(),
    })
    .nullable(),
  /** Staff only. */
  attendance: z.object({ came: z.boolean(), guests: z.number() }).nullable(),
});

export const surveyView = z.object({
  campaignId: z.string(),
  text: z.string(),
  until: z.number(),
  questions: z.array(surveyQuestion),
  /** By the question's key; null: not answered yet. */
  answers: z.record(z.string(), z.string()).nullable(),
  answeredAt: z.number().nullable(),
  byPhone: z.boolean(),
});

export const quoteView = z.object({
  parts: z.number(),
  labour: z.number(),
  total: z.number(),
  note: z.string(),
  state: z.enum(['offered', 'accepted', 'declined']),
  stateText: z.string(),
});

export const reorderView = z.object({
  /** The repair it was raised from; empty if none. */
  repairId: z.string(),
  repairNumber: z.string(),
  item: z.string(),
  quantity: z.number(),
  reason: z.string(),
  payer: z.enum(['company', 'owner']),
  payerText: z.string(),
  channelText: z.string(),
  /** Its way, as the owner sees it. */
  steps: z.array(
    z.object({ key: z.string(), name: z.string(), state: z.enum(['done', 'current', 'ahead']) }),
  ),
  evidence: z.object({ note: z.string(), at: z.number(), pictures: z.array(picture) }).nullable(),
  liability: z.object({ text: z.string(), reason: z.string(), penaltyText: z.string() }).nullable(),
  /** What the company pays itself is shown to staff only. */
  quote: quoteView.nullable(),
  /** The owner's yes, '王芳女士 · 电话确认'; empty as long as there is none. */
  consentText: z.string(),
  /** Staff who may see money. */
  signOff: z
    .object({ amount: z.number(), note: z.string(), by: z.string(), at: z.number() })
    .nullable(),
  order: z
    .object({
      maker: z.string(),
      parts: z.array(z.string()),
      promisedBy: z.number(),
      renewedReason: z.string(),
    })
    .nullable(),
  shipment: z.object({ note: z.string(), at: z.number() }).nullable(),
  fitting: z.object({ note: z.string(), at: z.number(), pictures: z.array(picture) }).nullable(),
});

export const inquiryView = z.object({
  type: z.enum(['question', 'wish', 'lookedFor', 'missedCall']),
  typeText: z.string(),
  text: z.string(),
  /** Who is looked for; empty if nobody. */
  wanted: z.string(),
  /** Who has been asked in-house; empty if nobody. */
  handler: z.string(),
  channelText: z.string(),
  answer: z.string().nullable(),
  round: z.number(),
});

/** Staff only: what could not be told to somebody, and why. */
const untold = z.object({ to: z.string(), what: z.string(), reason: z.string(), at: z.number() });

/** Staff only: a letter whose answer may be entered (H37). */
const letter = z.object({ letterId: z.string(), text: z.string() });

/** An older part of a case's record. */
export const recordPage = z.object({
  timeline: z.array(timelineEntry),
  /** Staff only: duties done, the latest first. */
  duties: z.array(dutyRow),
  untold: z.array(untold),
  /** Where it goes on; null: this is the beginning. */
  older: z.string().nullable(),
});

export const caseView = caseRow.extend({
  home: z.object({
    homeId: z.string(),
    projectId: z.string(),
    label: z.string(),
    address: z.string(),
  }),
  agent: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** Names of the actions the reader may call on it now. */
  may: z.array(z.string()),
  pictures: z.array(picture),
  /** Agent and manager: what of it WeChat doubts or could not check, and what was hidden. */
  content: z.array(
    z.object({
      contentId: z.string(),
      what: z.enum(['words', 'picture']),
      state: z.enum(['review', 'hidden']),
      /** Why somebody has to look, or that it was hidden. */
      text: z.string(),
      by: z.string(),
      at: z.number(),
      /** What was written; of what is hidden the manager's alone. */
      words: z.array(z.string()),
      picture: picture.nullable(),
    }),
  ),
  timeline: z.array(timelineEntry),
  /** Where the older part of the record begins (`case.older`); null: this is all of it. */
  older: z.string().nullable(),
  /** Staff only: whom to ring about it; numbers are masked (`number.reveal`, H61). */
  people: z.array(member),
  /** Staff only. */
  duties: z.array(dutyRow),
  letters: z.array(letter),
  untold: z.array(untold),
  /** Owners only: a revisit that they may answer here instead of on the phone. */
  revisit: z
    .object({
      dutyId: z.string(),
      title: z.string(),
      questions: z.array(revisitQuestion),
      asksSatisfied: z.boolean(),
      /** When they last answered; the agent still has to look at it. */
      answeredAt: z.number().nullable(),
    })
    .nullable(),
  project: projectView.nullable(),
  repair: repairView.nullable(),
  complaint: complaintView.nullable(),
  inquiry: inquiryView.nullable(),
  reorder: reorderView.nullable(),
  campaign: campaignView.nullable(),
  invitation: invitationView.nullable(),
  survey: surveyView.nullable(),
  finding: findingView.nullable(),
  handover: handoverView.nullable(),
  prospect: prospectView.nullable(),
});
