/** Who somebody is to a case: from the documents and the demonstration's list of people, not from the code that decides. */

import type { DemoPerson } from '../../../localcloud/demonstration/people';
import type { Case, Member } from '../../../shared/domain/case';
import type { Audience } from './table';

export interface Reader {
  personId: string;
  person: DemoPerson | undefined;
}

const member = (kase: Case, { personId }: Reader): Member | undefined =>
  kase.members.find((one) => one.personId === personId);

const has = ({ person }: Reader, ...roles: string[]): boolean =>
  person?.roles.some((role) => roles.includes(role)) ?? false;

const isAgent = (kase: Case, { personId }: Reader): boolean => kase.agent?.personId === personId;

const inDepartment = (kase: Case, { person }: Reader): boolean =>
  person?.departmentId !== undefined && kase.departments.includes(person.departmentId);

const colleague = (kase: Case | undefined, reader: Reader): boolean =>
  !has(reader, 'owner') && reader.person !== undefined && !(kase && member(kase, reader));

const money = (kase: Case, reader: Reader): boolean => {
  const part = member(kase, reader)?.part;
  if (part !== undefined) return part !== 'tenant';
  return isAgent(kase, reader) || has(reader, 'finance', 'manager', 'leader');
};

/** States of a repair in which its crew have something to do there. */
const underWay = ['proposed', 'appointed', 'working', 'completed'];

/** Whether this reader may be handed a value of such a field. `name`: whose rating it is. */
export function mayRead(
  audience: Audience,
  kase: Case | undefined,
  reader: Reader,
  value: unknown,
  beside: Record<string, unknown>,
): boolean {
  const masked = /^1\d{2}\*{4}\d{4}$/.test(String(value));
  switch (audience) {
    case 'caller':
    case 'self':
      return true;
    case 'colleagues':
      return colleague(kase, reader);
    case 'number':
      return (masked && colleague(kase, reader)) || beside.personId === reader.personId;
    case 'household':
      return kase !== undefined && member(kase, reader) !== undefined;
    case 'office':
      return has(reader, 'manager', 'administrator');
    case 'lead':
      return has(reader, 'manager', 'administrator', 'leader');
    case 'money':
      return kase !== undefined && money(kase, reader);
    case 'charges':
      return (
        kase !== undefined &&
        (money(kase, reader) ||
          (has(reader, 'head', 'projectManager') && inDepartment(kase, reader)))
      );
    case 'penalty':
      return (
        has(reader, 'manager', 'leader') ||
        (kase !== undefined && has(reader, 'head') && inDepartment(kase, reader))
      );
    case 'file':
      return kase !== undefined && (isAgent(kase, reader) || has(reader, 'manager'));
    case 'address':
      return kase?.kind !== 'repair' || !has(reader, 'crew') || underWay.includes(kase.state);
    case 'ratings':
      return (
        kase !== undefined &&
        (member(kase, reader) !== undefined ||
          isAgent(kase, reader) ||
          has(reader, 'manager', 'leader') ||
          beside.name === reader.person?.name)
      );
  }
}

/** Fields that are no news where they hold nothing. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === false;
