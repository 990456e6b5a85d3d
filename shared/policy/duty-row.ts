/** A row of the table of duties, and what several tables share. */
import type { CaseKind } from './words';

/** Who owes or is told. `department`: the one the case lies with; `designer`, `crew`: the person named on the case. */
export type Desk =
  | 'handler'
  | 'agent'
  | 'manager'
  | 'leader'
  | 'finance'
  | 'engineering'
  | 'department'
  /** A department drawn into the case: the event says which. */
  | 'drawn'
  | 'crew'
  | 'owners';

export type Span =
  | { minutes: number }
  | { hours: number }
  | { workingHours: number }
  | { workingDays: number }
  /** From the start of the n-th day after (start) or to its end (limit). */
  | { day: number }
  /** A time that the event itself carries, such as a promise. */
  | { given: string };

export interface DutyRow {
  /** Handbook rule; more than one duty of a rule is told apart by the suffix. */
  rule: string;
  title: string;
  kind: CaseKind;
  /** Event that creates it. Several of one event are told apart by the event's occasion. */
  on: string;
  owedBy: Desk;
  /** Not to be done before; at once, if not given. */
  from?: Span;
  within: Span;
  /** Whatever the limit: due when this share of the time until a time that the event carries has gone. */
  latest?: { given: 'promisedBy'; share: number };
  fulfilledBy: readonly string[];
  withdrawnBy?: readonly string[];
  /** While it waits for the owner its time stands still; never for a complaint's clocks. Ends with fulfilment too. */
  paused?: { by: readonly string[]; until: readonly string[] };
  /** Told when it is created. */
  tell?: readonly Desk[];
  /** Told when its time to be done begins (with `from`). */
  open?: readonly Desk[];
  /** Told when this share of the time has gone. */
  warn?: { shares: readonly number[]; tell: readonly Desk[] };
  /** Told when it lapses. */
  lapse: readonly Desk[];
  /** Revisit card that goes with it (policy/cards.ts); recording that revisit fulfils it. */
  card?: string;
}

export const cancelled = 'cancelled';
/** Recording the revisit that a duty was made for. */
export const revisit = (rule: string): string => `revisit:${rule}`;
/** The shares of the time at which a pressing duty is warned of. */
export const both = [0.5, 0.8];

/** Nobody in the home could be told, by any channel: 'cannot reach' is the agent's call, not silence. */
export const call = (kind: CaseKind, withdrawnBy: readonly string[]): DutyRow => ({
  rule: 'H40.call',
  title: '通知没有送达:致电业主告知',
  kind,
  on: 'ownersUntold',
  owedBy: 'agent',
  within: { workingHours: 4 },
  fulfilledBy: [revisit('H40.call')],
  withdrawnBy: ['revisited', cancelled, ...withdrawnBy],
  lapse: ['manager'],
  card: 'untold',
});
