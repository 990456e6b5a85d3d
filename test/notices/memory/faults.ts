import type { randomFrom } from '../../builders';

/**
 * What can go wrong at a single step to the outside. `kill`: the instance dies there, and nobody hears of it. `lost`:
 * the step was made and its answer never came. A number or 'A.B': WeChat, WeCom or the operator of text
 * messages refuses with that code.
 */
export type Fault = 'killBefore' | 'killAfter' | 'errorBefore' | 'lost' | Refused;

export type Refused = number | `${string}.${string}`;

export const isRefusal = (fault: Fault | undefined): fault is Refused =>
  typeof fault === 'number' || (fault?.includes('.') ?? false);

export type StepKind = 'read' | 'write' | 'send';

/** Asked at every step; undefined: nothing goes wrong. */
export type FaultPlan = (kind: StepKind, name: string) => Fault | undefined;

export const noFaults: FaultPlan = () => undefined;

/**
 * WeChat: used up, banned, two at once, sensitive word, field format, busy. WeCom: too many messages. Text messages:
 * template, daily limit, busy.
 */
const refusals = {
  subscribe: [43101, 43107, 43108, 45168, 47003, -1],
  robot: [45009, -1, 93000],
  sms: [
    'FailedOperation.TemplateIncorrectOrUnapproved',
    'LimitExceeded.PhoneNumberDailyLimit',
    'LimitExceeded.PhoneNumberThirtySecondLimit',
  ],
} as const;

/** By chance: of a thousand steps so many go wrong. */
export function faultsByChance(
  random: ReturnType<typeof randomFrom>,
  perThousand: number,
): FaultPlan {
  return (kind, name) => {
    if (random.below(1000) >= perThousand) return undefined;
    const fault = random.pick([
      'killBefore',
      'killAfter',
      'errorBefore',
      'lost',
      'refused',
    ] as const);
    if (fault !== 'refused') return fault;
    if (kind !== 'send') return 'lost';
    return random.pick<Refused>(refusals[name as keyof typeof refusals]);
  };
}

/** Exactly one fault, at the n-th step. */
export function faultAt(place: number, fault: Fault): FaultPlan & { steps: () => number } {
  let steps = 0;
  const plan: FaultPlan = () => (steps++ === place ? fault : undefined);
  return Object.assign(plan, { steps: () => steps });
}
