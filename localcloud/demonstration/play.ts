/** The demonstration's own stage: its company, its people. */

import { idOf, slipCode } from '../../shared/contract/examples';
import type { Actor, Case } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { Play as Played } from '../../shared/domain/play';
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

/** By openid. */
export class Play<K extends Case> extends Played<K> {
  constructor(kase: K) {
    super(kase, { settings, context });
  }
}
