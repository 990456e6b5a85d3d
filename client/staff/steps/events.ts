import type { Input } from '../../../shared/contract';

/** A stage event of a project (A). */
export type ProjectEvent = Input<'project.record'>['event'];
