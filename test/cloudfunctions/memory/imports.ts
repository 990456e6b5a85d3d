import type { Import, Imports } from '../../../cloudfunctions/ports';

/** The imports' port over a map. */
export const importPorts = (all: Map<string, Import>): Imports => ({
  add: async (one) => {
    if (all.has(one._id)) return false;
    all.set(one._id, structuredClone(one));
    return true;
  },
  find: async (id) => structuredClone(all.get(id) ?? null),
  latest: async (limit) => [...all.values()].sort((a, b) => b.at - a.at).slice(0, limit),
  start: async (id, by, at) => {
    const one = all.get(id);
    if (one?.state !== 'checked') return false;
    all.set(id, { ...one, state: 'running', confirmedBy: by, startedAt: at });
    return true;
  },
  announce: async (id, loneAt, until) => {
    const one = all.get(id);
    if (one?.state !== 'checked') return false;
    all.set(id, { ...one, loneAt, until });
    return true;
  },
  advance: async (id, from, to, refused, done) => {
    const one = all.get(id);
    if (one?.state !== 'running' || one.done !== from) return false;
    all.set(id, {
      ...one,
      done: to,
      refused: [...one.refused, ...refused],
      ...(done ? { state: 'done' } : {}),
    });
    return true;
  },
});
