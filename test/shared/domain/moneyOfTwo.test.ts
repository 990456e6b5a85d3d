import type { Actor, MoneyEntry, ProjectCase } from '../../../shared/domain/case';
import type { Context } from '../../../shared/domain/context';
import { effect, isReadable, outstanding, reducible, settled } from '../../../shared/domain/money';
import {
  approve,
  book,
  bookChange,
  confirmSum,
  correctSum,
  discount,
  reverse,
  withdrawDiscount,
} from '../../../shared/domain/payment';
import { cancel } from '../../../shared/domain/project';
import { issueSlip, slipState } from '../../../shared/domain/warranty';
import { HOUR } from '../../../shared/time/shanghai';
import { aProject, by, people, refusalOf, yuan } from '../../builders';

const caseId = people.aHome.projectId;
const reason = '核对后更正';
const { finance, otherFinance, manager, leader } = people;
type Played = ReturnType<typeof aProject>;
const signed = () => aProject().signed('2026-03-01 10:00', yuan(100_000));
const withSlip = () => aProject().accepted('2026-03-01').owing(0).withSlip();

const last = ({ kase }: Played): MoneyEntry => kase.money.at(-1) as MoneyEntry;
const does = (played: Played, actor: Actor, work: (kase: ProjectCase, ctx: Context) => unknown) => {
  let answer: unknown;
  played.as(actor, (kase, ctx) => {
    answer = work(kase, ctx);
  });
  return answer;
};
const agrees = (played: Played, actor: Actor, entryId = last(played).id) =>
  does(played, actor, (kase, ctx) => approve(kase, { caseId, entryId }, ctx));
const reverses = (played: Played, actor: Actor, receiptNo = last(played).receiptNo ?? '') =>
  does(played, actor, (kase, ctx) => reverse(kase, { caseId, receiptNo, reason }, ctx));
const corrects = (played: Played, sum: number, actor = finance) =>
  does(played, actor, (kase, ctx) => correctSum(kase, { caseId, contractSum: sum, reason }, ctx));
const discounts = (played: Played, amount: number) =>
  does(played, finance, (kase, ctx) => discount(kase, { caseId, amount, reason }, ctx));
const changes = (played: Played, amount: number) =>
  does(played, finance, (kase, ctx) => bookChange(kase, { caseId, amount, note: '增减项' }, ctx));

describe('a refund reversed (H16)', () => {
  const refunded = () => withSlip().paid(yuan(500), 'refund');

  test.each([
    ['the manager', manager],
    ['another of finance', otherFinance],
    ['who booked it', finance],
  ])('by %s alone: only asked for, and the slip stays suspended', (_who, actor) => {
    const played = refunded();
    expect(slipState(played.kase)).toBe('suspended');
    expect(reverses(played, actor)).toBe('waiting');
    expect(slipState(played.kase)).toBe('suspended');
    expect(refusalOf(() => reverses(played, actor))).toBe('second_person');
    expect(refusalOf(() => agrees(played, actor))).toBe('second_person');
    expect(played.open('H16')).toHaveLength(1);
    expect(agrees(played, leader)).toBe('counted');
    expect(slipState(played.kase)).toBe('inForce');
    expect(played.open('H16')).toEqual([]);
    expect(played.kase.journal.map(({ type }) => type)).toContain('refundReversed');
  });

  test('the same call by another person agrees', () => {
    const played = refunded();
    reverses(played, manager);
    expect(reverses(played, otherFinance)).toBe('counted');
    expect(slipState(played.kase)).toBe('inForce');
  });

  test('the request is taken back, and can be made again', () => {
    const played = refunded();
    reverses(played, manager);
    const entryId = last(played).id;
    does(played, manager, (kase, ctx) => withdrawDiscount(kase, { caseId, entryId, reason }, ctx));
    expect(played.open('H16')).toEqual([]);
    expect(refusalOf(() => agrees(played, otherFinance))).toBe('wrong_state');
    played.now += HOUR;
    expect(reverses(played, manager)).toBe('waiting');
    expect(played.open('H16')).toHaveLength(1);
  });

  test('a receipt’s reversal by another raises what is owed, and needs nobody more', () => {
    const played = withSlip();
    expect(reverses(played, manager)).toBe('counted');
    expect(slipState(played.kase)).toBe('suspended');
  });
});

describe('an entry that nobody knows', () => {
  test.each([
    ['of an unknown type', { type: '业主' }],
    ['of a type to come', { type: 'writeOff' }],
    ['of no amount', { amount: Number.NaN }],
    ['of half a fen', { amount: 0.5 }],
    ['of a receipt less than nothing', { type: 'receipt', amount: -100 }],
    ['of a discount less than nothing', { type: 'discount', amount: -100 }],
  ])('%s settles nothing: the slip is suspended, nothing can be booked', (_what, part) => {
    const played = withSlip();
    const odd = { id: 'odd', type: 'change', amount: 100, note: '', at: 0, by: finance, ...part };
    played.kase.money.push(odd as unknown as MoneyEntry);
    expect(isReadable(played.kase)).toBe(false);
    expect(() => effect(odd as unknown as MoneyEntry)).toThrow('unknown');
    expect(outstanding(played.kase)).toBeNull();
    expect(settled(played.kase)).toBe(false);
    expect(slipState(played.kase)).toBe('suspended');
    expect(refusalOf(() => does(played, people.agent, issueSlip))).toBe('money_open');
    expect(refusalOf(() => played.paid(100))).toBe('wrong_state');
  });
});

describe('what is taken off is never more than there is', () => {
  test('discounts and changes downwards together, those that wait too', () => {
    const played = signed();
    discounts(played, yuan(60_000));
    expect(refusalOf(() => discounts(played, yuan(40_000) + 1))).toBe('bad_input');
    expect(refusalOf(() => changes(played, -yuan(40_000) - 1))).toBe('bad_input');
    expect(refusalOf(() => corrects(played, yuan(60_000) - 1))).toBe('bad_input');
    changes(played, -yuan(40_000));
    expect(reducible(played.kase)).toBe(0);
    expect(refusalOf(() => discounts(played, 1))).toBe('bad_input');
    changes(played, yuan(1_000));
    expect(refusalOf(() => discounts(played, yuan(1_000)))).toBe('allowed');
    for (const { id, amount, type } of played.kase.money)
      if (type === 'discount' || amount < 0) agrees(played, manager, id);
    expect(outstanding(played.kase)).toBe(0);
  });

  test('withdrawn it can be taken off again', () => {
    const played = signed();
    discounts(played, yuan(100_000));
    const entryId = last(played).id;
    does(played, finance, (kase, ctx) => withdrawDiscount(kase, { caseId, entryId, reason }, ctx));
    expect(refusalOf(() => changes(played, -yuan(100_000)))).toBe('allowed');
  });

  test('what was asked for before there was a bound is not agreed to', () => {
    const played = signed();
    discounts(played, yuan(10_000));
    last(played).amount = yuan(100_001);
    expect(refusalOf(() => agrees(played, manager))).toBe('wrong_state');
  });

  test('a sum that nobody has confirmed is not corrected below what is taken off', () => {
    const played = aProject()
      .measured('2026-02-01 10:00')
      .entered('contractSigned', undefined, yuan(100_000));
    discounts(played, yuan(30_000));
    expect(refusalOf(() => corrects(played, yuan(29_999)))).toBe('bad_input');
    expect(refusalOf(() => corrects(played, yuan(30_000)))).toBe('allowed');
  });
});

describe('the sum corrected', () => {
  test('downwards, then upwards: the last one holds, whatever was agreed to in between', () => {
    const played = signed();
    corrects(played, yuan(90_000));
    agrees(played, manager);
    expect(outstanding(played.kase)).toBe(yuan(90_000));
    expect(corrects(played, yuan(100_000))).toBe('counted');
    expect(outstanding(played.kase)).toBe(yuan(100_000));
    corrects(played, yuan(95_000));
    expect(outstanding(played.kase)).toBe(yuan(100_000));
    agrees(played, manager);
    expect(outstanding(played.kase)).toBe(yuan(95_000));
  });

  test('one that waits is not meant any more once another is entered', () => {
    const played = signed();
    corrects(played, yuan(1));
    const { id } = last(played);
    corrects(played, yuan(110_000), otherFinance);
    expect(refusalOf(() => agrees(played, manager, id))).toBe('wrong_state');
    expect(outstanding(played.kase)).toBe(yuan(110_000));
    expect(played.open('H16')).toEqual([]);
  });
});

describe('after the project was ended', () => {
  const ended = () => {
    const played = signed().paid(yuan(30_000));
    does(played, manager, (kase, ctx) => cancel(kase, { caseId, reason: '退单' }, ctx));
    return played;
  };

  test('nothing falls by the ending itself', () => {
    expect(outstanding(ended().kase)).toBe(yuan(70_000));
  });

  test('a refund is booked, and reversed by two', () => {
    const played = ended().paid(yuan(10_000), 'refund');
    expect(outstanding(played.kase)).toBe(yuan(80_000));
    expect(refusalOf(() => played.paid(yuan(20_001), 'refund'))).toBe('bad_input');
    expect(reverses(played, manager)).toBe('waiting');
    expect(played.open('H16')).toHaveLength(1);
    expect(agrees(played, finance)).toBe('counted');
    expect(outstanding(played.kase)).toBe(yuan(70_000));
  });

  test('a receipt is reversed; what is not to be paid is taken off by two, until nothing is owed', () => {
    const played = ended();
    expect(reverses(played, manager)).toBe('counted');
    changes(played, -yuan(100_000));
    agrees(played, leader);
    expect(outstanding(played.kase)).toBe(0);
    expect(slipState(played.kase)).toBeNull();
  });

  test('what waited at the ending still waits for its second person', () => {
    const played = signed();
    discounts(played, yuan(100));
    does(played, manager, (kase, ctx) => cancel(kase, { caseId, reason: '退单' }, ctx));
    expect(played.open('H16')).toHaveLength(1);
    expect(agrees(played, manager)).toBe('counted');
  });
});

describe('the same number again', () => {
  const input = { caseId, receiptNo: 'sj 2026/0101', amount: yuan(500), type: 'receipt' } as const;
  const booked = () =>
    signed().as(finance, (kase, ctx) =>
      book(kase, { caseId, receiptNo: 'SJ-2026-0101', amount: yuan(1_000), type: 'receipt' }, ctx),
    );
  const photographed = { ...input, otherPaper: 'cloud://photo' };

  test('shows the other receipt', () => {
    const played = booked();
    let refusal: unknown;
    try {
      does(played, otherFinance, (kase, ctx) => book(kase, input, ctx));
    } catch (error) {
      refusal = (error as { refusal: unknown }).refusal;
    }
    expect(refusal).toMatchObject({ code: 'duplicate', field: 'receiptNo', caseId });
    expect((refusal as { message: string }).message).toMatch(
      /SJ-2026-0101.*XM-TEST-0001 南山里 3 栋 1202.*¥1,000\.00.*吴霞/,
    );
  });

  test('with a photo waits for a second person, and counts then', () => {
    const played = booked();
    expect(does(played, finance, (kase, ctx) => book(kase, photographed, ctx))).toBe('waiting');
    expect(outstanding(played.kase)).toBe(yuan(99_000));
    expect(played.open('H16')).toHaveLength(1);
    expect(refusalOf(() => agrees(played, finance))).toBe('second_person');
    expect(agrees(played, otherFinance)).toBe('counted');
    expect(outstanding(played.kase)).toBe(yuan(98_500));
  });

  test('a photo alone makes nothing wait: a number of its own counts', () => {
    const other = { ...photographed, receiptNo: 'SJ-2026-0102' };
    expect(does(booked(), finance, (kase, ctx) => book(kase, other, ctx))).toBe('counted');
  });

  test('booked on another project it waits as well', () => {
    const other = { ...photographed, receiptNo: 'SJ-2026-0102' };
    expect(does(booked(), finance, (kase, ctx) => book(kase, other, ctx, true))).toBe('waiting');
  });

  test('of two under one number the one that is meant is reversed', () => {
    const played = booked();
    does(played, finance, (kase, ctx) => book(kase, photographed, ctx));
    agrees(played, otherFinance);
    expect(refusalOf(() => reverses(played, manager, 'SJ20260101'))).toBe('bad_input');
    const entryId = last(played).id;
    does(played, manager, (kase, ctx) =>
      reverse(kase, { caseId, receiptNo: 'SJ20260101', entryId, reason }, ctx),
    );
    expect(outstanding(played.kase)).toBe(yuan(99_000));
  });
});

describe('a company with one who may agree', () => {
  const alone = { since: 0, hours: 24, administrators: [people.administrator] };
  const lone = (played: Played, work: (kase: ProjectCase, ctx: Context) => unknown) =>
    work(played.kase, { ...by(finance, played.now, played.kase.journal.length * 10), alone });
  const paper = 'cloud://signed';

  test('finishes a discount after a day, with what the owner has signed', () => {
    const played = signed();
    lone(played, (kase, ctx) => discount(kase, { caseId, amount: yuan(500), reason }, ctx));
    const entryId = last(played).id;
    const finish = (input = {}) =>
      lone(played, (kase, ctx) => approve(kase, { caseId, entryId, ...input }, ctx));
    expect(played.kase.notices.filter(({ id }) => id.startsWith('lone:'))).toHaveLength(1);
    expect(refusalOf(() => finish({ paper }))).toBe('second_person');
    played.now += 24 * HOUR;
    expect(refusalOf(() => finish())).toBe('bad_input');
    expect(finish({ paper })).toBe('counted');
    expect(outstanding(played.kase)).toBe(yuan(99_500));
  });

  test('confirms the contract’s sum after a day', () => {
    const played = aProject()
      .measured('2026-02-01 10:00')
      .entered('contractSigned', undefined, yuan(100), finance);
    const confirms = () =>
      lone(played, (kase, ctx) => confirmSum(kase, { caseId, contractSum: yuan(100), paper }, ctx));
    expect(confirms()).toBe('waiting');
    expect(played.kase.sumWaiting).toBeDefined();
    played.now += 24 * HOUR;
    expect(confirms()).toBe('counted');
    expect(played.kase.sumWaiting).toBeUndefined();
  });
});
