import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../shared/contract';
import { call } from './call';
import { type Loaded, useCall } from './useCall';

type Page = Output<'case.list'>;

/** A list of cases, page by page: the next one comes when the end is reached. */
export function useCases(input: Input<'case.list'>): {
  list: Loaded<Page>;
  rows: Page['items'];
  more: boolean;
} {
  const list = useCall('case.list', input);
  const [rest, setRest] = useState<{ items: Page['items']; next: string | null }>({
    items: [],
    next: null,
  });
  const first = list.data;
  useEffect(() => setRest({ items: [], next: first?.next ?? null }), [first]);

  useReachBottom(async () => {
    const cursor = rest.next;
    if (!cursor) return;
    setRest((old) => ({ ...old, next: null }));
    const answer = await call('case.list', { ...input, cursor });
    setRest((old) =>
      answer.ok
        ? { items: [...old.items, ...answer.data.items], next: answer.data.next }
        : { ...old, next: cursor },
    );
  });

  return { list, rows: [...(first?.items ?? []), ...rest.items], more: rest.next !== null };
}
