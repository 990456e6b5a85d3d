import type { Case } from '../../shared/domain/case';
import { cut, pageOf } from '../../shared/domain/pages';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';

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
  const page = pageOf(before, ports.now(), paging);
  if (page) cut(after, await ports.pages.put(page));
  return ports.cases.replace(before, after);
}
