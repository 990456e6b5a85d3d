import type { Parsed } from '../../../shared/contract';
import type { Case } from '../../../shared/domain/case';
import { answerable, answerRevisit, recordRevisit } from '../../../shared/domain/revisit';
import { cards } from '../../../shared/policy/cards';
import { subscribeFields } from '../../../shared/policy/notices';
import { aComplaint, aProject, aRepair, by, people, refusalOf, settings } from '../../builders';

type Said = Partial<Parsed<'revisit.answer'>>;

/** Something of a builder: a case, and what time it is for it. */
interface Built {
  kase: Case;
  now: number;
}

const answered = ({ kase, now }: Built, dutyId: string, said: Said = {}): { settled: boolean } =>
  answerRevisit(
    kase,
    { caseId: kase._id, dutyId, answers: {}, ratings: [], ...said },
    by(people.owner, now, kase.journal.length * 10),
  );
const measured = () => aProject().measured('2026-03-01 10:00').later(2);
const repaired = () => aRepair().received().dispatched().accepted().completed().confirmed();

describe('a revisit answered in the app, with nothing wrong (H3–H11, H26, H34)', () => {
  test('has taken place: the duty is done, by the owner, and nobody calls', () => {
    const project = measured();
    const ratings = [{ subject: 'designer' as const, overall: 5, aspects: {} }];
    const answers = { onTime: '是', listened: '是' };
    expect(answered(project, 'H3:1', { answers, ratings })).toEqual({ settled: true });
    expect(project.duty('H3:1')).toMatchObject({
      doneAt: project.now,
      doneById: people.owner.personId,
    });
    expect(project.kase.journal.at(-1)).toMatchObject({
      type: 'revisited',
      data: { way: 'app', answers },
    });
    expect(project.kase.ratings).toMatchObject([
      { occasion: 'measured', overall: 5, byPhone: false },
    ]);
  });

  test('a repair that is mended is closed, with the second follow-up to come', () => {
    const one = repaired();
    expect(answered(one, 'H26:1', { satisfied: true })).toEqual({ settled: true });
    expect([one.kase.state, one.kase.open]).toEqual(['closed', false]);
    expect(one.kase.duties.some(({ rule, doneAt }) => rule === 'H12' && !doneAt)).toBe(true);
  });

  test('while the site runs it stands for the regular visit (H64)', () => {
    const project = aProject().signed('2026-03-01 10:00').recorded('waterElectricAccepted');
    answered(project, 'H6:1', { answers: { clean: '是', explained: '是' } });
    expect(project.duty('H64:1').doneAt).toBe(project.now);
    expect(project.open('H7')).toHaveLength(1);
  });
});

describe('something to be looked at', () => {
  test.each<[string, Said]>([
    ['a no', { answers: { onTime: '否' } }],
    ['words', { answers: { wish: '阳台想封窗' } }],
    ['a low rating', { ratings: [{ subject: 'designer', overall: 2, aspects: {} }] }],
  ])('%s leaves the duty to the agent, who is told and sees it', (_what, said) => {
    const project = measured();
    expect(answered(project, 'H3:1', said)).toEqual({ settled: false });
    expect(project.open('H3')).toEqual(['H3:1']);
    expect(project.duty('H3:1').answered).toMatchObject({
      by: { name: people.owner.name },
      answers: said.answers ?? {},
    });
    expect(project.kase.notices.at(-1)).toMatchObject({ to: { desk: 'agent' }, state: 'due' });
    expect(project.kase.notices.at(-1)?.text).toContain('业主已回答');
  });

  test('not satisfied: the case stands as it was until the agent has called', () => {
    const one = repaired();
    expect(answered(one, 'H26:1', { satisfied: false })).toEqual({ settled: false });
    expect(one.kase.state).toBe('confirmed');
    expect(one.duty('H26:1').answered?.satisfied).toBe(false);
    expect(one.kase.notices.at(-1)?.urgent).toBe(true);
  });

  test('may be answered again until the agent has recorded it, then not', () => {
    const project = measured();
    answered(project, 'H3:1', { answers: { onTime: '否' } });
    expect(answered(project, 'H3:1', { answers: { onTime: '是' } })).toEqual({ settled: true });
    expect(refusalOf(() => answered(project, 'H3:1'))).toBe('duplicate');
  });

  test('the agent who has read it may end the duty without a call; without an answer not', () => {
    const end = (project: ReturnType<typeof measured>) =>
      project.as(people.agent, (kase, ctx) =>
        recordRevisit(
          kase,
          {
            caseId: kase._id,
            dutyId: 'H3:1',
            outcome: 'done',
            way: 'app',
            answers: {},
            ratings: [],
            restated: false,
          },
          ctx,
        ),
      );
    expect(refusalOf(() => end(measured()))).toBe('wrong_state');
    const project = measured();
    answered(project, 'H3:1', { answers: { wish: '谢谢你们' } });
    expect(end(project).duty('H3:1').doneById).toBe(people.agent.personId);
  });
});

describe('what is refused', () => {
  test('before its time; on the day it is not', () => {
    const project = aProject().accepted('2026-03-01');
    const { from } = project.duty('H10:1');
    expect(refusalOf(() => answered(project.at(from - 1), 'H10:1'))).toBe('too_early');
    expect(answerable(project.kase, from - 1)?.rule).not.toBe('H10');
    expect(refusalOf(() => answered(project.at(from), 'H10:1'))).toBe('allowed');
  });

  test.each<[string, Said]>([
    ['a question that was not asked', { answers: { colour: '是' } }],
    ['neither yes nor no', { answers: { onTime: '大概' } }],
    ['a rating as words', { answers: { designer: '好' } }],
  ])('%s', (_what, said) => {
    expect(refusalOf(() => answered(measured(), 'H3:1', said))).toBe('bad_input');
  });

  test('a rating where nobody is rated', () => {
    const project = aProject().signed('2026-03-01').recorded('waterElectricAccepted');
    const ratings = [{ subject: 'designer' as const, overall: 5, aspects: {} }];
    expect(refusalOf(() => answered(project, 'H6:1', { ratings }))).toBe('bad_input');
  });

  test('whether it is settled has to be said', () => {
    expect(refusalOf(() => answered(repaired(), 'H26:1'))).toBe('bad_input');
  });

  test('what only a call can do: the owner is neither asked nor may answer', () => {
    const project = aProject().signed('2026-03-01 10:00');
    expect(refusalOf(() => answered(project, 'H5:1'))).toBe('wrong_state');
    expect(answerable(project.kase, project.now)?.rule).not.toBe('H5');
    const only = Object.keys(cards).filter((card) => cards[card]?.invite === undefined);
    expect(only.sort()).toEqual(
      [
        'birthday',
        'congratulation',
        'deadCode',
        'explain',
        'inquiry',
        'invitation',
        'lowRating',
        'suspended',
        'untold',
        'visited',
      ].sort(),
    );
  });

  test('a complaint that is not solved yet asks nothing', () => {
    const one = aComplaint();
    expect(answerable(one.kase, one.now)).toBeUndefined();
  });
});

test('the reminder says that it can be answered in the app, in twenty characters', () => {
  const project = aProject().accepted('2026-03-01');
  const { note = '' } = subscribeFields(project.kase, project.duty('H10:1'), 'revisit', settings);
  expect(note).toContain('小程序');
  expect([...note].length).toBeLessThanOrEqual(20);
});
