import * as z from 'zod';
import type { RefusalCode } from '../errors';
import { mostFen } from '../policy/money';
import type { PlanKind, TimeKind } from '../policy/times';
import { departmentIds, type Role } from '../policy/words';
import { text } from './texts';
import { times } from './times';

/**
 * Who may act, and how they must stand to the case: `home` a member of the home · `signer` a member who may
 * sign · `reporter` a member who may report · `agent` the case's own agent · `department` the case lies with their department · `team` named on
 * the case (designer, supervisor, project manager, crew) · `seen` may see the case. Without a relation the role is enough.
 */
export type Relation =
  | 'home'
  | 'signer'
  | 'payer'
  | 'reporter'
  | 'agent'
  | 'department'
  | 'team'
  | 'seen';
export type Permit = Role | `${Role}:${Relation}` | 'anyone';

export interface Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** One Chinese line: what it does. */
  title: string;
  who: readonly Permit[];
  /** Open to WeChat users whom the company does not know (yet). */
  unbound?: true;
  /** Changes nothing that any page shows; it may count against a limit, note a look, or leave a file that is cleared away. */
  reads?: true | undefined;
  input: I;
  output: O;
  refusals: readonly RefusalCode[];
  /**
   * Valid in the demonstration as it stands right after its start; `as` is an openid there. What lies ahead is
   * reckoned from the time at which it is asked for.
   */
  example: { as: string; input: z.input<I> | ((now: number) => z.input<I>) };
}

/** Gives the literal its types; whether it reads stays known to them. */
export function action<
  I extends z.ZodType,
  O extends z.ZodType,
  R extends true | undefined = undefined,
>(spec: Action<I, O> & { reads?: R }): Action<I, O> & { reads?: R } {
  return spec;
}

/** Refusals any action may give. */
export const common = [
  'bad_input',
  'not_bound',
  'forbidden',
  'not_found',
  'busy',
  'request_reused',
] as const;

const alphabet = '0-9A-HJKMNP-TV-Z';
export const caseId = z
  .string()
  .regex(new RegExp(`^(XM|WX|TS|ZX|BD|HD|YQ|DC|FX|JB|YX)[${alphabet}]{8}$`));
export const kind = z.enum([
  'project',
  'repair',
  'complaint',
  'inquiry',
  'reorder',
  'campaign',
  'invitation',
  'survey',
  'finding',
  'handover',
  'prospect',
]);
export const homeId = z.string().regex(new RegExp(`^FW[${alphabet}]{8}$`));
export const personId = z.string().regex(/^[A-Za-z0-9_-]{2,40}$/);
export const dutyId = z.string().regex(/^[A-Za-z0-9.:_-]{2,80}$/);

export { anyNumber, aPerson, mobile, personalNumber, sameNumber } from './people';
export { line, lineOrNone, name, text } from './texts';

/** Epoch milliseconds, 2000 to 2100; how far from now is a matter of its kind (policy/times.ts). */
const instant = (kind: TimeKind) =>
  z.int().min(946_684_800_000).max(4_102_444_800_000).register(times, { kind });
/** When something happened: not later than now. */
export const happened = instant('fact');
/** When something is to be. */
export const planned = (kind: PlanKind) => instant(kind);
/** A day of Shanghai's calendar that lies ahead, '2026-11-23'. */
export const plannedDay = (kind: PlanKind) => z.iso.date().register(times, { kind });
/** A month of Shanghai's calendar, '2026-11'. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
/** Whole fen, more than nothing, up to a hundred million yuan. */
export const fen = z.int().min(1).max(mostFen);
/** A file the caller has uploaded under `uploads/{their person id}/`. */
export const fileId = z
  .string()
  .max(300)
  .regex(/^cloud:\/\/[^/\s]+\/uploads\/[A-Za-z0-9_-]+\/[^/\s]+$/);
export const department = z.enum(departmentIds);
/** Photos that may go with it. */
export const pictures = z.array(fileId).max(9).default([]);
/** Who has to answer for it, and why (H22); a department of the company may be fined, in fen (H19). */
export const judgement = {
  liable: z.enum(['company', 'owner', 'thirdParty', 'expired']),
  reason: text(300),
  department: department.optional(),
  penalty: fen.max(100_000_000).optional(),
};
/** A signature drawn by hand: a PNG as base64, at most 60 KB. */
export const signature = z.base64().min(60).max(82_000);
export const stars = z.int().min(1).max(5);

/** A picture ready to be shown; the address ends after a while. */
export const picture = z.object({ fileId: z.string(), url: z.string() });
export const tone = z.enum(['go', 'soon', 'late', 'info', 'quiet']);
export type Tone = z.infer<typeof tone>;
/** What most changes answer: the case and where it stands now. */
export const changed = z.object({ caseId: z.string(), state: z.string(), stateText: z.string() });
