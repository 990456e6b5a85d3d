import type { CollectionDeclaration } from '../config/database/types';

/** What the local cloud keeps for itself, beside the product's documents; functions cannot see it. */
const names = {
  people: 'localcloud.people',
  messages: 'localcloud.messages',
  subscriptions: 'localcloud.subscriptions',
  visitors: 'localcloud.visitors',
  robots: 'localcloud.robots',
  phoneCodes: 'localcloud.phoneCodes',
  pushes: 'localcloud.pushes',
  owners: 'localcloud.fileOwners',
  state: 'localcloud.state',
} as const;

export const internal = names;

export const isInternal = (name: unknown): boolean =>
  typeof name === 'string' && name.startsWith('localcloud.');

export const internalCollections: CollectionDeclaration[] = Object.values(names).map((name) => ({
  name,
  indexes: [],
}));
