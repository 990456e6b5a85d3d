/**
 * The contract: every action a client can call, one table. `call(name, input)` goes to the cloud function `api` as
 * `{action, input, requestId?}` and comes back as `{ok: true, data}` or `{ok: false, error: {code, message, field?}}`.
 */
import type * as z from 'zod';
import type { Refusal } from '../errors';
import { assessment } from './assessment';
import { campaign } from './campaign';
import { cases } from './cases';
import { complaint } from './complaint';
import { conduct } from './conduct';
import { contact } from './contact';
import { family } from './family';
import { figuresContract } from './figures';
import { finding } from './finding';
import { form } from './form';
import { handover } from './handover';
import { health } from './health';
import { home } from './home';
import { importing } from './importing';
import { inquiry } from './inquiry';
import { job } from './job';
import { letter } from './letter';
import { payment } from './payment';
import { person } from './person';
import { project } from './project';
import { prospect } from './prospect';
import { recurring } from './recurring';
import { reorder } from './reorder';
import { repair } from './repair';
import { report } from './report';
import { reviewer } from './reviewer';
import { roster } from './roster';
import { settings } from './settings';
import { staff } from './staff';
import { training } from './training';
import { warranty } from './warranty';

export const contract = {
  ...home,
  ...cases,
  ...project,
  ...payment,
  ...warranty,
  ...form,
  ...repair,
  ...reorder,
  ...job,
  ...complaint,
  ...inquiry,
  ...campaign,
  ...finding,
  ...recurring,
  ...prospect,
  ...figuresContract,
  ...assessment,
  ...contact,
  ...conduct,
  ...letter,
  ...handover,
  ...report,
  ...roster,
  ...settings,
  ...health,
  ...person,
  ...family,
  ...staff,
  ...reviewer,
  ...training,
  ...importing,
};

export type Contract = typeof contract;
export type ActionName = keyof Contract;
export const actionNames = Object.keys(contract) as ActionName[];

/** Actions whose contract says that they read. */
export type ReadingName = {
  [N in ActionName]: true extends Contract[N]['reads'] ? N : never;
}[ActionName];

/** What a caller sends, before defaults are filled in. */
export type Input<N extends ActionName> = z.input<Contract[N]['input']>;
/** What the use-case is handed. */
export type Parsed<N extends ActionName> = z.output<Contract[N]['input']>;
export type Output<N extends ActionName> = z.output<Contract[N]['output']>;

/** An action's example as it holds at an instant. */
export function exampleOf<N extends ActionName>(
  name: N,
  now: number,
): { as: string; input: Input<N> } {
  const { as, input } = contract[name].example;
  return { as, input: (typeof input === 'function' ? input(now) : input) as Input<N> };
}

export type Answer<N extends ActionName> =
  | { ok: true; data: Output<N> }
  | { ok: false; error: Refusal };
