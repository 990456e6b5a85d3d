import type { CaseKind } from '../policy/words';
import { NEVER } from '../time/shanghai';
import type { BaseCase } from './case';
import type { Context } from './context';

/** What every new case begins with; the home and its people are filled in by the kind. */
export function newCase(id: string, kind: CaseKind, state: string, ctx: Context): BaseCase {
  return {
    _id: id,
    v: 1,
    kind,
    state,
    home: { id: '', projectId: '', label: '', address: '', region: 'city' },
    members: [],
    vip: false,
    agent: null,
    departments: [],
    team: {},
    duties: [],
    journal: [],
    notices: [],
    ratings: [],
    results: [],
    createdAt: ctx.now,
    updatedAt: ctx.now,
    open: true,
    wakeAt: NEVER,
    agentId: '',
    agentAt: NEVER,
    managerAt: NEVER,
    owing: [],
    owedAt: NEVER,
    dueAt: NEVER,
    viewers: [],
    searchKeys: [],
  };
}
