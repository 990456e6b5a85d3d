/** Which groups of recurring faults (H36) a case belongs to: by what is wrong, where, of what, and who repaired it. */
import { type Grouping, type Material, materials } from '../policy/recurring';
import { dateOf } from '../time/shanghai';
import type { Case } from './case';
import { communityOf } from './home';

export interface Group {
  by: Grouping;
  /** As the figures have it: 'fault:leak', 'against:engineering', 'payer:company', '南山里', 'tile', a person's id. */
  key: string;
}

/** A name as part of a figure's path and of a key. */
export const plainKey = (name: string): string => name.replace(/[.$|]/g, '_');

/** Of what it is, by the words of the table; several where several are named. */
export function materialsIn(text: string): Material[] {
  return (Object.keys(materials) as Material[]).filter((key) =>
    materials[key].words.some((word) => text.includes(word)),
  );
}

/** What was used, as soon as that is known; until then what was reported. */
function wordsOf(kase: Case): string {
  switch (kase.kind) {
    case 'repair':
      return kase.completion?.parts || kase.description;
    case 'complaint':
      return kase.description;
    case 'reorder':
      return kase.item;
    default:
      return '';
  }
}

/** Every group that the case is in; nothing for what is no fault. */
export function groupsOf(kase: Case): Group[] {
  const category = categoryOf(kase);
  if (category === null) return [];
  const community = plainKey(communityOf(kase.home));
  const crew = kase.kind === 'repair' ? kase.team.crew?.personId : undefined;
  return [
    { by: 'category', key: category },
    ...(community ? [{ by: 'community' as const, key: community }] : []),
    ...materialsIn(wordsOf(kase)).map((key) => ({ by: 'material' as const, key })),
    ...(crew ? [{ by: 'crew' as const, key: plainKey(crew) }] : []),
  ];
}

function categoryOf(kase: Case): string | null {
  switch (kase.kind) {
    case 'repair':
      return `fault:${kase.fault}`;
    case 'complaint':
      return `against:${kase.department}`;
    case 'reorder':
      return `payer:${kase.payer}`;
    default:
      return null;
  }
}

/** Under which cases of a group are found (`viewers`), by the month in which they were begun: '2026-11'. */
export const groupKey = (month: string, { by, key }: Group): string =>
  `group:${month}:${by}:${key}`;

export const groupKeys = (kase: Case): string[] =>
  groupsOf(kase).map((group) => groupKey(dateOf(kase.createdAt).slice(0, 7), group));
