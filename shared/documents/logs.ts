/** What is only ever added: looks at numbers, calls, visits; and imports. */
import { directionNames, visitTypeNames } from '../policy/words';
import { named } from './common';
import {
  by,
  choice,
  code,
  count,
  day,
  file,
  key,
  list,
  maybe,
  object,
  oneOf,
  or,
  orNull,
  person,
  phone,
  time,
  words,
  yesNo,
} from './marks';

/** What it adds to the figures, under the day on which it was entered. */
const counted = { counted: maybe(by(day(), by(key(), count()))), countedOn: maybe(list(day())) };

/** A look at a full number (H61). */
export const look = object({
  _id: code(),
  caseId: code(),
  /** Whose number. */
  personId: person(),
  by: person(),
  at: time(),
  dutyId: maybe(key()),
  /** No look, but the record of that month was taken as a file. */
  exported: maybe(day()),
  /** No look at one number, but a search by one. */
  searched: maybe(yesNo()),
});

/** A call on record (H37). */
export const callRecord = object({
  _id: code(),
  caseId: orNull(code()),
  direction: oneOf(directionNames),
  mobile: phone(),
  name: words(),
  at: time(),
  startedAt: time(),
  durationSeconds: count(),
  about: by(code(), words()),
  outcome: words(),
  by: person(),
  ...counted,
});

/** A visitor at the desk (H56). */
export const visitRecord = object({
  _id: code(),
  /** The project of the owner who came; null: a visitor who is none. */
  caseId: orNull(code()),
  visitor: words(),
  mobile: maybe(phone()),
  wanted: words(),
  type: oneOf(visitTypeNames),
  about: words(),
  outcome: maybe(words()),
  by: person(),
  at: time(),
  ...counted,
});

export const importProblem = object({
  sheet: words(),
  line: count(),
  column: words(),
  message: words(),
});

/** A spreadsheet on its way in; its lines lie in files until it is done, so that the document holds nobody's data. */
export const importDocument = object({
  _id: code(),
  kind: choice('customers', 'receipts'),
  state: choice('checked', 'running', 'done'),
  at: time(),
  by: named(),
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: code(),
  confirmedBy: maybe(named()),
  startedAt: maybe(time()),
  /** A checked one cannot be started later. */
  until: time(),
  loneAt: or(time()),
  /** What was uploaded, the lines found right, the problems: removed when it is done or has ended. */
  files: object({ uploaded: file(), lines: file(), problems: file() }),
  /** SHA-256 of what was written there; missing in one of an older release. */
  hashes: maybe(object({ lines: code(), problems: code() })),
  preview: list(object({ label: words(), value: words() })),
  problemCount: count(),
  total: count(),
  /** Lines behind it, in their order. */
  done: count(),
  /** Lines that could not be imported after all. */
  refused: list(importProblem),
});
