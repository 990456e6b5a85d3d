import type { Input } from '../../../shared/contract';
import { channelNames, inquiryNames } from '../../../shared/policy/words';
import type { Field } from '../form/fields';
import { given, type Values, words } from '../form/values';
import { type CaseView, options } from '../steps/types';

type Opening = Input<'inquiry.open'>;
export type QuickType = Opening['type'];

export const quickTypes = (Object.keys(inquiryNames) as QuickType[]).reverse();

/** What is entered in ten seconds: what may become an inquiry, and somebody at the desk. */
export const entryNames: Record<QuickType | 'visit', string> = {
  missedCall: '未接',
  lookedFor: '找人',
  visit: '来访',
  question: '咨询',
  wish: '需求',
};
export type EntryType = keyof typeof entryNames;

/** What happens next, so that the agent can say it on the phone. */
export const promises: Record<QuickType, string> = {
  missedCall: '登记后马上回电,先致歉:“对不起,刚才没接到您的电话”。',
  lookedFor: '登记后马上告诉那位同事;20 分钟后系统提醒您问业主接到电话没有。',
  question: '当场答得了的登记后直接答复;答不了的转给能答的人,请业主稍候。',
  wish: '登记后由专职客服跟进,办好当天告诉业主。',
};

const placeholders: Record<QuickType, string> = {
  missedCall: '业主来电未接(可不填)',
  lookedFor: '什么事找他(可不填)',
  question: '业主问什么,照原话记',
  wish: '业主想要什么,照原话记',
};

export const other = 'other';

type Team = NonNullable<CaseView['project']>['team'];

/** Those who work for the home, by name; whoever else is looked for is written down. */
export function people(team: Team | undefined): [string, string][] {
  const { designer, supervisor, projectManager } = team ?? {};
  const named: [string, Team['designer'] | undefined][] = [
    ['设计师', designer],
    ['工程监理', supervisor],
    ['项目经理', projectManager],
  ];
  return [
    ...named.flatMap(([role, person]): [string, string][] =>
      person ? [[person.personId, `${role} ${person.name}`]] : [],
    ),
    [other, '别的人'],
  ];
}

/** Ten seconds: two taps and at most one line. */
export function quickFields(type: QuickType, team: Team | undefined): Field[] {
  const asksText = type === 'question' || type === 'wish';
  return [
    ...(type === 'lookedFor'
      ? [
          { key: 'wantedId', type: 'choice', label: '找谁', options: people(team) } as const,
          {
            key: 'wantedName',
            type: 'line',
            label: '姓名或岗位',
            max: 30,
            when: (values: Values) => words(values, 'wantedId') === other,
          } as const,
        ]
      : []),
    {
      key: 'text',
      type: 'text',
      label: asksText ? inquiryNames[type] : '备注',
      max: 500,
      placeholder: placeholders[type],
      ...(asksText ? {} : { optional: true as const }),
    },
    {
      key: 'channel',
      type: 'choice',
      label: '怎样联系的',
      options: options(channelNames).filter(([key]) => key !== 'app'),
    },
  ];
}

export function quickInput(type: QuickType, values: Values, view: CaseView): Opening {
  const wantedId = words(values, 'wantedId');
  const named = wantedId && wantedId !== other;
  return {
    homeId: view.home.homeId,
    type,
    text: words(values, 'text') || usualText(type, values, view),
    channel: words(values, 'channel') as NonNullable<Opening['channel']>,
    ...(type === 'lookedFor' && named ? { wantedId } : {}),
    ...(type === 'lookedFor' && !named ? given(values, 'wantedName') : {}),
  };
}

/** What stands on the record where nothing was written. */
function usualText(type: QuickType, values: Values, view: CaseView): string {
  if (type === 'missedCall') return '业主来电未接';
  const chosen = people(view.project?.team).find(([id]) => id === words(values, 'wantedId'));
  const name = chosen && chosen[0] !== other ? chosen[1] : words(values, 'wantedName');
  return `业主找${name}`;
}
