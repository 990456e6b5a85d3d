import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CallCard } from '../../../client/staff/revisit/CallCard';
import type { CallData } from '../../../client/staff/revisit/draft';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const card: CallData = {
  now: Date.now(),
  caseId: 'XMTEST0001',
  projectId: 'XMTEST0001',
  dutyId: 'H10:1',
  rule: 'H10',
  title: '60 天回访',
  purpose: '了解居住和使用情况',
  who: '王芳女士',
  label: '南山里 3 栋 1202',
  address: '南山大道 88 号',
  vip: false,
  vipPrepare: '',
  members: [],
  opening: '您好',
  steps: [],
  questions: [],
  answered: null,
  asksSatisfied: false,
  dueAt: Date.now(),
  from: Date.now(),
};

test('没谈成: what was chosen in the sheet is there again, and gone once it is recorded', async () => {
  resetTaro({});
  transport.reset();
  transport.replies['revisit.record'] = () => ({
    ok: true,
    data: { caseId: card.caseId, state: '', stateText: '' },
  });
  transport.replies['duty.list'] = () => ({
    ok: true,
    data: {
      now: card.now,
      counts: { mine: 0, today: 0, late: 0 },
      communities: [],
      duties: [],
      next: null,
    },
  });
  render(<CallCard card={card} />);
  const user = userEvent.setup();
  await user.click(screen.getByText('没谈成'));
  await user.click(screen.getByText('没打通'));
  await user.click(screen.getByText('明天 10:00'));

  cleanup();
  render(<CallCard card={card} />);
  await user.click(screen.getByText('没谈成'));
  await user.click(await screen.findByText('明天 10:00 再打'));
  await waitFor(() => expect(transport.of('revisit.record')).toHaveLength(1));
  expect(transport.of('revisit.record')[0]?.input).toMatchObject({ outcome: 'unreached' });

  cleanup();
  render(<CallCard card={card} />);
  await user.click(screen.getByText('没谈成'));
  expect(screen.queryByText('明天 10:00 再打')).toBeNull();
});
