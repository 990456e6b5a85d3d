import type { ProjectCase } from '../../../shared/domain/case';
import { cancel } from '../../../shared/domain/project';
import { issueSlip, slipState } from '../../../shared/domain/warranty';
import { dateOf } from '../../../shared/time/shanghai';
import { aProject, people, refusalOf } from '../../builders';

const states = (kase: ProjectCase, ...rules: string[]) =>
  Object.fromEntries(
    kase.duties
      .filter(({ rule }) => rules.includes(rule))
      .map(({ id, doneAt, withdrawnAt }) => [
        id,
        doneAt !== undefined ? 'done' : withdrawnAt !== undefined ? 'withdrawn' : 'open',
      ]),
  );

describe('a stage taken back', () => {
  test('takes back the duties that it created and that nobody has done', () => {
    const project = aProject().measured('2026-03-01 10:00').later(1).retracted('measured');
    expect(states(project.kase, 'H3')).toEqual({ 'H3:1': 'withdrawn' });
    expect(project.kase.state).toBe('measuring');
    expect(project.kase.facts.measured).toBeUndefined();
  });

  test('leaves a duty done on the record', () => {
    const project = aProject()
      .measured('2026-03-01 10:00')
      .revisited('H3:1')
      .later(1)
      .retracted('measured');
    expect(states(project.kase, 'H3')).toEqual({ 'H3:1': 'done' });
  });

  test('entered again, is owed again with its new limit; the old one stays on the record', () => {
    const project = aProject()
      .measured('2026-03-01 10:00')
      .later(1)
      .retracted('measured')
      .measured('2026-03-03 15:00');
    expect(Object.values(states(project.kase, 'H3'))).toEqual(['withdrawn', 'open']);
    expect(project.duty('H3:1').base).toBe(project.now);
  });

  test('is refused while a later stage stands', () => {
    const project = aProject().signed('2026-03-01');
    expect(refusalOf(() => project.retracted('measured'))).toBe('wrong_state');
  });

  test('is refused for a contract on which money is booked', () => {
    const project = aProject().signed('2026-03-01').paid(100);
    expect(refusalOf(() => project.retracted('contractSigned'))).toBe('wrong_state');
  });

  test('that never was cannot be taken back', () => {
    expect(refusalOf(() => aProject().retracted('measured'))).toBe('wrong_state');
  });

  test('water and electricity after the revisit: the drawings are asked for again (H7)', () => {
    const project = aProject()
      .signed('2026-03-01')
      .later(24)
      .recorded('waterElectricAccepted')
      .revisited('H6:1')
      .later(1)
      .retracted('waterElectricAccepted');
    expect(project.open('H7')).toEqual([]);
    project.later(24).recorded('waterElectricAccepted');
    expect(project.open('H6', 'H7')).toEqual(['H7:1']);
  });

  test('acceptance: its revisits go, the visits to the site go on (H10, H64)', () => {
    const project = aProject().accepted('2026-03-01').later(2);
    expect(project.open('H10')).toHaveLength(12);
    expect(project.open('H64')).toEqual([]);
    project.retracted('finalAccepted');
    expect(project.open('H8', 'H10', 'H11')).toEqual([]);
    expect(project.open('H64')).toHaveLength(1);
    expect(project.kase.state).toBe('construction');
  });

  test('acceptance on another day: the whole grid moves with it', () => {
    const project = aProject()
      .accepted('2026-03-01')
      .later(2)
      .retracted('finalAccepted')
      .accepted('2026-03-11');
    expect(project.open('H10')).toHaveLength(12);
    expect(dateOf(project.duty('H10:1').from)).toBe('2026-05-07');
  });

  test('acceptance withdraws the slip; accepted again it can be issued with the same number', () => {
    const project = aProject().accepted('2026-03-01').withSlip();
    const { number, code } = project.kase.slip ?? {};
    project.later(2).retracted('finalAccepted');
    expect(slipState(project.kase)).toBe('withdrawn');
    project.accepted('2026-03-11');
    expect(slipState(project.kase)).toBe('withdrawn');
    expect(project.open('H9')).toHaveLength(1);
    project.withSlip();
    expect(slipState(project.kase)).toBe('inForce');
    expect(project.kase.slip).toMatchObject({ number, code });
  });

  test('furniture takes back only its own end of warranty (H11)', () => {
    const project = aProject().accepted('2026-03-01').later(24).recorded('furnitureDelivered');
    expect(project.open('H11').sort()).toEqual([
      'H11:decoration',
      'H11:furniture',
      'H11:waterproof',
    ]);
    project.later(1).retracted('furnitureDelivered');
    expect(project.open('H11').sort()).toEqual(['H11:decoration', 'H11:waterproof']);
  });
});

describe('a project cancelled', () => {
  const cancelled = (project: ReturnType<typeof aProject>) =>
    project.as(people.manager, (kase, ctx) =>
      cancel(kase, { caseId: kase._id, reason: '退单' }, ctx),
    );

  test.each([
    ['just opened', () => aProject()],
    ['under way', () => aProject().signed('2026-03-01')],
  ])('%s ends all its duties', (_when, make) => {
    const project = make();
    expect(project.open()).not.toEqual([]);
    cancelled(project);
    expect(project.open()).toEqual([]);
    expect(project.kase.open).toBe(false);
  });

  test('in the warranty it cannot be: nobody ends what the law gives (H17)', () => {
    const project = aProject().accepted('2026-03-01').withSlip();
    expect(refusalOf(() => cancelled(project))).toBe('wrong_state');
    expect(slipState(project.kase)).toBe('inForce');
    // What was entered wrongly is taken back first.
    project.retracted('finalAccepted');
    expect(slipState(cancelled(project).kase)).toBe('withdrawn');
  });

  test('does nothing any more', () => {
    const project = cancelled(aProject().signed('2026-03-01'));
    const before = structuredClone(project.kase);
    for (const work of [
      () => project.assigned(),
      () => project.as(people.agent, (kase, ctx) => issueSlip(kase, ctx)),
      () => project.recorded('furnitureDelivered'),
      () => project.retracted('finalAccepted'),
      () => cancelled(project),
    ])
      expect(refusalOf(work)).toMatch(/wrong_state|not_accepted/);
    expect(project.kase).toEqual(before);
  });
});
