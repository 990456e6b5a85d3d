/** Parts that several kinds of document have. */
import type * as z from 'zod';
import {
  aspectNames,
  departmentNames,
  genders,
  occasionNames,
  partNames,
  roleNames,
  subjectNames,
} from '../policy/words';
import {
  answer,
  by,
  choice,
  code,
  count,
  either,
  file,
  key,
  list,
  type Marked,
  maybe,
  name,
  object,
  oneOf,
  only,
  or,
  person,
  phone,
  said,
  some,
  time,
  words,
  yesNo,
} from './marks';

export const department = () => oneOf(departmentNames);
export const role = () => oneOf(roleNames);
export const subject = () => oneOf(subjectNames);
export const gender = () => choice(...genders);
export const part = () => oneOf(partNames);

/** The version of the shape of documents that are migrated (`shared/migrations`). */
export const version = { schema: maybe(count()), needs: maybe(count()) };

export const named = () => object({ personId: person(), name: name() });
export type Named = z.infer<ReturnType<typeof named>>;

const memberFields = {
  personId: person(),
  name: name(),
  gender: gender(),
  mobile: phone(),
  part: part(),
  maySign: yesNo(),
  /** May report repairs, file complaints, ask; who is not told otherwise may. */
  mayReport: maybe(yesNo()),
};
export const member = () => object(memberFields);
/** Who belonged to a home until then. */
export const former = () => object({ ...memberFields, until: time() });

export const home = () =>
  object({
    id: code(),
    projectId: code(),
    /** '南山里 3 栋 1202' */
    label: words(),
    address: words(),
    region: choice('city', 'county', 'province'),
  });

const owingTo = [
  object({ desk: only('agent') }),
  object({ desk: only('manager') }),
  object({ desk: only('leader') }),
  object({ desk: only('department'), id: department() }),
  object({ desk: only('person'), id: person(), name: name('id') }),
] as const;
export const owing = () => either(...owingTo);
export const told = () => either(...owingTo, object({ desk: only('owners') }));

export const writer = () =>
  object({
    id: person(),
    name: name('id'),
    role: either(role(), only('system')),
    /** When their account had moved to another WeChat, if that was not long before. */
    moved: maybe(time()),
  });

const byCode = <V extends Marked>(value: V) => by(code(), value);

/** By question. */
export const answers = () => byCode(said());

export const duty = () =>
  object({
    /** From rule and occasion, so that the same event twice makes one duty: 'H10:3'. */
    id: key(),
    rule: code(),
    title: words(),
    owedBy: owing(),
    createdAt: time(),
    /** Its time runs from here (a late entry shortens it, H3). */
    base: time(),
    /** Not before. */
    from: time(),
    dueAt: time(),
    /** Points in time at which somebody is told about it. */
    moments: list(
      object({
        at: time(),
        what: choice('open', 'warn', 'lapse'),
        /** Share of the time gone, with `warn`. */
        share: maybe(count()),
        to: list(told()),
      }),
    ),
    /** How many moments are behind. */
    fired: count(),
    card: maybe(code()),
    /** What it is about, when the title does not say ('防水 2031-03-01 到期'). */
    about: maybe(words()),
    doneAt: maybe(time()),
    /** Id; earlier releases wrote the name, which no id says whose it is. */
    doneById: maybe(person()),
    doneBy: maybe(name('doneById')),
    withdrawnAt: maybe(time()),
    /** Its limit is in working time; on the wall clock, if not given. */
    working: maybe(only(true)),
    /** Since then it waits for the owner, and its time stands still. */
    pausedAt: or(time()),
    /** Limits it had before, each with when it stopped counting (H33). */
    earlier: maybe(list(object({ dueAt: time(), until: time(), reason: words() }))),
    /** What the owner answered in the app, as long as somebody has to look at it. */
    answered: maybe(
      object({
        at: time(),
        by: named(),
        answers: answers(),
        ratings: list(object({ subject: subject(), overall: count() })),
        satisfied: maybe(yesNo()),
      }),
    ),
    /** The owner asked for another time, or was not reached. */
    tries: maybe(list(object({ at: time(), outcome: words(), nextAt: maybe(time()) }))),
    /** Fact that created it, so that taking the fact back takes it back. */
    cause: key(),
  });

export const notice = () =>
  object({
    id: key(),
    to: told(),
    /** Person it goes to, where it is one (subscription and text messages). */
    personId: maybe(person()),
    channel: choice('robot', 'subscribe', 'sms'),
    /** Robot, text message: what is said. */
    text: maybe(words()),
    /** Subscription message: which template, and its fields by our names. A text message has those it stands in for. */
    template: maybe(choice('appointment', 'progress', 'revisit', 'slip')),
    fields: maybe(byCode(words())),
    /** Text message: the values of its places, by their numbers. */
    params: maybe(byCode(words())),
    urgent: yesNo(),
    state: choice('due', 'sending', 'sent', 'unsent', 'parked'),
    createdAt: time(),
    /** Due: not before. Sending: the claim ends. */
    at: time(),
    tries: count(),
    /** Sending: token of the writer that claimed it. */
    claim: or(code()),
    /** Owners must learn of it; should none of the home be reached, the agent calls. */
    occasion: maybe(key()),
    sentAt: maybe(time()),
    reason: or(words()),
  });

export const remembered = () =>
  object({
    requestId: key(),
    inputHash: code(),
    data: answer(),
    /** What stays of it when the answer goes; not of a request that had no id. */
    mark: maybe(code()),
  });
export type Remembered = { requestId: string; inputHash: string; data: unknown; mark?: string };

export const rating = () =>
  object({
    subject: subject(),
    personId: person(),
    name: name(),
    occasion: oneOf(occasionNames),
    overall: count(),
    aspects: some(oneOf(aspectNames), count()),
    words: words(),
    at: time(),
    amendedAt: maybe(time()),
    by: named(),
    /** Entered by an agent from a call (H46). */
    byPhone: yesNo(),
    /** When the account of who gave it had moved to another WeChat, if that was not long before. */
    moved: maybe(time()),
  });

export const signed = () =>
  object({
    name: words(),
    at: time(),
    fileId: file(),
    /** SHA-256 of the picture. */
    hash: code(),
    way: choice('ownPhone', 'crewPhone', 'paper', 'head'),
    /** Under a name that nobody in the home bears. */
    stranger: maybe(only(true)),
    /** When the signer's account had moved to another WeChat, if that was not long before. */
    moved: maybe(time()),
  });

export const pictures = () => list(file());
export const result = () => object({ text: words(), pictures: pictures() });
