/** People, who holds which account and number, and what is counted against them. */
import type { Person } from '../../shared/domain/person';
import type { DepartmentId, Gender, Part, Role } from '../../shared/policy/words';

export interface People {
  byOpenid(openid: string): Promise<Person | null>;
  byIds(ids: readonly string[]): Promise<Person[]>;
  byRole(role: Role): Promise<Person[]>;
  /** Those who wait for an administrator's word. */
  joining(): Promise<Person[]>;
  byMobile(mobile: string): Promise<Person | null>;
  /** As stored now, past any cache. */
  find(id: string): Promise<Person | null>;
  /** Everybody with one of these numbers. One read a hundred. */
  withMobiles(mobiles: readonly string[]): Promise<Person[]>;
  /** Everybody with this number; three at most. */
  withMobile(mobile: string): Promise<Person[]>;
  /** Writes the person, if nobody else has since `before` was read. */
  replace(before: Person, after: Person): Promise<boolean>;
  /** Takes the document away; nobody is remembered. */
  remove(id: string, openid: string | undefined): Promise<void>;
  /** Adds an owner under this id; somebody with the same mobile wins and is returned, but for a telephone that is `shared`. */
  addOwner(
    id: string,
    person: Omit<Person, 'personId' | 'openid' | 'departmentId'>,
    how?: { shared: boolean },
  ): Promise<Person>;
}

/** Who holds a receipt's number (`usecases/receiptClaims.ts`). */
export interface ReceiptClaim {
  /** In its normal form; of a release before as it was typed. */
  number: string;
  /** The project that claimed it last. */
  caseId: string;
  at: number;
  /** Projects with another paper under the same number. */
  also?: string[];
  /** Who held it before: by whom it was booked and reversed there, as person ids. */
  history?: {
    caseId: string;
    at: number;
    by?: string;
    endedAt?: number | undefined;
    endedBy?: string | undefined;
  }[];
  /** Of its writes; missing: none but the first. */
  n?: number;
}

/** Numbers and codes that must be unique (H16, H18). */
export interface Registry {
  /**
   * Makes `personId` the holder of a WeChat account or a mobile number, if nobody is; answers the holder. A prospect's
   * number is held by its case (H57).
   */
  hold(
    kind: 'openid' | 'mobile' | 'prospect',
    key: string,
    personId: string,
    now: number,
  ): Promise<string>;
  /** A claim older than `olderThan` changes hands; false: it is younger, or has changed hands already. */
  passOn(
    kind: 'openid' | 'mobile' | 'prospect',
    key: string,
    from: string,
    to: string,
    olderThan: number,
    now: number,
  ): Promise<boolean>;
  /** Gives it up, if this person holds it. */
  release(kind: 'openid' | 'mobile' | 'prospect', key: string, personId: string): Promise<void>;
  /** The case that holds one of these numbers; null: none does. One read. */
  prospectAmong(mobiles: readonly string[]): Promise<string | null>;
  /** The environment's own secret, made at its first use: for codes that the same request must get again. */
  secret(): Promise<string>;
  /** Claims a number for a case; the holder is returned, which is another case when it was taken. */
  claim(
    kind: 'slip' | 'job' | 'gone',
    number: string,
    caseId: string,
    now: number,
  ): Promise<string>;
  /** Claims a receipt's number for a project; null: it is claimed now, else the claim that there is. */
  claimReceipt(number: string, caseId: string, now: number): Promise<ReceiptClaim | null>;
  receipt(number: string): Promise<ReceiptClaim | null>;
  /** Those of these numbers that are claimed. One read a hundred. */
  receipts(numbers: readonly string[]): Promise<ReceiptClaim[]>;
  /** Writes a claim anew; false: somebody else has since it was read. */
  passReceipt(before: ReceiptClaim, after: ReceiptClaim): Promise<boolean>;
  /** A hundred claims by number, from behind the one given; `next`: where to go on, null: that was all. */
  receiptsBehind(number: string): Promise<{ claims: ReceiptClaim[]; next: string | null }>;
  holder(kind: 'slip' | 'job', number: string): Promise<string | null>;
}

/** Codes tried in vain. */
export interface Guesses {
  /** How many of somebody's still count. */
  made(who: string, now: number): Promise<number>;
  /** One more; the first counts, with those after it, until then. */
  add(who: string, until: number, now: number): Promise<void>;
}

/** How often somebody did something in a minute, counted over all instances. */
export interface Limits {
  /** Counts once more; false: `most` had been reached. One operation for the first in a minute, two later. */
  count(key: string, most: number, at: number): Promise<boolean>;
  /** Counts so many more; false: `most` had been reached. One operation, two for an instance's first under a key. */
  share(key: string, amount: number, most: number, at: number): Promise<boolean>;
}

/** Opens something to whoever has the code; known by the code's hash. */
export interface Invitation {
  _id: string;
  kind: 'bind' | 'member' | 'staff';
  at: number;
  until: number;
  by: { personId: string; name: string };
  /** Of the request that made it, so that its repetition is recognised. */
  inputHash: string;
  /** bind: whose WeChat account it becomes. */
  personId?: string;
  /** bind: what the person was when it was made, and the hash of the WeChat account they had ('' for none). */
  as?: 'owner' | 'staff' | 'reviewer';
  account?: string;
  /** member, staff: who is invited. */
  name?: string;
  gender?: Gender;
  /** member, and bind of an owner: the home. */
  homeId?: string;
  label?: string;
  part?: Part;
  maySign?: boolean;
  mayReport?: boolean;
  /** staff */
  mobile?: string;
  roles?: Role[];
  departmentId?: DepartmentId;
  /** Hash of the WeChat account that used it. */
  usedBy?: string;
  usedAt?: number;
  /** Hash of the inviter's own WeChat account: nobody invites themselves. */
  from?: string;
  /** Somebody opened it, first at that time, after it had ended with its inviter's right: whoever is asked owes a new one. */
  deadAt?: number;
  why?: string;
  /** Withdrawn before it was used. */
  endedBy?: { personId: string; name: string };
  endReason?: string;
}

export interface Invitations {
  /** False: there is one with this id. */
  add(invitation: Invitation): Promise<boolean>;
  find(id: string): Promise<Invitation | null>;
  /** Uses it up; false: it was used or has ended. */
  use(id: string, usedBy: string, now: number): Promise<boolean>;
  end(id: string, now: number, ended?: Pick<Invitation, 'endedBy' | 'endReason'>): Promise<void>;
  /** Notes that it was opened in vain; false: it has been noted. */
  noteDead(id: string, why: string, now: number): Promise<boolean>;
  /** Those that have not ended. */
  ofHome(homeId: string, now: number): Promise<Invitation[]>;
  /** Those that open the company: new colleagues, and colleagues' other WeChat accounts. */
  ofStaff(now: number): Promise<Invitation[]>;
  /** Removes those made by, meant for or used by somebody. */
  forget(personId: string, usedBy: string): Promise<void>;
  /** Removes those to a home that name somebody, whatever became of them. */
  forgetNamed(homeId: string, name: string): Promise<void>;
}
