import {
  complaints,
  findings,
  handovers,
  homes,
  invitations,
  openids,
  projects,
  prospects,
  reorders,
  repairs,
  surveys,
} from '../../shared/contract/examples';
import type { CaseView } from './snapshot';

type Role = string;

const prefixes: Record<string, Role> = {
  owner: 'owner',
  agent: 'agent',
  manager: 'manager',
  leader: 'leader',
  head: 'head',
  designer: 'designer',
  supervisor: 'supervisor',
  pm: 'projectManager',
  crew: 'crew',
  finance: 'finance',
  admin: 'administrator',
};

/** Everybody in the demonstration, by openid. */
export const everybody = Object.values(openids) as string[];

/** Somebody WeChat knows and the company does not. */
export const stranger = 'nobody-the-company-knows';

/** A person's main role, as the demonstration's openids say it. */
export const roleOf = (openid: string): Role => prefixes[openid.split('-')[1] ?? ''] ?? 'nobody';

export const personIdOf = (openid: string): string => openid.replace(/^demo-/, '');

export const allCases = [
  projects,
  repairs,
  complaints,
  reorders,
  invitations,
  surveys,
  findings,
  handovers,
  prospects,
].flatMap((group) => Object.values(group));
export const allHomes = Object.values(homes) as string[];

/** An id of the same kind that no case or home has. */
export const missing = (id: string): string => `${id.slice(0, 2)}ZZZZZZZZ`;

const engineering = ['head', 'projectManager', 'supervisor', 'crew'];

/** Which department somebody works in, as far as these tests need to know. */
export function departmentOf(openid: string): string | undefined {
  if (openid === openids.designHead || roleOf(openid) === 'designer') return 'design';
  if (engineering.includes(roleOf(openid))) return 'engineering';
  return { finance: 'finance', agent: 'service', manager: 'service' }[roleOf(openid)];
}

/** A home's people and a case's people, read from what the manager is shown. */
export interface Facts {
  cases: Record<string, CaseView>;
  /** Person ids by home; `true` where the person may sign. */
  members: Record<string, Record<string, boolean>>;
  /** Names by openid. */
  names: Record<string, string>;
}
