import { confirmSum, correctSum } from '../../../shared/domain/payment';
import { issueSlip, slipState } from '../../../shared/domain/warranty';
import {
  aProject,
  at,
  type ProjectBuilder,
  people,
  refusalOf,
  sentenceOf,
  yuan,
} from '../../builders';

const sum = yuan(126_000);

/** The designer enters the contract; nobody has confirmed its sum. */
const entered = (): ProjectBuilder =>
  aProject('2026-01-05')
    .measured('2026-02-01 10:00')
    .at('2026-03-02 10:00')
    .entered('contractSigned', undefined, sum, people.designer);

const confirmed =
  (project: ProjectBuilder, actor = people.finance, contractSum = sum) =>
  () =>
    project.as(actor, (kase, ctx) => confirmSum(kase, { caseId: kase._id, contractSum }, ctx));

/** A low sum, all of it paid, the work accepted: only the second person is missing. */
function paidAndAccepted(): ProjectBuilder {
  return entered()
    .paid(sum)
    .at('2026-06-01 10:00')
    .recorded('waterElectricAccepted')
    .recorded('finalAccepted');
}

describe('the contract’s sum takes two people (H16)', () => {
  test('one alone never opens the way to a slip', () => {
    const project = paidAndAccepted();
    const issue = () => project.as(people.agent, issueSlip);
    expect(refusalOf(issue)).toBe('money_open');
    expect(sentenceOf(issue)).toMatch(/另一位同事确认/);
    expect(project.kase.slip).toBeNull();
    expect(project.open('H9')).toEqual([]);
  });

  test('confirmed by finance it counts, and the slip is due at once', () => {
    const project = paidAndAccepted();
    confirmed(project)();
    expect(project.open('H9', 'H16.sum')).toEqual([expect.stringMatching(/^H9:/)]);
    project.as(people.agent, issueSlip);
    expect(slipState(project.kase)).toBe('inForce');
  });

  test('who entered it does not confirm it, whatever the role', () => {
    const project = aProject('2026-01-05')
      .measured('2026-02-01 10:00')
      .at('2026-03-02 10:00')
      .entered('contractSigned', undefined, sum, people.finance);
    expect(refusalOf(confirmed(project))).toBe('second_person');
    expect(refusalOf(confirmed(project, people.otherFinance))).toBe('allowed');
  });

  test('the second person reads the contract too: another sum is refused and changes nothing', () => {
    const project = entered();
    const before = structuredClone(project.kase);
    expect(refusalOf(confirmed(project, people.finance, sum - 100))).toBe('bad_input');
    expect(project.kase).toEqual(before);
  });

  test('corrected before it is confirmed, it waits for somebody else than who corrected', () => {
    const project = entered();
    const lower = sum - yuan(1_000);
    project.as(people.finance, (kase, ctx) =>
      correctSum(kase, { caseId: kase._id, contractSum: lower, reason: '写错了' }, ctx),
    );
    expect(project.kase.contractSum).toBe(lower);
    expect(refusalOf(confirmed(project, people.finance, lower))).toBe('second_person');
    expect(refusalOf(confirmed(project, people.manager, lower))).toBe('allowed');
    expect(refusalOf(confirmed(project, people.otherFinance, lower))).toBe('wrong_state');
  });

  test('taken back with the contract, entered again it waits again', () => {
    const project = entered();
    confirmed(project)();
    project.retracted('contractSigned').entered('contractSigned', undefined, 100);
    expect(project.kase.sumWaiting?.by.personId).toBe('manager');
    expect(project.kase.facts.contractSigned).toBe(at('2026-03-02 10:00'));
  });
});
