import type { Case, Notice } from '../../../shared/domain/case';
import { isOpen } from '../../../shared/domain/duties';
import { type Delivery, settleNotices } from '../../../shared/domain/notices';
import { oweCalls } from '../../../shared/domain/unreached';
import { HOUR } from '../../../shared/time/shanghai';
import { aProject, aRepair, monday, settings } from '../../builders';

const couple = () => aProject('2026-01-05').ofCouple().accepted('2026-09-01').kase;
const dispatched = () => aRepair({}, couple()).checked().received().dispatched();

/** What became of the notices of an occasion, member by member. */
function ended(kase: Case, occasion: string, ...outcomes: Delivery['outcome'][]): Notice[] {
  const notices = kase.notices.filter(({ id }) => id.startsWith(`${occasion}:`));
  const deliveries = notices.map(({ id }, place): Delivery => {
    const outcome = outcomes[place] ?? 'sent';
    if (outcome === 'sent') return { id, outcome };
    if (outcome === 'retry') return { id, outcome, at: monday + HOUR, reason: '忙' };
    return { id, outcome, reason: '业主没有可用的订阅' };
  });
  for (const notice of notices) notice.state = 'sending';
  const changed = settleNotices(kase, deliveries, monday);
  oweCalls(kase, changed, monday, settings);
  return changed;
}

const calls = (kase: Case) => kase.duties.filter(({ rule }) => rule === 'H40.call');

describe('owners who cannot be told become the agent’s call', () => {
  test('nobody in the home was told: one call for the occasion, and it says of what', () => {
    const { kase } = dispatched();
    expect(ended(kase, 'appointment:1', 'unsent', 'unsent')).toHaveLength(2);
    expect(calls(kase)).toMatchObject([
      { id: 'H40.call:appointment:1', owedBy: { desk: 'agent' }, about: '厨房五金上门维修' },
    ]);
  });

  test('one of the couple was told: no call', () => {
    const { kase } = dispatched();
    ended(kase, 'appointment:1', 'unsent', 'sent');
    expect(calls(kase)).toEqual([]);
  });

  test('one is still being tried: no call yet; a call when that fails too', () => {
    const { kase } = dispatched();
    ended(kase, 'appointment:1', 'unsent', 'retry');
    expect(calls(kase)).toEqual([]);
    ended(kase, 'appointment:1', 'unsent', 'unsent');
    expect(calls(kase)).toHaveLength(1);
  });

  test('not known whether it arrived: a call too', () => {
    const { kase } = dispatched();
    ended(kase, 'appointment:1', 'parked', 'unsent');
    expect(calls(kase)).toHaveLength(1);
  });

  test('one of the home did it himself: the other need not be called', () => {
    const { kase } = aRepair({}, couple());
    expect(ended(kase, 'reported', 'unsent')).toHaveLength(1);
    expect(calls(kase)).toEqual([]);
  });

  test('the owner accepts in the app meanwhile: the call is withdrawn, and does not come back', () => {
    const repair = dispatched();
    ended(repair.kase, 'appointment:1', 'unsent', 'unsent');
    repair.accepted();
    expect(calls(repair.kase).filter(isOpen)).toEqual([]);
    oweCalls(repair.kase, [], monday, settings);
    expect(calls(repair.kase).filter(isOpen)).toEqual([]);
  });

  test('the next appointment, again untold, is a call of its own', () => {
    const repair = dispatched();
    ended(repair.kase, 'appointment:1', 'unsent', 'unsent');
    repair.otherTimeAsked().dispatched();
    ended(repair.kase, 'appointment:2', 'unsent', 'unsent');
    expect(
      calls(repair.kase)
        .filter(isOpen)
        .map(({ id }) => id),
    ).toEqual(['H40.call:appointment:2']);
  });
});

describe('what became of a notice counts only by the claim that was delivered', () => {
  const claimed = (claim: string): { kase: Case; notice: Notice } => {
    const { kase } = dispatched();
    const [notice] = kase.notices.filter(({ channel }) => channel === 'subscribe');
    if (!notice) throw new Error('nobody is told');
    Object.assign(notice, { state: 'sending', claim });
    return { kase, notice };
  };

  test('another’s claim is not touched', () => {
    const { kase, notice } = claimed('second');
    expect(settleNotices(kase, [{ id: notice.id, outcome: 'sent' }], monday, 'first')).toEqual([]);
    expect(notice.state).toBe('sending');
  });

  test('parked for want of an answer that comes late after all: sent', () => {
    const { kase, notice } = claimed('first');
    Object.assign(notice, { state: 'parked', reason: '发送时中断,不确定是否送达' });
    settleNotices(kase, [{ id: notice.id, outcome: 'sent' }], monday, 'first');
    expect(notice).toMatchObject({ state: 'sent', sentAt: monday });
    expect(notice.reason).toBeUndefined();
  });

  test('a try that never began does not count', () => {
    const { kase, notice } = claimed('first');
    notice.tries = 3;
    const delivery = {
      outcome: 'retry',
      at: monday + HOUR,
      reason: '夜间不打扰',
      untried: true,
    } as const;
    settleNotices(kase, [{ id: notice.id, ...delivery }], monday, 'first');
    expect(notice).toMatchObject({ state: 'due', at: monday + HOUR, tries: 2 });
  });
});
