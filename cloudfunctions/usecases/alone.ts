/** The one person of a company who may finish steps of two people alone (`shared/domain/twoPeople.ts`). */
import type { Alone } from '../../shared/domain/twoPeople';
import { isSecondRole, secondRoles } from '../../shared/domain/twoPeople';
import { refuse } from '../../shared/errors';
import type { LonePerson, Settings } from '../../shared/policy/settings';
import type { Person, Ports } from '../ports';
import type { Call } from './run';

/** Everybody in the company who may be a second person. */
async function seconds({ people }: Pick<Ports, 'people'>): Promise<Person[]> {
  const found = await Promise.all(secondRoles.map((role) => people.byRole(role)));
  return [...new Map(found.flat().map((person) => [person.personId, person])).values()];
}

/** Looked up anew whenever that person acts: a second one who has joined meanwhile ends it, whatever the settings say. */
export async function aloneOf(
  ports: Ports,
  settings: Settings,
  person: Person,
): Promise<{ alone?: Alone }> {
  const { lonePerson, loneHours } = settings;
  if (lonePerson?.personId !== person.personId || !isSecondRole(person)) return {};
  if ((await seconds(ports)).some(({ personId }) => personId !== person.personId)) {
    await endAlone(ports, '已有另一位可以确认的同事,一人办理自动结束');
    return {};
  }
  const administrators = (await ports.people.byRole('administrator')).map(({ personId, name }) => ({
    personId,
    name,
  }));
  return { alone: { since: lonePerson.since, hours: loneHours, administrators } };
}

/** Takes the allowance back in the settings, with an entry in their log. Repeatable; lost to another change, it is done at the next look. */
export async function endAlone(ports: Ports, reason: string): Promise<void> {
  const { settings } = await ports.company.read();
  if (settings.lonePerson === null) return;
  const version = settings.version + 1;
  const changes = { lonePerson: null };
  await ports.company.change(changes, {
    version,
    at: ports.now(),
    by: '系统',
    reason,
    changes,
    request: `alone:${version}`,
    inputHash: '',
  });
}

/** After somebody joined or got another role: whoever may be a second person ends it. */
export async function endAloneWith(ports: Ports, settings: Settings, person: Person) {
  if (settings.lonePerson === null || !isSecondRole(person)) return;
  if (settings.lonePerson.personId === person.personId) return;
  await endAlone(ports, `${person.name}已加入,一人办理自动结束`);
}

/** As the settings keep it; only an administrator gives it, and only to the one person there is. Null takes it back. */
export async function lonePersonOf(
  { ports, actor, now, settings }: Call,
  personId: string | null,
): Promise<LonePerson | null> {
  if (personId === null) return null;
  const field = 'changes.lonePerson';
  if (!actor.roles.includes('administrator'))
    refuse('forbidden', '“一人办理”由系统管理员设置', field);
  const found = await seconds(ports);
  const person = found.find((one) => one.personId === personId);
  if (!person) refuse('bad_input', '请选择财务、客服经理或公司领导', field);
  const { lonePerson } = settings;
  if (found.length > 1)
    refuse(
      'wrong_state',
      `公司有 ${found.length} 位财务、客服经理、公司领导,可以互相确认,不需要“一人办理”`,
      field,
    );
  // Set again with other settings, it goes on.
  return lonePerson?.personId === personId
    ? lonePerson
    : { personId, name: person.name, since: now };
}
