import { bookChange } from '../../../shared/domain/payment';
import { aProject, at, people, refusalOf, sentenceOf } from '../../builders';

/** What has happened stands in the order in which it can have happened, however late it is entered. */
describe('the order of facts', () => {
  test('nothing lies before the measuring deposit', () => {
    const project = aProject('2026-03-01 09:30').assigned();
    const early = () => project.recorded('measured', '2026-02-28 10:00');
    expect(sentenceOf(early)).toBe('发生时间早于“量房定金”,请核对');
    expect(project.kase.facts.measured).toBeUndefined();
  });

  test('acceptance is not before the contract', () => {
    const project = aProject('2026-01-05').signed('2026-03-01 10:00').at('2026-06-01 10:00');
    expect(refusalOf(() => project.recorded('finalAccepted', '2026-02-28 10:00'))).toBe(
      'bad_input',
    );
    expect(project.kase.state).toBe('construction');
  });

  test('what is entered afterwards is not later than what followed it', () => {
    const project = aProject('2026-01-05')
      .signed('2026-03-01 10:00')
      .at('2026-06-01 10:00')
      .recorded('waterElectricAccepted', '2026-04-10 10:00');
    const late = () => project.recorded('constructionStarted', '2026-05-01 10:00');
    expect(sentenceOf(late)).toBe('发生时间晚于“水电竣工验收”,请核对');
    project.recorded('constructionStarted', '2026-03-05 10:00');
    expect(project.kase.facts.constructionStarted).toBe(at('2026-03-05 10:00'));
  });

  test('furniture is not delivered before there is a contract', () => {
    const project = aProject('2026-01-05').signed('2026-03-01 10:00').at('2026-06-01 10:00');
    expect(refusalOf(() => project.recorded('furnitureDelivered', '2026-02-01 10:00'))).toBe(
      'bad_input',
    );
  });

  test('an extra is not signed before the contract', () => {
    const project = aProject('2026-01-05').signed('2026-03-01 10:00').at('2026-06-01 10:00');
    const extra = (signedAt: number) => () =>
      project.as(people.finance, (kase, ctx) =>
        bookChange(kase, { caseId: kase._id, amount: 100, note: '增项', signedAt }, ctx),
      );
    expect(refusalOf(extra(at('2026-02-01 10:00')))).toBe('bad_input');
    expect(refusalOf(extra(at('2026-03-02 10:00')))).toBe('allowed');
  });
});
