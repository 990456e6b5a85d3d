import type { ActionName } from '../../../shared/contract';
import { monday } from '../../builders';
import { MemoryCompany } from '../../cloudfunctions/memory/company';
import { type BadInput, badInput } from './generate';
import { verdictOf } from './verdict';

export interface Outcome {
  faults: string[];
  /** Answers by code; 'ok' for what was valid after all. */
  codes: Record<string, number>;
}

const looks = /\.(show|list|card)$|^warranty\.check$/;

/** State is compared at least so often; what went wrong in between is found by going through the span again. */
const SPAN = 250;

/**
 * Sends so many generated inputs in process. Whatever is refused must leave all that is stored as it was; after
 * whatever is accepted a fresh company goes on.
 */
export async function send(
  seeds: { from: number; count: number },
  names: readonly ActionName[],
  plant: (company: MemoryCompany) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = { faults: [], codes: {} };
  const fresh = async () => {
    const company = await MemoryCompany.start();
    plant(company);
    return { company, before: company.state() };
  };
  let { company, before } = await fresh();
  let span: BadInput[] = [];
  const look = (): void => {
    if (company.state() === before) return;
    outcome.faults.push(
      `something was written by refusals of seeds ${span.map(({ seed }) => seed).join(' ')}`,
    );
  };
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const bad = badInput(seed, names, monday);
    const answer = await company.invoke(bad.openid, bad.event);
    const fault = verdictOf(bad, answer);
    if (fault !== undefined)
      outcome.faults.push(`${fault} ${company.defects.at(-1)?.slice(0, 600) ?? ''}`);
    const code = answer.ok ? 'ok' : answer.error.code;
    outcome.codes[code] = (outcome.codes[code] ?? 0) + 1;
    // What only looked has left all as it was, which the next comparison holds.
    if (answer.ok && !looks.test(String(bad.event.action))) {
      ({ company, before } = await fresh());
      span = [];
      continue;
    }
    span.push(bad);
    if (span.length < SPAN) continue;
    look();
    span = [];
    if (outcome.faults.length > 20) break;
  }
  look();
  return outcome;
}
