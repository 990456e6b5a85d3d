import { homes, openids, projects } from '../../shared/contract/examples';
import type { JournalEntry, ProjectCase } from '../../shared/domain/case';
import { cut, pageId, type RecordPage } from '../../shared/domain/pages';
import { DAY } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

const PAGES = 24;
const EACH = 15;

interface Shown {
  items: { at: number; title: string; detail: string }[];
  next: string | null;
}

/** A home with many old pages, one entry a day; every tenth was entered two days after it happened. */
async function longRecord(spans = true) {
  const company = await MemoryCompany.start();
  const kase = company.kase<ProjectCase>(projects.opened);
  const entries = Array.from({ length: PAGES * EACH }, (_, place): JournalEntry => {
    const at = monday - (PAGES * EACH + 200 - place) * DAY;
    return {
      at,
      ...(place % 10 === 0 ? { on: at - 2 * DAY } : {}),
      type: 'designDepositPaid',
      by: { id: 'manager', name: '罗敏', role: 'manager' },
      data: { note: `第 ${place} 条` },
    };
  });
  kase.journal.unshift(...entries);
  for (let n = 1; n <= PAGES; n++) {
    const page: RecordPage = {
      _id: pageId(kase._id, n),
      caseId: kase._id,
      n,
      v: n,
      journal: kase.journal.slice(0, EACH),
      duties: [],
      notices: [],
    };
    company.all('pages').set(page._id, structuredClone(page) as never);
    cut(kase, page);
  }
  if (!spans && kase.paged) kase.paged = { ...kase.paged, spans: [] };
  const read: string[][] = [];
  const { pages } = company.ports;
  company.ports.pages = {
    ...pages,
    read: (ids) => {
      read.push([...ids]);
      return pages.read(ids);
    },
  };
  const show = async (cursor?: string): Promise<Shown> => {
    const input = { homeId: homes.opened, ...(cursor ? { cursor } : {}) };
    const answer = await company.call(openids.manager, 'record.show', input);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.data as Shown;
  };
  return { show, read };
}

async function walk(spans: boolean) {
  const { show, read } = await longRecord(spans);
  const items: Shown['items'] = [];
  const counts: number[] = [];
  for (let cursor: string | undefined; ; ) {
    read.length = 0;
    const page = await show(cursor);
    items.push(...page.items);
    counts.push(read.flat().length);
    if (page.next === null) return { items, counts };
    cursor = page.next;
  }
}

describe('a record of many old pages, thirty entries at a time', () => {
  test('every entry once, the latest first, whatever is known of the pages', async () => {
    const known = await walk(true);
    const unknown = await walk(false);
    expect(known.items).toEqual(unknown.items);
    const details = known.items.map(({ detail }) => detail).filter((one) => one.startsWith('第'));
    expect(new Set(details).size).toBe(PAGES * EACH);
    expect(details).toHaveLength(PAGES * EACH);
    const ats = known.items.map(({ at }) => at);
    expect(ats).toEqual([...ats].sort((a, b) => b - a));
  });

  test('reads the few that reach into what is shown, however far back; all of them where nothing is known', async () => {
    const { counts } = await walk(true);
    expect(counts[0]).toBeLessThanOrEqual(BATCH);
    expect(Math.max(...counts)).toBeLessThanOrEqual(BATCH);
    expect((await walk(false)).counts[0]).toBe(PAGES);
  });
});

/** What one read brings at most. */
const BATCH = 10;
