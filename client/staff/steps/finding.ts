import { departmentNames } from '../../../shared/policy/words';
import { files, given, instant, words } from '../form/values';
import { options, type Steps, step } from './types';

type Department = keyof typeof departmentNames;

const plan = [
  { key: 'what', type: 'text', label: '做什么', max: 500 },
  { key: 'responsible', type: 'line', label: '谁负责', max: 40 },
  { key: 'by', type: 'time', label: '什么时候完成' },
] as const;

/** Departments drawn into a complaint (H32), wider faults (H36), owners at the office (H12, H56). */
export const findingSteps: Steps = {
  'complaint.signPart': step({
    action: 'complaint.signPart',
    title: '协办签收',
    send: '签收',
    intro: () => '本部门协办这个投诉,签收后请给出处理意见。',
    fields: () => [{ key: 'signature', type: 'signature', label: '部门主管手写签名' }],
    input: (values, { caseId }) => ({ caseId, signature: words(values, 'signature') }),
    done: '已签收',
  }),
  'complaint.planPart': step({
    action: 'complaint.planPart',
    title: '协办处理意见',
    send: '提交意见',
    fields: () => plan,
    input: (values, { caseId }) => ({
      caseId,
      what: words(values, 'what'),
      responsible: words(values, 'responsible'),
      by: instant(values, 'by'),
    }),
    done: '已提交',
  }),
  'complaint.draw': step({
    action: 'complaint.draw',
    title: '请部门协办',
    send: '请协办',
    intro: () => '重大及以上的投诉可以请其他部门协办:各自签收,各自给出处理意见。',
    fields: ({ complaint }) => [
      {
        key: 'department',
        type: 'choice',
        label: '请哪个部门',
        options: options(departmentNames).filter(([, name]) => name !== complaint?.department),
      },
      { key: 'what', type: 'text', label: '请他们做什么', max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      department: words(values, 'department') as Department,
      what: words(values, 'what'),
    }),
    done: '已请协办,部门会收到通知',
  }),
  'finding.answer': step({
    action: 'finding.answer',
    title: '整改办法',
    send: '提交整改办法',
    fields: () => plan,
    input: (values, { caseId }) => ({
      caseId,
      what: words(values, 'what'),
      responsible: words(values, 'responsible'),
      by: instant(values, 'by'),
    }),
    done: '已提交',
  }),
  'finding.remedy': step({
    action: 'finding.remedy',
    title: '整改完成',
    send: '登记整改结果',
    fields: () => [
      { key: 'result', type: 'text', label: '整改结果', max: 500 },
      { key: 'pictures', type: 'pictures', label: '照片', optional: true, max: 9 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      result: words(values, 'result'),
      pictures: files(values, 'pictures'),
    }),
    done: '已登记,等客服经理核对',
  }),
  'finding.close': step({
    action: 'finding.close',
    title: '核对整改结果',
    send: '登记',
    fields: () => [
      {
        key: 'accepted',
        type: 'choice',
        label: '整改有效吗',
        options: [
          ['yes', '有效,结案'],
          ['no', '继续整改'],
        ],
      },
      {
        key: 'note',
        type: 'text',
        label: '还要整改什么',
        max: 300,
        when: (values) => words(values, 'accepted') === 'no',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      accepted: words(values, 'accepted') === 'yes',
      ...given(values, 'note'),
    }),
    done: '已登记',
  }),
  'visit.record': step({
    action: 'visit.record',
    title: '登记来访',
    send: '登记',
    intro: () => '记入业主档案;第 3–7 天回访一次,之后第 8–14 天再回访一次。',
    start: () => ({ type: 'visit' }),
    fields: () => [
      {
        key: 'type',
        type: 'choice',
        label: '来访还是咨询',
        options: [
          ['visit', '来访'],
          ['consultation', '来公司咨询'],
        ],
      },
      { key: 'visitor', type: 'line', label: '谁来', max: 30 },
      { key: 'wanted', type: 'line', label: '找谁', max: 30 },
      { key: 'about', type: 'text', label: '什么事', max: 500 },
      { key: 'outcome', type: 'text', label: '怎样办的', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      type: words(values, 'type') as 'visit' | 'consultation',
      visitor: words(values, 'visitor'),
      wanted: words(values, 'wanted'),
      about: words(values, 'about'),
      ...given(values, 'outcome'),
    }),
    done: '已登记来访',
  }),
};
