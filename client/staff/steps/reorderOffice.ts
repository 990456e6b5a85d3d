import { payerNames } from '../../../shared/policy/reorder';
import { departmentNames, liableNames } from '../../../shared/policy/words';
import { fen, given, type Values, words } from '../form/values';
import { options, type Steps, step } from './types';

type Payer = keyof typeof payerNames;
type Liable = keyof typeof liableNames;
type Department = keyof typeof departmentNames;

const payerField = {
  key: 'payer',
  type: 'choice',
  label: '由谁承担',
  options: options(payerNames),
};
const ours = (values: Values) => words(values, 'liable') === 'company';
const yuan = (values: Values, key: string): number => (words(values, key) ? fen(values, key) : 0);
const note = { key: 'note', type: 'text', label: '备注', optional: true, max: 300 } as const;

/** What customer service and finance do on a reorder (H27), in the order of its way. */
export const reorderOfficeSteps: Steps = {
  'reorder.open': step({
    action: 'reorder.open',
    title: '补单',
    send: '登记补单',
    intro: ({ kind }) =>
      kind === 'repair'
        ? '配件或家具要重做时登记。补单装好之前,这个报修不能完工。'
        : '业主要求加做,或家具要重做时登记。',
    start: ({ kind }) => ({ payer: kind === 'repair' ? 'company' : 'owner', quantity: '1' }),
    fields: () => [
      { key: 'item', type: 'line', label: '补什么', max: 60, placeholder: '如:吊柜门板' },
      {
        key: 'quantity',
        type: 'choice',
        label: '数量',
        options: ['1', '2', '3', '4', '5', '6', '8', '10'].map((one) => [one, one] as const),
      },
      { key: 'reason', type: 'text', label: '原因', max: 500 },
      { ...payerField, type: 'choice' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      item: words(values, 'item'),
      quantity: Number(words(values, 'quantity')),
      reason: words(values, 'reason'),
      payer: words(values, 'payer') as Payer,
    }),
    done: '已登记,请在一个工作日内举证',
  }),
  'reorder.check': step({
    action: 'reorder.check',
    title: '核对补单',
    send: '核对无误,已答复业主',
    intro: (view) => `与${view.who}核对物品、尺寸和颜色,说明接下来的步骤。`,
    start: ({ reorder }) => ({ item: reorder?.item ?? '', payer: reorder?.payer ?? 'company' }),
    fields: () => [
      { key: 'item', type: 'line', label: '补什么', max: 60 },
      { ...payerField, type: 'choice' },
      note,
    ],
    input: (values, { caseId }) => ({
      caseId,
      payer: words(values, 'payer') as Payer,
      ...given(values, 'item', 'note'),
    }),
    done: '已核对',
  }),
  'reorder.judge': step({
    action: 'reorder.judge',
    title: '判责并确定报价',
    send: '确定',
    intro: () => '公司责任:按报价制作。不是公司责任:请业主确认同一份报价。',
    fields: () => [
      { key: 'liable', type: 'choice', label: '责任', options: options(liableNames) },
      { key: 'reason', type: 'text', label: '原因(业主能看到)', max: 300 },
      {
        key: 'department',
        type: 'choice',
        label: '责任部门',
        optional: true,
        options: options(departmentNames),
        when: ours,
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      liable: words(values, 'liable') as Liable,
      reason: words(values, 'reason'),
      ...(ours(values) && words(values, 'department')
        ? { department: words(values, 'department') as Department }
        : {}),
    }),
    done: '已判责',
  }),
  'reorder.acceptQuote': step({
    action: 'reorder.acceptQuote',
    title: '业主电话同意报价',
    send: '业主在电话里同意了',
    intro: (view) => `与${view.who}电话确认后登记,会注明“电话确认”。业主也可以在小程序里自己确认。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId, byPhone: true }),
    done: '已登记',
  }),
  'reorder.declineQuote': step({
    action: 'reorder.declineQuote',
    title: '业主不接受报价',
    send: '结束补单',
    grave: true,
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason'), byPhone: true }),
    done: '已登记',
  }),
  'reorder.return': step({
    action: 'reorder.return',
    title: '退回已确认的报价单',
    send: '已退回',
    intro: () => '当天退回工程部,随后财务签字。',
    fields: () => [note],
    input: (values, { caseId }) => ({ caseId, ...given(values, 'note') }),
    done: '已退回',
  }),
  'reorder.signOff': step({
    action: 'reorder.signOff',
    title: '扣款并签字',
    send: '签字',
    intro: ({ reorder }) =>
      reorder?.payer === 'owner'
        ? '填写已收的补单款,应等于业主同意的报价。'
        : '填写向责任方扣款的金额,没有扣款可不填。',
    start: ({ reorder }) => ({
      amount: reorder?.quote ? (reorder.quote.total / 100).toFixed(2) : '',
    }),
    fields: () => [
      { key: 'amount', type: 'money', label: '金额(元)', optional: true },
      { ...note, label: '说明' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      amount: yuan(values, 'amount'),
      ...given(values, 'note'),
    }),
    done: '已签字',
  }),
  'reorder.writeOff': step({
    action: 'reorder.writeOff',
    title: '核销补单',
    send: '核销',
    intro: () => '核对物品、扣款、回访都已完成。',
    fields: () => [note],
    input: (values, { caseId }) => ({ caseId, ...given(values, 'note') }),
    done: '已核销',
  }),
  'reorder.cancel': step({
    action: 'reorder.cancel',
    title: '取消补单',
    send: '取消补单',
    grave: true,
    intro: (view) => `${view.who}会收到通知和原因。`,
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已取消',
  }),
};
