import { comingNames, inviteWayNames } from '../../../shared/policy/campaign';
import type { Field } from '../form/fields';
import { given, words } from '../form/values';
import { type CaseView, options, type Steps, step } from './types';

type Coming = keyof typeof comingNames;
type Way = keyof typeof inviteWayNames;
type Question = NonNullable<CaseView['survey']>['questions'][number];

const guests: Field = {
  key: 'guests',
  type: 'choice',
  label: '几位',
  options: ['1', '2', '3', '4', '5', '6', '8', '10'].map((one) => [one, `${one} 位`] as const),
};

/** Events, invitations and surveys (H13, H49). */
export const campaignSteps: Steps = {
  'campaign.send': step({
    action: 'campaign.send',
    title: '选择业主,发出',
    page: '/manager/audience/index',
    send: '发出',
    intro: () => '每套房屋只会收到一次,已经收到的不会重复。数量多时在几分钟内陆续发完。',
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId, everyone: true }),
    done: '正在发出',
  }),
  'campaign.refuse': step({
    action: 'campaign.refuse',
    title: '活动和问卷:是否受邀',
    send: '登记',
    intro: () => '业主说过不愿再受邀的,以后的活动和问卷都不会发给这套房屋。',
    fields: () => [
      {
        key: 'refused',
        type: 'choice',
        label: '业主怎样说',
        options: [
          ['yes', '不再受邀'],
          ['no', '愿意,恢复受邀'],
        ],
      },
    ],
    input: (values, { caseId }) => ({ caseId, refused: words(values, 'refused') === 'yes' }),
    done: '已登记',
  }),
  'campaign.cancel': step({
    action: 'campaign.cancel',
    title: '取消',
    send: '取消',
    grave: true,
    intro: () => '已发出的邀请或问卷会一起收回。',
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已取消',
  }),
  'invitation.written': step({
    action: 'invitation.written',
    title: '书面邀请已送达',
    send: '登记',
    fields: () => [
      { key: 'way', type: 'choice', label: '怎样送达', options: options(inviteWayNames) },
    ],
    input: (values, { caseId }) => ({ caseId, way: words(values, 'way') as Way }),
    done: '已登记',
  }),
  'invitation.answer': step({
    action: 'invitation.answer',
    title: '业主电话答复',
    send: '登记答复',
    intro: (view) => `按${view.who}在电话里说的登记,会注明“电话答复”。`,
    start: () => ({ guests: '1' }),
    fields: () => [
      { key: 'coming', type: 'choice', label: '来不来', options: options(comingNames) },
      { ...guests, when: (values) => words(values, 'coming') !== 'no' },
      { key: 'words', type: 'line', label: '业主说的', optional: true, max: 200 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      coming: words(values, 'coming') as Coming,
      guests: Number(words(values, 'guests')) || 1,
      byPhone: true,
      ...given(values, 'words'),
    }),
    done: '已登记',
  }),
  'invitation.attend': step({
    action: 'invitation.attend',
    title: '登记到场',
    send: '登记',
    start: () => ({ guests: '1' }),
    fields: () => [
      {
        key: 'came',
        type: 'choice',
        label: '到场了吗',
        options: [
          ['yes', '到场'],
          ['no', '未到场'],
        ],
      },
      { ...guests, when: (values) => words(values, 'came') === 'yes' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      came: words(values, 'came') === 'yes',
      guests: Number(words(values, 'guests')) || 1,
    }),
    done: '已登记',
  }),
  'survey.answer': step({
    action: 'survey.answer',
    title: '业主电话回答问卷',
    send: '提交问卷',
    intro: (view) => `按${view.who}在电话里说的登记,会注明“电话答复”。`,
    fields: ({ survey }) => (survey?.questions ?? []).map(questionField),
    input: (values, { caseId, survey }) => ({
      caseId,
      byPhone: true,
      answers: Object.fromEntries(
        (survey?.questions ?? []).flatMap(({ key }) => {
          const answer = words(values, key);
          return answer ? [[key, answer]] : [];
        }),
      ),
    }),
    done: '已提交',
  }),
};

function questionField({ key, text: label, type, options: all }: Question): Field {
  if (type === 'text') return { key, label, type: 'text', max: 500, optional: true };
  const answers = { stars: ['5', '4', '3', '2', '1'], yesNo: ['是', '否'], choice: all }[type];
  const named = answers.map((one) => [one, type === 'stars' ? `${one} 星` : one] as const);
  return { key, label, type: 'choice', options: named };
}
