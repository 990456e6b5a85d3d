import type { Person } from '../../../shared/domain/person';
import { handIn, nextAttempt, standing, triesLeft } from '../../../shared/domain/training';
import { formNames } from '../../../shared/policy/forms';
import { paperOf, questions } from '../../../shared/policy/questions';
import { defaultSettings } from '../../../shared/policy/settings';
import { exam, lessonsOf, resultsKept } from '../../../shared/policy/training';
import { checkWording } from '../../../shared/policy/wording';
import { DAY } from '../../../shared/time/shanghai';
import { monday } from '../../builders';

const agent = (): Person => ({
  personId: 'agent-new',
  name: '吴敏',
  gender: 'female',
  roles: ['agent'],
  mobile: '13900000009',
});

/** Answers a paper with so many mistakes. */
const answers = (person: Person, mistakes: number) =>
  paperOf(person.personId, nextAttempt(person)).map(({ key, right, options }, index) => ({
    key,
    choice: index < mistakes ? (right + 1) % options.length : right,
  }));
const take = (person: Person, mistakes: number, now = monday) =>
  handIn(person, { attempt: nextAttempt(person), answers: answers(person, mistakes) }, now);

describe('the questions (H58)', () => {
  test('each has a right option, and options that differ', () => {
    for (const { options, right } of questions) {
      expect(options[right]).toBeDefined();
      expect(new Set(options).size).toBe(options.length);
    }
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  });

  test('whoever always chooses the same place fails every paper', () => {
    for (const choice of [0, 1, 2])
      for (let attempt = 1; attempt <= 200; attempt++) {
        const right = paperOf('agent-new', attempt).filter((one) => one.right === choice).length;
        expect(right * 100).toBeLessThan(exam.pass * exam.questions);
      }
  });

  test('a paper is the same however often it is asked for, another one for another try or person', () => {
    const keys = (personId: string, attempt: number) =>
      paperOf(personId, attempt).map(({ key }) => key);
    expect(keys('agent-new', 1)).toEqual(keys('agent-new', 1));
    expect(keys('agent-new', 1)).not.toEqual(keys('agent-new', 2));
    expect(keys('agent-new', 1)).not.toEqual(keys('agent-chen', 1));
    const asked = new Set(
      Array.from({ length: 30 }, (_, index) => keys('agent-new', index + 1)).flat(),
    );
    expect(asked.size).toBe(questions.length);
  });

  test('what is taught as right to say passes the wording check (H45)', () => {
    const said = questions.map(({ options, right }) => options[right] ?? '');
    expect(said.flatMap((text) => checkWording(text))).toEqual([]);
  });

  test('the lessons name the company and every form (H60)', () => {
    const text = JSON.stringify(lessonsOf({ ...defaultSettings, name: '青禾装饰' }));
    expect(text).toContain('您好,青禾装饰');
    for (const name of Object.values(formNames)) expect(text).toContain(`《${name}》`);
  });
});

describe('a try', () => {
  test.each([
    [0, true],
    [2, true],
    [3, false],
    [10, false],
  ])('%i mistakes: passed %s', (mistakes, passed) => {
    const person = agent();
    const marked = take(person, mistakes);
    expect(marked.result).toEqual({ attempt: 1, at: monday, right: 10 - mistakes, of: 10, passed });
    expect(marked.mistakes).toHaveLength(mistakes);
    expect(standing(person)).toEqual({ passed, best: marked.result });
  });

  test('a mistake tells what would have been right, and why', () => {
    const person = agent();
    const [question] = paperOf(person.personId, 1);
    const [mistake] = take(person, 1).mistakes;
    expect(mistake).toMatchObject({
      text: question?.text,
      right: question?.options[question.right],
      why: question?.why,
    });
    expect(mistake?.chosen).not.toBe(mistake?.right);
  });

  test('passed once is passed', () => {
    const person = agent();
    take(person, 0);
    take(person, 9);
    expect(standing(person)).toMatchObject({ passed: true, best: { attempt: 1 } });
  });

  test('so many a day, and again the next one', () => {
    const person = agent();
    for (let left = exam.triesADay; left > 0; left--) {
      expect(triesLeft(person, monday)).toBe(left);
      take(person, 5);
    }
    expect(() => take(person, 0)).toThrow('too_often');
    expect(take(person, 0, monday + DAY).result.passed).toBe(true);
  });

  test('the record keeps the latest, and goes on counting', () => {
    const person = agent();
    for (let day = 0; day < resultsKept + 3; day++) take(person, 0, monday + day * DAY);
    expect(person.training).toHaveLength(resultsKept);
    expect(nextAttempt(person)).toBe(resultsKept + 4);
  });

  test.each<[string, (person: Person) => ReturnType<typeof answers>]>([
    ['one is missing', (person) => answers(person, 0).slice(1)],
    [
      'one is answered twice',
      (person) => {
        const [first, ...rest] = answers(person, 0);
        return first ? [first, first, ...rest.slice(1)] : [];
      },
    ],
    [
      'one is of another paper',
      (person) => {
        const own = new Set(paperOf(person.personId, 1).map(({ key }) => key));
        const foreign = questions.find(({ key }) => !own.has(key))?.key ?? '';
        return [{ key: foreign, choice: 0 }, ...answers(person, 0).slice(1)];
      },
    ],
    ['no such option', (person) => answers(person, 0).map((one) => ({ ...one, choice: 7 }))],
  ])('refused, nothing kept: %s', (_name, given) => {
    const person = agent();
    expect(() => handIn(person, { attempt: 1, answers: given(person) }, monday)).toThrow(
      'bad_input',
    );
    expect(person.training).toBeUndefined();
  });

  test('a paper is handed in once', () => {
    const person = agent();
    const first = answers(person, 0);
    handIn(person, { attempt: 1, answers: first }, monday);
    expect(() => handIn(person, { attempt: 1, answers: first }, monday)).toThrow('wrong_state');
  });
});
