import { type RatingInput, ratable, rate } from '../../../shared/domain/rating';
import type { Occasion, Subject } from '../../../shared/policy/words';
import { DAY } from '../../../shared/time/shanghai';
import { aComplaint, aProject, aRepair, people, refusalOf } from '../../builders';

type Project = ReturnType<typeof aProject>;

const rated = (
  project: Project,
  overall: number,
  more: Partial<RatingInput> = {},
  byPhone = false,
) =>
  project.as(byPhone ? people.agent : people.owner, (kase, ctx) =>
    rate(kase, { subject: 'designer', occasion: 'accepted', overall, ...more }, ctx, byPhone),
  );
const accepted = () => aProject().accepted('2026-03-01').later(24);

describe('who may be rated on which occasion (H46)', () => {
  const pairs = (project: Project, occasion: Occasion): Subject[] =>
    ratable(project.kase)
      .filter((pair) => pair.occasion === occasion)
      .map(({ subject }) => subject);

  test('the designer after measuring and after the design', () => {
    const project = aProject().measured('2026-03-01');
    expect(pairs(project, 'measured')).toEqual(['designer']);
    expect(pairs(project, 'design')).toEqual([]);
    expect(pairs(project.later(1).recorded('designDepositPaid'), 'design')).toEqual(['designer']);
  });

  test('all three after acceptance, not before', () => {
    expect(pairs(aProject().signed('2026-03-01'), 'accepted')).toEqual([]);
    expect(pairs(accepted(), 'accepted')).toEqual(['designer', 'supervisor', 'projectManager']);
  });

  test('whoever is named, whenever the owner likes to', () => {
    expect(pairs(aProject(), 'anytime')).toEqual(['designer']);
    expect(pairs(aProject().assigned(), 'anytime')).toHaveLength(3);
  });

  test('the crew once the work is done; nobody on a complaint', () => {
    const repair = aRepair().received().dispatched().accepted();
    expect(ratable(repair.kase)).toEqual([]);
    expect(ratable(repair.completed().kase)).toEqual([{ occasion: 'repair', subject: 'crew' }]);
    expect(ratable(aComplaint().kase)).toEqual([]);
  });

  test('too early is refused and leaves nothing', () => {
    const project = aProject().signed('2026-03-01');
    expect(refusalOf(() => rated(project, 5))).toBe('wrong_state');
    expect(project.kase.ratings).toEqual([]);
  });
});

describe('one rating per occasion and person', () => {
  test('a second is an amendment of the first', () => {
    const project = rated(rated(accepted(), 5), 4, { words: '想了想' });
    expect(project.kase.ratings).toMatchObject([
      { overall: 4, words: '想了想', amendedAt: project.now },
    ]);
  });

  test.each([
    ['up to seven days', 7 * DAY, 'allowed'],
    ['not a millisecond longer', 7 * DAY + 1, 'too_late'],
  ])('amended %s', (_when, after, code) => {
    const project = rated(accepted(), 5);
    project.at(project.now + after);
    expect(refusalOf(() => rated(project, 3))).toBe(code);
    expect(project.kase.ratings[0]?.overall).toBe(code === 'allowed' ? 3 : 5);
  });

  test('the seven days run from the first, not from the last amendment', () => {
    const project = rated(accepted(), 5);
    rated(project.at(project.now + 6 * DAY), 4);
    expect(refusalOf(() => rated(project.at(project.now + 2 * DAY), 3))).toBe('too_late');
  });

  test('another occasion is another rating', () => {
    const project = rated(rated(accepted(), 5), 3, { occasion: 'anytime' });
    expect(project.kase.ratings.map(({ overall }) => overall)).toEqual([5, 3]);
  });

  test('after a change of designer the new one is rated, the old keeps his', () => {
    const project = rated(accepted(), 5);
    project.kase.team.designer = people.named(people.designHead);
    rated(project, 3);
    expect(project.kase.ratings.map(({ name, overall }) => [name, overall])).toEqual([
      ['林晓', 5],
      ['徐妍', 3],
    ]);
  });

  test('any time: a new one once the old can no longer be amended', () => {
    const project = rated(accepted(), 5, { occasion: 'anytime' });
    rated(project.at(project.now + 8 * DAY), 2, { occasion: 'anytime' });
    expect(project.kase.ratings.map(({ overall }) => overall)).toEqual([5, 2]);
  });
});

describe('entered by the agent from a call', () => {
  test('is marked as such', () => {
    expect(rated(accepted(), 4, {}, true).kase.ratings).toMatchObject([
      { byPhone: true, by: { personId: 'agent' } },
    ]);
  });

  test('never changes what the owner gave', () => {
    const project = rated(accepted(), 1);
    expect(refusalOf(() => rated(project, 5, {}, true))).toBe('duplicate');
    expect(project.kase.ratings[0]?.overall).toBe(1);
  });

  test('can be amended by the owner', () => {
    const project = rated(rated(accepted(), 4, {}, true), 2);
    expect(project.kase.ratings).toMatchObject([{ overall: 2 }]);
  });
});

describe('a low rating (H47)', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 0],
    [5, 0],
  ])('%i makes %i duties for the manager', (overall, duties) => {
    expect(rated(accepted(), overall).open('H47')).toHaveLength(duties);
  });

  test('amended from 5 to 1 makes it, from 1 to 2 makes no second', () => {
    const project = rated(rated(accepted(), 5), 1);
    expect(project.open('H47')).toEqual(['H47:accepted-designer']);
    expect(rated(project, 2).open('H47')).toEqual(['H47:accepted-designer']);
  });

  test('of two people makes two', () => {
    const project = rated(rated(accepted(), 1), 2, { subject: 'supervisor' });
    expect(project.open('H47')).toHaveLength(2);
  });
});
