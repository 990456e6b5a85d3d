import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import OwnerCase from '../../../client/owner/case';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const now = Date.parse('2026-03-02T10:00:00+08:00');
const hour = 3_600_000;
/** A case of its own for each test: pages keep the last answer about a case. */
let caseId = '';
let count = 0;
const changed = { ok: true, data: { caseId: 'WX', state: 'x', stateText: 'x' } };

const repair = {
  description: '水槽下面滴水',
  free: true,
  chargeText: '保修期内免费',
  promise: { name: '张伟', by: now + 4 * hour, renewedReason: '' },
  appointment: {
    crew: { personId: 'crew-liu', name: '刘建国' },
    from: now + 23 * hour,
    to: now + 25 * hour,
    accepted: false,
    wish: '',
  },
  completion: null,
  confirmation: null,
  rating: null,
};

function show(may: string[], part: Partial<typeof repair> = {}): void {
  transport.replies['case.show'] = () => ({
    ok: true,
    data: {
      now,
      case: {
        caseId,
        kind: 'repair',
        number: 'WX-TEST-0001',
        title: '厨房漏水',
        label: '南山里 3 栋 1202',
        stateText: '等您确认时间',
        tone: 'soon',
        hint: '',
        agent: { name: '陈静', phone: '0755-1111' },
        may,
        pictures: [],
        timeline: [
          { at: now, title: '提交报修', detail: '', by: '王芳', tone: 'go', pictures: [] },
        ],
        project: null,
        repair: { ...repair, ...part },
        complaint: null,
      },
    },
  });
}

async function open() {
  render(<OwnerCase />);
  await screen.findByText('提交报修');
  return userEvent.setup();
}

describe('a repair as its owner sees it', () => {
  // jsdom cannot draw.
  beforeAll(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
  afterAll(() => jest.restoreAllMocks());
  beforeEach(() => {
    count += 1;
    caseId = `WXTEST000${count}`;
    resetTaro({ caseId });
    transport.reset();
  });

  test('the offered time is asked about in words, and one tap agrees', async () => {
    show(['repair.accept', 'repair.askOtherTime']);
    transport.replies['repair.accept'] = () => changed;
    const user = await open();
    expect(screen.getByText('明天 09:00–11:00 上门,方便吗?')).toBeTruthy();
    await user.click(screen.getByText('可以'));
    expect(transport.of('repair.accept')[0]?.input).toEqual({ caseId });
    expect(transport.of('case.show').length).toBeGreaterThan(1);
  });

  test('another time is asked for in the owner’s own words', async () => {
    show(['repair.accept', 'repair.askOtherTime']);
    transport.replies['repair.askOtherTime'] = () => changed;
    const user = await open();
    await user.click(screen.getByText('换个时间'));
    await user.type(screen.getByPlaceholderText('比如 周六上午在家'), '周六上午');
    await user.click(screen.getByText('告诉工程部'));
    expect(transport.of('repair.askOtherTime')[0]?.input).toEqual({
      caseId,
      wish: '周六上午',
    });
  });

  test('who may not act is asked nothing', async () => {
    show([]);
    await open();
    expect(screen.queryByText('可以')).toBeNull();
    expect(screen.queryByText('满意,签字')).toBeNull();
  });

  test('a member who may not sign can still say that it is not mended, and is told who signs', async () => {
    show(['repair.refuse'], { appointment: { ...repair.appointment, accepted: true } });
    transport.replies['repair.refuse'] = () => changed;
    const user = await open();
    expect(screen.queryByText('满意,签字')).toBeNull();
    expect(screen.getByText(/请业主本人签字/)).toBeTruthy();
    await user.click(screen.getByText('没修好'));
    await user.type(screen.getByPlaceholderText('比如 接口处还在渗水'), '还在渗水');
    await user.click(screen.getByText('要求返工'));
    expect(transport.of('repair.refuse')[0]?.input).toEqual({
      caseId,
      reason: '还在渗水',
    });
  });

  test('no signature goes out before somebody has signed', async () => {
    show(['repair.confirm', 'repair.refuse'], {
      appointment: { ...repair.appointment, accepted: true },
    });
    const user = await open();
    await user.click(screen.getByText('满意,签字'));
    expect((screen.getByText('确认签字') as HTMLButtonElement).disabled).toBe(true);
  });

  test('a refusal stays on the screen with its sentence, and what was typed too', async () => {
    show(['repair.accept', 'repair.askOtherTime']);
    transport.replies['repair.askOtherTime'] = () => ({
      ok: false,
      error: { code: 'wrong_state', message: '时间已经确认过了' },
    });
    const user = await open();
    await user.click(screen.getByText('换个时间'));
    const words = screen.getByPlaceholderText('比如 周六上午在家') as HTMLTextAreaElement;
    await user.type(words, '周日');
    await user.click(screen.getByText('告诉工程部'));
    expect(screen.getByText('时间已经确认过了')).toBeTruthy();
    expect(words.value).toBe('周日');
  });
});
