import * as campaign from '../../../shared/domain/campaign';
import { errandsDue } from '../../../shared/domain/errands';
import {
  festivalOn,
  greetingFor,
  nextBirthday,
  setBirthday,
} from '../../../shared/domain/greeting';
import * as invitation from '../../../shared/domain/invitation';
import { mayAct } from '../../../shared/policy/access';
import { cards } from '../../../shared/policy/cards';
import { dutyRows } from '../../../shared/policy/duties';
import { birthdayText, festivals } from '../../../shared/policy/festivals';
import { templates } from '../../../shared/policy/notices';
import { checkWording } from '../../../shared/policy/wording';
import { DAY } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import {
  anEvent,
  anInvitation,
  aProject,
  aSurvey,
  aSurveySent,
  at,
  monday,
  people,
  refusalOf,
  settings,
  tick,
} from '../../builders';
import { by } from '../../builders/settings';

const heldOn = at('2027-01-20 14:00');

describe('WeChat’s templates never carry greetings, events or surveys (H14)', () => {
  test('the rows of these rules tell no owner anything', () => {
    const rows = dutyRows.filter(
      ({ rule, kind }) => /^H1[34]\b/.test(rule) || kind === 'invitation' || kind === 'survey',
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const told = [
        ...(row.tell ?? []),
        ...(row.open ?? []),
        ...row.lapse,
        ...(row.warn?.tell ?? []),
      ];
      expect(told).not.toContain('owners');
    }
  });

  test('an invitation lived through to its end sends none', () => {
    const one = anInvitation();
    for (const time of ['2026-11-26', '2027-01-04', '2027-01-08']) tick(one.kase, at(time));
    one.at('2027-01-08 10:00').written().answered('yes').at(heldOn).attended();
    tick(one.kase, heldOn + DAY);
    expect(one.kase.notices.length).toBeGreaterThan(0);
    expect(one.kase.notices.filter(({ channel }) => channel === 'subscribe')).toEqual([]);
  });

  test('a birthday is told to the agent, not to the owner', () => {
    const project = aProject('2026-01-05').accepted('2026-09-01');
    tick(project.kase, monday);
    const before = project.kase.notices.length;
    const input = { caseId: project.kase._id, personId: 'owner', day: '11-30' };
    setBirthday(project.kase, input, by(people.agent, monday));
    tick(project.kase, at('2026-11-30 10:00'));
    const later = project.kase.notices.slice(before).filter(({ id }) => id.startsWith('H14'));
    expect(later.map(({ to, channel }) => [to.desk, channel])).toEqual([['agent', 'robot']]);
  });

  test('no template’s title speaks of them', () => {
    for (const { title } of Object.values(templates)) {
      expect(title).not.toMatch(/祝|节日|生日|活动|邀请|问卷|优惠|福利/);
    }
  });

  test('what is said is polite (H45)', () => {
    const texts = [birthdayText, ...festivals.map(({ text }) => text), cards.invitation?.purpose];
    for (const text of texts) expect(checkWording(text ?? '')).toEqual([]);
  });
});

describe('festivals are greeted in the app on the day', () => {
  test.each([
    ['2026-01-01', '元旦'],
    ['2026-02-17', '春节'],
    ['2026-03-03', '元宵节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-01', '国庆节'],
    ['2027-02-06', '春节'],
  ])('%s is %s, the days around it are not', (date, name) => {
    expect(festivalOn(at(date), festivals)?.name).toBe(name);
    expect(festivalOn(at(date) + DAY - 1, festivals)?.name).toBe(name);
    expect(festivalOn(at(date) - 1, festivals)?.name).toBeUndefined();
    expect(festivalOn(at(date) + DAY, festivals)?.name).toBeUndefined();
  });

  test('a person’s birthday comes before a festival', () => {
    expect(greetingFor('10-01', at('2026-10-01 09:00'), festivals)?.title).toBe('生日');
    expect(greetingFor('10-02', at('2026-10-01 09:00'), festivals)?.title).toBe('国庆节');
    expect(greetingFor(undefined, at('2026-10-05 09:00'), festivals)).toBeNull();
  });
});

describe('birthdays', () => {
  test.each([
    ['11-23', '2026-11-23 23:59', '2026-11-23'],
    ['11-23', '2026-11-24 00:00', '2027-11-23'],
    ['02-29', '2026-11-24 00:00', '2027-02-28'],
    ['02-29', '2028-01-01 00:00', '2028-02-29'],
  ])('%s, asked at %s: the next is %s', (birthday, now, next) => {
    expect(nextBirthday(birthday, at(now))).toBe(at(next));
  });

  test('greeted → next year’s is owed; taken back → none is', () => {
    const project = aProject('2026-01-05').accepted('2026-09-01');
    const set = (day: string | null) =>
      setBirthday(
        project.kase,
        { caseId: project.kase._id, personId: 'owner', day },
        by(people.agent, project.now),
      );
    project.at('2026-11-23 10:00');
    set('11-23');
    project.revisited('H14:owner-2026');
    const open = () =>
      project.kase.duties.filter(
        ({ rule, doneAt, withdrawnAt }) => rule === 'H14' && !doneAt && !withdrawnAt,
      );
    expect(open().map(({ id, from }) => [id, from])).toEqual([
      ['H14:owner-2027', at('2027-11-23')],
    ]);
    set(null);
    expect(open()).toEqual([]);
  });
});

test('a birthday that nobody remembered stays late, and next year’s is owed all the same (H14)', () => {
  const { kase } = aProject('2026-01-05').accepted('2026-09-01');
  const input = { caseId: kase._id, personId: 'owner', day: '11-23' };
  setBirthday(kase, input, by(people.agent, at('2026-11-01 10:00')));
  const greetings = () =>
    kase.duties.filter(({ rule }) => rule === 'H14').map(({ id, dueAt }) => [id, dueAt]);
  const first = ['H14:owner-2026', at('2026-11-24 00:00') - 1];
  tick(kase, at('2026-11-23 23:59'));
  expect(greetings()).toEqual([first]);
  tick(kase, at('2026-11-24 00:00'));
  expect(greetings()).toEqual([first, ['H14:owner-2027', at('2027-11-24 00:00') - 1]]);
  tick(kase, at('2027-11-24 00:00'));
  expect(greetings().map(([id]) => id)).toEqual([
    'H14:owner-2026',
    'H14:owner-2027',
    'H14:owner-2028',
  ]);
});

describe('an invitation', () => {
  test.each([
    { when: 'a millisecond before it begins', now: heldOn - 1, refused: 'allowed' },
    { when: 'when it begins', now: heldOn, refused: 'too_late' },
  ])('$when: an answer is taken or not', ({ now, refused }) => {
    const one = anInvitation().at(now);
    expect(refusalOf(() => one.answered('yes'))).toBe(refused);
  });

  test('attendance is entered once the event has begun', () => {
    expect(
      refusalOf(() =>
        anInvitation()
          .at(heldOn - 1)
          .attended(),
      ),
    ).toBe('too_early');
    const one = anInvitation().at(heldOn).attended();
    expect(one.kase).toMatchObject({ state: 'ended', open: false, attendance: { came: true } });
  });

  test('the owner’s own answer makes the call unnecessary; what was told on the phone is the call', () => {
    const own = anInvitation().answered('no').kase;
    expect(own.duties.find(({ rule }) => rule === 'H13.call')?.withdrawnAt).toBeDefined();
    expect(own.answer).toMatchObject({ coming: 'no', guests: 0, byPhone: false });
    const told = anInvitation().answered('yes', people.agent, true).kase;
    expect(told.duties.find(({ rule }) => rule === 'H13.call')?.doneAt).toBeDefined();
    expect(told.answer?.byPhone).toBe(true);
  });

  test('is closed with the event, and stays closed', () => {
    const { kase } = anInvitation();
    expect(invitation.recall(kase, 'cancelled', by(people.manager, monday))).toBe(true);
    expect(kase.duties.every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
    expect(invitation.recall(kase, 'cancelled', by(people.manager, monday))).toBe(false);
  });
});

describe('a survey', () => {
  const answer = (answers: Record<string, string>, kase = aSurveySent(), now = monday) => {
    const input = { caseId: kase._id, answers, byPhone: false };
    invitation.reply(kase, input, false, by(people.owner, now));
    return kase;
  };
  const full = { q1: '5', q2: '是', q3: '电话' };

  test('is answered once, its answers kept by question', () => {
    const kase = answer({ ...full, q4: '很好' });
    expect(kase.reply?.answers).toEqual({ ...full, q4: '很好' });
    expect(refusalOf(() => answer(full, kase))).toBe('duplicate');
  });

  test.each([
    ['a question left out', { q1: '5', q2: '是' }],
    ['six stars', { ...full, q1: '6' }],
    ['neither yes nor no', { ...full, q2: '也许' }],
    ['no option', { ...full, q3: '邮件' }],
    ['a question that was not asked', { ...full, q9: '1' }],
  ])('%s is refused', (_, answers) => {
    expect(refusalOf(() => answer(answers))).toBe('bad_input');
  });

  test('takes answers to its end', () => {
    expect(refusalOf(() => answer(full, aSurveySent(), heldOn + 1))).toBe('too_late');
    expect(answer(full, aSurveySent(), heldOn).state).toBe('answered');
  });

  test('a choice needs options', () => {
    const choice = { text: '选', type: 'choice' as const, options: ['一'] };
    expect(refusalOf(() => aSurvey([choice]))).toBe('bad_input');
  });
});

describe('a campaign', () => {
  const send = (kase = anEvent(), homeIds = ['FW1'], everyone = false, now = monday) => {
    campaign.send(kase, { caseId: kase._id, homeIds, everyone }, by(people.manager, now));
    return kase;
  };

  test('leaves its sending to errands, and ends a week after the event', () => {
    const kase = send();
    expect(errandsDue(kase, monday).map(({ what }) => what)).toEqual(['spread']);
    expect(errandsDue(kase, heldOn + 7 * DAY - 1).map(({ what }) => what)).toEqual(['spread']);
    expect(errandsDue(kase, heldOn + 7 * DAY)).toHaveLength(2);
  });

  test('somebody or everybody, not neither nor both; and not when it is over', () => {
    expect(refusalOf(() => send(anEvent(), []))).toBe('bad_input');
    expect(refusalOf(() => send(anEvent(), ['FW1'], true))).toBe('bad_input');
    expect(refusalOf(() => send(anEvent(), ['FW1'], false, heldOn))).toBe('too_late');
    expect(refusalOf(() => anEvent(monday, monday))).toBe('bad_input');
  });

  test('is called off: nothing more is sent', () => {
    const kase = send();
    campaign.cancel(kase, { caseId: kase._id, reason: '场地' }, by(people.manager, monday));
    expect(kase).toMatchObject({ state: 'cancelled', open: false, queue: [] });
    expect(kase.errands?.map(({ what }) => what)).toEqual(['recall']);
  });

  test('is the manager’s', () => {
    const kase = anEvent();
    for (const actor of [people.agent, people.head, people.owner])
      expect(mayAct(kase, actor, ['anyone'])).toBe(false);
    expect(
      caseView(kase, { actor: people.manager, now: monday, settings, url: () => '' }).may,
    ).toEqual(expect.arrayContaining(['campaign.send', 'campaign.cancel']));
  });
});

test('an option that stands twice would be counted twice: refused (H49)', () => {
  const plan = (options: string[]) =>
    refusalOf(() => aSurvey([{ text: '怎样联系?', type: 'choice', options }]));
  expect(plan(['电话', '微信', '电话'])).toBe('bad_input');
  expect(plan(['电话', '微信'])).toBe('allowed');
});
