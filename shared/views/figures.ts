/** The figures of a span of time as somebody may read them (H59). Pure: what is read comes from outside. */
import type { Actor } from '../domain/case';
import { added, byId, type Plan } from '../domain/figures/periods';
import { reckon, sayFigure } from '../domain/figures/reckon';
import type { Broken, Line } from '../domain/figures/sheets';
import { refuse } from '../errors';
import { dutyRows } from '../policy/duties';
import {
  type Dimension,
  dimensionKeys,
  dimensions,
  type Figure,
  figures,
  shownMembers,
} from '../policy/figures';
import { materials } from '../policy/recurring';
import { payerNames } from '../policy/reorder';
import {
  departmentNames,
  directionNames,
  faultNames,
  inquiryNames,
  kindNames,
  levelNames,
  liableNames,
  subjectNames,
  visitTypeNames,
} from '../policy/words';

/** Whose figures: everybody's, or those of one member of a dimension. */
export interface Scope {
  by: Dimension;
  of?: string;
}

const everything = new Set(['manager', 'leader', 'administrator']);

/** Whether this person reads the whole company's figures; an agent's own and a department's own are theirs alone. */
export const readsAll = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => everything.has(role));

/** What may be read of what was asked for. Refuses what is somebody else's. */
export function scopeOf(
  actor: Actor,
  { dimension, member }: { dimension?: Dimension | undefined; member?: string | undefined },
): Scope {
  if (readsAll(actor)) {
    const by = dimension ?? 'agent';
    return member === undefined ? { by } : { by, of: member };
  }
  const own: Scope | undefined = actor.roles.includes('agent')
    ? { by: 'agent', of: actor.personId }
    : actor.roles.includes('head') && actor.departmentId !== undefined
      ? { by: 'department', of: actor.departmentId }
      : undefined;
  if (!own) refuse('forbidden');
  if ((dimension ?? own.by) !== own.by || (member ?? own.of) !== own.of) refuse('forbidden');
  return own;
}

type Names = Readonly<Record<string, string>>;

/** What categories are called: 'fault:leak' → '报修 · 漏水'. */
const categories: Record<string, (key: string) => string | undefined> = {
  fault: (key) => said('报修', faultNames, key),
  level: (key) => said('投诉', levelNames, key),
  inquiry: (key) => said('咨询', inquiryNames, key),
  payer: (key) => said('补单', payerNames, key),
  kind: (key) => (kindNames as Names)[key],
  liable: (key) => said('判责', liableNames, key),
  call: (key) => said('通话', directionNames, key),
  visit: (key) => said('来访', visitTypeNames, key),
  subject: (key) => said('评价', subjectNames, key),
  against: (key) => said('投诉', departmentNames, key),
  material: (key) => (materials as Record<string, { name: string }>)[key]?.name,
  rule: (key) => {
    const row = dutyRows.find(({ rule }) => rule.replace(/\./g, '_') === key);
    return row && `待办 · ${row.title}`;
  },
};
const said = (what: string, names: Names, key: string): string | undefined =>
  names[key] && `${what} · ${names[key]}`;

export function memberName(by: Dimension, key: string, names: Names): string {
  switch (by) {
    case 'agent':
    case 'person':
      return names[key] ?? key;
    case 'department':
      return (departmentNames as Names)[key] ?? key;
    case 'community':
      return key === '_' ? '没有小区' : key;
    case 'category': {
      const [what = '', ...rest] = key.split(':');
      return categories[what]?.(rest.join(':')) ?? key;
    }
  }
}

/** What stands in the documents of a span. */
export interface Found {
  plan: Plan;
  sheets: readonly Broken[];
  scope: Scope;
}

/** Every member of the dimension with what was counted of it, the one with most to do first. */
export function members({
  plan,
  sheets,
  scope,
}: Found): { key: string; name: string; line: Line }[] {
  const all = byId(sheets);
  const parts = plan.sheets.map((id) => all.get(id)?.[scope.by] ?? {});
  const names = Object.assign({}, ...plan.sheets.map((id) => all.get(id)?.names ?? {})) as Names;
  const keys = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  return (
    keys
      .map((key) => ({
        key,
        name: memberName(scope.by, key, names),
        line: added(parts.map((part) => part[key])),
      }))
      // Groups of recurring faults have a page of their own (H36).
      .filter(({ line: { fg: _, ...line } }) => Object.values(line).some((sum) => sum !== 0))
      .sort((one, other) => weight(other.line) - weight(one.line) || (one.key < other.key ? -1 : 1))
  );
}

/** What somebody has to do with, the most first. */
const weighed = ['ro', 'co', 'io', 'bo', 'du', 'ra', 'ju', 'ti', 'tx', 'tr', 'tm', 'vi', 'vh'];
const weight = (line: Line): number => weighed.reduce((so, one) => so + (line[one] ?? 0), 0);

/** What was counted in the span, in the one before, and in each of its parts. */
export function lines({ plan, sheets, scope }: Found): { now: Line; before: Line; parts: Line[] } {
  const all = byId(sheets);
  const { by, of } = scope;
  const whole = (id: string): Line | undefined =>
    of === undefined ? all.get(id)?.all : all.get(id)?.[by]?.[of];
  return {
    now: added(plan.sheets.map(whole)),
    before: added(plan.before.map(whole)),
    parts: plan.parts.map(({ sheet, of: above, key }) => {
      if (of === undefined && plan.sheets.includes(above))
        return all.get(above)?.series?.[key] ?? {};
      return whole(sheet) ?? {};
    }),
  };
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

/** Better, worse or as it was, where one of both is better. */
function change(
  { better }: Figure,
  now: number | null,
  before: number | null,
): 'go' | 'late' | 'quiet' {
  if (!better || now === null || before === null || now === before) return 'quiet';
  return now > before === (better === 'more') ? 'go' : 'late';
}

export function figuresView(found: Found, actor: Actor, drawnUpTo: string | null) {
  const { plan, scope } = found;
  const { now, before, parts } = lines(found);
  const all = scope.of === undefined ? members(found) : [];
  const own = { [actor.personId]: actor.name };
  const known: Names = Object.assign(own, ...found.sheets.map(({ names }) => names ?? {}));
  return {
    title: plan.title,
    from: plan.from,
    to: plan.to,
    drawnUpTo,
    /** What it can be broken down by; nothing for whoever reads their own alone. */
    dimensions: readsAll(actor) ? dimensionKeys.map((key) => ({ key, name: dimensions[key] })) : [],
    dimension: scope.by,
    member:
      scope.of === undefined
        ? null
        : {
            key: scope.of,
            name: memberName(scope.by, scope.of, known),
          },
    figures: figures.map((figure) => {
      const value = reckon(figure, now);
      const was = reckon(figure, before);
      const { key, group, name, unit, how, rule } = figure;
      return {
        key,
        group,
        name,
        unit,
        how,
        rule,
        value: rounded(value),
        text: sayFigure(value, unit),
        before: sayFigure(was, unit),
        tone: change(figure, value, was),
      };
    }),
    parts: plan.parts.map(({ label }, place) => ({ label, values: valuesOf(parts[place] ?? {}) })),
    rows: all
      .slice(0, shownMembers)
      .map(({ key, name, line }) => ({ key, name, values: valuesOf(line) })),
    more: Math.max(0, all.length - shownMembers),
  };
}

/** In the order of the figures. */
const valuesOf = (line: Line): (number | null)[] =>
  figures.map((figure) => rounded(reckon(figure, line)));
