import type { CollectionDeclaration } from './types';

/** Every collection and index of the product; at most ten indexes each. All are ADMINONLY. */
export const collections: CollectionDeclaration[] = [
  {
    name: 'cases',
    indexes: [
      { name: 'wakeAt', keys: { wakeAt: 1 } },
      { name: 'agent', keys: { agentId: 1, agentAt: 1 } },
      { name: 'department', keys: { deptId: 1, deptAt: 1 } },
      { name: 'manager', keys: { managerAt: 1 } },
      { name: 'viewers', keys: { viewers: 1, kind: 1 } },
      { name: 'searchKeys', keys: { searchKeys: 1 } },
      { name: 'kind', keys: { kind: 1, state: 1 } },
    ],
  },
  {
    name: 'people',
    indexes: [
      { name: 'openid', keys: { openid: 1 } },
      { name: 'mobile', keys: { mobile: 1 } },
      { name: 'roles', keys: { roles: 1 } },
    ],
  },
  { name: 'ledger', indexes: [{ name: 'person', keys: { personId: 1 } }] },
  { name: 'calls', indexes: [{ name: 'at', keys: { at: -1 } }] },
  { name: 'registry', indexes: [] },
  { name: 'settings', indexes: [] },
  { name: 'reveals', indexes: [{ name: 'at', keys: { at: -1 } }] },
];
