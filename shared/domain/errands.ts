/**
 * Errands 跨案事项: what a change of one case brings about on others. Written with the change, done right after it, and
 * taken up by the clock if that was cut short; doing one twice does it once.
 */
import type { BaseCase, Case, Errand } from './case';
import { type Context, journal } from './context';

/** Leaves an errand with the case; the same one twice is one. */
export function leave(kase: BaseCase, errand: Errand): void {
  const others = (kase.errands ?? []).filter(({ id }) => id !== errand.id);
  kase.errands = [...others, errand];
}

/** It is done. */
export function dropErrand(kase: BaseCase, id: string): void {
  const rest = (kase.errands ?? []).filter((errand) => errand.id !== id);
  kase.errands = rest.length > 0 ? rest : undefined;
}

export const errandsDue = (kase: Case, now: number): Errand[] =>
  (kase.errands ?? []).filter(({ at }) => at <= now);

/** What may show a wider fault (H36). */
export const standsForFaults = (
  kase: Case,
): kase is Extract<Case, { kind: 'complaint' | 'repair' | 'reorder' }> =>
  kase.kind === 'complaint' || kase.kind === 'repair' || kase.kind === 'reorder';

/** A complaint, a repair or a reorder learns of the wider fault that it stands for (H36). False: it knows. */
export function tellOfFinding(target: Case, from: Case, errand: Errand, ctx: Context): boolean {
  if (errand.what !== 'found' || !standsForFaults(target)) return false;
  if (target.findings?.includes(from._id)) return false;
  target.findings = [...(target.findings ?? []), from._id];
  journal(target, ctx, 'findingPassed', { title: errand.title });
  return true;
}

/** A reorder makes itself known to its repair, or says that it is over (H27). False: the repair knows. */
export function link(target: Case, from: Case, errand: Errand, ctx: Context): boolean {
  if (target.kind !== 'repair' || errand.what !== 'link') return false;
  const known = target.reorders?.find(({ caseId }) => caseId === from._id);
  // What is over does not begin again, in whatever order the two arrive.
  if (known && (known.open === errand.open || !known.open)) return false;
  if (known) known.open = false;
  else {
    const { item, open } = errand;
    target.reorders = [...(target.reorders ?? []), { caseId: from._id, item, open }];
  }
  journal(target, ctx, known ? 'reorderEnded' : 'reorderOpened', { item: errand.item });
  return true;
}
