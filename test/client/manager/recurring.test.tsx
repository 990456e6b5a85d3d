import Taro from '@tarojs/taro';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Group from '../../../client/manager/group';
import { foundOf, nameOf } from '../../../client/manager/group/found';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const now = Date.parse('2026-11-23T10:00:00+08:00');
const one = (n: number, passed = false) => ({
  caseId: `WX0000000${n}`,
  kind: 'repair',
  number: `WX-0000-000${n}`,
  title: `厨房漏水${n}`,
  label: '南山里 3 栋 1202',
  stateText: '待签收',
  createdAt: now,
  about: '赵刚 · 水管',
  passed,
});
const opened = () => {
  transport.replies['home.show'] = () => ({
    ok: true,
    data: {
      now,
      me: {
        personId: 'x',
        name: '周',
        who: '周',
        roles: ['manager'],
        staff: true,
        uploads: 'uploads/x/',
      },
      company: {},
      templates: [],
      homes: [],
    },
  });
  transport.replies['recurring.cases'] = () => ({
    ok: true,
    data: { now, cases: [one(1), one(2, true), one(3)], next: null, shares: ['南山里 3 件'] },
  });
  return render(<Group />);
};

describe('the cases of a group of recurring faults (H36)', () => {
  beforeEach(() => {
    transport.reset();
    resetTaro({
      period: 'month',
      day: '2026-11-22',
      by: 'category',
      key: 'fault:leak',
      name: '报修 · 漏水',
      span: '2026 年 11 月',
      count: '3',
    });
  });
  afterEach(cleanup);

  test('what has been passed on is not chosen by itself; a tap passes the chosen on, named', async () => {
    const user = userEvent.setup();
    opened();
    await screen.findByText('✓ 厨房漏水1');
    expect(screen.getByText('厨房漏水2')).toBeTruthy();
    await user.click(screen.getByText('✓ 厨房漏水3'));
    await user.click(await screen.findByText('转给部门整改(1 件)'));
    const [{ url }] = jest.mocked(Taro.navigateTo).mock.calls[0] as unknown as [{ url: string }];
    const query = new URLSearchParams(url.split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({
      caseIds: 'WX00000001',
      title: '漏水',
      found: '2026 年 11 月“漏水”共 3 件,其中南山里 3 件。',
    });
  });

  test('what was found begins with what is known', () => {
    expect(nameOf('瓷砖')).toBe('瓷砖');
    expect(foundOf({ span: '2026 年', name: '瓷砖', count: '5', shares: [] })).toBe(
      '2026 年“瓷砖”共 5 件。',
    );
  });
});
