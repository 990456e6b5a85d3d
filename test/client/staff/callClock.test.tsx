import { render, screen } from '@testing-library/react';
import { CallClock } from '../../../client/staff/revisit/CallClock';
import { noTalk } from '../../../client/staff/revisit/draft';

/** A call that took so long. */
const shown = (seconds: number): string => {
  const { container, unmount } = render(
    <CallClock talk={{ ...noTalk, dialledAt: 1, seconds }} change={() => undefined} />,
  );
  const text = container.textContent ?? '';
  unmount();
  return text;
};

test.each([
  [180, '通话 3 分 0 秒'],
  [181, '通话 3 分 1 秒 · 已到 3 分钟'],
  [300, '通话 5 分 0 秒 · 已到 3 分钟'],
  [301, '通话 5 分 1 秒 · 超过 5 分钟'],
])('a call of %i seconds is marked as the handbook says, nothing more (H43)', (seconds, text) => {
  expect(shown(seconds)).toBe(text);
});

test('while it runs it can be ended', () => {
  render(<CallClock talk={{ ...noTalk, dialledAt: Date.now() }} change={() => undefined} />);
  expect(screen.getByText('通话结束')).toBeTruthy();
});
