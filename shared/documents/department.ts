/** The department's own: figures, assessments, reports, digests, signs of life. Nothing of owners. */
import { itemKeys, judgedKinds, pointKeys } from '../policy/assessment';
import { reportNames } from '../policy/reports';
import { assessedRecord } from './cases';
import { named, remembered } from './common';
import {
  by,
  choice,
  code,
  colleague,
  count,
  day,
  either,
  key,
  list,
  maybe,
  object,
  oneOf,
  only,
  or,
  orNull,
  person,
  time,
  words,
  yesNo,
} from './marks';

export const foundRecord = object({
  ...assessedRecord,
  caseId: code(),
  /** Of a stand-in: whose it would have been (H55). */
  insteadOf: maybe(person()),
});

const findingFields = {
  /** Points of the checklist that were not met. */
  failed: list(choice(...pointKeys)),
  remark: words(),
  /** Whether the revisit took place as recorded; of revisits alone. */
  isTrue: maybe(yesNo()),
  passed: yesNo(),
  by: named(),
  judgedAt: time(),
};
/** What the manager found of one call (H53). */
export const callFinding = object(findingFields);

export const verdict = object({
  ...findingFields,
  /** The call's id; of a revisit 'case@instant'. */
  ref: code(),
  caseId: orNull(code()),
  kind: choice('call', 'revisit'),
  direction: choice('in', 'out'),
  at: time(),
  seconds: orNull(count()),
  /** What it was about: the gist, or the duty's rule. */
  what: words(),
  /** What was found before it was amended, the first one first. */
  earlier: maybe(list(callFinding)),
});

/** A decision with a reason: a report not true, a liability, correction or notice, praise. */
export const judgement = object({
  id: code(),
  item: oneOf(judgedKinds),
  points: count(),
  reason: words(),
  /** A report not true that is dealt with apart. */
  serious: maybe(yesNo()),
  /** Praise of the company, not of the department alone. */
  ofCompany: maybe(yesNo()),
  by: named(),
  at: time(),
  withdrawn: maybe(object({ by: named(), at: time(), reason: words() })),
});

export const assessmentTable = object({
  items: list(
    object({ key: choice(...itemKeys), whole: count(), counted: count(), deducted: count() }),
  ),
  /** Points of praise. */
  bonus: count(),
  total: count(),
  /** A report that was not true and is dealt with apart. */
  serious: yesNo(),
});

const said = object({ words: words(), by: named(), at: time() });

export const agentMonth = object({
  /** '2026-11:person' */
  _id: key(),
  v: count(),
  month: day(),
  agent: named(),
  verdicts: list(verdict),
  judgements: list(judgement),
  objection: orNull(said),
  answer: orNull(said),
  /** A month that is over and done with: its table, and the documents that hold the records behind it. */
  closed: orNull(object({ by: named(), at: time(), table: assessmentTable, pages: list(key()) })),
  /** Answers of the latest requests. */
  results: or(list(remembered())),
});
export const keptRecords = object({ _id: key(), records: list(foundRecord) });

const line = () => by(code(), count());
const broken = () => by(key(), line());
/** How far the figures are drawn up, or sums of a day, month or year (`domain/figures/sheets.ts`). */
export const figures = object({
  _id: code(),
  day: maybe(day()),
  added: maybe(code()),
  all: maybe(line()),
  series: maybe(broken()),
  names: maybe(by(key(), colleague())),
  agent: maybe(broken()),
  department: maybe(broken()),
  person: maybe(broken()),
  category: maybe(broken()),
  community: maybe(broken()),
});

export const report = object({
  _id: key(),
  /** Counts writes. */
  v: count(),
  kind: oneOf(reportNames),
  from: day(),
  to: day(),
  /** Whoever hands it in. */
  personId: person(),
  name: colleague(),
  state: choice('handedIn', 'takenBack', 'answered'),
  dueAt: time(),
  late: yesNo(),
  handedInAt: time(),
  /** What the records said at an instant; fixed in the report with it. Nobody's name and number but colleagues'. */
  facts: object({
    at: time(),
    /** Whether everything up to then is counted in. */
    complete: yesNo(),
    figures: list(object({ key: code(), name: words(), value: count(), text: words() })),
    calls: object({ in: count(), out: count(), missed: count(), minutes: count() }),
    /** Open duties now, those late, and the most pressing of them by number and title. */
    duties: object({
      open: count(),
      late: count(),
      list: list(object({ number: code(), title: words(), dueAt: time(), late: yesNo() })),
    }),
  }),
  remarks: words(),
  plan: words(),
  answer: orNull(object({ at: time(), by: named(), words: words() })),
  results: list(remembered()),
});

/** That a day's digests are sent, and each one's claim. */
export const digest = object({
  _id: key(),
  at: time(),
  outcome: maybe(choice('sending', 'sent', 'unsent', 'retry', 'unknown')),
});

export const tally = object({ _id: code(), day: day(), counts: by(code(), count()) });

/** The clock's signs of life, and the outage that was told of. */
export const heartbeat = object({
  _id: only('heartbeat'),
  at: time(),
  woken: count(),
  failed: count(),
  more: yesNo(),
  behind: count(),
  release: maybe(code()),
  schema: maybe(count()),
  tooNew: maybe(count()),
  alarm: maybe(object({ since: time(), toldAt: time() })),
});
export const assessmentDocument = either(agentMonth, keptRecords);
