/**
 * Plays a case through the decisions that the functions make, at times that have passed: for homes that are shown, not
 * lived in. Nothing is sent to anybody.
 */
import { cards } from '../policy/cards';
import type { Settings } from '../policy/settings';
import type { Case } from './case';
import type { Context } from './context';
import { isOpen } from './duties';
import { recordRevisit } from './revisit';
import { seal } from './seal';
import { wake } from './wake';

/** Where it is played: by whose rules, and who the players are. */
export interface Stage {
  settings: Settings;
  /** `who` as the stage knows them; `ids`: what is not made up, by purpose. */
  context(now: number, who: string, ids?: Partial<Record<string, string>>): Context;
}

export class Play<K extends Case> {
  constructor(
    readonly kase: K,
    private readonly stage: Stage,
  ) {}

  /** Somebody does something at a time; what time itself had brought about by then comes first. */
  do(
    now: number,
    who: string,
    decide: (kase: K, ctx: Context) => void,
    ids: Partial<Record<string, string>> = {},
  ): this {
    this.until(now);
    decide(this.kase, this.stage.context(now, who, ids));
    return this.sealed(now);
  }

  /** The agent makes every revisit that can be made now. */
  revisits(now: number, who: string, ...rules: string[]): this {
    const due = this.kase.duties.filter(
      (duty) => isOpen(duty) && duty.card && duty.from <= now && rules.includes(duty.rule),
    );
    for (const duty of due) {
      this.do(now, who, (kase, ctx) =>
        recordRevisit(
          kase,
          {
            caseId: kase._id,
            dutyId: duty.id,
            outcome: 'done',
            way: 'phone',
            answers: {},
            ratings: [],
            restated: true,
            notes: '业主表示满意',
            ...(cards[duty.card ?? '']?.asksSatisfied ? { satisfied: true } : {}),
          },
          ctx,
        ),
      );
    }
    return this;
  }

  /** Lets time pass. */
  until(now: number): this {
    wake(this.kase, now, this.stage.settings);
    return this.sealed(now, false);
  }

  private sealed(now: number, changed = true): this {
    const { settings } = this.stage;
    seal(this.kase, now, settings);
    for (const notice of this.kase.notices) {
      if (notice.state !== 'due' && notice.state !== 'sending') continue;
      notice.state = 'sent';
      notice.sentAt = now;
      notice.at = now;
    }
    seal(this.kase, now, settings);
    if (changed) this.kase.updatedAt = now;
    return this;
  }
}
