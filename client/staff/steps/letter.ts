import {
  type LetterKind,
  type LetterWay,
  letterKinds,
  letterWays,
} from '../../../shared/policy/letters';
import { given, instant, words } from '../form/values';
import { options, type Steps, step } from './types';

/** Letters sent by hand, and what came back (H37, H60). */
export const letterSteps: Steps = {
  'letter.record': step({
    action: 'letter.record',
    title: '登记寄出的信函',
    send: '登记',
    intro: () => '记进《跟踪服务信函登记表》,收信人在服务记录里看得到。系统发的通知不用登记。',
    start: ({ people }) => ({ recipientId: people[0]?.personId ?? '' }),
    fields: ({ people }) => [
      {
        key: 'recipientId',
        type: 'choice',
        label: '寄给谁',
        options: people
          .filter(({ partText }) => !partText.startsWith('原'))
          .map(({ personId, who, partText }) => [personId, `${who}(${partText})`]),
      },
      { key: 'kind', type: 'choice', label: '哪种信函', options: options(letterKinds) },
      {
        key: 'topic',
        type: 'line',
        label: '主题',
        max: 60,
        placeholder: '如:感谢您的信任,祝您入住顺利',
      },
      { key: 'way', type: 'choice', label: '怎样寄的', options: options(letterWays) },
      {
        key: 'trackingNo',
        type: 'line',
        label: '快递单号',
        max: 30,
        when: (values) => words(values, 'way') === 'courier',
      },
      { key: 'enclosure', type: 'line', label: '附件', max: 100, optional: true },
      { key: 'sentAt', type: 'time', past: true, label: '什么时候寄的', optional: true },
    ],
    input: (values, { caseId }) => ({
      caseId,
      recipientId: words(values, 'recipientId'),
      kind: words(values, 'kind') as LetterKind,
      topic: words(values, 'topic'),
      way: words(values, 'way') as LetterWay,
      ...(words(values, 'way') === 'courier' ? given(values, 'trackingNo') : {}),
      ...given(values, 'enclosure'),
      ...(instant(values, 'sentAt') ? { sentAt: instant(values, 'sentAt') } : {}),
    }),
    done: '已登记',
  }),
  'letter.answer': step({
    action: 'letter.answer',
    title: '登记信函的回复',
    send: '登记回复',
    start: ({ letters }) => ({ letterId: letters[0]?.letterId ?? '' }),
    fields: ({ letters }) => [
      {
        key: 'letterId',
        type: 'choice',
        label: '哪封信函',
        options: letters.map(({ letterId, text }) => [letterId, text]),
      },
      { key: 'text', type: 'text', label: '业主怎样回复', max: 300, placeholder: '照原话记' },
      { key: 'receivedAt', type: 'time', past: true, label: '什么时候收到', optional: true },
    ],
    input: (values, { caseId }) => ({
      caseId,
      letterId: words(values, 'letterId'),
      text: words(values, 'text'),
      ...(instant(values, 'receivedAt') ? { receivedAt: instant(values, 'receivedAt') } : {}),
    }),
    done: '已登记',
  }),
};
