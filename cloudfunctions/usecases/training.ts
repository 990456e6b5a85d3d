/** Training (H58): lessons and the next paper cost the read of one's own record; a try one read and one write. */
import type { Output, Parsed } from '../../shared/contract';
import { handIn, nextAttempt, standing, triesLeft } from '../../shared/domain/training';
import { refuse } from '../../shared/errors';
import { paperOf } from '../../shared/policy/questions';
import { exam, lessonsOf } from '../../shared/policy/training';
import { changePerson } from './changePerson';
import type { Call } from './run';

export async function show(call: Call): Promise<Output<'training.show'>> {
  const { ports, settings, now, actor } = call;
  const manages = actor.roles.includes('manager');
  const [person, agents] = await Promise.all([
    ports.people.find(actor.personId),
    manages ? ports.people.byRole('agent') : [],
  ]);
  if (!person) refuse('not_found');
  const attempt = nextAttempt(person);
  return {
    now,
    lessons: lessonsOf(settings).map(({ key, title, lines }) => ({
      key,
      title,
      lines: [...lines],
    })),
    paper: {
      attempt,
      questions: paperOf(actor.personId, attempt).map(({ key, text, options }) => ({
        key,
        text,
        options: [...options],
      })),
      pass: exam.pass,
      left: triesLeft(person, now),
    },
    mine: { passed: standing(person).passed, results: [...(person.training ?? [])].reverse() },
    team: agents.map((agent) => ({ name: agent.name, ...standing(agent) })),
  };
}

export const answer = (
  call: Call,
  input: Parsed<'training.answer'>,
): Promise<Output<'training.answer'>> =>
  changePerson(call, call.actor.personId, (draft) => handIn(draft, input, call.now));
