import { given, words } from '../form/values';
import { type Steps, step } from './types';

/** The next shift signs, or the one before takes it back (H54). */
export const handoverSteps: Steps = {
  'handover.sign': step({
    action: 'handover.sign',
    title: '签收交接班',
    send: '签收',
    intro: () => '看过未完成的事和要注意的,再签收。',
    fields: () => [
      {
        key: 'note',
        type: 'text',
        label: '有疑问的',
        optional: true,
        max: 300,
        placeholder: '没有就不用写',
      },
    ],
    input: (values, { caseId }) => ({ caseId, ...given(values, 'note') }),
    done: '已签收',
  }),
  'handover.recall': step({
    action: 'handover.recall',
    title: '撤回交班',
    send: '撤回',
    fields: () => [{ key: 'reason', type: 'text', label: '为什么撤回', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已撤回',
    grave: true,
  }),
};
