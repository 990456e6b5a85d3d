import type { FunctionRules } from './types';

/** Only `api` can be called by clients; `clock` and `events` are started by the platform. */
export const functionRules: FunctionRules = {
  '*': { invoke: false },
  api: { invoke: 'auth != null' },
};
