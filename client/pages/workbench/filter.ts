import type { Input } from '../../../shared/contract';
import { kindNames, stageNames } from '../../../shared/policy/words';

type Asked = Input<'duty.list'>;
export type Filter = Pick<Asked, 'kind' | 'stage' | 'community'>;

export const none: Filter = {};

/** What is filtered by, in words: '投诉 · 施工 · 南山里'; '' when nothing is. */
export const filterText = ({ kind, stage, community }: Filter): string =>
  [kind ? kindNames[kind] : '', stage ? stageNames[stage] : '', community]
    .filter(Boolean)
    .join(' · ');

/** The same one chosen again is no longer chosen. */
export function toggled<K extends keyof Filter>(
  filter: Filter,
  key: K,
  value: NonNullable<Filter[K]>,
): Filter {
  const { [key]: before, ...rest } = filter;
  return before === value ? (rest as Filter) : { ...rest, [key]: value };
}
