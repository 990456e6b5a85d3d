import type { ProjectCase } from '../../../shared/domain/case';
import { speaksForHome } from '../../../shared/domain/home';
import { cancel } from '../../../shared/domain/project';
import { homeCards } from '../../../shared/views/home';
import { aProject, people, settings, yuan } from '../../builders';

/** Decorated, accepted and paid; years later decorated again. */
function twice() {
  const first = aProject('2025-06-02 09:30').assigned().accepted('2026-03-01').withSlip();
  const second = aProject('2026-06-01 10:00').assigned(people.otherAgent);
  second.kase._id = 'XMSECND00';
  return { first: first.kase, second, now: second.now };
}

const card = (cases: ProjectCase[], now: number) =>
  homeCards(cases, { actor: people.owner, now, settings, url: () => '' })[0];

describe('a home that is decorated a second time (H15, H17)', () => {
  test('keeps the warranty and the slip of the first project on the owner’s page', () => {
    const { first, second, now } = twice();
    expect(card([first, second.kase], now)?.warranty).toMatchObject({
      state: 'running',
      slip: 'inForce',
      slipNumber: first.slip?.number,
    });
    expect(card([first, second.kase], now)?.stages).toEqual(card([second.kase], now)?.stages);
  });

  test('keeps the agent, until the second project has one of its own', () => {
    const { first, second, now } = twice();
    second.kase.agent = null;
    expect(card([first, second.kase], now)?.agent?.name).toBe(people.agent.name);
    second.assigned(people.otherAgent);
    expect(card([first, second.kase], now)?.agent?.name).toBe(people.otherAgent.name);
  });

  test('asks for what is open on the first as well', () => {
    const first = aProject('2025-06-02 09:30').accepted('2026-03-01').owing(yuan(12_600)).kase;
    const { second, now } = twice();
    const shown = card([first, second.kase], now);
    expect(shown?.outstanding).toBe(yuan(12_600));
    expect(shown?.next.find(({ what }) => what === 'pay')?.title).toBe('尾款还差 ¥12,600.00');
  });

  test('a second project that was cancelled is as if it had not been', () => {
    const { first, second, now } = twice();
    second.as(people.manager, (kase, ctx) =>
      cancel(kase, { caseId: kase._id, reason: '业主改期' }, ctx),
    );
    expect(speaksForHome([second.kase, first])).toEqual({
      project: first,
      earlier: [second.kase],
    });
    expect(card([first, second.kase], now)).toEqual(card([first], now));
  });

  test('a cancelled project speaks for the home where there is no other, and none for no home', () => {
    const { second } = twice();
    second.kase.state = 'cancelled';
    expect(speaksForHome([second.kase]).project).toBe(second.kase);
    expect(speaksForHome([])).toEqual({ project: null, earlier: [] });
  });
});
