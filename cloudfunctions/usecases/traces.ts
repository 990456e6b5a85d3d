/** What may stand in the functions' log: enough to find a defect, nothing that says who somebody is or what they wrote. */
import { sha256 } from './ids';

/** A run of a function, as its own log line tells it at the end. */
export interface Run {
  /** The platform's id of this run; all lines of it carry it. */
  request?: string | undefined;
  /** An action of the contract; what a client calls otherwise is not repeated. */
  action?: string | undefined;
  /** Who acted: twelve hex digits that lead back to nobody without the database. */
  who?: string | undefined;
}

/** How somebody appears in the log. The same person is the same everywhere. */
export const shadowOf = (personId: string): string => sha256(`log:${personId}`).slice(0, 12);

/** What whoever meets an internal fault can read out on the phone: the beginning of the run's id. */
export const numberOf = (request: string): string =>
  request.replace(/-/g, '').slice(0, 8).toUpperCase();

/** An error as it is logged. */
export interface Trace {
  name: string;
  code?: string | number;
  message: string;
  /** Places in the code, innermost first. */
  stack?: string[];
}

const LONGEST = 600;
const FRAMES = 15;
const FRAME = /^\s+at /;

/** Drivers and parsers repeat in their messages what they were given: texts, names and numbers are taken out. */
export function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { name: typeof error, message: unnamed(String(error)) };
  const { code, errCode } = error as { code?: string | number; errCode?: number };
  const known = code ?? errCode;
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    name: error.name,
    ...(known === undefined ? {} : { code: known }),
    message: unnamed(error.message),
    stack: frames.slice(0, FRAMES).map((line) => line.trim()),
  };
}

/**
 * Without Chinese words, numbers of five digits and more, what stands in quotes, and ids: a message in Chinese, a phone
 * number, a value, an account.
 */
export const unnamed = (text: string): string =>
  text
    .slice(0, 4 * LONGEST)
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|“[^”]*”/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…')
    // A driver's own code, E11000, is kept.
    .replace(/\b[A-Z]\d{5}\b|\d{5,}/g, (run) => (/^\d/.test(run) ? '…' : run))
    .replace(/(?=[\w-]*\d)[\w-]{20,}/g, '…')
    .slice(0, LONGEST);
