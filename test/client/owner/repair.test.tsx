import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TransportError } from '../../../client/cloud/platform/transport';
import ReportRepair from '../../../client/owner/repair';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const home = {
  homeId: 'FWNANSHAN1',
  projectId: 'XMNANSHAN1',
  label: '南山里 3 栋 1202',
  warranty: { state: 'running', until: null, daysLeft: 300, slip: 'inForce', slipNumber: '' },
};
const shown = {
  ok: true,
  data: {
    now: Date.parse('2026-03-02T10:00:00+08:00'),
    me: {
      personId: 'owner-wang',
      name: '王芳',
      who: '王女士',
      roles: ['owner'],
      uploads: 'uploads/owner-wang/',
    },
    company: { name: '水木南山', emergencyPhone: '0755-2222', phone: '0755-1111' },
    templates: [],
    homes: [home],
  },
};
const report = {
  ok: true,
  data: {
    caseId: 'WXTEST0001',
    number: 'WX-1',
    promise: {
      name: '张伟',
      department: '工程部',
      by: Date.parse('2026-03-02T14:00:00+08:00'),
      text: '4 小时内上门',
    },
    free: true,
    joined: false,
  },
};

async function open() {
  render(<ReportRepair />);
  await screen.findByText('提交报修');
  return userEvent.setup();
}

describe('reporting a repair', () => {
  beforeEach(() => {
    resetTaro({ homeId: home.homeId });
    transport.reset();
    transport.replies['home.show'] = () => shown;
  });

  test('two taps and the button are enough; then it says who comes by when', async () => {
    transport.replies['repair.report'] = () => report;
    const user = await open();
    await user.click(screen.getByText('厨房'));
    await user.click(screen.getByText('漏水'));
    await user.click(screen.getByText('提交报修'));
    expect(await screen.findByText('已收到')).toBeTruthy();
    expect(screen.getByText(/14:00 前上门/)).toBeTruthy();
    expect(transport.of('repair.report')[0]?.input).toMatchObject({
      homeId: home.homeId,
      place: 'kitchen',
      fault: 'leak',
      description: '厨房漏水',
    });
  });

  test('a leak shows at once what to do first, and the number on duty', async () => {
    const user = await open();
    expect(screen.queryByText(/0755-2222/)).toBeNull();
    await user.click(screen.getByText('漏水'));
    expect(screen.getByText(/关闭入户总阀/)).toBeTruthy();
    expect(screen.getByText(/0755-2222/)).toBeTruthy();
  });

  test('a lost answer loses nothing, and the second try is the same request', async () => {
    transport.replies['repair.report'] = () => new TransportError('network');
    const user = await open();
    await user.click(screen.getByText('厨房'));
    await user.click(screen.getByText('漏水'));
    await user.type(screen.getByPlaceholderText(/什么样子/), '水槽下滴水');
    await user.click(screen.getByText('提交报修'));
    expect(await screen.findByText(/网络不太好/)).toBeTruthy();
    expect(screen.getByDisplayValue('水槽下滴水')).toBeTruthy();

    transport.replies['repair.report'] = () => report;
    await user.click(screen.getByText('提交报修'));
    await screen.findByText('已收到');
    const [first, second] = transport.of('repair.report');
    expect(second).toEqual(first);
    expect(first?.requestId).toBeTruthy();
  });

  test('input changed after a refusal is a new request', async () => {
    transport.replies['repair.report'] = () => ({
      ok: false,
      error: { code: 'bad_input', message: '请再说清楚一点', field: 'description' },
    });
    const user = await open();
    await user.click(screen.getByText('厨房'));
    await user.click(screen.getByText('漏水'));
    await user.click(screen.getByText('提交报修'));
    await waitFor(() => expect(screen.getAllByText('请再说清楚一点').length).toBeGreaterThan(0));
    await user.click(screen.getByText('卫生间'));
    await user.click(screen.getByText('提交报修'));
    await waitFor(() => expect(transport.of('repair.report')).toHaveLength(2));
    const [first, second] = transport.of('repair.report');
    expect(second?.requestId).not.toBe(first?.requestId);
  });
});
