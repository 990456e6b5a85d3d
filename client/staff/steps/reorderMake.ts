import { fen, files, given, instant, type Values, words } from '../form/values';
import { type Steps, step } from './types';

const yuan = (values: Values, key: string): number => (words(values, key) ? fen(values, key) : 0);
const pictures = {
  key: 'pictures',
  type: 'pictures',
  label: '照片',
  optional: true,
  max: 9,
} as const;

/** What engineering and crew do on a reorder (H27), in the order of its way. */
export const reorderMakeSteps: Steps = {
  'reorder.evidence': step({
    action: 'reorder.evidence',
    title: '举证',
    send: '提交举证',
    fields: () => [
      {
        key: 'note',
        type: 'text',
        label: '尺寸、颜色、原因',
        max: 500,
        placeholder: '如:门板 396 × 716 毫米,哑光白,左开',
      },
      pictures,
    ],
    input: (values, { caseId }) => ({
      caseId,
      note: words(values, 'note'),
      pictures: files(values, 'pictures'),
    }),
    done: '已举证,等客服核对',
  }),
  'reorder.quote': step({
    action: 'reorder.quote',
    title: '补单报价',
    send: '报价',
    intro: ({ reorder }) =>
      reorder?.payer === 'owner' ? '业主同意之后才能制作。' : '公司承担,等客服判责。',
    fields: () => [
      { key: 'parts', type: 'money', label: '物料费(元)', optional: true },
      { key: 'labour', type: 'money', label: '人工费(元)', optional: true },
      { key: 'note', type: 'text', label: '说明', max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      parts: yuan(values, 'parts'),
      labour: yuan(values, 'labour'),
      note: words(values, 'note'),
    }),
    done: '已报价',
  }),
  'reorder.order': step({
    action: 'reorder.order',
    title: '下生产单',
    send: '下单',
    fields: ({ reorder }) => [
      { key: 'maker', type: 'line', label: '生产厂家', max: 60 },
      {
        key: 'parts',
        type: 'text',
        label: '拆单,一行一项',
        max: 1000,
        ...(reorder?.payer === 'owner' ? {} : { optional: true as const }),
      },
      { key: 'promisedBy', type: 'time', label: '承诺什么时候到货' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      maker: words(values, 'maker'),
      parts: words(values, 'parts')
        .split('\n')
        .map((part) => part.trim())
        .filter(Boolean),
      promisedBy: instant(values, 'promisedBy'),
    }),
    done: '已下单,业主能看到到货时间',
  }),
  'reorder.stock': step({
    action: 'reorder.stock',
    title: '登记到货',
    send: '已到货',
    intro: ({ reorder }) => (reorder?.payer === 'owner' ? '一个工作日内发货。' : '到货当天发货。'),
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId }),
    done: '已登记到货',
  }),
  'reorder.renew': step({
    action: 'reorder.renew',
    title: '更新到货时间',
    send: '更新,告知业主',
    intro: () => '要在承诺的时间之前更新,并写明原因,业主会收到通知。',
    fields: () => [
      { key: 'promisedBy', type: 'time', label: '新的到货时间' },
      { key: 'reason', type: 'text', label: '原因(业主会看到)', max: 200 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      promisedBy: instant(values, 'promisedBy'),
      reason: words(values, 'reason'),
    }),
    done: '已更新',
  }),
  'reorder.ship': step({
    action: 'reorder.ship',
    title: '发货',
    send: '已发货',
    intro: () => '三个工作日内上门安装,请与业主约好时间。',
    fields: () => [{ key: 'note', type: 'text', label: '说明', optional: true, max: 200 }],
    input: (values, { caseId }) => ({ caseId, ...given(values, 'note') }),
    done: '已登记发货',
  }),
  'reorder.fit': step({
    action: 'reorder.fit',
    title: '安装完成',
    send: '安装完成',
    fields: () => [{ key: 'note', type: 'text', label: '安装情况', max: 500 }, pictures],
    input: (values, { caseId }) => ({
      caseId,
      note: words(values, 'note'),
      pictures: files(values, 'pictures'),
    }),
    done: '已登记,客服会回访业主',
  }),
};
