import { nextFor } from '../../../client/staff/steps/next';
import type { CaseView } from '../../../client/staff/steps/types';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const hour = 3_600_000;

type Duty = CaseView['duties'][number];

const duty = (rule: string, dueIn: number, more: Partial<Duty> = {}): Duty => ({
  caseId: 'WXTEST0001',
  dutyId: `${rule}:1`,
  rule,
  kind: 'repair',
  number: 'WX-TEST-0001',
  title: rule,
  who: '王芳女士',
  label: '南山里 3 栋 1202',
  vip: false,
  owedBy: '工程部',
  mine: true,
  from: now - hour,
  dueAt: now + dueIn,
  state: dueIn < 0 ? 'late' : 'open',
  card: null,
  note: null,
  ...more,
});

const view = (may: string[], duties: Duty[], more: Partial<CaseView> = {}) =>
  ({ may, duties, project: null, repair: null, complaint: null, ...more }) as CaseView;

describe('what the reader should do next', () => {
  test('the step that fulfils what he owes soonest', () => {
    const { step } = nextFor(
      view(['complaint.reply', 'complaint.plan'], [duty('H31', hour), duty('H28.reply', -hour)]),
    );
    expect(step?.action).toBe('complaint.reply');
  });

  test('a call with a card comes before every step', () => {
    const card = duty('H26', hour, { card: 'repaired' });
    expect(nextFor(view(['repair.refuse'], [card])).call?.dutyId).toBe('H26:1');
  });

  test('a call that is not due yet, or somebody else’s, is not offered', () => {
    const later = duty('H10', 40 * hour, { card: 'warranty', state: 'ahead' });
    const other = duty('H26', hour, { card: 'repaired', mine: false });
    expect(nextFor(view([], [later, other])).call).toBeNull();
  });

  test('the receipt is signed before anything else of the sheet', () => {
    const { step } = nextFor(
      view(['repair.receive', 'repair.dispatch'], [duty('H23', -hour), duty('H22', hour)]),
    );
    expect(step?.action).toBe('repair.receive');
  });

  test('what takes back or puts off is never the main button', () => {
    const { step, others } = nextFor(view(['repair.refuse', 'repair.renew'], []));
    expect(step).toBeNull();
    expect(others.map(({ action }) => action).sort()).toEqual(['repair.refuse', 'repair.renew']);
  });

  test('naming another crew is not the next step while one is coming', () => {
    const repair = { appointment: { accepted: true } } as CaseView['repair'];
    expect(nextFor(view(['repair.dispatch'], [], { repair })).step).toBeNull();
    expect(nextFor(view(['repair.dispatch'], [])).step?.action).toBe('repair.dispatch');
  });

  test('finance books as long as money is open', () => {
    const may = ['payment.book', 'project.record'];
    const owing = (outstanding: number) =>
      view(may, [], { project: { money: { outstanding } } as CaseView['project'] });
    expect(nextFor(owing(1)).step?.action).toBe('payment.book');
    expect(nextFor(owing(0)).step?.action).toBe('project.record');
  });

  test('the duty that opened the page comes before one that is due sooner', () => {
    const may = ['payment.book', 'payment.confirmSum'];
    const owed = [duty('H15.finance', -hour), duty('H16.sum', hour)];
    expect(nextFor(view(may, owed)).step?.action).toBe('payment.book');
    expect(nextFor(view(may, owed), 'H16.sum:1').step?.action).toBe('payment.confirmSum');
    expect(nextFor(view(may, owed), 'H2:1').step?.action).toBe('payment.book');
  });

  test('confirming the contract’s sum is the step of its duty, though money is open', () => {
    const project = { money: { outstanding: 100 } } as CaseView['project'];
    const both = view(['payment.book', 'payment.confirmSum'], [duty('H16.sum', hour)], { project });
    expect(nextFor(both).step?.action).toBe('payment.confirmSum');
  });

  test('a home sold, a gift or a letter is never the main button', () => {
    const may = ['project.sell', 'gift.record', 'letter.record', 'project.markVip'];
    const { step, others } = nextFor(view(may, []));
    expect(step).toBeNull();
    expect(others).toHaveLength(may.length);
  });

  test('every step the reader may take is the main one or among the others, once', () => {
    const may = ['repair.check', 'repair.renew', 'repair.refuse', 'repair.confirm'];
    const { step, others } = nextFor(view(may, [duty('H21', hour)]));
    expect([step?.action, ...others.map(({ action }) => action)].sort()).toEqual(may.sort());
  });
});
