import type { Parsed } from '../../../shared/contract';
import { isLate } from '../../../shared/domain/duties';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aProject,
  aRepair,
  people,
  refusalOf,
  revisit,
  tick,
  toldOf,
} from '../../builders';

type Project = ReturnType<typeof aProject>;

const recorded = (project: Project, dutyId: string, more: Partial<Parsed<'revisit.record'>> = {}) =>
  project.as(people.agent, revisit(dutyId, more));
const measured = () => aProject().measured('2026-03-01 10:00').later(2);

describe('a revisit recorded (H38)', () => {
  test('fulfils its duty, once', () => {
    const project = recorded(measured(), 'H3:1');
    expect(project.duty('H3:1')).toMatchObject({
      doneAt: project.now,
      doneById: people.agent.personId,
    });
    expect(refusalOf(() => recorded(project, 'H3:1'))).toBe('duplicate');
  });

  test('needs the points restated and confirmed', () => {
    const project = measured();
    expect(refusalOf(() => recorded(project, 'H3:1', { restated: false }))).toBe('bad_input');
    expect(project.open('H3')).toEqual(['H3:1']);
  });

  test('is too early before its time, on the day it is not', () => {
    const project = aProject().accepted('2026-03-01');
    const early = () => recorded(project, 'H10:1');
    expect(refusalOf(early)).toBe('too_early');
    project.at(project.duty('H10:1').from - 1);
    expect(refusalOf(early)).toBe('too_early');
    project.at(project.duty('H10:1').from);
    expect(refusalOf(early)).toBe('allowed');
  });

  test('keeps what the owner said', () => {
    const project = recorded(measured(), 'H3:1', {
      answers: { wish: '阳台想封窗' },
      notes: '很满意',
    });
    expect(project.kase.journal.at(-1)).toMatchObject({
      type: 'revisited',
      data: { rule: 'H3', answers: { wish: '阳台想封窗' }, notes: '很满意' },
    });
  });

  test('enters ratings the owner gave on the phone, for its occasion', () => {
    const project = recorded(measured(), 'H3:1', {
      ratings: [{ subject: 'designer', overall: 2, aspects: {} }],
    });
    expect(project.kase.ratings).toMatchObject([
      { occasion: 'measured', byPhone: true, overall: 2 },
    ]);
    expect(project.open('H47')).toHaveLength(1);
  });

  test('takes no ratings where nobody is rated', () => {
    const project = aProject().signed('2026-03-01');
    const ratings = [{ subject: 'designer' as const, overall: 5, aspects: {} }];
    expect(refusalOf(() => recorded(project, 'H5:1', { ratings }))).toBe('bad_input');
  });

  test.each([
    ['not there', 'H99:1', 'wrong_state'],
    ['no revisit', 'H2:1', 'wrong_state'],
  ])('a duty that is %s is refused', (_what, dutyId, code) => {
    expect(refusalOf(() => recorded(measured(), dutyId))).toBe(code);
  });

  test('a duty that was withdrawn is refused', () => {
    const project = measured().retracted('measured');
    expect(refusalOf(() => recorded(project, 'H3:1'))).toBe('wrong_state');
  });

  test('while the site runs it stands for the regular visit and begins the next 30 days (H64)', () => {
    const project = aProject().signed('2026-03-01 10:00').later(4);
    recorded(project, 'H5:1');
    expect(project.duty('H64:1').doneAt).toBe(project.now);
    expect(project.open('H64')).toHaveLength(1);
  });
});

describe('not a good time', () => {
  const tried = (outcome: 'inconvenient' | 'unreached' = 'inconvenient') => {
    const project = aProject().accepted('2026-03-01').at('2026-04-28 10:00');
    tick(project.kase, project.now);
    return recorded(project, 'H10:1', { outcome, nextAt: project.now + DAY });
  };

  test.each(['inconvenient', 'unreached'] as const)(
    '%s: the duty stays open, its limit too',
    (outcome) => {
      const before = aProject().accepted('2026-03-01').duty('H10:1').dueAt;
      const project = tried(outcome);
      expect(project.open('H10')).toContain('H10:1');
      expect(project.duty('H10:1')).toMatchObject({ dueAt: before, tries: [{ outcome }] });
    },
  );

  test('needs a next time, in the future', () => {
    const project = measured();
    const none = () => recorded(project, 'H3:1', { outcome: 'unreached' });
    const past = () => recorded(project, 'H3:1', { outcome: 'unreached', nextAt: project.now });
    expect([refusalOf(none), refusalOf(past)]).toEqual(['bad_input', 'bad_input']);
  });

  test('reminds the agent at that time, though it was told before; the owner is not told again', () => {
    const project = tried();
    expect(tick(project.kase, project.now + DAY - 1)).toEqual([]);
    expect(toldOf(tick(project.kase, project.now + DAY))).toEqual(['agent']);
    expect(toldOf(tick(project.kase, project.now + DAY + 1))).toEqual([]);
  });

  test('twice reminds twice', () => {
    const project = tried();
    project.at(project.now + DAY);
    tick(project.kase, project.now);
    recorded(project, 'H10:1', { outcome: 'unreached', nextAt: project.now + 3 * HOUR });
    expect(toldOf(tick(project.kase, project.now + 3 * HOUR))).toEqual(['agent']);
    expect(project.duty('H10:1').tries).toHaveLength(2);
  });

  test('takes no warning and no lapse away', () => {
    const project = tried();
    const { dueAt } = project.duty('H10:1');
    tick(project.kase, project.now + DAY);
    tick(project.kase, dueAt + 1);
    expect(isLate(project.duty('H10:1'), dueAt + 1)).toBe(true);
    expect(project.kase.journal.at(-1)).toMatchObject({ type: 'lapsed' });
  });
});

describe('the revisit after a repair (H26)', () => {
  const signed = () => aRepair().received().dispatched().accepted().completed().confirmed();

  test('satisfied: closed, with a second follow-up to come', () => {
    const { kase } = signed().revisited(true);
    expect([kase.state, kase.open]).toEqual(['closed', false]);
    expect(kase.duties.some(({ rule, doneAt }) => rule === 'H12' && doneAt === undefined)).toBe(
      true,
    );
  });

  test('not satisfied: it goes back to engineering, and needs a new signature', () => {
    const one = signed().revisited(false);
    expect(one.kase).toMatchObject({
      state: 'received',
      open: true,
      reworks: 1,
      confirmation: null,
    });
    one.dispatched().accepted().completed().confirmed();
    expect(one.duty('H26:2').doneAt).toBeUndefined();
    expect(one.revisited(true).kase.state).toBe('closed');
  });

  test('has to say whether the owner is satisfied, and why not', () => {
    const one = signed();
    const say = (more: object) => () => one.as(people.agent, revisit('H26:1', more));
    expect(refusalOf(say({}))).toBe('bad_input');
    expect(refusalOf(say({ satisfied: false }))).toBe('bad_input');
    expect(refusalOf(say({ satisfied: true }))).toBe('allowed');
  });
});

test('a complaint is not closed without having been solved', () => {
  expect(refusalOf(() => aComplaint().revisited(true))).toBe('wrong_state');
});
