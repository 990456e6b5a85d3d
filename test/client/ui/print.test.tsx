import Taro from '@tarojs/taro';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Print } from '../../../client/ui/Print';
import { openPaper } from '../../../client/ui/platform/paper';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));
jest.mock('../../../client/ui/platform/paper', () => ({ openPaper: jest.fn() }));

const opened = jest.mocked(openPaper);

const made = {
  now: 0,
  url: 'https://files/repair.pdf',
  name: '工程报修单 WX-1.pdf',
  until: 0,
  missing: [] as string[],
};

function answer(missing: string[] = []): void {
  transport.replies['repair.print'] = () => ({ ok: true, data: { ...made, missing } });
}
const show = () => render(<Print may={['repair.check', 'repair.print']} caseId="WXDEM00001" />);

describe('打印 / 发送', () => {
  beforeEach(() => {
    resetTaro();
    transport.reset();
    opened.mockReset().mockResolvedValue(true);
  });

  test('offers the forms that the reader may print, and nothing where there is none', () => {
    const { container } = render(<Print may={['repair.check']} caseId="WXDEM00001" />);
    expect(container.textContent).toBe('');
    show();
    expect(screen.getByText('工程报修单')).toBeTruthy();
    expect(screen.queryByText('工程保修单')).toBeNull();
  });

  test('made, then fetched and opened under its name', async () => {
    answer();
    show();
    await userEvent.click(screen.getByText('工程报修单'));
    await waitFor(() => expect(opened).toHaveBeenCalledWith(made.url, made.name));
    expect(transport.of('repair.print')).toHaveLength(1);
    expect(Taro.showModal).not.toHaveBeenCalled();
    expect(await screen.findByText('打开 PDF')).toBeTruthy();
  });

  test('characters that no font has are told of before it opens', async () => {
    answer(['U+20BB7']);
    show();
    await userEvent.click(screen.getByText('工程报修单'));
    await waitFor(() => expect(opened).toHaveBeenCalled());
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: expect.stringContaining('1 个字') }),
    );
  });

  test('a refusal is said under the row; the button stays', async () => {
    const message = '保修单已暂停,不能打印:尾款还差 ¥12,600.00,款项结清后恢复';
    transport.replies['repair.print'] = () => ({
      ok: false,
      error: { code: 'money_open', message },
    });
    show();
    await userEvent.click(screen.getByText('工程报修单'));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText('打开 PDF')).toBeTruthy();
    expect(opened).not.toHaveBeenCalled();
  });

  test('a file that could not be fetched is told, and may be tried again', async () => {
    answer();
    opened.mockResolvedValueOnce(false);
    show();
    await userEvent.click(screen.getByText('工程报修单'));
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalled());
    await userEvent.click(await screen.findByText('打开 PDF'));
    await waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
  });
});
