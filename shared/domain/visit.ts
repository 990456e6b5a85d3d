/** Owners at the office 来访、咨询 (H12, H56). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import type { ProjectCase } from './case';
import { type Context, journal } from './context';
import { raise } from './duties';

/** On the owner's record at once; followed up between day 3 and day 7, and again after that (H12). */
export function receiveVisitor(
  project: ProjectCase,
  visitId: string,
  input: Parsed<'visit.record'>,
  ctx: Context,
): void {
  if (project.state === 'cancelled') refuse('wrong_state', '这个工程已经终止');
  const at = input.at ?? ctx.now;
  const { visitor, wanted, type, about, outcome } = input;
  journal(
    project,
    ctx,
    'visited',
    { visitor, wanted, type, about, ...(outcome ? { outcome } : {}) },
    at,
  );
  raise(project, ctx, 'visited', { at, occasion: visitId, given: { about } });
}
