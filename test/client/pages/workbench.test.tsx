import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TransportError } from '../../../client/cloud/platform/transport';
import Workbench from '../../../client/pages/workbench';
import Taro, { reachBottom, resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const now = Date.parse('2026-03-02T10:00:00+08:00');
const minute = 60_000;

const duty = (dutyId: string, dueIn: number, more: object = {}) => ({
  caseId: 'WXTEST0001',
  dutyId,
  rule: 'H22',
  kind: 'repair',
  number: `BX-${dutyId}`,
  title: '签收回执',
  who: '王女士',
  label: '南山里 3 栋 1202',
  vip: false,
  owedBy: '工程部',
  mine: true,
  from: now - minute,
  dueAt: now + dueIn,
  state: dueIn < 0 ? 'late' : 'open',
  card: null,
  note: null,
  ...more,
});

const list = (...duties: object[]) => ({
  ok: true,
  data: {
    now,
    counts: { mine: duties.length, today: 1, late: 1 },
    communities: ['南山里', '云山府'],
    duties,
    next: null,
  },
});

const met = (staff: boolean) => ({
  ok: true,
  data: {
    now,
    me: {
      personId: 'agent-chen',
      name: '陈静',
      who: '陈静',
      roles: ['agent'],
      staff,
      uploads: 'uploads/agent-chen/',
    },
    company: {},
    templates: [],
    homes: [],
  },
});

describe('工作台', () => {
  beforeEach(() => {
    resetTaro();
    transport.reset();
    transport.replies['home.show'] = () => met(true);
  });

  // First of all: once it is known who this is, the phone remembers.
  test('opened without a network before it was known who this is, it says so and asks again', async () => {
    transport.replies['home.show'] = () => new TransportError('network');
    transport.replies['duty.list'] = () => new TransportError('network');
    render(<Workbench />);
    const again = await screen.findByText('再试一次');
    expect(transport.of('duty.list')).toHaveLength(0);
    transport.replies['home.show'] = () => met(true);
    await userEvent.setup().click(again);
    await waitFor(() => expect(transport.of('duty.list').length).toBeGreaterThan(0));
  });

  // Then: later tests find what earlier ones loaded, as a page opened again does.
  test('nothing owed is said kindly; a dead network offers a retry', async () => {
    transport.replies['duty.list'] = () => new TransportError('network');
    render(<Workbench />);
    const user = userEvent.setup();
    const again = await screen.findByText('再试一次');
    transport.replies['duty.list'] = () => list();
    await user.click(again);
    expect(await screen.findByText('没有待办')).toBeTruthy();
  });

  test('says in words how urgent each duty is, the late one first as it came', async () => {
    transport.replies['duty.list'] = () =>
      list(duty('a', -12.5 * minute), duty('b', 18.5 * minute));
    render(<Workbench />);
    const late = await screen.findByText('超 12 分钟');
    const soon = screen.getByText('还剩 18 分钟');
    expect(late.compareDocumentPosition(soon) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('a call opens its card, other duties open the sheet', async () => {
    transport.replies['duty.list'] = () =>
      list(duty('sheet', minute), duty('H10:1', minute, { card: 'base', title: '60 天回访' }));
    render(<Workbench />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '去办理' }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/staff/case/index?caseId=WXTEST0001&dutyId=sheet',
    });
    await user.click(screen.getByText('60 天回访'));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/staff/revisit/index?caseId=WXTEST0001&dutyId=H10%3A1',
    });
  });

  test('shows why somebody could not be told', async () => {
    transport.replies['duty.list'] = () =>
      list(duty('a', minute, { note: '业主没有可用的订阅,请电话告知' }));
    render(<Workbench />);
    expect(await screen.findByText('业主没有可用的订阅,请电话告知')).toBeTruthy();
  });

  test('the next one stands large before all others; forty others are drawn twenty at a time', async () => {
    const many = Array.from({ length: 40 }, (_, at) => duty(`d${at}`, (at + 1) * minute));
    transport.replies['duty.list'] = () => list(...many);
    render(<Workbench />);
    const user = userEvent.setup();
    expect(await screen.findByText('下一件')).toBeTruthy();
    expect(await screen.findByText('今天 39 件')).toBeTruthy();
    expect(screen.getAllByText(/BX-d/)).toHaveLength(21);
    const asked = transport.sent.length;
    act(() => reachBottom());
    await waitFor(() => expect(screen.getAllByText(/BX-d/)).toHaveLength(40));
    // All were here already: nothing was asked of the cloud.
    expect(transport.sent).toHaveLength(asked);
    expect(await screen.findByText('就这些了')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '去办理' }));
  });

  test('is filtered by kind, stage and community, says so, and is cleared with one tap', async () => {
    transport.replies['duty.list'] = () => list(duty('a', minute));
    render(<Workbench />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '筛选' }));
    await user.click(screen.getByText('投诉'));
    await user.click(screen.getByText('施工'));
    await user.click(screen.getByText('云山府'));
    await waitFor(() =>
      expect(transport.sent.at(-1)).toMatchObject({
        action: 'duty.list',
        input: { scope: 'mine', kind: 'complaint', stage: 'construction', community: '云山府' },
      }),
    );
    await user.click(screen.getByText('看结果'));
    expect(screen.getByText('只看:投诉 · 施工 · 云山府')).toBeTruthy();
    await user.click(screen.getByText('清除'));
    await waitFor(() => expect(screen.queryByText(/只看/)).toBeNull());
  });

  test('what is near its limit says so in words too', async () => {
    transport.replies['duty.list'] = () =>
      list(duty('a', minute), duty('b', 300 * minute, { state: 'warned' }));
    render(<Workbench />);
    expect(await screen.findByText('快到期 · 南山里 3 栋 1202 · BX-b')).toBeTruthy();
  });
});
