import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TransportError } from '../../../client/cloud/platform/transport';
import AnswerRevisit from '../../../client/owner/revisit';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

let caseId = '';
let count = 0;
const questions = [
  { key: 'onTime', text: '按时到了吗?', type: 'yesNo', subject: null, name: '' },
  { key: 'crew', text: '满意吗?', type: 'rating', subject: 'crew', name: '刘建国' },
  { key: 'wish', text: '还有什么意见?', type: 'text', subject: null, name: '' },
];

function show(revisit: object | null): void {
  transport.replies['case.show'] = () => ({
    ok: true,
    data: {
      now: Date.parse('2026-03-02T10:00:00+08:00'),
      case: {
        caseId,
        kind: 'repair',
        title: '厨房漏水',
        label: '南山里 3 栋 1202',
        home: { homeId: 'FWNANSHAN1' },
        agent: { name: '陈静', phone: '0755-1111' },
        revisit,
      },
    },
  });
}

async function open() {
  render(<AnswerRevisit />);
  await screen.findByText('修好了吗?');
  return userEvent.setup();
}

const asked = {
  dutyId: 'H26:1',
  title: '修好了吗?',
  questions,
  asksSatisfied: true,
  answeredAt: null,
};
const answered = (settled: boolean) => () => ({
  ok: true,
  data: { caseId, state: 'closed', stateText: '已结案', settled },
});

describe('a revisit answered by its owner', () => {
  beforeEach(() => {
    count += 1;
    caseId = `WXTESTR00${count}`;
    resetTaro({ caseId });
    transport.reset();
    show(asked);
  });

  test('taps become answers, stars and whether it is solved', async () => {
    transport.replies['revisit.answer'] = answered(true);
    const user = await open();
    await user.click(screen.getByText('解决了,满意'));
    await user.click(screen.getByText('是'));
    await user.click(screen.getByLabelText('5 星 很满意'));
    await user.click(screen.getByText('就这些,提交'));
    await screen.findByText(/不再打电话/);
    expect(transport.of('revisit.answer')[0]?.input).toEqual({
      caseId,
      dutyId: 'H26:1',
      answers: { onTime: '是' },
      ratings: [{ subject: 'crew', overall: 5 }],
      satisfied: true,
    });
  });

  test('whether it is solved has to be said; nothing goes out before', async () => {
    const user = await open();
    await user.click(screen.getByText('是'));
    await user.click(screen.getByText('就这些,提交'));
    expect(transport.of('revisit.answer')).toHaveLength(0);
  });

  test('what is not all right is read by the agent, by name; a repair is one tap away', async () => {
    transport.replies['revisit.answer'] = answered(false);
    const user = await open();
    await user.click(screen.getByText('还没有'));
    await user.type(screen.getByPlaceholderText('没有可以不填'), '又漏了');
    await user.click(screen.getByText('就这些,提交'));
    expect(await screen.findByText('陈静 看过您的回答就联系您')).toBeTruthy();
    expect(screen.getByText('去报修')).toBeTruthy();
  });

  test('a dead network keeps the answers, and the second try is the same request', async () => {
    transport.replies['revisit.answer'] = () => new TransportError('network');
    const user = await open();
    await user.click(screen.getByText('解决了,满意'));
    await user.type(screen.getByPlaceholderText('没有可以不填'), '谢谢');
    await user.click(screen.getByText('就这些,提交'));
    expect(await screen.findByText(/网络不太好/)).toBeTruthy();
    expect(screen.getByDisplayValue('谢谢')).toBeTruthy();
    transport.replies['revisit.answer'] = answered(false);
    await user.click(screen.getByText('就这些,提交'));
    await screen.findByText('谢谢您');
    const [first, second] = transport.of('revisit.answer');
    expect(second).toEqual(first);
  });

  test('nothing is asked any more: it says so', async () => {
    show(null);
    render(<AnswerRevisit />);
    expect(await screen.findByText('现在没有要回答的问题')).toBeTruthy();
  });
});
