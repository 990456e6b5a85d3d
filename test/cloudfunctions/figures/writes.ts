/** The generated year as the product's own documents: each matter in all the versions that it is written in. */
import type { Case, Duty, JournalEntry, Owing } from '../../../shared/domain/case';
import { newCase } from '../../../shared/domain/new-case';
import { people } from '../../builders';
import { by as acting } from '../../builders/settings';
import type { Matter, Owed } from './year';

/** Every instant at which something about it is written; the clock comes when a limit has passed. */
export function instantsOf(matter: Matter): number[] {
  const { begunAt, handed, corrected, judged, rating, owed } = matter;
  const duties = owed.flatMap(({ from, until, doneAt, droppedAt, moved, tried }) => [
    tried?.at,
    from,
    until + 1,
    doneAt,
    droppedAt,
    moved?.at,
    moved && moved.limit + 1,
  ]);
  const all = [
    begunAt,
    handed?.at,
    corrected?.at,
    judged?.at,
    rating?.at,
    rating?.amended?.at,
    matter.signedAt,
    matter.contractAt,
    matter.acceptedAt,
    matter.measured?.at,
    matter.arrived?.at,
    ...(matter.calledBack ?? []).map((one) => one.at),
    matter.closedAt,
    ...duties,
  ];
  const instants = all.filter((at): at is number => at !== undefined && at >= begunAt);
  return [...new Set(instants)].sort((one, other) => one - other);
}

const owing = (by: Owed['by']): Owing =>
  by === 'agent'
    ? { desk: 'agent' }
    : typeof by === 'string'
      ? { desk: 'department', id: by }
      : { desk: 'person', id: by.crew, name: by.crew };

const past = (at: number | undefined, now: number): at is number => at !== undefined && at <= now;

function dutyOf({ rule, from, until, doneAt, droppedAt, moved, by }: Owed, now: number): Duty {
  const isMoved = past(moved?.at, now);
  const dueAt = moved && !isMoved ? moved.limit : until;
  const duty: Duty = {
    id: `${rule}:1`,
    rule,
    title: rule,
    owedBy: owing(by),
    createdAt: from,
    base: from,
    from,
    dueAt,
    moments: [{ at: dueAt + 1, what: 'lapse', to: [] }],
    fired: now > dueAt ? 1 : 0,
    cause: 'begun',
  };
  if (past(doneAt, now)) duty.doneAt = doneAt;
  if (past(droppedAt, now)) duty.withdrawnAt = droppedAt;
  if (moved && isMoved) duty.earlier = [{ dueAt: moved.limit, until: moved.at, reason: '改期' }];
  return duty;
}

const system: JournalEntry['by'] = { id: 'system', name: '系统', role: 'system' };
const written = (
  at: number,
  type: string,
  data: Record<string, unknown> = {},
  by = system,
): JournalEntry => ({ at, type, by, data });

const asAgent = (id: string): JournalEntry['by'] => ({ id, name: id, role: 'agent' });

const agentThen = ({ agent, handed }: Matter, at: number): string =>
  handed && at >= handed.at ? handed.to : agent;

/** How it stands in the database at an instant. */
export function caseAt(matter: Matter, now: number): Case {
  const { id, kind, begunAt, handed, closedAt, rating, corrected } = matter;
  const kase = newCase(id, kind, 'x', acting(people.manager, begunAt));
  const named = (personId: string) => ({ personId, name: personId });
  const isHanded = past(handed?.at, now);
  kase.home = { ...kase.home, label: `${matter.community} 1 栋` };
  kase.agent = named(handed && isHanded ? handed.to : matter.agent);
  if (handed && isHanded)
    kase.journal.push(
      written(handed.at, 'assigned', { agentId: handed.to, formerId: matter.agent }),
    );
  for (const owed of matter.owed) {
    if (!past(owed.from, now)) continue;
    kase.duties.push(dutyOf(owed, now));
    const { rule, tried, satisfied, way, seconds } = owed;
    if (past(tried?.at, now) && tried)
      kase.journal.push(
        written(
          tried.at,
          'revisitTried',
          { rule, outcome: tried.reached ? 'inconvenient' : 'unreached' },
          asAgent(tried.by),
        ),
      );
    if (past(owed.doneAt, now) && (satisfied !== undefined || way !== undefined))
      kase.journal.push(
        written(
          owed.doneAt,
          'revisited',
          { rule, way, satisfied, ...(seconds ? { durationSeconds: seconds } : {}) },
          asAgent(agentThen(matter, owed.doneAt)),
        ),
      );
  }
  for (const { at, reached } of matter.calledBack ?? [])
    if (past(at, now))
      kase.journal.push(
        written(at, reached ? 'called.came' : 'called.not', {}, asAgent(agentThen(matter, at))),
      );
  const { arrived } = matter;
  if (arrived && past(arrived.at, now)) {
    const byCrew = { id: arrived.by, name: arrived.by, role: 'crew' as const };
    const byHolder = { ...byCrew, role: 'owner' as const };
    kase.journal.push(
      arrived.how === 'byWork'
        ? written(arrived.at, 'completed', { arrived: true }, byCrew)
        : written(arrived.at, 'arrived', {}, arrived.how === 'byLink' ? byHolder : byCrew),
    );
  }
  if (rating && past(rating.at, now)) {
    const stars = past(rating.amended?.at, now) ? rating.amended?.stars : rating.stars;
    kase.ratings.push({
      subject: kind === 'repair' ? 'crew' : 'designer',
      personId: rating.of,
      name: rating.of,
      occasion: 'anytime',
      overall: stars ?? 0,
      aspects: {},
      words: '',
      at: rating.at,
      by: named('owner'),
      byPhone: false,
    });
  }
  if (past(closedAt, now)) {
    kase.open = false;
    kase.journal.push(written(closedAt, kind === 'reorder' ? 'writtenOff' : 'closed'));
  }
  const about = corrected && !past(corrected.at, now) ? corrected.was : matter.about;
  const judged = past(matter.judged?.at, now) ? matter.judged : undefined;
  const liability = judged && {
    liable: judged.liable,
    at: judged.at,
    reason: '',
    by: named('agent'),
    ...(judged.department ? { department: judged.department } : {}),
  };
  const own: Record<Matter['kind'], object> = {
    repair: {
      fault: about,
      description: matter.says,
      repeat: matter.repeat,
      team: matter.crew ? { crew: named(matter.crew) } : {},
      liability: liability ?? null,
      confirmation: past(matter.signedAt, now) ? { at: matter.signedAt } : null,
    },
    complaint: { level: about, department: matter.department, description: matter.says },
    inquiry: { type: about, handler: null },
    reorder: { payer: about, liability: null, item: matter.says },
    project: {
      team: matter.measured ? { designer: named(matter.measured.by) } : {},
      facts: {
        ...(past(matter.measured?.at, now) ? { measured: matter.measured?.at } : {}),
        ...(past(matter.contractAt, now) ? { contractSigned: matter.contractAt } : {}),
        ...(past(matter.acceptedAt, now) ? { finalAccepted: matter.acceptedAt } : {}),
      },
    },
  };
  return { ...kase, ...own[kind] } as unknown as Case;
}
