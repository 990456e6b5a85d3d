import { giftOutcomes } from '../../../shared/policy/conduct';
import { fen, given, words } from '../form/values';
import { options, type Steps, step } from './types';

/** What anybody of the company may have to enter about their own conduct (H63). */
export const conductSteps: Steps = {
  'gift.record': step({
    action: 'gift.record',
    title: '业主送礼登记',
    send: '登记',
    intro: () => '公司不收业主的礼品、红包和宴请。婉拒之后在这里记一笔,业主看不到。',
    start: () => ({ outcome: 'declined' }),
    fields: () => [
      { key: 'gift', type: 'line', label: '送的是什么', max: 100 },
      { key: 'value', type: 'money', label: '大约价值(元)', optional: true },
      {
        key: 'outcome',
        type: 'choice',
        label: '怎样处理的',
        options: options(giftOutcomes),
      },
      { key: 'note', type: 'text', label: '备注', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      gift: words(values, 'gift'),
      ...(words(values, 'value') ? { value: fen(values, 'value') } : {}),
      outcome: words(values, 'outcome') as keyof typeof giftOutcomes,
      ...given(values, 'note'),
    }),
    done: '已登记',
  }),
};
