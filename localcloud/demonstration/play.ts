/** Plays a case through the same decisions that the functions make, at times that have passed. */

import { idOf, slipCode } from '../../shared/contract/examples';
import type { Actor, Case } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { isOpen } from '../../shared/domain/duties';
import { recordRevisit } from '../../shared/domain/revisit';
import { seal } from '../../shared/domain/seal';
import { wake } from '../../shared/domain/wake';
import { cards } from '../../shared/policy/cards';
import { settings } from './company';
import { personOf } from './people';

export function actor(openid: string): Actor {
  const { name, gender, roles, departmentId } = personOf(openid);
  return { personId: idOf(openid), name, gender, roles, ...(departmentId ? { departmentId } : {}) };
}

let made = 0;

/** Codes that the contract's examples name come first; the others are made up in order. */
export function context(
  now: number,
  openid: string,
  ids: Partial<Record<string, string>> = {},
): Context {
  return {
    now,
    settings,
    actor: actor(openid),
    ids: (purpose) => {
      made += 1;
      return (
        ids[purpose] ??
        `${String(made).padStart(8, '0')}${purpose === 'slip' ? slipCode.slice(8) : ''}`
      );
    },
  };
}

export class Play<K extends Case> {
  constructor(readonly kase: K) {}

  /** Somebody does something at a time; what time itself had brought about by then comes first. */
  do(
    now: number,
    openid: string,
    decide: (kase: K, ctx: Context) => void,
    ids: Partial<Record<string, string>> = {},
  ): this {
    this.until(now);
    decide(this.kase, context(now, openid, ids));
    return this.sealed(now);
  }

  /** The agent makes every revisit that can be made now. */
  revisits(now: number, openid: string, ...rules: string[]): this {
    const due = this.kase.duties.filter(
      (duty) => isOpen(duty) && duty.card && duty.from <= now && rules.includes(duty.rule),
    );
    for (const duty of due) {
      this.do(now, openid, (kase, ctx) =>
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
    wake(this.kase, now, settings);
    return this.sealed(now, false);
  }

  private sealed(now: number, changed = true): this {
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
