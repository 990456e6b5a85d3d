import type { Cases, DutyQuery, Page, ReviewCases } from '../../../cloudfunctions/ports';
import type {
  CampaignCase,
  Case,
  InvitationCase,
  ProjectCase,
  RepairCase,
  SurveyCase,
} from '../../../shared/domain/case';
import { speaksForHome } from '../../../shared/domain/home';
import { searchTerm } from '../../../shared/domain/search';
import { answersOf, type Counts } from '../../../shared/views/campaignResults';

/** The cases' port over a map, with the same answers as the database gives. */
export function casePorts(cases: Map<string, Case>): Cases {
  const select = (which: (kase: Case) => boolean): Case[] =>
    structuredClone([...cases.values()].filter(which));
  const page = (items: Case[], size: number): Page<Case> => ({
    items: items.slice(0, size),
    next: null,
  });
  return {
    find: async (id) => structuredClone(cases.get(id) ?? null),
    ofHome: async (homeId, since, kind) => ({
      ...speaksForHome(
        select((kase) => kase.home.id === homeId)
          .filter((kase): kase is ProjectCase => kase.kind === 'project')
          .sort((a, b) => b.createdAt - a.createdAt),
      ),
      repairs: select((kase) => kase.home.id === homeId && kase.createdAt >= since).filter(
        (kase): kase is RepairCase => kase.kind === 'repair',
      ),
      open: select((kase) => kase.home.id === homeId && kase.kind === kind && kase.open),
    }),
    toHandOver: async (homeId, agentId) =>
      select(
        (kase) =>
          kase.kind !== 'project' &&
          kase.open &&
          kase.home.id === homeId &&
          kase.agentId !== agentId,
      ).map(({ _id }) => _id),
    ofTrace: async (trace) => select((kase) => kase.viewers.includes(`check:${trace}`))[0] ?? null,
    contentStates: async () => ({ waiting: 0, unchecked: 0, review: 0, hidden: 0 }),
    ofMember: async (personId) => select((kase) => kase.open && kase.viewers.includes(personId)),
    list: async ({ viewers, open, kind }) =>
      page(
        select(
          (kase) =>
            viewers.some((key) => kase.viewers.includes(key)) &&
            (open === undefined || kase.open === open) &&
            (kind === undefined || kase.kind === kind),
        ),
        20,
      ),
    owing: async (query, until) =>
      page(
        select((kase) => owes(kase, query) <= until),
        100,
      ),
    waking: async (now) => ({
      cases: select(({ wakeAt }) => wakeAt <= now),
      jobs: [],
      next: null,
    }),
    insert: async (kase) => {
      if (cases.has(kase._id)) return false;
      cases.set(kase._id, stored(kase));
      return true;
    },
    replace: async (before, after) => {
      if (cases.get(before._id)?.v !== before.v) return false;
      cases.set(after._id, stored({ ...after, v: before.v + 1 }));
      return true;
    },
    park: async () => undefined,
    loadPerAgent: async () => ({}),
    toMark: async () => [],
    seenBy: async (keys) => select((kase) => keys.some((key) => kase.viewers.includes(key))),
    aroundHome: async (homeId) => select((kase) => kase.home.id === homeId),
    projectsOf: async (homeIds) =>
      select((kase) => homeIds.includes(kase.home.id)).filter(
        (kase): kase is ProjectCase => kase.kind === 'project',
      ),
    acceptedAfter: async (id, limit) =>
      select((kase) => kase._id > id && kase.state === 'accepted')
        .filter((kase): kase is ProjectCase => kase.kind === 'project')
        .sort((a, b) => (a._id < b._id ? -1 : 1))
        .slice(0, limit),
    withOpenCases: async (homeIds) =>
      new Set(
        select(
          ({ open, kind, home }) =>
            open &&
            homeIds.includes(home.id) &&
            ['repair', 'complaint', 'inquiry', 'reorder'].includes(kind),
        ).map(({ home }) => home.id),
      ),
    campaignCounts: async (campaign) => countsOf(campaign, [...cases.values()]),
    imported: async (ids) =>
      ids.flatMap((id) => {
        const kase = cases.get(id);
        return kase?.kind === 'project' && kase.imported ? [kase.imported.number] : [];
      }),
    labelled: async (labels) => {
      const wanted = new Set(labels.map(searchTerm));
      return new Map(
        [...cases.values()]
          .filter(({ kind, home }) => kind === 'project' && wanted.has(searchTerm(home.label)))
          .map(({ _id, home }) => [searchTerm(home.label), _id]),
      );
    },
    findAll: async (ids) => structuredClone(ids.flatMap((id) => cases.get(id) ?? [])),
    dueSince: async () => null,
    troubled: async () => ({
      parked: [],
      overdue: { count: 0, earliest: null },
      jobs: [],
      more: false,
    }),
    inHome: async (homeId) => select((kase) => kase.home.id === homeId),
  };
}

export const reviewCasePorts = (cases: Map<string, Case>): ReviewCases => ({
  ...casePorts(cases),
  projects: async () =>
    structuredClone([...cases.values()]).filter(
      (kase): kase is ProjectCase => kase.kind === 'project',
    ),
  remove: async (id) => void cases.delete(id),
});
/** What the database counts of a campaign. */
function countsOf({ _id, questions }: CampaignCase, cases: readonly Case[]): Counts {
  const sent = cases.filter(
    (one): one is InvitationCase | SurveyCase =>
      (one.kind === 'invitation' || one.kind === 'survey') && one.campaignId === _id,
  );
  const counts: Record<string, number> = { sent: sent.length };
  const add = (key: string, by = 1): void => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  for (const one of sent) {
    if (one.kind === 'survey') {
      const { reply } = one;
      if (!reply) continue;
      add('answered');
      for (const question of questions) {
        const said = reply.answers[question.key];
        if (question.type === 'text' ? said : false) add(`${question.key}:0`);
        const place = answersOf(question).indexOf(said ?? '');
        if (place >= 0) add(`${question.key}:${place}`);
      }
      continue;
    }
    const { written, answer, attendance } = one;
    if (answer) add('answered');
    if (written || answer) add('reached');
    if (answer) add(answer.coming);
    if (answer?.coming === 'yes') add('guests', answer.guests);
    if (!attendance?.came) continue;
    add('came');
    add('cameGuests', attendance.guests);
  }
  return counts;
}

/** As it comes back from the wire: plain JSON. */
const stored = (kase: Case): Case => JSON.parse(JSON.stringify(kase)) as Case;

function owes(kase: Case, query: DutyQuery): number {
  switch (query.by) {
    case 'agent':
      return kase.agentId === query.personId ? kase.agentAt : Number.POSITIVE_INFINITY;
    case 'manager':
      return kase.managerAt;
    case 'owing':
      return query.keys.some((key) => kase.owing.includes(key))
        ? kase.owedAt
        : Number.POSITIVE_INFINITY;
    case 'anybody':
      return kase.dueAt;
  }
}
