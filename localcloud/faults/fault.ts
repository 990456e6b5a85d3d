import { badRequest } from '../http/reply';

/**
 * What goes wrong on demand. `on` names operations: `database`, `database.modifyDocument`, `storage`,
 * `functions`, `openapi.subscribeMessage.send`, `robot`, `sms`, `call` (a client's call), `call.ACTION`.
 * `function` and `action` narrow it to runs of one function or one action; `after` lets the first
 * so many pass, `times` (1) says how many are hit then.
 */
export type Fault = {
  on: string;
  function?: string;
  action?: string;
  after: number;
  times: number;
} & (
  | { kind: 'error'; code: string | number; message: string }
  /** The operation takes effect, its answer never arrives. */
  | { kind: 'lost' }
  | { kind: 'slow'; milliseconds: number }
  /** The instance is ended at the `at`-th operation of a run, before or after that took effect. */
  | { kind: 'kill'; at: number; afterEffect: boolean }
  | { kind: 'timer'; how: 'twice' | 'skip' | 'late' | 'retry'; milliseconds: number }
);

const FIELDS: Record<Fault['kind'], string[]> = {
  error: ['code', 'message'],
  lost: [],
  slow: ['milliseconds'],
  kill: ['at', 'afterEffect'],
  timer: ['how', 'milliseconds'],
};
const COMMON = ['kind', 'on', 'function', 'action', 'after', 'times'];

/** Reads a fault from the control interface; a bad one is refused by its field. */
export function readFault(body: Record<string, unknown>): Fault {
  const { kind } = body;
  if (typeof kind !== 'string' || !(kind in FIELDS)) {
    throw badRequest(`kind must be one of ${Object.keys(FIELDS).join(', ')}`);
  }
  const allowed = [...COMMON, ...FIELDS[kind as Fault['kind']]];
  const unknown = Object.keys(body).find((field) => !allowed.includes(field));
  if (unknown)
    throw badRequest(`${unknown} is unknown; a fault ${kind} takes ${allowed.join(', ')}`);
  const common = {
    on: textOf(body, 'on', kind === 'timer' ? 'timer' : kind === 'kill' ? '' : undefined),
    ...(body.function !== undefined && { function: textOf(body, 'function') }),
    ...(body.action !== undefined && { action: textOf(body, 'action') }),
    after: wholeOf(body, 'after', 0, 0),
    times: wholeOf(body, 'times', 1, 1),
  };
  switch (kind as Fault['kind']) {
    case 'error': {
      const { code, message = 'a fault was asked for' } = body;
      if (typeof code !== 'string' && !Number.isInteger(code)) {
        throw badRequest(
          'code must be a code of CloudBase or of text messages, or an errcode of WeChat',
        );
      }
      return { ...common, kind: 'error', code: code as string | number, message: String(message) };
    }
    case 'lost':
      return { ...common, kind: 'lost' };
    case 'slow':
      return { ...common, kind: 'slow', milliseconds: wholeOf(body, 'milliseconds', 1) };
    case 'kill':
      return {
        ...common,
        kind: 'kill',
        at: wholeOf(body, 'at', 1, 1),
        afterEffect: body.afterEffect === true,
      };
    case 'timer': {
      const how = String(body.how);
      if (how !== 'twice' && how !== 'skip' && how !== 'late' && how !== 'retry') {
        throw badRequest('how must be twice, skip, late or retry');
      }
      return {
        ...common,
        kind: 'timer',
        how,
        milliseconds: wholeOf(body, 'milliseconds', 0, 1000),
      };
    }
  }
}

function textOf(body: Record<string, unknown>, field: string, fallback?: string): string {
  const value = body[field] ?? fallback;
  if (typeof value !== 'string' || (value === '' && fallback === undefined)) {
    throw badRequest(`${field} must be a text`);
  }
  return value;
}

function wholeOf(body: Record<string, unknown>, field: string, least: number, fallback?: number) {
  const value = body[field] ?? fallback;
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > 1_000_000) {
    throw badRequest(`${field} must be a whole number from ${least} to 1000000`);
  }
  return Number(value);
}
