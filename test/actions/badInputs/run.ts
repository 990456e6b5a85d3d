import { type ActionName, contract } from '../../../shared/contract';
import { type BadInput, badInput } from './generate';
import { verdictOf } from './verdict';

export interface Outcome {
  faults: string[];
  /** Answers by code; 'ok' for what was valid after all. */
  codes: Record<string, number>;
}

/** What the inputs are sent to. */
export interface Target {
  now: number;
  invoke(openid: string, event: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
  /** All that is stored, as one text. */
  state(): string | Promise<string>;
  /** What was logged as a defect since it was last asked. */
  defects(): string[] | Promise<string[]>;
  /** After something was accepted: as at the beginning, or as it is now. */
  goOn(): Promise<void>;
}

const looks = /\.(show|list|card)$|^warranty\.check$/;

/** State is compared at least so often, and before whatever may be accepted. */
const SPAN = 250;

const mayBeAccepted = ({ event: { action, input } }: BadInput): boolean =>
  typeof action === 'string' &&
  Object.hasOwn(contract, action) &&
  !looks.test(action) &&
  contract[action as ActionName].input.safeParse(input ?? {}).success;

/** Sends so many generated inputs. Whatever is refused must leave all that is stored as it was. */
export async function send(
  seeds: { from: number; count: number },
  names: readonly ActionName[],
  target: Target,
): Promise<Outcome> {
  const outcome: Outcome = { faults: [], codes: {} };
  let before = await target.state();
  let span: number[] = [];
  const look = async (): Promise<void> => {
    if (span.length === 0) return;
    const logged = await target.defects();
    if (logged.length > 0)
      outcome.faults.push(`seeds ${span.join(' ')} logged ${logged.join(' ').slice(0, 600)}`);
    const after = await target.state();
    if (after !== before)
      outcome.faults.push(`something was written by refusals of seeds ${span.join(' ')}`);
    before = after;
    span = [];
  };
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const bad = badInput(seed, names, target.now);
    if (mayBeAccepted(bad)) await look();
    const answer = await target.invoke(bad.openid, bad.event);
    const fault = verdictOf(bad, answer);
    if (fault !== undefined) outcome.faults.push(fault);
    const code = answer.ok ? 'ok' : (answer.error?.code ?? '');
    outcome.codes[code] = (outcome.codes[code] ?? 0) + 1;
    span.push(seed);
    // What only looked has left all as it was, which the next comparison holds.
    if (answer.ok && !looks.test(String(bad.event.action))) {
      await target.goOn();
      before = await target.state();
      span = [];
    } else if (span.length >= SPAN) await look();
    if (outcome.faults.length > 20) break;
  }
  await look();
  return outcome;
}
