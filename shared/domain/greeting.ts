/** Greetings 祝福 (H14): the festivals' in the app, birthdays the agent's on the day. */
import { getLunarDate } from 'chinese-days';
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { birthdayText, type Festival } from '../policy/festivals';
import { DAY, dateOf, dayEnd, instantOf } from '../time/shanghai';
import type { Case, Duty, ProjectCase } from './case';
import { type Context, journal } from './context';
import { raise } from './duties';

/** The festival of this day, if it is one of the company's list. */
export function festivalOn(now: number, list: readonly Festival[]): Festival | undefined {
  const date = dateOf(now);
  const { lunarMon, lunarDay, isLeap } = getLunarDate(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  const lunar = isLeap ? '' : `${two(lunarMon)}-${two(lunarDay)}`;
  const days = { solar: date.slice(5), lunar };
  return list.find(({ calendar, day }) => days[calendar] === day);
}

/** What the app greets this person with today. */
export function greetingFor(
  birthday: string | undefined,
  now: number,
  list: readonly Festival[],
): { title: string; text: string } | null {
  if (birthday && isBirthday(birthday, dateOf(now))) return { title: '生日', text: birthdayText };
  const festival = festivalOn(now, list);
  return festival ? { title: festival.name, text: festival.text } : null;
}

/** In years without a 29th of February it is the 28th. */
const dayIn = (birthday: string, year: number): string =>
  birthday === '02-29' && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1 ? '02-28' : birthday;

const isBirthday = (birthday: string, date: string): boolean =>
  date.slice(5) === dayIn(birthday, Number(date.slice(0, 4)));

/** The first birthday on this day or after it, as the start of that day. */
export function nextBirthday(birthday: string, from: number): number {
  const year = Number(dateOf(from).slice(0, 4));
  const on = (some: number): number => instantOf(`${some}-${dayIn(birthday, some)}`);
  return dayEnd(on(year)) >= from ? on(year) : on(year + 1);
}

/** The owner's birthday is given, changed or taken back. */
export function setBirthday(
  project: ProjectCase,
  input: Parsed<'greeting.birthday'>,
  ctx: Context,
): void {
  if (project.state === 'cancelled') refuse('wrong_state', '这个工程已经终止');
  const member = project.members.find(({ personId }) => personId === input.personId);
  if (!member) refuse('not_found', '这套房屋没有这个人', 'personId');
  const { [member.personId]: _, ...others } = project.birthdays ?? {};
  project.birthdays = input.day ? { ...others, [member.personId]: input.day } : others;
  journal(project, ctx, 'birthdaySet', { name: member.name, given: input.day !== null });
  raise(project, ctx, 'birthdayGone');
  for (const personId of Object.keys(project.birthdays))
    beginBirthday(project, personId, ctx.now, ctx);
}

/** The next birthday of somebody of the home becomes the agent's duty. */
export function beginBirthday(
  project: ProjectCase,
  personId: string,
  from: number,
  ctx: Context,
): void {
  const birthday = project.birthdays?.[personId];
  const member = project.members.find((one) => one.personId === personId);
  if (!birthday || !member) return;
  const day = nextBirthday(birthday, from);
  raise(project, ctx, 'birthdayComes', {
    occasion: `${personId}-${dateOf(day).slice(0, 4)}`,
    given: { from: day, dueAt: dayEnd(day), about: member.name },
  });
}

/** The greeting was said: the next one is a year away. */
export function afterGreeting(project: ProjectCase, occasion: string, ctx: Context): void {
  const personId = occasion.replace(/-\d{4}$/, '');
  const year = Number(occasion.slice(-4));
  beginBirthday(project, personId, Math.max(ctx.now + DAY, instantOf(`${year + 1}-01-01`)), ctx);
}

/** Nobody said it in time: that stays on the record, and next year's is owed all the same. */
export function afterMissed(kase: Case, { rule, id }: Duty, ctx: Context): void {
  if (kase.kind === 'project' && rule === 'H14') afterGreeting(kase, id.split(':')[1] ?? '', ctx);
}
