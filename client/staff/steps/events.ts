import type { Input } from '../../../shared/contract';
import { eventPolicies } from '../../../shared/policy/stages';

export type ProjectEvent = Input<'project.record'>['event'];

/** Every stage event of a project (A) with its name, in the order of the way. */
export const events = Object.entries(eventPolicies).map(
  ([event, { name }]) => [event, name] as const,
);
