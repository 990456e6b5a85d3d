import { CloudError } from '../errors';

export type ClientFailure = { errCode: number; errMsg: string };

/** The numbers a client sees, by CloudBase's code; the texts come from public error tables. */
const NUMBERS: Record<string, [number, string]> = {
  PERMISSION_DENIED: [-501023, 'permission denied'],
  FUNCTION_NOT_FOUND: [-501000, 'resource system error'],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions execute timeout'],
  INVALID_PARAM: [-501007, 'invalid parameters'],
  STORAGE_EXCEED_AUTHORITY: [-503002, 'storage permission denied'],
};

/** What `wx.cloud.*` would reject with. */
export function failureOf(error: unknown, api: string): ClientFailure {
  if (!(error instanceof CloudError)) throw error;
  const [errCode, text] = NUMBERS[error.code] ?? [-501001, 'system error'];
  return {
    errCode,
    errMsg: `cloud.${api}:fail Error: errCode: ${errCode} ${text} | errMsg: [${error.code}] ${error.message}`,
  };
}

export const permissionDenied = (message: string) => new CloudError('PERMISSION_DENIED', message);
