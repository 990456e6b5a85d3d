import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';
import { given, type Values, words } from '../form/values';
import type { CaseView } from '../steps/types';
import { other, people } from './form';

type Visit = Input<'visit.record'>;

/** Two taps and a line for an owner; name and number besides for anybody else. */
export function visitFields(view: CaseView | null): Field[] {
  const team = people(view?.project?.team);
  return [
    ...(view
      ? []
      : [
          { key: 'visitor', type: 'line', label: '来访人姓名', max: 30 } as const,
          { key: 'mobile', type: 'phone', label: '手机号', optional: true } as const,
        ]),
    {
      key: 'wantedId',
      type: 'choice',
      label: '找谁',
      options: team,
      ...(team.length > 1 ? {} : { when: () => false }),
    },
    {
      key: 'wanted',
      type: 'line',
      label: '找谁(姓名或部门)',
      max: 30,
      when: (values) => team.length < 2 || words(values, 'wantedId') === other,
    },
    { key: 'about', type: 'text', label: '什么事', max: 500, placeholder: '来办什么、问什么' },
    {
      key: 'type',
      type: 'choice',
      label: '来访还是咨询',
      options: [
        ['visit', '来访'],
        ['consultation', '来公司咨询'],
      ],
    },
    {
      key: 'outcome',
      type: 'text',
      label: '怎样办的',
      max: 300,
      optional: true,
      placeholder: '当场办好的,写结果',
    },
  ];
}

export function visitInput(values: Values, view: CaseView | null): Visit {
  const chosen = people(view?.project?.team).find(([id]) => id === words(values, 'wantedId'));
  const named = chosen && chosen[0] !== other ? chosen[1] : words(values, 'wanted');
  return {
    ...(view ? { caseId: view.caseId } : given(values, 'mobile')),
    visitor: view ? view.who : words(values, 'visitor'),
    wanted: named,
    about: words(values, 'about'),
    type: words(values, 'type') as NonNullable<Visit['type']>,
    ...given(values, 'outcome'),
  };
}

/** What has been typed of a visitor who may become a customer (H57); the visit is entered with it. */
export const prospectOf = (values: Values): Record<string, string> => ({
  source: 'showroom',
  ...Object.fromEntries(
    (
      [
        ['name', 'visitor'],
        ['mobile', 'mobile'],
        ['askedFor', 'wanted'],
        ['wish', 'about'],
      ] as const
    ).flatMap(([to, key]) => (words(values, key) ? [[to, words(values, key)]] : [])),
  ),
});
