import { outstanding } from '../../../shared/domain/money';
import { approve, bookChange, correctSum } from '../../../shared/domain/payment';
import { issueSlip, slipState } from '../../../shared/domain/warranty';
import { aProject, people, refusalOf, sentenceOf, tick, toldOf, yuan } from '../../builders';

const caseId = people.aHome.projectId;
const accepted = () => aProject().accepted('2026-03-01').at('2026-03-02 10:00');
const issue = (project: ReturnType<typeof aProject>) => () => project.as(people.agent, issueSlip);
const extra = (project: ReturnType<typeof aProject>, amount: number) =>
  project.as(people.finance, (kase, ctx) =>
    bookChange(kase, { caseId, amount, note: '增项' }, ctx),
  );

describe('the slip (H15)', () => {
  test('is refused while money is open, and the refusal names the amount', () => {
    const project = accepted().owing(yuan(12_600));
    expect(refusalOf(issue(project))).toBe('money_open');
    expect(sentenceOf(issue(project))).toContain('¥12,600.00');
    expect(project.kase.slip).toBeNull();
  });

  test('is refused for one fen', () => {
    expect(sentenceOf(issue(accepted().owing(1)))).toContain('¥0.01');
  });

  test('is refused before final acceptance, settled or not', () => {
    const project = aProject().signed('2026-03-01').settled();
    expect(refusalOf(issue(project))).toBe('not_accepted');
  });

  test('is refused before there is a contract', () => {
    expect(refusalOf(issue(aProject()))).toBe('not_accepted');
  });

  test.each([people.agent, people.manager, people.leader, people.finance, people.administrator])(
    'no role can pass it: $roles',
    (actor) => {
      const project = accepted().owing(1);
      expect(refusalOf(() => project.as(actor, issueSlip))).toBe('money_open');
    },
  );

  test('missing drawings do not block it; the duty to file them stays (H7)', () => {
    const project = accepted().revisited('H6:1').withSlip();
    expect(slipState(project.kase)).toBe('inForce');
    expect(project.open('H7')).toHaveLength(1);
  });

  test('is not issued twice', () => {
    expect(refusalOf(issue(accepted().withSlip()))).toBe('duplicate');
  });

  test('overpaid it is issued', () => {
    const project = accepted().owing(-yuan(5));
    expect(refusalOf(issue(project))).toBe('allowed');
  });
});

describe('money open again', () => {
  test('suspends it and tells finance, agent and manager; settled it is in force with the same number', () => {
    const project = accepted().withSlip();
    const slip = structuredClone(project.kase.slip);
    tick(project.kase, project.now);
    extra(project.later(1), yuan(300));
    expect(slipState(project.kase)).toBe('suspended');
    expect(project.open('H15.finance', 'H15.agent', 'H15.manager')).toHaveLength(3);
    expect(toldOf(tick(project.kase, project.now))).toEqual(
      expect.arrayContaining(['department-finance', 'agent', 'manager', 'owners:owner']),
    );
    project.later(24).settled();
    expect(slipState(project.kase)).toBe('inForce');
    expect(project.kase.slip).toEqual(slip);
    expect(project.open('H15.finance', 'H15.agent', 'H15.manager')).toEqual([]);
  });

  test('twice suspends it twice, each with its duties', () => {
    const project = accepted().withSlip();
    for (const round of [1, 2]) {
      extra(project.later(1), yuan(300));
      expect(project.open('H15.finance')).toHaveLength(1);
      project.later(1).settled();
      expect(project.kase.duties.filter(({ rule }) => rule === 'H15.finance')).toHaveLength(round);
    }
  });

  test('more open while it is suspended adds no second set of duties', () => {
    const project = extra(extra(accepted().withSlip(), yuan(300)), yuan(200));
    expect(project.open('H15.finance')).toHaveLength(1);
    expect(outstanding(project.kase)).toBe(yuan(500));
  });

  test('the warranty has still to be explained', () => {
    const project = accepted().withSlip();
    expect(project.open('H9.explain')).toHaveLength(1);
    extra(project, yuan(300));
    expect(project.open('H9.explain')).toHaveLength(1);
  });

  test('before the slip was issued takes its duty back, settled again it is owed anew (H9)', () => {
    const project = accepted().settled();
    expect(project.open('H9', 'H9.explain')).toHaveLength(2);
    extra(project.later(1), yuan(300));
    expect(project.open('H9', 'H9.explain')).toEqual([]);
    project.later(1).settled();
    expect(project.open('H9', 'H9.explain')).toHaveLength(2);
    expect(project.duty(project.open('H9')[0] ?? '').base).toBe(project.now);
  });

  test('a sum corrected downwards settles it once a second person agrees', () => {
    const project = extra(accepted().withSlip(), yuan(300)).as(people.finance, (kase, ctx) =>
      correctSum(
        kase,
        { caseId, contractSum: (kase.contractSum ?? 0) - yuan(300), reason: '更正' },
        ctx,
      ),
    );
    expect(slipState(project.kase)).toBe('suspended');
    const entryId = project.kase.money.at(-1)?.id ?? '';
    project.as(people.otherFinance, (kase, ctx) => approve(kase, { caseId, entryId }, ctx));
    expect(slipState(project.kase)).toBe('inForce');
  });
});
