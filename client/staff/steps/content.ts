import { words } from '../form/values';
import { type CaseView, type Steps, step } from './types';

const doubted = ({ content }: CaseView) => content.filter(({ state }) => state === 'review');

/** What WeChat's content check would have a person look at. */
export const contentSteps: Steps = {
  'content.judge': step({
    action: 'content.judge',
    title: '看一下业主发的内容',
    send: '确定',
    intro: (view) => doubted(view)[0]?.words.join(' ') ?? '',
    start: (view) => ({ contentId: doubted(view)[0]?.contentId ?? '' }),
    fields: (view) => [
      {
        key: 'contentId',
        type: 'choice',
        label: '哪一段',
        options: doubted(view).map(
          ({ contentId, what, words: [first = ''], by }) =>
            [contentId, what === 'words' ? first.slice(0, 12) : `${by}的照片`] as const,
        ),
        when: () => doubted(view).length > 1,
      },
      {
        key: 'verdict',
        type: 'choice',
        label: '看过以后',
        hint: '隐藏以后谁也看不到,只有经理能看到原来的内容;不能恢复。',
        options: [
          ['fine', '没有问题'],
          ['hide', '隐藏'],
        ],
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      contentId: words(values, 'contentId'),
      verdict: words(values, 'verdict') === 'hide' ? 'hide' : 'fine',
    }),
    done: '已登记',
  }),
};
