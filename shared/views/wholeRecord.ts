/** 客户专项服务记录表: all that happened with a home, over all its cases, calls and letters, as one reader may see it. */
import type { Output } from '../contract';
import type { Case, Notice } from '../domain/case';
import type { RecordPage } from '../domain/pages';
import { templates, titleOf } from '../policy/notices';
import { salutation } from '../policy/wording';
import { directionNames } from '../policy/words';
import { timelineOf } from './case';
import { asStaff, isMember, type Reader } from './reader';
import { numberOf } from './row';

export type RecordEntry = Output<'record.show'>['items'][number];

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

const outcomes: Partial<Record<Notice['state'], string>> = {
  sent: '已发送',
  unsent: '没有送达',
  parked: '不确定是否送达',
};

const headOf = (kase: Case) => ({
  caseId: kase._id,
  number: numberOf(kase._id),
  kind: kase.kind,
  caseTitle: titleOf(kase),
});

/** What happened on one case, letters sent included (跟踪服务信函登记表, H37). */
export function entriesOf({ kase, pages }: WholeCase, reader: Reader): RecordEntry[] {
  const parts = [kase, ...pages];
  const happened = parts.flatMap(({ journal, duties }) =>
    timelineOf({ ...kase, duties }, journal, reader).map(
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
  const letters = parts.flatMap(({ notices }) =>
    notices.flatMap((notice) => letterOf(kase, notice, reader)),
  );
  return [...happened, ...letters];
}

/** Staff see what everybody of the home was sent; owners what they were sent themselves. */
function letterOf(kase: Case, notice: Notice, reader: Reader): RecordEntry[] {
  const { personId, template, state, fields, sentAt, createdAt } = notice;
  const outcome = outcomes[state];
  if (personId === undefined || template === undefined || outcome === undefined) return [];
  if (!asStaff(kase, reader) && personId !== reader.actor.personId) return [];
  const everybody = [...kase.members, ...(kase.sold?.former ?? [])];
  const member = everybody.find((one) => one.personId === personId);
  return [
    {
      ...headOf(kase),
      source: 'letter',
      at: sentAt ?? createdAt,
      title: `${templates[template].title}:${outcome}`,
      detail: [fields?.what, fields?.state].filter(Boolean).join(' · '),
      by: member ? `发给${salutation(member.name, member.gender)}` : '',
      tone: state === 'sent' ? 'quiet' : 'soon',
      promise: null,
    },
  ];
}

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
