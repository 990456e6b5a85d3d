/** A person as the company keeps them, and what people decide about their own record (H62). */
import type { Parsed } from '../contract';
import type { PersonFields } from '../documents/people';
import { refuse } from '../errors';
import { type ConsentKind, consents } from '../policy/consents';
import { salutation } from '../policy/wording';
import type { Actor } from './case';
import type { Ending } from './giving';

/** A document of `people` (`documents/people.ts`), as it is worked with: its id is `personId`. */
export interface Person
  extends Omit<PersonFields, 'gender' | 'roles' | 'departmentId' | 'name'>,
    Actor {}

export type Joining = NonNullable<Person['joining']>;
export type Joined = NonNullable<Person['joined']>;
export type Preferences = NonNullable<Person['preferences']>;

export const isStaff = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => role !== 'owner');

/** With the name and number of before, if they change: a deletion has to find those too (H62). The one place for that. */
export function withHistory(before: Person, after: Person): Person {
  const kept = (known: readonly string[] = [], was: string, is: string): string[] =>
    was === '' || was === is || known.includes(was) ? [...known] : [...known, was];
  const formerNames = kept(after.formerNames, before.name, after.name);
  const formerMobiles = kept(after.formerMobiles, before.mobile, after.mobile);
  return {
    ...after,
    ...(formerNames.length > 0 ? { formerNames } : {}),
    ...(formerMobiles.length > 0 ? { formerMobiles } : {}),
  };
}

/** Notes that a right in the company ended; the latest ones are kept, for longer than any code lives. */
export function endRight(person: Person, ending: Ending): void {
  person.endings = [...(person.endings ?? []), ending].slice(-40);
}

/** Takes a newcomer in, by the number or by an administrator's word. */
export function hire(
  person: Person,
  { roles, departmentId }: Pick<Joining, 'roles' | 'departmentId'>,
  joined: Joined,
): void {
  person.roles = [...new Set([...person.roles, ...roles])];
  if (departmentId) person.departmentId = departmentId;
  person.leftAt = undefined;
  person.joining = undefined;
  person.joined = joined;
}

/** How somebody is addressed (H44); a colleague whose gender nobody entered by the name alone. */
export const addressed = (person: Pick<Actor, 'name' | 'gender' | 'roles'>): string =>
  person.gender === 'unknown' && isStaff(person)
    ? person.name
    : salutation(person.name, person.gender);

/** Refuses an agreement to a text that is not the one shown now. */
export function currentText(kind: ConsentKind, version: number, field: string): void {
  if (consents[kind].version !== version)
    refuse('wrong_state', `“${consents[kind].title}”的说明已更新,请阅读后再选择`, field);
}

/** Agrees or withdraws; each is kept with its time and the version of the text. */
export function consent(
  person: Person,
  kind: ConsentKind,
  version: number,
  given: boolean,
  now: number,
): void {
  const { [kind]: before, ...others } = person.consents ?? {};
  if (!given && !before) return;
  if (given && before?.version === version) return;
  person.consents = given ? { ...others, [kind]: { version, at: now } } : others;
  person.consentLog = [...(person.consentLog ?? []), { kind, version, at: now, given }];
}

/** This WeChat account is this person's from now on. */
export function bind(person: Person, openid: string, consentVersion: number, now: number): void {
  person.openid = openid;
  person.boundAt = now;
  consent(person, 'binding', consentVersion, true, now);
}

/** The WeChat account is nobody's again; what was recorded stays. */
export function unbind(person: Person): void {
  person.openid = undefined;
  person.boundAt = undefined;
}

/** Corrects what the person said about themselves; answers whether their cases have to follow. */
export function correct(
  person: Person,
  input: Parsed<'me.correct'>,
  mobile: string | undefined,
): boolean {
  const before = JSON.stringify([person.name, person.gender, person.mobile]);
  if (input.name !== undefined) person.name = input.name;
  if (input.gender !== undefined) person.gender = input.gender;
  if (mobile !== undefined) person.mobile = mobile;
  if (input.birthday !== undefined) person.birthday = input.birthday ?? undefined;
  if (input.preferences !== undefined)
    person.preferences = { ...person.preferences, ...input.preferences };
  return JSON.stringify([person.name, person.gender, person.mobile]) !== before;
}
