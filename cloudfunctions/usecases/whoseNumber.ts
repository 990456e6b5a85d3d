/**
 * Whose a typed telephone number is. The same name is the same person; under another name the caller is asked, and says which of
 * the two it is (H61): nobody becomes another owner by one wrong digit, and two people may share one telephone.
 */
import { sameName, surnameOf } from '../../shared/domain/names';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import type { Person } from '../ports';
import type { Call } from './run';

/** What whoever typed it says of a number that stands under another name. */
export type SameNumber = 'samePerson' | 'sharedPhone';

export interface Typed {
  name: string;
  mobile: string;
  sameNumber?: SameNumber | undefined;
}

/** The person who has the number already; null: a new one. Refuses, naming the field, what nobody has decided. */
export async function whoseNumber(
  call: Call,
  { name, mobile, sameNumber }: Typed,
  field: string,
): Promise<Person | null> {
  const found = await call.ports.people.withMobile(mobile);
  const same = found.find((person) => sameName(person.name, name));
  if (same) return same;
  const [other] = found;
  if (!other || sameNumber === 'sharedPhone') return null;
  if (sameNumber !== 'samePerson') return refuse('number_taken', await asked(call, other), field);
  // Which of them, nobody can tell.
  if (found.length > 1)
    refuse('number_taken', '这个号码由几位客户共用,请填写登记的姓名,或选“共用一个号码”', field);
  return other;
}

/** Who it is, as far as the asker may know: the surname, and the home where they may see it. */
async function asked(call: Call, { personId, name }: Person): Promise<string> {
  const cases = await call.ports.cases.ofMember(personId);
  const home = cases.find((kase) => kase.kind === 'project' && maySee(kase, call.actor));
  const where = home ? `(${home.home.label})` : '';
  const who = `${surnameOf(name) || [...name][0] || ''}**`;
  return `这个号码登记在${who}${where}名下。请核对号码;是同一个人,还是两个人共用一个号码?`;
}
