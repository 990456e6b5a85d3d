import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Imports from '../../../client/manager/imports';
import type { Output } from '../../../shared/contract';
import Taro, { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';
import { now } from '../staff/views';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const problems = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    sheet: '客户与工程',
    line: from + at + 2,
    column: '手机号',
    message: `不是 11 位的手机号 ${from + at}`,
  }));

const one: Output<'import.show'> = {
  importId: 'DR00000001',
  kind: 'customers',
  kindText: '老客户资料',
  state: 'checked',
  stateText: '等待导入',
  at: now,
  by: '周财务',
  done: 0,
  total: 40,
  now,
  confirmedBy: '',
  preview: [{ label: '将建立房屋和工程', value: '40 套' }],
  problems: problems(0, 2),
  problemCount: 3,
  next: 2,
  mayStart: true,
  whyNot: '',
};

/** What a phone shows of an import while it runs; the taps are driven on the built mini-program. */
describe('a spreadsheet that is brought in', () => {
  let shown = one;
  beforeEach(() => {
    transport.reset();
    resetTaro({ id: one.importId });
    shown = one;
    transport.replies['import.show'] = ({ input }) => ({
      ok: true,
      data: input.from ? { ...shown, problems: problems(2, 1), next: null } : shown,
    });
    transport.replies['import.start'] = () => ({ ok: true, data: { importId: one.importId } });
  });
  afterEach(cleanup);

  test('every wrong line is shown, a page at a time', async () => {
    render(<Imports />);
    expect(await screen.findByText('3 处')).toBeTruthy();
    expect(screen.getByText('客户与工程 · 第 2 行 · 手机号')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '再看后面的' }));
    expect(await screen.findByText('客户与工程 · 第 4 行 · 手机号')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再看后面的' })).toBeNull();
  });

  test('it starts when asked twice, says how far it is, and asks no more once it is done', async () => {
    const user = userEvent.setup();
    const later: (() => void)[] = [];
    const { setInterval: real } = globalThis;
    const timers = jest.spyOn(globalThis, 'setInterval').mockImplementation(((
      run: () => void,
      ms?: number,
    ) => {
      if (ms !== 4_000) return real(run, ms);
      later.push(run);
      return later.length;
    }) as typeof setInterval);
    const stopped = jest.spyOn(globalThis, 'clearInterval');
    render(<Imports />);
    const start = await screen.findByRole('button', { name: '核对无误,导入这 40 行' });
    Taro.showModal.mockResolvedValueOnce({ confirm: false, cancel: true });
    await user.click(start);
    expect(transport.of('import.start')).toHaveLength(0);
    shown = { ...one, state: 'running', stateText: '正在导入', done: 10, mayStart: false };
    await user.click(start);
    expect(await screen.findByText(/已完成 10 \/ 40\(25%\)/)).toBeTruthy();
    shown = { ...one, state: 'done', stateText: '已完成', done: 40, mayStart: false, next: null };
    expect(later).toHaveLength(1);
    await act(async () => later[0]?.());
    expect(await screen.findByText('40 行都已处理完')).toBeTruthy();
    expect(stopped).toHaveBeenCalledWith(1);
    expect(later).toHaveLength(1);
    timers.mockRestore();
    stopped.mockRestore();
  });

  test('who may not start it reads why', async () => {
    shown = { ...one, mayStart: false, whyNot: '请另一位同事看过后开始' };
    render(<Imports />);
    expect(await screen.findByText('请另一位同事看过后开始')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /导入这/ })).toBeNull();
  });
});
