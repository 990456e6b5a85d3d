import type { RefusalCode } from '../../../shared/errors';
import type { Values } from './values';

export type Option = readonly [value: string, label: string];
export type StaffRole = 'agent' | 'designer' | 'supervisor' | 'projectManager' | 'crew';

interface Asked {
  /** Named as in the action's input, so that a refusal's `field` finds its place. */
  key: string;
  label: string;
  hint?: string;
  optional?: true;
  /** Asked only when it holds. */
  when?: (values: Values) => boolean;
  /** Asked only once the cloud has refused so. */
  after?: RefusalCode;
}

/** What a form asks, as data: `Fields` draws it, `missing` checks it, a step makes an input of it. */
export type Field = Asked &
  (
    | { type: 'line' | 'text'; max: number; placeholder?: string }
    /** `mobile` of the mainland, `phone` any number. */
    | { type: 'mobile' | 'phone' }
    /** Yuan as typed; fen in the input. */
    | { type: 'money' }
    | { type: 'choice'; options: readonly Option[] }
    /** Several of them, at most `max`. */
    | { type: 'many'; options: readonly Option[]; max: number }
    /** Cases of a kind, at most `max`, looked for as one looks for an owner. */
    | { type: 'cases'; kind: 'complaint'; max: number }
    /** Anybody who works here, but these; whoever has one of the roles `like` comes first. */
    | { type: 'colleague'; but?: readonly string[]; like?: readonly string[] }
    /** Whoever has the role; `others`: but oneself; `next`: first whoever comes on next by the roster. */
    | { type: 'person'; role: StaffRole; others?: true; next?: true }
    /** A whole number from `min` (1) to `max`. */
    | { type: 'number'; unit: string; min?: number; max: number }
    /** 'YYYY-MM-DD' */
    | { type: 'date' }
    /** 'HH:mm HH:mm'; `night`: it may end on the next morning. */
    | { type: 'hours'; night?: true }
    /** `past`: when something happened; `usual: 'start'`: when something begins; else by when it will be done. */
    | { type: 'time'; past?: true; usual?: 'start' }
    /** A day and two times on it. */
    | { type: 'span' }
    | { type: 'pictures'; max: number }
    | { type: 'signature' }
    /** A photo of a paper that was signed. */
    | { type: 'paper' }
  );

/** The questions that are asked, as things stand; `refused`: as what the cloud has refused it until now. */
export function asked(
  fields: readonly Field[],
  values: Values,
  refused: readonly string[] = [],
): Field[] {
  return fields.filter(
    ({ when, after }) => (!when || when(values)) && (!after || refused.includes(after)),
  );
}
