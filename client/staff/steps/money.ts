import { openSum, yuan } from '../../ui/money';
import type { Field } from '../form/fields';
import { fen, files, given, instant, type Values, words } from '../form/values';
import { type Steps, step } from './types';

const reason: Field = { key: 'reason', type: 'text', label: '原因', max: 200 };
const amount: Field = { key: 'amount', type: 'money', label: '金额(元)' };
/** The receipt or discount that the step is about; handed over by the row that was tapped. */
const entry = (values: Values) => words(values, 'entry');

/** Wanted of whoever finishes alone: the cloud says when (H16). */
const paper: Field = {
  key: 'paper',
  type: 'pictures',
  label: '业主签字的单据',
  hint: '一个人办理时,拍下业主签字的单据',
  max: 1,
  optional: true,
  after: 'bad_input',
};
const withPaper = (values: Values) => {
  const [fileId] = files(values, 'paper');
  return fileId ? { paper: fileId } : {};
};

/** Another person has to agree first. */
const waits =
  (said: string) =>
  ({ status }: { status: 'counted' | 'waiting' }): string | undefined =>
    status === 'waiting' ? said : undefined;

/** More than is open: asked about, since a nought too many settles a debt (H15, H16). */
const isOver = (values: Values, open = 0): boolean =>
  words(values, 'type') !== 'refund' && fen(values, 'amount') > open;

/** What finance and the manager enter about money (H16). Nothing here is computed: the cloud does. */
export const moneySteps: Steps = {
  'payment.book': step({
    action: 'payment.book',
    title: '登记收款',
    send: '登记',
    intro: (view) =>
      view.project?.money ? `现在${openSum(view.project.money.outstanding)}。` : '',
    start: () => ({ type: 'receipt' }),
    fields: ({ project }) => [
      {
        key: 'type',
        type: 'choice',
        label: '收款还是退款',
        options: [
          ['receipt', '收款'],
          ['refund', '退款'],
        ],
      },
      amount,
      {
        key: 'overpaid',
        type: 'choice',
        label: '比未结清的多,请再核对一次',
        options: [['yes', '核对过,确实多收']],
        when: (values) => isOver(values, project?.money?.outstanding),
      },
      {
        key: 'receiptNo',
        type: 'line',
        label: '收据号',
        max: 40,
        placeholder: '照收据上印的,如:收字第0012号',
      },
      {
        key: 'otherPaper',
        type: 'pictures',
        label: '这是另一张收据',
        hint: '两张收据确实同号的,拍下这一张,由第二位同事确认后入账',
        max: 1,
        optional: true,
        after: 'duplicate',
      },
      {
        key: 'paidAt',
        type: 'time',
        past: true,
        label: '到账时间',
        optional: true,
      },
      { key: 'note', type: 'line', label: '备注', optional: true, max: 100 },
    ],
    input: (values, { caseId, project }) => ({
      caseId,
      receiptNo: words(values, 'receiptNo'),
      amount: fen(values, 'amount'),
      ...(isOver(values, project?.money?.outstanding) && words(values, 'overpaid') === 'yes'
        ? { overpaid: true as const }
        : {}),
      type: words(values, 'type') === 'refund' ? 'refund' : 'receipt',
      ...(files(values, 'otherPaper')[0] ? { otherPaper: files(values, 'otherPaper')[0] } : {}),
      ...(instant(values, 'paidAt') ? { paidAt: instant(values, 'paidAt') } : {}),
      ...given(values, 'note'),
    }),
    done: '已登记',
    doneAs: waits('已提交,等第二人确认是另一张收据'),
  }),
  'payment.confirmSum': step({
    action: 'payment.confirmSum',
    title: '确认合同金额',
    send: '金额无误,确认',
    intro: (view) =>
      view.project?.money
        ? `登记的是 ${yuan(view.project.money.contractSum)}。请对照合同填写,两边一致才算数;确认前不能开保修单。`
        : '',
    fields: () => [{ key: 'contractSum', type: 'money', label: '合同上的金额(元)' }, paper],
    input: (values, { caseId }) => ({
      caseId,
      contractSum: fen(values, 'contractSum'),
      ...withPaper(values),
    }),
    done: '合同金额已确认',
    doneAs: waits('已通知系统管理员,到时间后您可以一个人确认'),
  }),
  'payment.change': step({
    action: 'payment.change',
    title: '登记增减项',
    send: '登记',
    intro: () => '只登记业主已签字的增减项。',
    start: () => ({ direction: 'up' }),
    fields: () => [
      {
        key: 'direction',
        type: 'choice',
        label: '增项还是减项',
        options: [
          ['up', '增项'],
          ['down', '减项'],
        ],
      },
      amount,
      { key: 'note', type: 'text', label: '内容', max: 200, placeholder: '如:增加阳台封窗' },
      {
        key: 'signedAt',
        type: 'time',
        past: true,
        label: '签字时间',
        optional: true,
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      amount: fen(values, 'amount') * (words(values, 'direction') === 'down' ? -1 : 1),
      note: words(values, 'note'),
      ...(instant(values, 'signedAt') ? { signedAt: instant(values, 'signedAt') } : {}),
    }),
    done: '已登记',
    doneAs: waits('已登记,减项等第二人同意'),
  }),
  'payment.discount': step({
    action: 'payment.discount',
    title: '申请优惠',
    send: '提交,等第二人同意',
    intro: () => '优惠要另一位同事同意后才生效。',
    fields: () => [amount, reason],
    input: (values, { caseId }) => ({
      caseId,
      amount: fen(values, 'amount'),
      reason: words(values, 'reason'),
    }),
    done: '已提交,等第二人同意',
  }),
  'payment.correctSum': step({
    action: 'payment.correctSum',
    title: '更正合同金额',
    send: '更正',
    fields: () => [{ key: 'contractSum', type: 'money', label: '正确的合同金额(元)' }, reason],
    intro: (view) =>
      view.project?.money ? `现在登记的是 ${yuan(view.project.money.contractSum)}。` : '',
    input: (values, { caseId }) => ({
      caseId,
      contractSum: fen(values, 'contractSum'),
      reason: words(values, 'reason'),
    }),
    done: '已更正',
    doneAs: waits('已提交,等第二人同意'),
  }),
  'payment.reverse': step({
    action: 'payment.reverse',
    title: '冲销',
    send: '冲销这一笔',
    intro: () =>
      '收据由登记人以外的同事冲销;自己登记的,和所有退款,先申请,等第二人同意。冲销后重新欠款的,保修单会暂停。',
    fields: () => [reason, paper],
    input: (values, { caseId, project }) => {
      const entryId = entry(values);
      const known = project?.money?.entries.find(({ id }) => id === entryId)?.receiptNo;
      return {
        caseId,
        receiptNo: known || entryId.replace(/^receipt-/, ''),
        ...(known ? { entryId } : {}),
        reason: words(values, 'reason'),
        ...withPaper(values),
      };
    },
    done: '已冲销',
    doneAs: waits('已申请冲销,等第二人同意'),
    grave: true,
  }),
  'payment.approve': step({
    action: 'payment.approve',
    title: '同意',
    send: '我同意',
    intro: ({ project }) =>
      project?.money?.entries.some(({ aloneFrom }) => aloneFrom !== null)
        ? '公司只有您一位可以确认:已通知系统管理员,到时间后由您一个人完成。'
        : '您是第二人:同意后马上生效。',
    fields: () => [paper],
    input: (values, { caseId }) => ({ caseId, entryId: entry(values), ...withPaper(values) }),
    done: '已同意',
    doneAs: waits('已通知系统管理员,到时间后您可以一个人完成'),
  }),
  'payment.withdrawDiscount': step({
    action: 'payment.withdrawDiscount',
    title: '撤回',
    send: '撤回申请或优惠',
    fields: () => [reason],
    input: (values, { caseId }) => ({
      caseId,
      entryId: entry(values),
      reason: words(values, 'reason'),
    }),
    done: '已撤回',
    grave: true,
  }),
};
