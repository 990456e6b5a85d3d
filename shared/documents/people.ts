/** Documents of `people`, and what is written beside them. The types in `domain/person.ts` come from here. */
import type * as z from 'zod';
import { versioned } from '../migrations/types';
import { consentKinds } from '../policy/consents';
import { department, gender, named, part, remembered, role, version } from './common';
import {
  choice,
  code,
  count,
  day,
  file,
  key,
  list,
  maybe,
  name,
  object,
  only,
  or,
  orNull,
  person,
  phone,
  some,
  time,
  words,
  yesNo,
} from './marks';

const consentKind = () => choice(...consentKinds);

/** A try of the short test (H58). */
export const testResult = object({
  /** The first is 1. */
  attempt: count(),
  at: time(),
  /** So many right, of so many. */
  right: count(),
  of: count(),
  passed: yesNo(),
});

/** Of a person: sees a demonstration of their own, and nothing else, until then. */
export const reviewer = object({ at: time(), until: time(), by: named() });

/** The company, a role or a part that somebody had, taken or given up. */
export const ending = object({
  at: time(),
  how: choice('resigned', 'dismissed', 'roles'),
  /** roles: which of them. */
  roles: maybe(list(role())),
});

export const joining = object({
  /** Of the invitation: the hash of its code. */
  invitationId: code(),
  at: time(),
  roles: list(role()),
  departmentId: or(department()),
  /** The number that the invitation was made for. */
  mobile: phone(),
  invitedBy: named(),
  /** Who invited them could not do it any more when the code was opened. */
  passedOn: or(only(true)),
});

export const joined = object({
  at: time(),
  how: choice('number', 'face', 'first'),
  /** face: the administrator who saw them. */
  by: or(named()),
  invitedBy: named(),
});

export const preferences = object({
  bestTimeToCall: or(words()),
  contactBy: or(choice('phone', 'message')),
});

export const personFields = {
  name: name('_id'),
  gender: gender(),
  roles: list(role()),
  departmentId: or(department()),
  /** Missing as long as the person has not bound the mini-program. */
  openid: or(code()),
  /** Empty for family and tenants who joined by an invitation and gave none. */
  mobile: phone('_id'),
  v: maybe(count()),
  boundAt: or(time()),
  /** 'MM-DD' or 'YYYY-MM-DD', if given. */
  birthday: or(day()),
  preferences: or(preferences),
  /** What holds now; what was withdrawn is in the log only. */
  consents: or(some(consentKind(), object({ version: count(), at: time() }))),
  consentLog: or(
    list(object({ kind: consentKind(), version: count(), at: time(), given: yesNo() })),
  ),
  /** Homes this person belonged to, so that their record there is found when the account is deleted. */
  formerHomes: or(list(code())),
  /** Names and numbers the person had before, so that a deletion finds them too (H62). */
  formerNames: or(list(words())),
  formerMobiles: or(list(phone('_id'))),
  /** Asked for; carried out at `at` unless withdrawn before. */
  deletion: or(object({ askedAt: time(), at: time() })),
  /** A copy of the record, to be fetched until then. */
  copy: or(
    object({ at: time(), until: time(), files: list(object({ name: code(), fileId: file() })) }),
  ),
  /** Tries of the short test (H58), the latest ones. */
  training: or(list(testResult)),
  /** WeChat's own reviewer: not one of the company's owners, and nothing of theirs is theirs. */
  reviewer: or(reviewer),
  /** Left the company; the record of what they did stays. */
  leftAt: or(time()),
  /** Rights in the company that ended, for codes that were made before (`domain/giving.ts`). */
  endings: or(list(ending)),
  /** Opened a colleague's invitation without the number it was made for: has no rights until an administrator confirms. */
  joining: or(joining),
  /** How the person became a colleague. */
  joined: or(joined),
  /** The account is asked for by another WeChat: at `until` it moves, unless the one it has now says no (H50). */
  move: or(
    object({
      at: time(),
      until: time(),
      openid: code(),
      /** Version of the text about binding that the other one agreed to. */
      consent: count(),
      by: named(),
    }),
  ),
  /** The account moved to another WeChat, the last time: what is signed and rated afterwards shows it. */
  moved: or(object({ at: time(), how: choice('number', 'consent', 'waited'), by: named() })),
  /** Answers of the latest requests, so that a repetition gets the same. */
  results: or(list(remembered())),
};

export const personDocument = object({ _id: person(), ...version, ...personFields });
const personOnly = object(personFields);
export type PersonFields = z.infer<typeof personOnly>;

/** Opens something to whoever has the code; known by the code's hash. */
export const invitation = object({
  _id: code(),
  kind: choice('bind', 'member', 'staff'),
  at: time(),
  until: time(),
  by: named(),
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: code(),
  /** bind: whose WeChat account it becomes. */
  personId: maybe(person()),
  /** bind: what the person was when it was made, and the hash of the WeChat account they had ('' for none). */
  as: maybe(choice('owner', 'staff', 'reviewer')),
  account: maybe(code()),
  /** member, staff: who is invited. */
  name: maybe(words()),
  gender: maybe(gender()),
  /** member, and bind of an owner: the home. */
  homeId: maybe(code()),
  label: maybe(words()),
  part: maybe(part()),
  maySign: maybe(yesNo()),
  mayReport: maybe(yesNo()),
  /** staff */
  mobile: maybe(phone()),
  roles: maybe(list(role())),
  departmentId: maybe(department()),
  /** Hash of the WeChat account that used it. */
  usedBy: maybe(code()),
  usedAt: maybe(time()),
  /** Hash of the inviter's own WeChat account: nobody invites themselves. */
  from: maybe(code()),
  /** Somebody opened it, first at that time, after it had ended with its inviter's right: whoever is asked owes a new one. */
  deadAt: maybe(time()),
  why: maybe(code()),
  /** Withdrawn before it was used. */
  endedBy: maybe(named()),
  endReason: maybe(words()),
});

/** Subscriptions left, per person and template. */
export const account = object({
  _id: key(),
  personId: person(),
  template: choice('appointment', 'progress', 'revisit', 'slip'),
  left: count(),
  taken: list(key()),
  credits: list(key()),
});

/** Numbers and codes that must be unique (H16, H18): each says what kind it is in its id. */
export const claim = object({
  /** 'receipt:…', 'mobile:…'; a number that is somebody's goes with the claim, never out of it. */
  _id: key(),
  caseId: maybe(code()),
  personId: maybe(person()),
  at: maybe(time()),
  secret: maybe(code()),
  /** Of a receipt (`usecases/receiptClaims.ts`): other projects with another paper under the number, who held it before, its writes. */
  also: maybe(list(code())),
  history: maybe(
    list(
      object({
        caseId: code(),
        at: time(),
        by: maybe(person()),
        endedAt: maybe(time()),
        endedBy: maybe(person()),
      }),
    ),
  ),
  n: maybe(count()),
});

/** Codes tried in vain; how often somebody did something in a minute. */
export const guess = object({ _id: code(), count: count(), until: time() });
export const limit = object({ _id: code(), count: count(), at: time() });

const job = <K extends string>(kind: K) => ({ kind: only(kind), tries: maybe(count()) });
export const jobs = [
  object({ ...job('member'), homeId: code(), personId: person() }),
  object({ ...job('identity'), personId: person() }),
  object({ ...job('sold'), homeId: code() }),
  /** The account moves to another WeChat when the time has passed. */
  object({ ...job('move'), personId: person(), moveAt: time() }),
  /** `again`: it was carried out before, and a backup older than that was restored. */
  object({ ...job('delete'), personId: person(), again: maybe(only(true)) }),
  object({
    ...job('files'),
    fileIds: list(file()),
    missing: maybe(list(code())),
    hash: maybe(code()),
  }),
  object({ ...job('import'), importId: code() }),
  /** A colleague is told by the robot. */
  object({ ...job('tell'), personId: person(), text: words() }),
  /** A reviewer's account ends. */
  object({ ...job('review'), personId: person(), homeId: code() }),
  /** Documents of this collection up to `behind` have been brought up, and the collections before it. */
  object({
    ...job('migrate'),
    to: count(),
    collection: choice(...versioned),
    behind: maybe(code()),
    claims: maybe(code()),
    changed: count(),
    tooNew: count(),
  }),
  object({
    ...job('leave'),
    personId: person(),
    successor: orNull(named()),
    by: object({ personId: person(), name: name(), gender: gender(), roles: list(role()) }),
  }),
] as const;
