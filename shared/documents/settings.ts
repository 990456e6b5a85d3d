/** The company's settings, and the record of their changes: about the company and its own people alone. */

import { reportNames } from '../policy/reports';
import { shiftKeys } from '../policy/roster';
import { limited, templateKeys } from '../policy/settings';
import { timeKinds } from '../policy/times';
import { departmentNames, faultNames, levelNames } from '../policy/words';
import { department, version } from './common';
import {
  by,
  choice,
  code,
  colleague,
  count,
  day,
  either,
  list,
  maybe,
  object,
  oneOf,
  or,
  orNull,
  pair,
  person,
  some,
  time,
  words,
  yesNo,
} from './marks';

const contactFields = { personId: person(), name: colleague(), mobile: code() };
const contact = () => object(contactFields);
/** '08:30' */
const clock = () => code();
const windows = () => list(pair(clock(), clock()));
const templates = () => by(choice(...templateKeys), code());
const span = () =>
  either(
    object({ minutes: count() }),
    object({ hours: count() }),
    object({ workingHours: count() }),
    object({ workingDays: count() }),
    object({ day: count() }),
    object({ given: code() }),
  );

/** Each may be missing: the usual value holds then (`policy/settings.ts`, where each is explained). */
const rosterRow = object({ ...contactFields, department: department(), days: code() });

export const settingsFields = {
  name: maybe(words()),
  service: maybe(words()),
  phone: maybe(code()),
  emergencyPhone: maybe(code()),
  calendar: maybe(object({ windows: windows(), exceptions: maybe(by(day(), yesNo())) })),
  quiet: maybe(pair(clock(), clock())),
  departments: maybe(
    by(
      oneOf(departmentNames),
      object({
        head: contact(),
        deputy: maybe(contact()),
        robotKey: maybe(code()),
        windows: maybe(windows()),
      }),
    ),
  ),
  manager: maybe(contact()),
  leader: maybe(contact()),
  lonePerson: maybe(orNull(object({ personId: person(), name: colleague(), since: time() }))),
  loneHours: maybe(count()),
  levels: maybe(by(oneOf(levelNames), object({ replyMinutes: count(), resolveHours: count() }))),
  visitHours: maybe(object({ city: count(), county: count(), province: count() })),
  urgentHours: maybe(some(oneOf(faultNames), count())),
  templates: maybe(templates()),
  sms: maybe(object({ on: yesNo(), sign: words(), appId: code(), templates: templates() })),
  repeatMonths: maybe(count()),
  ratingAmendDays: maybe(count()),
  disownDays: maybe(count()),
  lateEntryMinutes: maybe(count()),
  limits: maybe(by(code(), span())),
  events: maybe(object({ callDays: count(), callOpenDays: count(), closeDays: count() })),
  festivals: maybe(
    list(object({ name: words(), calendar: choice('solar', 'lunar'), day: day(), text: words() })),
  ),
  begins: maybe(by(code(), object({ day: count() }))),
  warnings: maybe(by(code(), list(count()))),
  grid: maybe(object({ everyDays: count(), marginDays: count() })),
  endingMonths: maybe(count()),
  planHours: maybe(count()),
  warrantyYears: maybe(by(code(), count())),
  standIns: maybe(
    list(
      object({
        agentId: person(),
        standInId: person(),
        mobile: code(),
        name: maybe(colleague()),
        from: time(),
        to: time(),
      }),
    ),
  ),
  linkHours: maybe(count()),
  guesses: maybe(object({ most: count(), minutes: count() })),
  digest: maybe(orNull(object({ time: clock(), until: clock(), names: count() }))),
  paging: maybe(
    object({
      bytes: count(),
      entries: count(),
      keep: count(),
      least: count(),
      most: count(),
      settledDays: count(),
    }),
  ),
  sampling: maybe(object({ calls: count(), failsFrom: count() })),
  shifts: maybe(
    list(object({ ...contactFields, department: department(), from: time(), to: time() })),
  ),
  shiftHours: maybe(
    by(choice(...shiftKeys), object({ name: words(), from: clock(), to: clock() })),
  ),
  reports: maybe(
    object({
      since: orNull(day()),
      deadlines: by(oneOf(reportNames), object({ workingDays: count(), time: clock() })),
    }),
  ),
  rosters: maybe(
    by(
      day(),
      object({
        revision: count(),
        by: colleague(),
        at: time(),
        rows: list(rosterRow),
      }),
    ),
  ),
  perMinute: maybe(some(choice(...limited), count())),
  perAccount: maybe(
    object({ callsPerMinute: count(), operationsPerDay: count(), strangersPerDay: count() }),
  ),
  openCases: maybe(object({ repair: count(), complaint: count(), inquiry: count() })),
  invitationDays: maybe(count()),
  reviewDays: maybe(count()),
  deletionDays: maybe(count()),
  copyHours: maybe(count()),
  formHours: maybe(count()),
  keepDays: maybe(by(code(), count())),
  prospectDays: maybe(count()),
  times: maybe(
    object({
      aheadMinutes: count(),
      backDays: count(),
      planDays: some(choice(...timeKinds), count()),
    }),
  ),
  watch: maybe(object({ silentMinutes: count(), againHours: count(), smsTemplate: code() })),
  contentCheck: maybe(object({ on: yesNo(), againMinutes: list(count()), silentMinutes: count() })),
};

const changeFields = {
  version: count(),
  at: time(),
  by: colleague(),
  reason: words(),
  /** The request that made it, so that its repetition is recognised. */
  request: code(),
  inputHash: code(),
};
/** As they were set; what took part of a value alone is kept whole. Of rosters only the rows, by month. */
const changes = object({ ...settingsFields, rosters: maybe(by(day(), or(list(rosterRow)))) });

export const settingsChange = object({ _id: code(), ...changeFields, changes });

export const settings = object({
  _id: code(),
  ...version,
  version: count(),
  ...settingsFields,
  last: maybe(object({ ...changeFields, changes })),
});
