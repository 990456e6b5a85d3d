/**
 * Old parts of a case go to pages: the page is written first, then what it holds is cut from the case in the same
 * compare-and-set write that changes the case. What a page holds depends on the stored version alone (`v`), and a page
 * is only ever replaced by one of a later version, so that whoever dies in between loses nothing and doubles nothing.
 */
import type { Paging } from '../policy/paging';
import { DAY } from '../time/shanghai';
import type { Case, Duty, JournalEntry, Notice } from './case';
import { isOpen } from './duties';
import { promisedDuty, withPromise } from './promised';

export interface RecordPage {
  /** `case:n`, counted from 1. */
  _id: string;
  caseId: string;
  n: number;
  /** Version of the case that it was cut from. */
  v: number;
  journal: JournalEntry[];
  duties: Duty[];
  notices: Notice[];
}

export const pageId = (caseId: string, n: number): string => `${caseId}:${n}`;

/** What is to leave the case as it is stored; null: nothing yet. */
export function pageOf(kase: Case, now: number, limits: Paging): RecordPage | null {
  const journal = kase.journal.slice(0, Math.max(0, kase.journal.length - limits.keep));
  const duties = oldestOf(ended(kase), limits.keep);
  const notices = oldestOf(settled(kase, now - limits.settledDays * DAY), limits.keep);
  const many = Math.max(journal.length, duties.length, notices.length) + limits.keep;
  if (many <= limits.entries && bytesOf(kase) <= limits.bytes) return null;
  const n = (kase.paged?.pages ?? 0) + 1;
  const room = limits.most / 3;
  const page = {
    _id: pageId(kase._id, n),
    caseId: kase._id,
    n,
    v: kase.v,
    journal: fitting(journal, room).map((entry) => withPromise(kase, entry)),
    duties: fitting(duties, room).map(underItsOwnId),
    notices: fitting(notices, room),
  };
  return bytesOf(page) < limits.least ? null : page;
}

/** Takes out of the case what the page holds, and remembers which duties must not begin again. */
export function cut(kase: Case, page: RecordPage): void {
  const duties = new Set(page.duties.map(({ id }) => id));
  const notices = new Set(page.notices.map(({ id }) => id));
  const { pages = 0, entries = 0, ended: known = {}, spans = [] } = kase.paged ?? {};
  kase.journal = kase.journal.slice(page.journal.length).map((entry) => {
    const duty = promisedDuty(kase, entry);
    return duty && duties.has(duty.id) ? withPromise(kase, entry) : entry;
  });
  kase.duties = kase.duties.filter((duty) => isOpen(duty) || !duties.has(underItsOwnId(duty).id));
  kase.notices = kase.notices.filter((notice) => !isSettled(notice) || !notices.has(notice.id));
  kase.paged = {
    pages: page.n,
    entries: entries + page.journal.length,
    spans: [...Array.from({ length: pages }, (_, place) => spans[place] ?? null), spanOf(page)],
    ended: { ...known },
  };
  for (const { id, rule, doneAt } of page.duties) {
    if (doneAt === undefined) continue;
    const occasion = id.slice(rule.length + 1);
    kase.paged.ended[rule] = [...(kase.paged.ended[rule] ?? []), occasion];
  }
}

/** What of the page stands in the record, by the instants that it stands under; null: nothing. */
function spanOf({ journal, notices }: Pick<RecordPage, 'journal' | 'notices'>) {
  const instants = [
    ...journal.map(({ on, at }) => on ?? at),
    ...notices.map(({ sentAt, createdAt }) => sentAt ?? createdAt),
  ];
  const span: [number, number] = [Math.min(...instants), Math.max(...instants)];
  return instants.length > 0 ? span : null;
}

/** One that was withdrawn may begin again, under its id; the old one gives it up. */
const underItsOwnId = (duty: Duty): Duty =>
  duty.withdrawnAt === undefined || duty.id.includes('~')
    ? duty
    : { ...duty, id: `${duty.id}~${duty.withdrawnAt}` };

const endOf = ({ doneAt, withdrawnAt }: Duty): number => doneAt ?? withdrawnAt ?? 0;

/** Duties that are over, the first to end first. Both clocks of a complaint's round are read as long as it runs. */
function ended(kase: Case): Duty[] {
  const round = kase.kind === 'complaint' ? `:${kase.round}` : undefined;
  return kase.duties
    .filter((duty) => !isOpen(duty) && !(round && isClock(duty) && duty.id.endsWith(round)))
    .sort((a, b) => endOf(a) - endOf(b));
}

const isClock = ({ rule }: Duty): boolean => rule === 'H28.reply' || rule === 'H28.resolve';

const isSettled = ({ state }: Notice): boolean => state !== 'due' && state !== 'sending';

/**
 * Notices that have come to their end and that nothing asks for any more: not of a duty still open, and not of an
 * occasion of which somebody else of the home may yet be told.
 */
function settled(kase: Case, before: number): Notice[] {
  const open = kase.duties.filter(isOpen).map(({ id }) => `${id}@`);
  const running = new Set(
    kase.notices.filter((notice) => !isSettled(notice)).flatMap(({ occasion }) => occasion ?? []),
  );
  return kase.notices.filter(
    (notice) =>
      isSettled(notice) &&
      (notice.sentAt ?? notice.at) < before &&
      !(notice.occasion && running.has(notice.occasion)) &&
      !open.some((id) => notice.id.startsWith(id)),
  );
}

const oldestOf = <T>(items: readonly T[], keep: number): T[] =>
  items.slice(0, Math.max(0, items.length - keep));

/** From the front, as many as there is room for. */
function fitting<T>(items: readonly T[], room: number): T[] {
  let left = room;
  const end = items.findIndex((item) => {
    left -= bytesOf(item);
    return left < 0;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}

/** Bytes of the JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    // Each half of a pair counts two: together the four that the character takes.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
