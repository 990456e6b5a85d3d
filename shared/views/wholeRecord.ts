/** 客户专项服务记录表: all that happened with a home, over all its cases, calls and letters, as one reader may see it. */
import type { Output } from '../contract';
import type { Case } from '../domain/case';
import type { RecordPage } from '../domain/pages';
import { titleOf } from '../policy/notices';
import { directionNames } from '../policy/words';
import { timelineOf } from './case';
import { type LetterLine, lettersOf } from './letters';
import { asStaff, isMember, type Reader } from './reader';
import { numberOf } from './row';

export type RecordEntry = Output<'record.show'>['items'][number];

/** A line of 跟踪服务信函登记表 (H60). */
export type RegisterLine = LetterLine & { number: string };

interface CallEntry {
  _id: string;
  caseId: string | null;
  direction: 'in' | 'out' | 'missed';
  name: string;
  mobile: string;
  at: number;
  startedAt: number;
  about: Record<string, string>;
  outcome: string;
  by: string;
}

/** A case with the old parts of its record. */
export interface WholeCase {
  kase: Case;
  pages: readonly RecordPage[];
}

const headOf = (kase: Case) => ({
  caseId: kase._id,
  number: numberOf(kase._id),
  kind: kase.kind,
  caseTitle: titleOf(kase),
});

/** Entries that the register of letters tells of, in its own words. */
const asLetters: ReadonlySet<string> = new Set(['letterSent', 'invitationWritten']);

/** What happened on one case, letters sent included (跟踪服务信函登记表, H37). */
export function entriesOf({ kase, pages }: WholeCase, reader: Reader): RecordEntry[] {
  const parts = [kase, ...pages];
  const happened = parts.flatMap(({ journal, duties }) =>
    timelineOf(
      { ...kase, duties },
      journal.filter(({ type }) => !asLetters.has(type)),
      reader,
    ).map(
      ({ at, title, detail, by, tone, promise }): RecordEntry => ({
        ...headOf(kase),
        source: 'case',
        at,
        title,
        detail,
        by,
        tone,
        promise,
      }),
    ),
  );
  const letters = lettersOf(kase, parts, reader).map(
    ({ at, to, kind, topic, way, detail, answer, bySystem, sent }): RecordEntry => ({
      ...headOf(kase),
      source: 'letter',
      at,
      title: bySystem ? topic : `${kind}:${topic}`,
      detail: [bySystem ? '' : way, detail, answer ? `回复:${answer}` : '']
        .filter(Boolean)
        .join(' · '),
      by: to ? `发给${to}` : '',
      tone: sent ? 'quiet' : 'soon',
      promise: null,
    }),
  );
  return [...happened, ...letters];
}

/** Lines of the register over all cases of a home, each with the number of its case. */
export const registerOf = (cases: readonly WholeCase[], reader: Reader): RegisterLine[] =>
  cases.flatMap(({ kase, pages }) =>
    lettersOf(kase, [kase, ...pages], reader).map((line) => ({
      ...line,
      number: numberOf(kase._id),
    })),
  );

/** Calls that the cases do not tell of already. Whoever bought a home reads none from before (H18). */
export function callEntries(
  cases: readonly WholeCase[],
  calls: readonly CallEntry[],
  names: ReadonlyMap<string, string>,
  ownMobile: string,
  reader: Reader,
): RecordEntry[] {
  const byId = new Map(cases.map(({ kase }) => [kase._id, kase]));
  const told = new Set(
    cases
      .filter(({ kase }) => asStaff(kase, reader))
      .flatMap(({ kase, pages }) => [kase, ...pages].flatMap(({ journal }) => journal))
      .map(({ data }) => data?.callId),
  );
  return calls.flatMap((call) => {
    const kase = byId.get(call.caseId ?? '');
    if (told.has(call._id) || (call.caseId !== null && !kase)) return [];
    if (kase && isMember(kase, reader) && call.mobile !== ownMobile) {
      const part = kase.members.find(({ personId }) => personId === reader.actor.personId)?.part;
      if (part === 'tenant' || call.at <= (kase.sold?.at ?? 0)) return [];
    }
    return [
      {
        ...(kase ? headOf(kase) : { caseId: null, number: '', kind: null, caseTitle: '' }),
        source: 'call' as const,
        at: call.startedAt,
        title: `${directionNames[call.direction]}:${call.about.what ?? ''}`,
        detail: call.outcome,
        by: names.get(call.by) ?? '',
        tone: 'quiet' as const,
        promise: null,
      },
    ];
  });
}

/** One page of it, latest first; `cursor` is the instant and how many of that instant have been shown. */
export function pageOf(entries: readonly RecordEntry[], cursor: string | undefined, size: number) {
  const sorted = [...entries].sort((a, b) => b.at - a.at);
  const [at = Number.POSITIVE_INFINITY, shown = 0] = (cursor ?? '')
    .split(':')
    .filter(Boolean)
    .map(Number);
  const older = sorted.filter((entry) => entry.at < at);
  const same = sorted.filter((entry) => entry.at === at).slice(shown);
  const rest = [...same, ...older];
  const items = rest.slice(0, size);
  const last = items.at(-1);
  if (!last || rest.length <= size) return { items, next: null };
  const given = items.filter((entry) => entry.at === last.at).length;
  return { items, next: `${last.at}:${last.at === at ? shown + given : given}` };
}
