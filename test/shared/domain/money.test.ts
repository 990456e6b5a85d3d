import { effect, outstanding, received, yuan as said, settled } from '../../../shared/domain/money';
import {
  approve,
  book,
  bookChange,
  correctSum,
  discount,
  reverse,
  withdrawDiscount,
} from '../../../shared/domain/payment';
import { aProject, by, monday, people, refusalOf, yuan } from '../../builders';

const caseId = people.aHome.projectId;
const project = () => aProject().signed('2026-03-01 10:00', yuan(100_000));
const reason = '核对后更正';

test.each([
  [0, '¥0.00'],
  [1, '¥0.01'],
  [99, '¥0.99'],
  [100, '¥1.00'],
  [1_260_000, '¥12,600.00'],
  [123_456_789, '¥1,234,567.89'],
  [-5_000, '-¥50.00'],
])('%i fen is %s', (fen, text) => {
  expect(said(fen)).toBe(text);
});

describe('what is owed (H16)', () => {
  test('before the contract: nothing can be said, nothing can be booked', () => {
    const { kase } = aProject();
    expect(outstanding(kase)).toBeNull();
    expect(settled(kase)).toBe(false);
    expect(refusalOf(() => aProject().paid(yuan(1)))).toBe('wrong_state');
  });

  test('is the contract sum, up by changes and refunds, down by receipts', () => {
    const { kase } = project()
      .paid(yuan(60_000))
      .as(people.finance, (kase, ctx) =>
        bookChange(kase, { caseId, amount: yuan(5_000), note: '封阳台' }, ctx),
      )
      .as(people.finance, (kase, ctx) =>
        bookChange(kase, { caseId, amount: -yuan(2_000), note: '减吊顶' }, ctx),
      )
      .paid(yuan(1_000), 'refund');
    // Downwards it takes a second person.
    expect(outstanding(kase)).toBe(yuan(100_000 - 60_000 + 5_000 + 1_000));
    const entryId = kase.money.find(({ amount }) => amount < 0)?.id ?? '';
    approve(kase, { caseId, entryId }, by(people.otherFinance, monday));
    expect(outstanding(kase)).toBe(yuan(100_000 - 60_000 + 5_000 - 2_000 + 1_000));
    expect(received(kase)).toBe(yuan(59_000));
    expect(kase.money.map(effect)).toEqual([-yuan(60_000), yuan(5_000), -yuan(2_000), yuan(1_000)]);
  });

  test('overpaid is less than nothing, and settled; it is booked only by whoever says so', () => {
    expect(refusalOf(() => project().paid(yuan(100_001)))).toBe('bad_input');
    const { kase } = project().paid(yuan(100_001), 'receipt', people.finance, { overpaid: true });
    expect(outstanding(kase)).toBe(-yuan(1));
    expect(settled(kase)).toBe(true);
  });

  test('one fen open is not settled', () => {
    expect(settled(project().owing(1).kase)).toBe(false);
    expect(settled(project().owing(0).kase)).toBe(true);
  });

  test('the corrected sum counts', () => {
    const { kase } = project().as(people.finance, (kase, ctx) =>
      correctSum(kase, { caseId, contractSum: yuan(110_000), reason }, ctx),
    );
    expect(outstanding(kase)).toBe(yuan(110_000));
  });

  test('corrected downwards it counts once a second person agreed', () => {
    const one = project().as(people.finance, (kase, ctx) =>
      correctSum(kase, { caseId, contractSum: yuan(90_000), reason }, ctx),
    );
    expect(outstanding(one.kase)).toBe(yuan(100_000));
    const entryId = one.kase.money[0]?.id ?? '';
    const agree = (actor: typeof people.finance) => () =>
      one.as(actor, (kase, ctx) => approve(kase, { caseId, entryId }, ctx));
    expect(refusalOf(agree(people.finance))).toBe('second_person');
    agree(people.otherFinance)();
    expect(outstanding(one.kase)).toBe(yuan(90_000));
  });
});

describe('a discount', () => {
  const asked = () =>
    project().as(people.finance, (kase, ctx) =>
      discount(kase, { caseId, amount: yuan(3_000), reason }, ctx),
    );
  const entryId = (kase: ReturnType<typeof asked>['kase']) => kase.money[0]?.id ?? '';

  test('does not count until a second person agrees', () => {
    const played = asked();
    expect(outstanding(played.kase)).toBe(yuan(100_000));
    expect(played.open('H16')).toHaveLength(1);
    const own = () =>
      played.as(people.finance, (kase, ctx) =>
        approve(kase, { caseId, entryId: entryId(kase) }, ctx),
      );
    expect(refusalOf(own)).toBe('second_person');
    played.as(people.manager, (kase, ctx) =>
      approve(kase, { caseId, entryId: entryId(kase) }, ctx),
    );
    expect(outstanding(played.kase)).toBe(yuan(97_000));
    expect(played.open('H16')).toEqual([]);
  });

  test('withdrawn no longer counts, and cannot be agreed to afterwards', () => {
    const played = asked();
    const agree = () =>
      played.as(people.manager, (kase, ctx) =>
        approve(kase, { caseId, entryId: entryId(kase) }, ctx),
      );
    agree();
    played.as(people.finance, (kase, ctx) =>
      withdrawDiscount(kase, { caseId, entryId: entryId(kase), reason }, ctx),
    );
    expect(outstanding(played.kase)).toBe(yuan(100_000));
    expect(refusalOf(agree)).toBe('wrong_state');
  });

  test('cannot be more than the contract', () => {
    const tooMuch = () =>
      project().as(people.finance, (kase, ctx) =>
        discount(kase, { caseId, amount: yuan(100_001), reason }, ctx),
      );
    expect(refusalOf(tooMuch)).toBe('bad_input');
  });
});

describe('a receipt', () => {
  const paid = () => project().paid(yuan(10_000));
  const reversed = (played: ReturnType<typeof paid>, actor = people.otherFinance) =>
    played.as(actor, (kase, ctx) =>
      reverse(kase, { caseId, receiptNo: played.lastReceipt, reason }, ctx),
    );

  test('has a number of its own', () => {
    const played = paid();
    const again = () =>
      played.as(people.otherFinance, (kase, ctx) =>
        book(kase, { caseId, receiptNo: played.lastReceipt, amount: 1, type: 'receipt' }, ctx),
      );
    expect(refusalOf(again)).toBe('duplicate');
    // Reversed, it is free again, and both stay on record.
    reversed(played);
    expect(refusalOf(again)).toBe('allowed');
    expect(played.kase.money.map(({ endedAt }) => endedAt !== undefined)).toEqual([true, false]);
    expect(new Set(played.kase.money.map(({ id }) => id)).size).toBe(2);
    expect(refusalOf(again)).toBe('duplicate');
  });

  test('is reversed at once by a second person', () => {
    expect(outstanding(reversed(paid()).kase)).toBe(yuan(100_000));
  });

  test('whoever booked it only asks; the second person’s agreement reverses it', () => {
    const played = reversed(paid(), people.finance);
    expect(outstanding(played.kase)).toBe(yuan(90_000));
    expect(refusalOf(() => reversed(played, people.finance))).toBe('second_person');
    const entryId = played.kase.money[0]?.id ?? '';
    const agree = (actor: typeof people.finance) => () =>
      played.as(actor, (kase, ctx) => approve(kase, { caseId, entryId }, ctx));
    expect(refusalOf(agree(people.finance))).toBe('second_person');
    expect(refusalOf(agree(people.otherFinance))).toBe('allowed');
    expect(outstanding(played.kase)).toBe(yuan(100_000));
    expect(played.open('H16')).toEqual([]);
  });

  test('is not reversed twice', () => {
    const played = reversed(paid());
    expect(refusalOf(() => reversed(played))).toBe('wrong_state');
  });

  test('is not dated in the future', () => {
    const played = project();
    const tomorrow = () =>
      played.as(people.finance, (kase, ctx) =>
        book(
          kase,
          { caseId, receiptNo: 'SJ-X', amount: 1, type: 'receipt', paidAt: ctx.now + 1 },
          ctx,
        ),
      );
    expect(refusalOf(tomorrow)).toBe('bad_input');
  });
});
