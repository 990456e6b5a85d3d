import type { Host } from '../host';

/** Options of a callback-style API. */
export interface Options {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
  [name: string]: unknown;
}

export type Apis = Record<string, unknown>;

/** How a real API fails: `fail` gets this. */
export class ApiFailure extends Error {
  readonly more: Record<string, unknown>;

  constructor(message: string, more: Record<string, unknown> = {}) {
    super(message);
    this.more = more;
  }
}

/**
 * An API in WeChat's manner: answers later, through success/fail/complete, or a promise where no
 * callback was given. The host counts it as being under way until then.
 */
export function later(
  host: Host,
  name: string,
  run: (options: Options) => unknown,
): (options?: Options) => unknown {
  return (options = {}) => {
    const { success, fail, complete } = options;
    const tell = (callback: ((value: unknown) => void) | undefined, value: unknown) =>
      host.guard(name, () => callback?.(value));
    const work = host.underWay(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      try {
        const result = (await run(options)) ?? {};
        const answer = host.into({ errMsg: `${name}:ok`, ...(result as object) });
        tell(success, answer);
        tell(complete, answer);
        return answer;
      } catch (error) {
        const { message, more } = failureOf(error);
        const answer = host.into({ errMsg: `${name}:fail ${message}`, ...more });
        tell(fail, answer);
        tell(complete, answer);
        throw answer;
      }
    });
    if (success ?? fail ?? complete) {
      work.catch(() => undefined);
      return undefined;
    }
    return work;
  };
}

function failureOf(error: unknown): { message: string; more: Record<string, unknown> } {
  if (error instanceof ApiFailure) return { message: error.message, more: error.more };
  if (error instanceof Error) return { message: error.message, more: {} };
  const { errMsg, message, ...more } = (error ?? {}) as Record<string, unknown>;
  return { message: String(errMsg ?? message ?? 'failed'), more };
}
