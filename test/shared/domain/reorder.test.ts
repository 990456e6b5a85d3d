import type { ReorderCase, RepairCase } from '../../../shared/domain/case';
import { bySystem } from '../../../shared/domain/context';
import { isLate } from '../../../shared/domain/duties';
import { errandsDue, link } from '../../../shared/domain/errands';
import { reorderStateNames } from '../../../shared/policy/reorder';
import { DAY } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import { aReorder, aRepair, at, monday, people, refusalOf, settings } from '../../builders';

const reader = (actor: typeof people.owner) => ({ actor, now: monday, settings, url: () => '' });

/** The errands of a reorder reach its repair, as the shell brings them. */
function deliverTo(repair: RepairCase, reorder: ReorderCase): boolean[] {
  return errandsDue(reorder, Number.POSITIVE_INFINITY).map((errand) =>
    link(repair, reorder, errand, bySystem(monday, settings)),
  );
}

const working = () => aRepair().received().dispatched().accepted().arrived();

describe('a reorder raised from a repair', () => {
  test('knows it, and the repair is not finished as long as it is open', () => {
    const repair = working();
    const reorder = aReorder({}, repair.kase);
    expect(reorder.kase.repairId).toBe(repair.kase._id);
    expect(deliverTo(repair.kase, reorder.kase)).toEqual([true]);
    expect(repair.kase.reorders).toEqual([{ caseId: 'BDTEST0001', item: '吊柜门板', open: true }]);
    expect(refusalOf(() => repair.completed())).toBe('wrong_state');
    expect(caseView(repair.kase, reader(people.crew)).may).not.toContain('repair.complete');
  });

  test.each([
    {
      how: 'fitted',
      end: (one: ReturnType<typeof aReorder>) =>
        one.agreed().returned().signedOff().ordered().stocked().shipped().fitted(),
    },
    { how: 'cancelled with a reason', end: (one: ReturnType<typeof aReorder>) => one.cancelled() },
  ])('$how: the repair can be finished', ({ end }) => {
    const repair = working();
    const reorder = aReorder({}, repair.kase);
    deliverTo(repair.kase, reorder.kase);
    end(reorder);
    deliverTo(repair.kase, reorder.kase);
    expect(repair.kase.reorders?.[0]?.open).toBe(false);
    repair.completed();
    expect(repair.kase.state).toBe('completed');
  });

  test('an errand that comes twice, or late, changes nothing', () => {
    const repair = working();
    const opened = aReorder({}, repair.kase).kase;
    const cancelled = structuredClone(opened);
    aReorder({}, repair.kase);
    deliverTo(repair.kase, opened);
    const once = structuredClone(repair.kase);
    expect(deliverTo(repair.kase, opened)).toEqual([false]);
    expect(repair.kase).toEqual(once);
    cancelled.errands = [
      { id: 'link:false', at: monday, what: 'link', to: repair.kase._id, item: 'x', open: false },
    ];
    deliverTo(repair.kase, cancelled);
    expect(deliverTo(repair.kase, opened)).toEqual([false]);
    expect(repair.kase.reorders?.[0]?.open).toBe(false);
  });

  test('none is raised from a repair whose work is finished', () => {
    const repair = working().completed();
    expect(refusalOf(() => aReorder({}, repair.kase))).toBe('wrong_state');
  });
});

describe('who pays', () => {
  test('what is judged not to be the company’s waits for the owner, with an hour of working time', () => {
    const reorder = aReorder().evidenced().checked().at('2026-11-23 14:00').quoted();
    reorder.at('2026-11-23 15:00').judged('owner');
    expect(reorder.kase).toMatchObject({ state: 'quoted', payer: 'owner' });
    expect(reorder.duty('H27.decide:1').doneAt).toBe(at('2026-11-23 15:00'));
    expect(reorder.duty('H27.confirm:2').dueAt).toBe(at('2026-11-23 16:00'));
    reorder.accepted();
    expect(reorder.kase.state).toBe('decided');
  });

  test('the owner’s paid kind costs something, and finance signs for exactly that', () => {
    const paid = () => aReorder({ payer: 'owner' }).evidenced().checked();
    expect(refusalOf(() => paid().quoted(0, 0))).toBe('bad_input');
    expect(refusalOf(() => paid().quoted().accepted().returned().signedOff(33_999))).toBe(
      'bad_input',
    );
    expect(paid().quoted().accepted().returned().signedOff(34_000).kase.state).toBe('signedOff');
    expect(
      refusalOf(() => paid().quoted().accepted().returned().signedOff().ordered(undefined, [])),
    ).toBe('bad_input');
  });

  test('what the company pays is not put to the owner, nor shown', () => {
    const reorder = aReorder().evidenced().checked().quoted();
    expect(refusalOf(() => reorder.accepted())).toBe('wrong_state');
    const seen = caseView(reorder.kase, reader(people.owner));
    expect(seen.reorder?.quote).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('340');
    expect(caseView(reorder.kase, reader(people.agent)).reorder?.quote?.total).toBe(34_000);
  });

  test('an answer told on the phone is marked as such', () => {
    const reorder = aReorder({ payer: 'owner' }).evidenced().checked().quoted();
    reorder.accepted(people.agent, true);
    expect(reorder.kase.consent).toMatchObject({ byPhone: true });
    expect(caseView(reorder.kase, reader(people.owner)).reorder?.consentText).toBe(
      '陈静 · 电话确认',
    );
  });
});

describe('the promised date', () => {
  const until = at('2026-12-03 18:00');
  const ordered = () => aReorder().agreed().returned().signedOff().ordered(until);

  test.each([
    { when: 'a second before it', offset: -1000 },
    { when: 'at it', offset: 0 },
  ])('is renewed $when; the old one stays on the record', ({ offset }) => {
    const reorder = ordered().at(until + offset);
    reorder.renewed(until + DAY);
    expect(reorder.duty('H27.made:1')).toMatchObject({
      dueAt: until + DAY,
      earlier: [{ dueAt: until, until: until + offset, reason: '缺色号' }],
    });
    expect(isLate(reorder.duty('H27.made:1'), until + DAY)).toBe(false);
  });

  test('is not renewed a second after it', () => {
    const reorder = ordered().at(until + 1000);
    expect(refusalOf(() => reorder.renewed(until + DAY))).toBe('too_late');
  });
});

test('not satisfied: fitted again at no cost, and written off after that', () => {
  const reorder = aReorder().agreed().returned().signedOff().ordered().stocked().shipped().fitted();
  reorder.revisited(false);
  expect(reorder.kase.state).toBe('shipped');
  expect(reorder.duty('H27.writeoff:1').withdrawnAt).toBeDefined();
  reorder.fitted().revisited(true).writtenOff();
  expect(reorder.kase).toMatchObject({ state: 'closed', open: false });
  expect(reorder.duty('H27.writeoff:2').doneAt).toBeDefined();
});

test('the owner reads no word of the company’s own; colleagues do', () => {
  const whole = aReorder().agreed().returned().signedOff().ordered().stocked().shipped().fitted();
  whole.revisited(true).writtenOff();
  const read = (actor: typeof people.owner) => {
    const { stateText, hint, timeline, reorder } = caseView(whole.kase, reader(actor));
    return JSON.stringify([stateText, hint, timeline.map(({ title }) => title), reorder?.steps]);
  };
  const internal = /举证|核销|判责|退回|财务|生产单/;
  expect(read(people.owner)).not.toMatch(internal);
  for (const word of ['举证', '核销', '退回', '财务', '生产单'])
    expect(read(people.manager)).toContain(word);
  expect(caseView(whole.kase, reader(people.owner)).stateText).toBe('已结案');
  expect(caseView(whole.kase, reader(people.manager)).stateText).toBe('已核销');
  for (const state of Object.keys(reorderStateNames)) {
    const { stateText } = caseView({ ...aReorder().kase, state }, reader(people.owner));
    expect(stateText).not.toMatch(internal);
  }
});

test('the owner sees each step', () => {
  const states = (one: ReturnType<typeof aReorder>) =>
    caseView(one.kase, reader(people.owner)).reorder?.steps.map(({ state }) => state[0]);
  expect(states(aReorder())?.join('')).toBe('caaaaaaaaaaa');
  expect(states(aReorder().agreed())?.join('')).toBe('ddddcaaaaaaa');
});
