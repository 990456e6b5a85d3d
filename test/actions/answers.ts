import { type ActionName, contract } from '../../shared/contract';
import { refusalCodes } from '../../shared/errors';
import type { Answer } from '../tools/cloud';

/**
 * What is wrong with an answer, or nothing: data as the contract says, or a refusal with a code of the
 * table and a Chinese sentence. A defect ('internal') is never an answer to expect.
 */
export function faultOf(name: string, answer: unknown): string | undefined {
  const { ok, data, error } = (answer ?? {}) as Partial<Answer>;
  if (ok === true) {
    const output = contract[name as ActionName]?.output.safeParse(data);
    return output?.success === false
      ? `answers what it may not: ${output.error.message}`
      : undefined;
  }
  if (ok !== false || error === undefined) return `is no answer: ${JSON.stringify(answer)}`;
  const { code, message, field } = error;
  if (code === 'internal') return `is a defect: ${message}`;
  if (!(refusalCodes as string[]).includes(code)) return `has an unknown code ${code}`;
  if (!/\p{Script=Han}/u.test(message ?? '')) return `says '${message}' (${code})`;
  if (field !== undefined && typeof field !== 'string') return `names no field: ${String(field)}`;
  return undefined;
}
