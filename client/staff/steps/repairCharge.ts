import { departmentNames, liableNames } from '../../../shared/policy/words';
import { fen, type Values, words } from '../form/values';
import { options, type Steps, step } from './types';

type Liable = keyof typeof liableNames;
type Department = keyof typeof departmentNames;

/** Yuan as typed, nothing counts as 0. */
const cost = (values: Values, key: string): number => (words(values, key) ? fen(values, key) : 0);

/** Only the company's own fault is put to a department. */
const ours = (values: Values) => words(values, 'liable') === 'company';
const fined = (values: Values) => ours(values) && words(values, 'department') !== '';

/** Who is liable, and what it costs (H19). */
export const repairChargeSteps: Steps = {
  'repair.judge': step({
    action: 'repair.judge',
    title: '判责',
    send: '判责并告知业主',
    intro: (view) => `${view.repair?.chargeText ?? ''}。判责和原因业主能看到,处罚只有同事能看到。`,
    fields: () => [
      { key: 'liable', type: 'choice', label: '责任', options: options(liableNames) },
      {
        key: 'reason',
        type: 'text',
        label: '原因',
        max: 300,
        placeholder: '如:已过保修期,属正常磨损',
      },
      {
        key: 'department',
        type: 'choice',
        label: '责任部门',
        optional: true,
        options: options(departmentNames),
        when: ours,
      },
      {
        key: 'penalty',
        type: 'money',
        label: '处罚金额(元)',
        optional: true,
        when: fined,
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      liable: words(values, 'liable') as Liable,
      reason: words(values, 'reason'),
      ...(fined(values) ? { department: words(values, 'department') as Department } : {}),
      ...(fined(values) && words(values, 'penalty') ? { penalty: fen(values, 'penalty') } : {}),
    }),
    done: '已判责,业主能看到了',
  }),
  'repair.quote': step({
    action: 'repair.quote',
    title: '报价',
    send: '报价,请业主确认',
    intro: () => '业主同意之后才能施工。',
    fields: () => [
      { key: 'parts', type: 'money', label: '配件费(元)', optional: true },
      { key: 'labour', type: 'money', label: '人工费(元)', optional: true },
      {
        key: 'note',
        type: 'text',
        label: '说明(业主会看到)',
        max: 300,
        placeholder: '换什么、包含什么',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      parts: cost(values, 'parts'),
      labour: cost(values, 'labour'),
      note: words(values, 'note'),
    }),
    done: '已报价,等业主确认',
  }),
  'repair.acceptQuote': step({
    action: 'repair.acceptQuote',
    title: '业主同意报价',
    send: '业主已同意',
    intro: (view) => `与${view.who}电话确认后,替业主登记。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId, byPhone: true }),
    done: '已登记,可以施工',
  }),
  'repair.declineQuote': step({
    action: 'repair.declineQuote',
    title: '业主不接受报价',
    send: '结束报修',
    grave: true,
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason'), byPhone: true }),
    done: '已登记',
  }),
};
