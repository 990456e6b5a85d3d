import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Figures from '../../../client/manager/figures';
import { mayStep, stepped, written } from '../../../client/manager/figures/spans';
import { openTable } from '../../../client/manager/imports/platform/table';
import { planOf } from '../../../shared/domain/figures/periods';
import type { Broken, Line } from '../../../shared/domain/figures/sheets';
import type { Period } from '../../../shared/policy/figures';
import { figuresView, scopeOf } from '../../../shared/views/figures';
import { people } from '../../builders';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const line = (repairs: number): Line => ({
  ro: repairs,
  rp: 1,
  fr: repairs,
  fk: repairs - 1,
  fm: 95 * repairs,
});
const sheet = (_id: string, times: number): Broken => ({
  _id,
  added: '',
  all: line(times * 12),
  series: Object.fromEntries(
    Array.from({ length: 28 }, (_, day) => [
      String(day + 1).padStart(2, '0'),
      line((day * 7) % 11),
    ]),
  ),
  agent: { agent: line(times * 8), 'agent-2': line(times * 4) },
  community: { 南山里: line(times * 9), 一个名字很长很长的住宅小区二期北苑: line(times * 3) },
  names: { agent: '陈静', 'agent-2': '孙丽' },
});
const sheets = [sheet('m:2026-11', 3), sheet('m:2026-10', 2)];

interface Asked {
  period: Period;
  day: string;
  dimension?: 'agent' | 'community';
  member?: string;
}

jest.mock('../../../client/manager/imports/platform/table', () => ({
  openTable: jest.fn(async () => true),
}));

describe('the page of figures (H59)', () => {
  beforeEach(() => {
    transport.reset();
    resetTaro();
    transport.replies['figures.show'] = ({ input }) => {
      const { period, day, ...rest } = input as unknown as Asked;
      const scope = scopeOf(people.manager, rest);
      const plan = planOf(period, '2026-11-20');
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      return { ok: true, data: figuresView({ plan, sheets, scope }, people.manager, '2026-11-22') };
    };
    transport.replies['figures.download'] = () => ({
      ok: true,
      data: { name: '统计 2026 年 11 月.xlsx', url: 'https://files/x' },
    });
  });
  afterEach(cleanup);

  const open = async () => {
    const user = userEvent.setup();
    await act(async () => void render(<Figures />));
    return user;
  };
  const asked = () => transport.of('figures.show').at(-1)?.input;

  test('shows the month, with how each figure is reckoned and how it was before', async () => {
    await open();
    expect(screen.getByText('2026 年 11 月')).toBeTruthy();
    expect(screen.getByText('上期 24')).toBeTruthy();
    expect(screen.getByText(/怎样算:期内报修的件数/)).toBeTruthy();
    expect(screen.getByText('1 小时 35 分')).toBeTruthy();
  });

  test('another figure is drawn at a tap, without asking again', async () => {
    const user = await open();
    const before = transport.sent.length;
    await user.click(screen.getByText('首次响应及时率'));
    expect(screen.getByText(/怎样算:在期限内的首次响应/)).toBeTruthy();
    expect(transport.sent).toHaveLength(before);
  });

  test('by whom or what, and one of them alone', async () => {
    const user = await open();
    await user.click(screen.getByText('小区'));
    expect(asked()).toMatchObject({ dimension: 'community' });
    await user.click(screen.getByText('南山里'));
    expect(asked()).toMatchObject({ dimension: 'community', member: '南山里' });
    await user.click(screen.getByText('正在看:南山里 · 看全部'));
    expect(asked()).not.toHaveProperty('member');
  });

  test('the spreadsheet is of what is seen', async () => {
    const user = await open();
    await user.click(screen.getByText('下载表格'));
    const call = transport.sent.find(({ action }) => action === 'figures.download');
    expect(call?.input).toMatchObject({ period: 'month' });
    expect(openTable).toHaveBeenCalledWith('https://files/x', '统计 2026 年 11 月.xlsx');
  });
});

test('one step before and after leads into the neighbouring span, never beyond today', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  expect([stepped(november, -1), stepped(november, 1)]).toEqual(['2026-10-31', '2026-12-01']);
  const end = Date.parse('2026-12-01T00:00:00+08:00');
  expect([mayStep(november, end - 1), mayStep(november, end)]).toEqual([false, true]);
});

test.each([3, 7, 12, 28, 31])('of %i labels at most seven are written', (count) => {
  const all = Array.from({ length: count }, (_, place) => written(place, count)).filter(Boolean);
  expect(all.length).toBeLessThanOrEqual(7);
  expect(all.length).toBeGreaterThan(2);
});
