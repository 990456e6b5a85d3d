import { departmentNames, liableNames } from '../../../shared/policy/words';
import { yuan } from '../../ui/money';
import { fen, type Values, words } from '../form/values';
import { options, type Steps, step } from './types';

type Liable = keyof typeof liableNames;
type Department = keyof typeof departmentNames;

const ours = (values: Values) => words(values, 'liable') === 'company';
const fined = (values: Values) => ours(values) && words(values, 'department') !== '';

/** Who is liable, what it costs, and that the owner agrees before work starts (H19). */
export const repairQuoteSteps: Steps = {
  'repair.judge': step({
    action: 'repair.judge',
    title: '判责',
    send: '判责并告知业主',
    intro: () => '保修期内、不是业主的原因:免费。其余先报价,业主同意后再施工。',
    fields: () => [
      { key: 'liable', type: 'choice', label: '谁的责任', options: options(liableNames) },
      { key: 'reason', type: 'text', label: '原因(业主会看到)', max: 300 },
      {
        key: 'department',
        type: 'choice',
        label: '责任部门',
        optional: true,
        when: ours,
        options: options(departmentNames),
      },
      { key: 'penalty', type: 'money', label: '处罚(元)', optional: true, when: fined },
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
    intro: () => '业主同意之前不能施工。',
    fields: () => [
      { key: 'parts', type: 'money', label: '配件费(元)', optional: true },
      { key: 'labour', type: 'money', label: '人工费(元)', optional: true },
      { key: 'note', type: 'text', label: '包含什么', max: 300, placeholder: '配件、工序、清运…' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      parts: fen(values, 'parts') || 0,
      labour: fen(values, 'labour') || 0,
      note: words(values, 'note'),
    }),
    done: '已报价,等业主确认',
  }),
  'repair.acceptQuote': step({
    action: 'repair.acceptQuote',
    title: '业主同意报价',
    send: '业主已同意',
    intro: (view) =>
      `报价 ${yuan(view.repair?.quote?.total ?? 0)}。与${view.who}电话确认后,替业主登记同意。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId }),
    done: '报价已确认',
  }),
  'repair.declineQuote': step({
    action: 'repair.declineQuote',
    title: '业主不同意报价',
    send: '登记不同意,结束报修',
    intro: () => '登记后这次报修结束,不再维修。',
    fields: () => [{ key: 'reason', type: 'line', label: '业主的原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已登记',
    grave: true,
  }),
};
