import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemberSheet } from '../../../client/owner/family/MemberSheet';
import type { FamilyMember } from '../../../client/owner/family/types';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const member = {
  personId: 'owner-lina',
  who: '李娜女士',
  part: 'family',
  partText: '家人',
  maySign: true,
  mayReport: true,
  bound: true,
  self: false,
} as unknown as FamilyMember;

const sheet = (onDone = () => undefined) => (
  <MemberSheet homeId="FWNANSHAN1" member={member} onClose={() => undefined} onDone={onDone} />
);

test('a right taken back and not saved is still chosen when the sheet is opened again, and said so', async () => {
  resetTaro({});
  transport.reset();
  transport.replies['member.change'] = () => ({ ok: true, data: { homeId: '', members: 2 } });
  render(sheet());
  const user = userEvent.setup();
  expect(screen.queryByText('还没有保存')).toBeNull();
  await user.click(screen.getByText('验收签字、同意报价'));

  cleanup();
  render(sheet());
  expect(screen.getByText('还没有保存')).toBeTruthy();
  await user.click(screen.getByText('保存'));
  await waitFor(() => expect(transport.of('member.change')).toHaveLength(1));
  expect(transport.of('member.change')[0]?.input).toMatchObject({
    personId: 'owner-lina',
    maySign: false,
    mayReport: true,
  });

  cleanup();
  render(sheet());
  expect(screen.queryByText('还没有保存')).toBeNull();
});
