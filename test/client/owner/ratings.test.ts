import { type OneCase, type Rating, ratedPeople } from '../../../client/owner/rating/ratings';

const rating = (
  subject: Rating['subject'],
  occasion: string,
  overall: number | null = null,
  open = true,
): Rating => ({
  subject,
  subjectText: {
    designer: '设计师',
    supervisor: '工程监理',
    projectManager: '项目经理',
    crew: '维修人员',
  }[subject],
  name: '林晓',
  occasion,
  occasionText: occasion,
  overall,
  aspects: {},
  words: '',
  at: null,
  open,
  byPhone: false,
});

const people = (...ratings: Rating[]) =>
  ratedPeople({ project: { ratings }, repair: null } as unknown as OneCase);

describe('whom an owner is asked to rate', () => {
  test('the latest occasion of a person comes first', () => {
    const [designer] = people(
      rating('designer', 'measured'),
      rating('designer', 'accepted'),
      rating('designer', 'design'),
    );
    expect(designer?.first?.occasion).toBe('accepted');
    expect(designer?.ratings.map((one) => one.occasion)).toEqual([
      'accepted',
      'design',
      'measured',
    ]);
  });

  test('one question at a time: “whenever you like” waits for the others', () => {
    const both = people(rating('designer', 'anytime'), rating('designer', 'design'));
    expect(both[0]?.ratings.map((one) => one.occasion)).toEqual(['design']);
    const [alone] = people(rating('designer', 'anytime'), rating('designer', 'design', 5));
    expect(alone?.first).toBeNull();
    expect(alone?.ratings.map((one) => one.occasion)).toEqual(['design', 'anytime']);
  });

  test('who still waits to be rated comes before who was', () => {
    const names = people(rating('designer', 'accepted', 4), rating('supervisor', 'accepted'));
    expect(names.map((person) => person.title)).toEqual(['工程监理 林晓', '设计师 林晓']);
  });

  test('a rating that was missed and can no longer be given is not shown', () => {
    expect(people(rating('designer', 'measured', null, false))).toEqual([]);
    expect(people(rating('designer', 'measured', 3, false))).toHaveLength(1);
  });
});
