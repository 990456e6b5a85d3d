import { departmentNames } from '../../../shared/policy/words';
import { given, words } from '../form/values';
import { options, type Steps, step } from './types';

type Department = 'engineering' | 'design' | 'finance';
const yesNo = [
  ['yes', '接到了'],
  ['no', '还没有'],
] as const;

/** What staff do on an inquiry (H39–H42). */
export const inquirySteps: Steps = {
  'inquiry.answer': step({
    action: 'inquiry.answer',
    title: '答复',
    send: '答复业主',
    intro: ({ inquiry }) =>
      `${inquiry?.text ? `业主问:“${inquiry.text}” ` : ''}答复业主在小程序里马上看到。`,
    fields: () => [{ key: 'answer', type: 'text', label: '答复', max: 800 }],
    input: (values, { caseId }) => ({ caseId, answer: words(values, 'answer') }),
    done: '已答复',
  }),
  'inquiry.called': step({
    action: 'inquiry.called',
    title: '业主接到回电了吗',
    send: '登记',
    intro: (view) => `请问${view.who}:接到电话了吗?没有接到,经理跟进。`,
    fields: () => [
      { key: 'came', type: 'choice', label: '回电', options: [...yesNo] },
      { key: 'note', type: 'text', label: '备注', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      came: words(values, 'came') === 'yes',
      ...given(values, 'note'),
    }),
    done: '已登记',
  }),
  'inquiry.pass': step({
    action: 'inquiry.pass',
    title: '请部门解答',
    send: '转交,10 分钟内答复',
    fields: () => [
      {
        key: 'department',
        type: 'choice',
        label: '请哪个部门',
        options: options(departmentNames).filter(([key]) => key !== 'service'),
      },
      { key: 'note', type: 'text', label: '说明', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      department: words(values, 'department') as Department,
      ...given(values, 'note'),
    }),
    done: '已转交',
  }),
};
