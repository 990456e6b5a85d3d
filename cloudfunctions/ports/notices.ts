/** What tells people something, and whether the clock runs. */
import type { Alarm } from '../../shared/domain/watch';
import type { TemplateKey } from '../../shared/policy/settings';

/** The morning's digests (`usecases/digest.ts`). */
export interface Digests {
  isDone(day: string): Promise<boolean>;
  finish(day: string, at: number): Promise<void>;
  /** False: somebody has, or it has been sent. */
  claim(day: string, personId: string, at: number): Promise<boolean>;
  /** `retry` gives the claim back. */
  settle(day: string, personId: string, outcome: Sent['outcome']): Promise<void>;
}

export type Taken = 'taken' | 'none';

/** Subscriptions left, per person and template. */
export interface Ledger {
  credit(personId: string, template: TemplateKey, key: string): Promise<void>;
  /** How many are left of each; one read. */
  left(personId: string): Promise<Partial<Record<TemplateKey, number>>>;
  /** Takes one for a notice; the same notice takes only once. `again`: it may have been taken by an earlier try. */
  take(personId: string, template: TemplateKey, noticeId: string, again: boolean): Promise<Taken>;
  /** What was taken for this notice was not used: WeChat refused the message for another reason. */
  giveBack(personId: string, template: TemplateKey, noticeId: string): Promise<void>;
  hasTaken(personId: string, template: TemplateKey, noticeId: string): Promise<boolean>;
  /** The person is gone: so are the accounts. */
  forget(personId: string): Promise<void>;
  /** WeChat says that there is none left. */
  empty(personId: string, template: TemplateKey): Promise<void>;
}

export type Sent =
  | { outcome: 'sent' }
  /** Refused for good; `noneLeft`: the person's subscriptions to this template are gone. `code`: of WeChat, the robot or the operator. */
  | { outcome: 'unsent'; reason: string; noneLeft?: boolean; code?: string }
  /** Surely not sent. `soon`: the other side is busy and will have room in a minute. */
  | { outcome: 'retry'; reason: string; soon?: boolean }
  /** No answer: it may have been sent. */
  | { outcome: 'unknown'; reason: string };

/** Shows that the clock runs; the latest one is kept. */
export interface Heartbeat {
  at: number;
  woken: number;
  failed: number;
  /** More was due than one tick could do. */
  more: boolean;
  /** Milliseconds by which the earliest of what it met was late. */
  behind: number;
}

/** The clock's signs of life, and the outage that was told of (`usecases/watch.ts`). */
export interface Pulse {
  /** 'older': not all documents are known to be of this release's version. */
  beat(beat: Heartbeat): Promise<'same' | 'older'>;
  /** All documents are of this release's version, but for so many that only a later one can open. */
  broughtUp(tooNew: number): Promise<void>;
  /** The last one, with the release of the clock that gave it and the version of documents; null: there was none ever. One read. */
  look(): Promise<
    (Heartbeat & { release: string; schema: number; tooNew: number; alarm: Alarm | null }) | null
  >;
  /** There was none ever: it is waited for from then on. */
  expect(at: number): Promise<void>;
  /** Writes an alarm, or takes it away, if it still is the one that was looked at. */
  alarm(before: Alarm | null, after: Alarm | null): Promise<boolean>;
}

/** A text message: whose signature, which template, and what stands in its places, in their order. */
export interface Sms {
  sign: string;
  appId: string;
  templateId: string;
  params: readonly string[];
}

export interface Messenger {
  /** `mobile`: eleven digits, of China. */
  sms(mobile: string, message: Sms): Promise<Sent>;
  robot(key: string, text: string, mobiles: readonly string[]): Promise<Sent>;
  subscribe(
    openid: string,
    templateId: string,
    template: TemplateKey,
    fields: Record<string, string>,
    page: string,
  ): Promise<Sent>;
}
