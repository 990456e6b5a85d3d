import { type ActionName, contract } from '../../../shared/contract';
import { faultOf } from '../answers';
import type { BadInput } from './generate';

const isName = (name: unknown): name is ActionName =>
  typeof name === 'string' && Object.hasOwn(contract, name);
/** Refusals of the call itself, before there is an action. */
const ofTheCall = ['bad_input', 'unknown_action'];

/** What is wrong with an answer to a bad input, or nothing. */
export function verdictOf({ event, seed }: BadInput, answer: unknown): string | undefined {
  const name = event.action;
  const fault = faultOf(isName(name) ? name : '', answer);
  const about = `seed ${seed}, ${String(name)}`;
  if (fault !== undefined) return `${about} ${fault}`;
  const { ok, error } = answer as {
    ok: boolean;
    error?: { code: string; field?: string; message: string };
  };
  if (ok || !error) return undefined;
  const declared: readonly string[] = isName(name) ? contract[name].refusals : [];
  if (!declared.includes(error.code) && !ofTheCall.includes(error.code))
    return `${about} is refused as ${error.code}, which it does not declare`;
  const whole =
    event.input === null || typeof event.input !== 'object' || Array.isArray(event.input);
  const large = /太大/.test(error.message);
  if (error.code === 'bad_input' && error.field === undefined && !whole && !large)
    return `${about} names no field: ${error.message}`;
  return undefined;
}
