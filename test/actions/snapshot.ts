import type { Output } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import type { RunningCloud } from '../tools/cloud';

export type CaseView = Output<'case.show'>['case'];

/** Addresses of pictures are signed anew for every answer. */
const passing = new Set(['url', 'now']);

export function withoutPassing(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (passing.has(key) ? undefined : part)));
}

/** Every case as the manager sees it, by id. The manager sees all (H50). */
export async function snapshot(cloud: RunningCloud): Promise<Record<string, CaseView>> {
  const cases: Record<string, CaseView> = {};
  let cursor: string | null = null;
  do {
    const page = await cloud.call(openids.manager, 'case.list', {
      scope: 'all',
      ...(cursor === null ? {} : { cursor }),
    });
    if (!page.ok) throw new Error(`case.list: ${JSON.stringify(page)}`);
    const { items, next } = page.data as Output<'case.list'>;
    for (const { caseId } of items) {
      const shown = await cloud.call(openids.manager, 'case.show', { caseId });
      if (!shown.ok) throw new Error(`case.show ${caseId}: ${JSON.stringify(shown)}`);
      cases[caseId] = withoutPassing((shown.data as Output<'case.show'>).case) as CaseView;
    }
    cursor = next;
  } while (cursor !== null);
  return cases;
}
