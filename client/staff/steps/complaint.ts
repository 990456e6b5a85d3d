import { levelNames } from '../../../shared/policy/words';
import { files, given, instant, words } from '../form/values';
import { options, type Steps, step } from './types';

type Level = keyof typeof levelNames;

/** What staff do on a complaint (D), in the order of its way. */
export const complaintSteps: Steps = {
  'complaint.classify': step({
    action: 'complaint.classify',
    title: '定级',
    send: '定级',
    intro: () => '期限随等级改变;原来的期限会留在记录里。重大及以上马上告知经理和公司领导。',
    start: (view) => ({ level: view.complaint?.level ?? 'ordinary' }),
    fields: () => [
      { key: 'level', type: 'choice', label: '投诉等级', options: options(levelNames) },
      {
        key: 'reason',
        type: 'line',
        label: '原因',
        optional: true,
        hint: '改级时请说明',
        max: 200,
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      level: words(values, 'level') as Level,
      ...given(values, 'reason'),
    }),
    done: '已定级',
  }),
  'complaint.sign': step({
    action: 'complaint.sign',
    title: '签收投诉书',
    send: '签收',
    intro: () => '两联:本部门一份,客服部保留签收联。签收后请马上给业主回电。',
    fields: () => [{ key: 'signature', type: 'signature', label: '部门主管手写签名' }],
    input: (values, { caseId }) => ({ caseId, signature: words(values, 'signature') }),
    done: '已签收',
  }),
  'complaint.reply': step({
    action: 'complaint.reply',
    title: '已回电',
    send: '登记回电',
    intro: (view) => `先代表公司向${view.who}致歉,再听清要求。`,
    fields: () => [
      {
        key: 'summary',
        type: 'text',
        label: '怎样答复的',
        max: 500,
        placeholder: '已向业主致歉,约定…',
      },
    ],
    input: (values, { caseId }) => ({ caseId, summary: words(values, 'summary') }),
    done: '已登记回电',
  }),
  'complaint.plan': step({
    action: 'complaint.plan',
    title: '处理方案',
    send: '提交方案',
    intro: () => '客服跟进,业主会看到:做什么、谁去、什么时候完成。',
    fields: () => [
      { key: 'what', type: 'text', label: '做什么', max: 500 },
      { key: 'responsible', type: 'line', label: '谁去', max: 40 },
      { key: 'by', type: 'time', label: '什么时候完成' },
    ],
    start: (view) => ({
      what: view.complaint?.plan?.what ?? '',
      responsible: view.complaint?.plan?.who ?? '',
    }),
    input: (values, { caseId }) => ({
      caseId,
      what: words(values, 'what'),
      responsible: words(values, 'responsible'),
      by: instant(values, 'by'),
    }),
    done: '方案已提交',
  }),
  'complaint.resolve': step({
    action: 'complaint.resolve',
    title: '处理完毕',
    send: '处理完毕',
    intro: () => '客服会在 3 天内回访;业主不满意,投诉会重新开始。',
    fields: () => [
      { key: 'result', type: 'text', label: '处理结果', max: 500 },
      { key: 'pictures', type: 'pictures', label: '照片', optional: true, max: 9 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      result: words(values, 'result'),
      pictures: files(values, 'pictures'),
    }),
    done: '已登记处理结果',
  }),
};
