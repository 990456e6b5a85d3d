import { Refused } from '../../shared/errors';

/** The code with which `work` is refused; 'allowed' when it is not. A defect goes on up. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return 'allowed';
}

/** The sentence with which it is refused. */
export function sentenceOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.message;
    throw error;
  }
  return '';
}
