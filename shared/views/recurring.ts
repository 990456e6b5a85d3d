/** Recurring faults (H36) as a manager reads them. Pure: what is read comes from outside. */
import type { Output } from '../contract';
import type { Case } from '../domain/case';
import { added, byId, type Plan } from '../domain/figures/periods';
import type { Broken, Line } from '../domain/figures/sheets';
import { groupKey, groupsOf } from '../domain/recurring';
import { titleOf } from '../policy/notices';
import {
  dimensionOf,
  type Grouping,
  groupingKeys,
  groupings,
  materials,
  recurringFrom,
  shownGroups,
  shownShares,
} from '../policy/recurring';
import { memberName } from './figures';
import { numberOf, stateText } from './row';

type Shown = Output<'recurring.show'>;
type Listed = Output<'recurring.cases'>;

/** Members of the dimension that are groups of this kind, and what the group's key is. */
function keyOf(by: Grouping, member: string): string | null {
  const [what = '', key = ''] = member.split(':');
  if (by === 'material') return what === 'material' ? key : null;
  if (by === 'category') return ['fault', 'against', 'payer'].includes(what) ? member : null;
  return member;
}

/** The dimension's member of a group: the other way round. */
const memberOf = (by: Grouping, key: string): string =>
  by === 'material' ? `material:${key}` : key;

/** Repairs by fault or crew, complaints by department, reorders by payer; all of them by community. */
function countOf(by: Grouping, { ro = 0, co = 0, bo = 0, fg = 0 }: Line): number {
  if (by === 'community') return ro + co + bo;
  if (by === 'crew') return ro;
  return by === 'material' ? fg : ro + bo + fg;
}

export function recurringView(
  found: { plan: Plan; sheets: readonly Broken[] },
  by: Grouping,
  drawnUpTo: string | null,
): Shown {
  const { plan, sheets } = found;
  const all = byId(sheets);
  const dimension = dimensionOf[by];
  const names = Object.assign({}, ...sheets.map((sheet) => sheet.names ?? {}));
  const lineOf = (ids: readonly string[], member: string): Line =>
    added(ids.map((id) => all.get(id)?.[dimension]?.[member]));
  const members = new Set(plan.sheets.flatMap((id) => Object.keys(all.get(id)?.[dimension] ?? {})));
  const groups = [...members]
    .flatMap((member) => {
      const key = keyOf(by, member);
      if (key === null) return [];
      const line = lineOf(plan.sheets, member);
      const count = countOf(by, line);
      if (count <= 0) return [];
      return {
        key,
        name: memberName(dimension, member, names),
        count,
        before: countOf(by, lineOf(plan.before, member)),
        repeats: line.rp ?? 0,
        recurring: count >= recurringFrom,
      };
    })
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  return {
    title: plan.title,
    from: plan.from,
    to: plan.to,
    drawnUpTo,
    by,
    groupings: groupingKeys.map((key) => ({ key, name: groupings[key] })),
    groups: groups.slice(0, shownGroups),
    more: Math.max(0, groups.length - shownGroups),
  };
}

/** Months of a span, '2026-11'. */
function monthsOf({ from, to }: Plan): string[] {
  const [year = 0, first = 1] = from.split('-').map(Number);
  const last = Number(to.slice(5, 7));
  return Array.from(
    { length: last - first + 1 },
    (_, place) => `${year}-${String(first + place).padStart(2, '0')}`,
  );
}

/** Under which a group's cases are found (`viewers`); at most twelve. */
export const keysOfGroup = (plan: Plan, by: Grouping, key: string): string[] =>
  monthsOf(plan).map((month) => groupKey(month, { by, key }));

export function groupView(
  cases: readonly Case[],
  { by, key, now, next }: { by: Grouping; key: string; now: number; next: string | null },
): Listed {
  return {
    now,
    cases: cases.map((kase) => ({
      caseId: kase._id,
      kind: kase.kind,
      number: numberOf(kase._id),
      title: titleOf(kase),
      label: kase.home.label,
      stateText: stateText(kase).replace('您', '业主'),
      createdAt: kase.createdAt,
      about: aboutOf(kase),
      passed: 'findings' in kase && (kase.findings?.length ?? 0) > 0,
    })),
    next,
    shares: sharesOf(cases, by, key),
  };
}

function aboutOf(kase: Case): string {
  const crew = kase.kind === 'repair' ? kase.team.crew?.name : undefined;
  const names = groupsOf(kase).flatMap((group) =>
    group.by === 'material' ? materialName(group.key) : [],
  );
  const repeat = kase.kind === 'repair' && kase.repeat ? ['重复报修'] : [];
  return [...repeat, ...(crew ? [crew] : []), ...names].join(' · ');
}

const materialName = (key: string): string =>
  (materials as Record<string, { name: string }>)[key]?.name ?? key;

/** What most of them have in common beside the group itself, each said once. */
function sharesOf(cases: readonly Case[], by: Grouping, key: string): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const kase of cases) {
    const crew = kase.kind === 'repair' ? kase.team.crew?.name : undefined;
    for (const group of groupsOf(kase)) {
      if (group.by === by && group.key === key) continue;
      const id = `${group.by}:${group.key}`;
      const name =
        group.by === 'crew'
          ? (crew ?? group.key)
          : memberName(dimensionOf[group.by], memberOf(group.by, group.key), {});
      counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count)
    .slice(0, shownShares)
    .map(({ name, count }) => `${name} ${count} 件`);
}
