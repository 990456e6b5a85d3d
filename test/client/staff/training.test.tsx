import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TransportError } from '../../../client/cloud/platform/transport';
import Training from '../../../client/staff/training';
import type { Output } from '../../../shared/contract';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';
import { now } from './views';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const shown = (left = 3): Output<'training.show'> => ({
  now,
  lessons: [{ key: 'opening', title: '开场白', lines: ['您好,为您服务'] }],
  paper: {
    attempt: 1,
    questions: [
      { key: 'one', text: '谁先挂电话?', options: ['业主先挂', '自己先挂'] },
      { key: 'two', text: '怎么称呼业主?', options: ['王姐', '王芳女士'] },
    ],
    pass: 80,
    left,
  },
  mine: { passed: false, results: [] },
  team: [
    { name: '陈静', passed: true, best: { attempt: 1, at: now, right: 9, of: 10, passed: true } },
  ],
});
const user = userEvent.setup();

beforeEach(() => {
  resetTaro();
  transport.reset();
  // jsdom draws nothing and so scrolls nothing.
  Element.prototype.scrollIntoView = jest.fn();
  transport.replies['training.show'] = () => ({ ok: true, data: shown() });
});
afterEach(cleanup);

test('lessons, then the test: what is open is named, nothing is sent', async () => {
  render(<Training />);
  expect(await screen.findByText('您好,为您服务')).toBeTruthy();
  await user.click(screen.getByText('看完了,去测验'));
  await user.click(screen.getByText('业主先挂'));
  await user.click(screen.getByText('交卷'));
  expect(screen.getAllByText('请选择一个答案')).toHaveLength(1);
  expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1);
  expect(transport.of('training.answer')).toEqual([]);
});

test('cut in the middle: the choices stay, and a retry is the same request', async () => {
  let tries = 0;
  transport.replies['training.answer'] = () =>
    ++tries === 1
      ? new TransportError('network')
      : {
          ok: true,
          data: {
            result: { attempt: 1, at: now, right: 1, of: 2, passed: false },
            mistakes: [
              { text: '怎么称呼业主?', chosen: '王姐', right: '王芳女士', why: '加先生或女士' },
            ],
          },
        };
  const { unmount } = render(<Training />);
  await user.click(await screen.findByText('测验'));
  await user.click(screen.getByText('业主先挂'));
  await user.click(screen.getByText('王姐'));
  await user.click(screen.getByText('交卷'));
  expect(await screen.findByRole('alert')).toBeTruthy();
  unmount();

  render(<Training />);
  await user.click(await screen.findByText('测验'));
  await user.click(screen.getByText('交卷'));
  expect(await screen.findByText('还差一点')).toBeTruthy();
  expect(screen.getByText('应该是:王芳女士')).toBeTruthy();
  const [first, second] = transport.of('training.answer');
  expect(second).toEqual(first);
  expect(second?.input).toEqual({
    attempt: 1,
    answers: [
      { key: 'one', choice: 0 },
      { key: 'two', choice: 0 },
    ],
  });
});

test('no tries left today: it says so; the manager sees how the agents stand', async () => {
  transport.replies['training.show'] = () => ({ ok: true, data: shown(0) });
  render(<Training />);
  await user.click(await screen.findByText('测验'));
  expect(screen.getByText(/今天的测验次数用完了/)).toBeTruthy();
  await user.click(screen.getByText('成绩'));
  expect(screen.getByText('陈静')).toBeTruthy();
  expect(screen.getByText('您还没有测验过')).toBeTruthy();
});
