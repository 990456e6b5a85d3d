import { act, renderHook } from '@testing-library/react';
import { TransportError } from '../../../client/cloud/platform/transport';
import { useSubmit } from '../../../client/cloud/useSubmit';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const action = 'repair.accept';
const done = { ok: true, data: { caseId: 'WXTEST0001', state: 'appointed', stateText: '已约定' } };
const input = { caseId: 'WXTEST0001' };
const other = { caseId: 'WXTEST0002' };
const ids = () => transport.of(action).map((sent) => sent.requestId);

function lost(): void {
  transport.replies[action] = () => new TransportError('network');
}
function answered(): void {
  transport.replies[action] = () => done;
}
const open = (kept?: string) =>
  renderHook(() => useSubmit(action, kept === undefined ? {} : { kept })).result;

const sentFrom = (form: ReturnType<typeof open>) => act(() => form.current.submit(input));

describe('a change whose answer was lost', () => {
  beforeEach(() => {
    resetTaro();
    transport.reset();
    lost();
  });

  test('says so, and is the same request when it is sent again', async () => {
    const form = open();
    await act(() => form.current.submit(input));
    expect(form.current.error?.code).toBe('network');
    answered();
    expect(await act(() => form.current.submit(input))).toEqual(done.data);
    expect(form.current.error).toBeNull();
    expect(new Set(ids()).size).toBe(1);
  });

  test('with other input it is another request', async () => {
    const form = open();
    await act(() => form.current.submit(input));
    await act(() => form.current.submit(other));
    expect(new Set(ids()).size).toBe(2);
  });

  test('after the app was closed it is the same request still, where it is kept', async () => {
    await sentFrom(open('repair:FW1'));
    await sentFrom(open('repair:FW1'));
    expect(new Set(ids()).size).toBe(1);
    await sentFrom(open('repair:FW2'));
    expect(new Set(ids()).size).toBe(2);
  });

  test('once answered, the same again is a new request', async () => {
    answered();
    const form = open('repair:FW1');
    await act(() => form.current.submit(input));
    await act(() => form.current.submit(input));
    expect(new Set(ids()).size).toBe(2);
  });

  test('two taps at once send one', async () => {
    answered();
    const form = open();
    await act(() => Promise.all([form.current.submit(input), form.current.submit(input)]));
    expect(ids()).toHaveLength(1);
  });
});
