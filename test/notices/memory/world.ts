import type { Case, Notice } from '../../../shared/domain/case';
import { pageId, type RecordPage } from '../../../shared/domain/pages';
import { within } from '../../../shared/time/shanghai';
import { everyone, settings } from '../company';
import type { Invocation } from './invocation';
import { VirtualTime } from './time';

export interface Account {
  left: number;
  taken: string[];
  credits: string[];
}

/** A message that reached a person or a group. */
export interface Delivered {
  at: number;
  /** Recipient and all that was said: the same notice twice is the same text twice. */
  content: string;
}

/** All that outlives an instance: what is stored, what WeChat knows and what it delivered. */
export class World {
  readonly time: VirtualTime;
  readonly people = new Map(everyone.map((person) => [person.personId, person]));
  readonly cases = new Map<string, string>();
  readonly wakeAt = new Map<string, number>();
  readonly ledger = new Map<string, Account>();
  readonly registry = new Map<string, string>();
  readonly pages = new Map<string, RecordPage>();
  readonly heartbeats: number[] = [];
  /** WeChat's own count: `openid template` → messages that may still be sent. */
  readonly quota = new Map<string, number>();
  readonly banned = new Set<string>();
  readonly delivered: Delivered[] = [];
  /** Rules that were broken while things went on. */
  readonly broken: string[] = [];
  /** Every notice that was ever stored: `case/notice`. */
  readonly notices = new Set<string>();
  /** Notices whose sender died after the claim was written; texts whose send was never answered. */
  readonly excused = new Set<string>();
  /** `killsInWindow` counts notices: one death may cut several short, `deathsInWindow`. */
  readonly counts = {
    steps: 0,
    kills: 0,
    killsInWindow: 0,
    deathsInWindow: 0,
    lostSends: 0,
    lostRaces: 0,
    ticks: 0,
  };
  readonly logs: string[] = [];
  readonly #owners = new Map<string, Invocation>();
  readonly #seen = new Map<string, Case>();
  readonly #cut = new Set<string>();
  readonly #cutting = new Set<Invocation>();

  constructor(now: number) {
    this.time = new VirtualTime(now);
  }

  read(id: string): Case | null {
    const stored = this.cases.get(id);
    return stored === undefined ? null : (JSON.parse(stored) as Case);
  }

  /** To be looked at only: the same object each time until the case is written. */
  look(id: string): Case | null {
    const known = this.#seen.get(id);
    if (known) return known;
    const kase = this.read(id);
    if (kase) this.#seen.set(id, kase);
    return kase;
  }

  /** To be looked at only. */
  all(): Case[] {
    return [...this.cases.keys()].flatMap((id) => this.look(id) ?? []);
  }

  /** What has left the case, the oldest first. */
  pagesOf({ _id, paged }: Case): RecordPage[] {
    return Array.from({ length: paged?.pages ?? 0 }, (_, place) => {
      const page = this.pages.get(pageId(_id, place + 1));
      if (!page) throw new Error(`page ${place + 1} of ${_id} is missing`);
      return page;
    });
  }

  store(kase: Case, by?: Invocation): void {
    this.cases.set(kase._id, JSON.stringify(kase));
    this.#seen.delete(kase._id);
    this.wakeAt.set(kase._id, kase.wakeAt);
    for (const notice of kase.notices ?? []) {
      this.notices.add(`${kase._id}/${notice.id}`);
      if (notice.state === 'sending' && notice.claim && by) {
        this.#claimed(kase, notice, notice.claim, by);
      }
    }
  }

  /** The first to write a claim is whose it is; written by an instance that is dead already it is one cut short. */
  #claimed(kase: Case, notice: Notice, claim: string, by: Invocation): void {
    if (!this.#owners.has(claim)) this.#owners.set(claim, by);
    if (by.dead && this.#owners.get(claim) === by) this.#cutShort(kase, notice);
  }

  /** An instance died: what it had claimed and not marked may have been sent or not. */
  died(by: Invocation): void {
    this.counts.kills += 1;
    for (const kase of this.all()) {
      for (const notice of kase.notices ?? []) {
        const mine = notice.claim !== undefined && this.#owners.get(notice.claim) === by;
        if (notice.state === 'sending' && mine) this.#cutShort(kase, notice);
      }
    }
  }

  #cutShort(kase: Case, notice: Notice): void {
    this.excused.add(`${kase._id}/${notice.id}`);
    const claim = `${notice.claim}/${notice.id}`;
    if (this.#cut.has(claim)) return;
    this.#cut.add(claim);
    this.counts.killsInWindow += 1;
    const by = this.#owners.get(notice.claim ?? '');
    if (by && !this.#cutting.has(by)) {
      this.#cutting.add(by);
      this.counts.deathsInWindow += 1;
    }
  }

  deliver(content: string, toOwner: boolean): void {
    const at = this.time.now;
    if (toOwner && within(at, settings.quiet)) this.broken.push(`an owner was woken: ${content}`);
    this.delivered.push({ at, content });
  }

  account(id: string): Account {
    const account = this.ledger.get(id) ?? { left: 0, taken: [], credits: [] };
    this.ledger.set(id, account);
    return account;
  }
}
