import type { Figures } from '../../../cloudfunctions/ports';
import type { Case } from '../../../shared/domain/case';
import { added, type Broken } from '../../../shared/domain/figures/sheets';

interface Drawn {
  _id: string;
  day: string;
}

/** The figures' port over two maps, with the same answers as the database gives. */
export function figurePorts(
  cases: Map<string, Case>,
  sheets: Map<string, Broken | Drawn>,
  others: Partial<Record<'calls' | 'visits', Map<string, unknown>>> = {},
): Figures {
  const drawn = (): string | null => (sheets.get('drawn') as Drawn | undefined)?.day ?? null;
  return {
    drawnUpTo: async () => drawn(),
    finish: async (day) => void sheets.set('drawn', { _id: 'drawn', day }),
    changedOn: async (from, day, limit, behind = '') =>
      [...((from === 'cases' ? cases : (others[from] ?? new Map())) as typeof cases).values()]
        .filter(({ _id, countedOn }) => countedOn?.includes(day) && _id > behind)
        .sort((a, b) => (a._id < b._id ? -1 : 1))
        .slice(0, limit)
        .map(({ _id, counted }) => ({ _id, sums: structuredClone(counted?.[day] ?? {}) })),
    add: async (addition, names) => {
      const there = (sheets.get(addition.sheet) ?? null) as Broken | null;
      if (there && there.added >= addition.token) return;
      sheets.set(addition.sheet, added(there, addition, names) as Broken);
    },
    read: async (ids, dimension, member) => {
      const all = ids.flatMap((id) => (sheets.get(id) as Broken | undefined) ?? []);
      return { sheets: all.map((one) => shown(one, dimension, member)), drawnUpTo: drawn() };
    },
  };
}

function shown(sheet: Broken, dimension?: keyof Broken & string, member?: string): Broken {
  const { _id, added: token, all, names, series } = structuredClone(sheet);
  const part = dimension && (sheet[dimension] as Record<string, object> | undefined);
  const lines = member === undefined ? part : part?.[member] && { [member]: part[member] };
  return {
    _id,
    added: token,
    ...(all ? { all } : {}),
    ...(names ? { names } : {}),
    ...(series && member === undefined ? { series } : {}),
    ...(dimension && lines ? { [dimension]: structuredClone(lines) } : {}),
  } as Broken;
}
