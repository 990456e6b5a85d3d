import type { Actor } from '../../../shared/domain/case';
import type { Context } from '../../../shared/domain/context';
import {
  type Alone,
  agree,
  aloneFrom,
  askAlone,
  maySecond,
  type StepOfTwo,
} from '../../../shared/domain/twoPeople';
import { HOUR } from '../../../shared/time/shanghai';
import { aProject, by, monday, people, refusalOf } from '../../builders';

const step: StepOfTwo = {
  key: 'money:x',
  what: '优惠 ¥500.00',
  first: [people.finance],
  refusal: '不能自己同意自己的申请',
};
const alone: Alone = {
  since: monday - HOUR,
  hours: 24,
  administrators: [people.administrator, people.designHead],
};
const project = () => aProject().kase;
const asLone = (now: number, actor: Actor = people.finance): Context => ({
  ...by(actor, now),
  alone,
});
const day = 24 * HOUR;

describe('the rule of two', () => {
  test.each<[string, string, Actor]>([
    ['another of finance', 'second', people.otherFinance],
    ['the manager', 'second', people.manager],
    ['the leader', 'second', people.leader],
    ['who asked', 'second_person', people.finance],
    [
      'who asked, under another role',
      'second_person',
      { ...people.finance, roles: ['manager', 'leader'] },
    ],
    ['the agent', 'forbidden', people.agent],
    ['the administrator', 'forbidden', people.administrator],
  ])('%s: %s', (_who, outcome, actor) => {
    const attempt = () => agree(project(), by(actor, monday), step);
    if (outcome === 'second') expect(attempt()).toBe('second');
    else expect(refusalOf(attempt)).toBe(outcome);
    expect(maySecond(actor, step.first)).toBe(outcome === 'second');
  });

  test('neither who asked nor who entered it', () => {
    const both = { ...step, first: [people.finance, people.manager] };
    expect(refusalOf(() => agree(project(), by(people.manager, monday), both))).toBe(
      'second_person',
    );
    expect(agree(project(), by(people.leader, monday), both)).toBe('second');
  });
});

describe('the only such person of a company', () => {
  test('is announced to every administrator at once, at night too, and waits', () => {
    const kase = project();
    const night = monday + 14 * HOUR;
    expect(agree(kase, asLone(night), step)).toBe('announced');
    const told = kase.notices.filter(({ id }) => id.startsWith('lone:'));
    expect(told.map(({ to, at, urgent }) => [to, at, urgent])).toEqual(
      alone.administrators.map(({ personId, name }) => [
        { desk: 'person', id: personId, name },
        night,
        true,
      ]),
    );
    expect(told[0]?.text).toContain('优惠 ¥500.00');
    expect(aloneFrom(kase, step.key, alone)).toBe(night + day);
    expect(refusalOf(() => agree(kase, asLone(night + day - 1), step))).toBe('second_person');
    expect(agree(kase, asLone(night + day), step)).toBe('alone');
    expect(kase.journal.map(({ type }) => type).slice(-2)).toEqual(['loneAnnounced', 'doneAlone']);
  });

  test('asking begins the time; announced twice it is once', () => {
    const kase = project();
    askAlone(kase, asLone(monday), step);
    askAlone(kase, asLone(monday + HOUR), step);
    expect(kase.notices.filter(({ id }) => id.startsWith('lone:'))).toHaveLength(2);
    expect(agree(kase, asLone(monday + day), step)).toBe('alone');
  });

  test('one announcement does for one step only', () => {
    const kase = project();
    askAlone(kase, asLone(monday), step);
    expect(agree(kase, asLone(monday + day), { ...step, key: 'money:y' })).toBe('announced');
    expect(agree(kase, asLone(monday + day), step)).toBe('alone');
    expect(agree(kase, asLone(monday + day), step)).toBe('announced');
  });

  test('where an owner is concerned, shows what the owner has signed', () => {
    const kase = project();
    const concerned = { ...step, ofOwner: true };
    askAlone(kase, asLone(monday), concerned);
    const later = asLone(monday + day);
    expect(refusalOf(() => agree(kase, later, concerned))).toBe('bad_input');
    expect(agree(kase, later, { ...concerned, paper: 'cloud://paper' })).toBe('alone');
    expect(kase.lone?.at(-1)).toMatchObject({ paper: 'cloud://paper', doneAt: monday + day });
  });

  test('is none any more once a second one has joined, whatever was announced', () => {
    const kase = project();
    askAlone(kase, asLone(monday), step);
    expect(refusalOf(() => agree(kase, by(people.finance, monday + day), step))).toBe(
      'second_person',
    );
    expect(agree(kase, by(people.manager, monday + day), step)).toBe('second');
    expect(aloneFrom(kase, step.key, alone)).toBeNull();
  });

  test('allowed anew, what was announced before does not count', () => {
    const kase = project();
    askAlone(kase, asLone(monday), step);
    const again = { ...asLone(monday + day), alone: { ...alone, since: monday + HOUR } };
    expect(agree(kase, again, step)).toBe('announced');
  });

  test('told to nobody, it is said again and waits again', () => {
    const kase = project();
    askAlone(kase, asLone(monday), step);
    for (const notice of kase.notices) notice.state = 'unsent';
    expect(agree(kase, asLone(monday + day), step)).toBe('announced');
    expect(refusalOf(() => agree(kase, asLone(monday + day + HOUR), step))).toBe('second_person');
  });

  test('an agent alone is nobody’s second person', () => {
    expect(refusalOf(() => agree(project(), asLone(monday, people.agent), step))).toBe('forbidden');
    const kase = project();
    askAlone(kase, asLone(monday, people.agent), step);
    expect(kase.lone).toBeUndefined();
  });
});
