import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { TransportError } from '../../../client/cloud/platform/transport';
import Setting from '../../../client/manager/setting';
import Behalf from '../../../client/staff/behalf';
import OpenProject from '../../../client/staff/open';
import CallRecord from '../../../client/staff/phone';
import Quick from '../../../client/staff/quick';
import Revisit from '../../../client/staff/revisit';
import StepPage from '../../../client/staff/step';
import { defaultSettings } from '../../../shared/policy/settings';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';
import { caseOf, now } from './views';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

interface Form {
  page: ComponentType;
  params: Record<string, string>;
  action: string;
  /** Types and chooses what is needed; the last word typed is what must still be there. */
  fill: (user: UserEvent) => Promise<string>;
  send: string;
}

const type = async (user: UserEvent, placeholder: RegExp, words: string): Promise<string> => {
  await user.type(await screen.findByPlaceholderText(placeholder), words);
  return words;
};

const forms: Record<string, Form> = {
  'a step: the department has called back': {
    page: StepPage,
    params: { caseId: 'TSTEST0001', action: 'complaint.reply' },
    action: 'complaint.reply',
    fill: (user) => type(user, /已向业主致歉/, '已致歉,约明早十点上门'),
    send: '登记回电',
  },
  'a call card': {
    page: Revisit,
    params: { caseId: 'XMTEST0001', dutyId: 'H10:1' },
    action: 'revisit.record',
    async fill(user) {
      await user.click(await screen.findByText('已复述要点并得到客户确认'));
      return type(user, /照原话记/, '阳台门有点涩');
    },
    send: '记录,下一个',
  },
  'a complaint entered for an owner': {
    page: Behalf,
    params: { caseId: 'XMTEST0001', kind: 'complaint' },
    action: 'complaint.file',
    async fill(user) {
      await user.click(await screen.findByText('工程部'));
      return type(user, /照业主的原话记/, '约好的时间没有人来');
    },
    send: '提交投诉书',
  },
  'a question asked on the phone': {
    page: Quick,
    params: { caseId: 'XMTEST0001', type: 'question' },
    action: 'inquiry.open',
    fill: (user) => type(user, /业主问什么/, '台面用什么清洁剂'),
    send: '登记咨询',
  },
  'a call': {
    page: CallRecord,
    params: { caseId: 'XMTEST0001' },
    action: 'call.record',
    async fill(user) {
      await type(user, /请填写对方姓名/, '王芳');
      await type(user, /请填写电话/, '13800001202');
      await type(user, /请填写什么事/, '问保修');
      return type(user, /怎样答复的/, '已答复');
    },
    send: '登记',
  },
  'a new project': {
    page: OpenProject,
    params: {},
    action: 'project.open',
    async fill(user) {
      await type(user, /请填写小区/, '海棠苑');
      await type(user, /如:2 栋/, '2 栋');
      await type(user, /如:0704/, '0704');
      await type(user, /请填写业主姓名/, '钱秀英');
      await user.click(screen.getByText('女士'));
      await type(user, /请填写业主手机号/, '13800002288');
      return type(user, /请填写详细地址/, '海棠路 18 号');
    },
    send: '开立工程',
  },
  'a setting': {
    page: Setting,
    params: { part: 'company' },
    action: 'settings.change',
    fill: (user) => type(user, /会留在修改记录里/, '换了总机'),
    send: '保存',
  },
};

const answers = {
  'home.show': () => ({
    ok: true,
    data: {
      now,
      me: {
        personId: 'agent-chen',
        name: '陈静',
        who: '陈静',
        roles: ['agent', 'manager'],
        staff: true,
        uploads: 'uploads/agent-chen/',
      },
      company: { name: '水木南山装饰' },
      templates: [],
      homes: [],
    },
  }),
  'staff.list': () => ({ ok: true, data: { people: [] } }),
  'duty.list': () => ({
    ok: true,
    data: { now, counts: { mine: 0, today: 0, late: 0 }, communities: [], duties: [], next: null },
  }),
  'case.show': ({ input }: { input: Record<string, unknown> }) => ({
    ok: true,
    data: { now, case: caseOf(String(input.caseId)) },
  }),
  'settings.show': () => ({
    ok: true,
    data: {
      settings: { ...defaultSettings, name: '水木南山装饰', phone: '0755', emergencyPhone: '0755' },
      limits: [],
      warranties: [],
      history: [],
    },
  }),
  'revisit.card': () => ({
    ok: true,
    data: {
      now,
      caseId: 'XMTEST0001',
      projectId: 'XMTEST0001',
      dutyId: 'H10:1',
      rule: 'H10',
      title: '60 天回访',
      purpose: '了解居住和使用情况',
      who: '王芳女士',
      label: '南山里 3 栋 1202',
      address: '南山大道 88 号',
      vip: true,
      vipPrepare: '备茶',
      members: [],
      opening: '您好',
      steps: [],
      questions: [],
      answered: null,
      asksSatisfied: false,
      dueAt: now,
      from: now,
    },
  }),
};

describe('the network is cut in the middle of', () => {
  beforeEach(() => {
    transport.reset();
    Object.assign(transport.replies, answers);
  });

  test.each(Object.entries(forms))(
    '%s: nothing is lost, and no second is made',
    async (_, form) => {
      const { page: Page, params, action, fill, send } = form;
      resetTaro(params);
      transport.replies[action] = () => new TransportError('network');
      render(<Page />);
      const user = userEvent.setup();
      const typed = await fill(user);
      await user.click(screen.getByRole('button', { name: send }));
      expect(await screen.findByText(/网络不太好/)).toBeTruthy();
      expect(screen.getByDisplayValue(typed)).toBeTruthy();

      // The page is left, the app is closed; later it is opened again.
      cleanup();
      render(<Page />);
      expect(await screen.findByDisplayValue(typed)).toBeTruthy();
      transport.replies[action] = () => ({
        ok: true,
        data: { caseId: 'XMTEST0001', state: '', stateText: '', promise: { by: now, text: '' } },
      });
      await user.click(await screen.findByRole('button', { name: send }));
      await waitFor(() => expect(transport.of(action)).toHaveLength(2));
      const [first, second] = transport.of(action);
      expect(second).toEqual(first);
      expect(first?.requestId).toMatch(/\w{8}/);

      // Done: the next one begins empty.
      cleanup();
      render(<Page />);
      await screen.findAllByRole('button', { name: send });
      expect(screen.queryByDisplayValue(typed)).toBeNull();
    },
  );
});
