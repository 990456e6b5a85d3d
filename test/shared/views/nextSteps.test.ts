import type { Case } from '../../../shared/domain/case';
import { HOUR } from '../../../shared/time/shanghai';
import { homeCards } from '../../../shared/views/home';
import { aProject, aRepair, people, settings } from '../../builders';

const next = (cases: Case[], now: number) =>
  homeCards(cases, { actor: people.owner, now, settings, url: () => '' })[0]?.next.map(
    ({ what }) => what,
  );

describe('what is next for an owner', () => {
  const accepted = () => aProject().accepted('2026-03-01');

  test('what somebody waits for comes before what can wait', () => {
    const project = accepted();
    const repair = aRepair({}, project.kase, project.now + HOUR)
      .received()
      .dispatched();
    expect(next([project.kase, repair.kase], repair.now)).toEqual([
      'acceptTime',
      'pay',
      'revisit',
      'rate',
    ]);
  });

  test('a revisit that asks for the ratings takes the place of asking for them', () => {
    const project = aProject().measured('2026-03-01 10:00');
    expect(next([project.kase], project.now)).toEqual(['revisit']);
    project.revisited('H3:1');
    expect(next([project.kase], project.now)).toEqual(['rate']);
  });

  test('a revisit is asked about until it is answered, and not before its time', () => {
    const project = accepted().settled();
    const { from } = project.duty('H10:1');
    for (const id of project.open()) {
      if (!id.startsWith('H10')) project.duty(id).doneAt = project.now;
    }
    const asked = (now: number) => next([project.kase], now)?.includes('revisit');
    expect(asked(from - 1)).toBe(false);
    expect(asked(from)).toBe(true);
    project.duty('H10:1').answered = {
      at: from,
      by: people.named(people.owner),
      answers: { water: '否' },
      ratings: [],
    };
    expect(asked(from)).toBe(false);
  });
});
