/** The two ways in which a case is written; nothing else writes one, so that each change counts in the figures (H59). */
import type { Case } from '../../shared/domain/case';
import { note } from '../../shared/domain/figures/counted';
import { cut, pageOf } from '../../shared/domain/pages';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { traceOf } from './traces';

/**
 * Writes the case, if nobody else has since `before` was read. What has grown old in it goes to a page first and is cut
 * from `after` in the same write: one operation more, once in some dozens of changes.
 */
export async function replaceCase(
  ports: Ports,
  { paging }: Pick<Settings, 'paging'>,
  before: Case,
  after: Case,
): Promise<boolean> {
  // Before anything is cut: what lies in a page has been counted.
  count(ports, before, after);
  const page = pageOf(before, ports.now(), paging);
  if (page) cut(after, await ports.pages.put(page));
  return ports.cases.replace(before, after);
}

/** As `replaceCase`, where nothing is turned to a page. */
export function rewriteCase(ports: Ports, before: Case, after: Case): Promise<boolean> {
  count(ports, before, after);
  return ports.cases.replace(before, after);
}

/** False: there is a case with this id already. */
export function insertCase(ports: Ports, kase: Case): Promise<boolean> {
  count(ports, null, kase);
  return ports.cases.insert(kase);
}

/** A case that cannot be counted can be worked on all the same. */
function count(ports: Ports, before: Case | null, after: Case): void {
  try {
    note(before, after, ports.now());
  } catch (error) {
    ports.log('error', 'case not counted', { caseId: after._id, error: traceOf(error) });
  }
}
