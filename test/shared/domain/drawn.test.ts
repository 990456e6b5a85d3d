import { bySystem } from '../../../shared/domain/context';
import { errandsDue, tellOfFinding } from '../../../shared/domain/errands';
import { maySee } from '../../../shared/policy/access';
import { MINUTE } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import {
  aComplaint,
  aFinding,
  anInquiry,
  aProject,
  at,
  monday,
  people,
  refusalOf,
  settings,
} from '../../builders';

const reader = (actor: typeof people.owner) => ({ actor, now: monday, settings, url: () => '' });
const major = () => aComplaint().classified('major', '影响入住');

describe('departments drawn into a complaint (H32)', () => {
  test.each(['normal', 'ordinary'] as const)('none below major: %s', (level) => {
    expect(refusalOf(() => aComplaint().classified(level, '小事').drawn())).toBe('wrong_state');
  });

  test.each(['major', 'serious', 'critical'] as const)('from major on: %s', (level) => {
    expect(aComplaint().classified(level, '影响入住').drawn().kase.drawn).toHaveLength(1);
  });

  test('manager and leader were told at once when it became major', () => {
    const told = major().kase.notices.filter(({ id }) => id.startsWith('H32:'));
    expect(told.map(({ to, urgent }) => [to.desk, urgent])).toEqual([
      ['manager', true],
      ['leader', true],
    ]);
  });

  test('it sees the complaint from then on, signs and plans its own part, and nothing else', () => {
    const one = major();
    expect(maySee(one.kase, people.designHead)).toBe(false);
    one.drawn();
    expect(maySee(one.kase, people.designHead)).toBe(true);
    expect(caseView(one.kase, reader(people.designHead)).may.sort()).toEqual([
      'complaint.planPart',
      'complaint.print',
      'complaint.signPart',
      'gift.record',
    ]);
    expect(refusalOf(() => one.partSigned(people.head))).toBe('forbidden');
    one.partSigned().partPlanned();
    expect(one.duty('H32.sign:design-1').doneAt).toBeDefined();
    expect(one.duty('H32.part:design-1').doneAt).toBeDefined();
    expect(one.kase.state).toBe('filed');
    expect(refusalOf(() => one.partSigned())).toBe('duplicate');
    expect(refusalOf(() => one.drawn('engineering'))).toBe('bad_input');
    expect(refusalOf(() => one.drawn('design'))).toBe('duplicate');
  });

  test('each department’s part is its own: one signing does not sign for the other', () => {
    const one = major().drawn('design').drawn('finance');
    one.partSigned(people.designHead);
    expect(one.duty('H32.sign:finance-1').doneAt).toBeUndefined();
    one.partSigned(people.finance);
    expect(one.duty('H32.sign:finance-1').doneAt).toBeDefined();
  });
});

describe('wider faults (H36)', () => {
  test('each complaint learns of it once', () => {
    const complaint = aComplaint();
    const { kase } = aFinding();
    const errands = errandsDue(kase, monday);
    expect(errands).toHaveLength(1);
    for (const errand of errands) {
      expect(tellOfFinding(complaint.kase, kase, errand, bySystem(monday, settings))).toBe(true);
      expect(tellOfFinding(complaint.kase, kase, errand, bySystem(monday, settings))).toBe(false);
    }
    expect(complaint.kase.findings).toEqual(['FXTEST0001']);
    expect(caseView(complaint.kase, reader(people.owner)).complaint?.findings).toEqual([]);
  });

  test('not remedied: the department answers again, with the manager’s words', () => {
    const one = aFinding().answered().remedied();
    expect(refusalOf(() => one.closed(false, ''))).toBe('bad_input');
    one.closed(false);
    expect(one.kase).toMatchObject({ state: 'passed', round: 2, open: true });
    expect(one.kase.duties.some(({ id }) => id === 'H36.answer:2')).toBe(true);
  });
});

describe('a late entry of the end of measuring (H3)', () => {
  const ended = at('2026-11-23 12:00');
  const entered = (delay: number) =>
    aProject('2026-11-20')
      .assigned()
      .at(ended + delay)
      .recorded('measured', '2026-11-23 12:00').kase;

  test.each([
    { when: 'a second before the hour', delay: 60 * MINUTE - 1000, late: 0 },
    { when: 'at the hour', delay: 60 * MINUTE, late: 0 },
    { when: 'a second after the hour', delay: 60 * MINUTE + 1000, late: 1 },
  ])('$when: shown against the designer $late times', ({ delay, late }) => {
    const kase = entered(delay);
    expect(kase.late ?? []).toHaveLength(late);
    expect(caseView(kase, reader(people.manager)).project?.late).toHaveLength(late);
    expect(caseView(kase, reader(people.owner)).project?.late).toEqual([]);
  });

  test('the agent’s 24 h run from the end of measuring', () => {
    const duty = entered(20 * 60 * MINUTE).duties.find(({ rule }) => rule === 'H3');
    expect(duty?.dueAt).toBe(at('2026-11-24 12:00'));
  });
});

test.each([
  ['app', ['H40', 'H42']],
  ['wechat', ['H40', 'H42']],
  ['email', ['H40', 'H42.mail']],
  ['phone', ['H40']],
  ['visit', ['H40']],
] as const)('a question by %s owes %p (H42)', (channel, rules) => {
  const { kase } = anInquiry({ channel });
  expect(kase.duties.map(({ rule }) => rule).sort()).toEqual(rules);
});
