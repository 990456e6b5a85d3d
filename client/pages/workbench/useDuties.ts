import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import type { Loaded } from '../../cloud/useCall';
import { usePages } from '../../cloud/usePages';
import type { Duty } from './duty';

/** So many rows are drawn at first, and so many more each time the end is reached. */
const step = 20;

export interface Duties {
  first: Loaded<Output<'duty.list'>>;
  duties: Duty[];
  /** So many of them are drawn. */
  shown: number;
  /** There is more to be drawn or fetched. */
  open: boolean;
  communities: string[];
}

/** Duties page by page: what is here is drawn first, then the next page is fetched. */
export function useDuties(input: Input<'duty.list'> | null): Duties {
  const list = usePages('duty.list', input);
  const [drawn, setDrawn] = useState({ for: '', rows: step });
  const key = JSON.stringify(input);
  const shown = drawn.for === key ? drawn.rows : step;
  const duties = list.pages.flatMap((page) => page.duties);
  const hasMore = list.open;

  async function onward(): Promise<void> {
    if (shown >= duties.length && hasMore) await list.more();
    if (shown <= duties.length) setDrawn({ for: key, rows: shown + step });
  }
  useReachBottom(() => void onward());

  // A page that the filter left short would never be scrolled to its end.
  const short = duties.length < step && hasMore && !list.first.loading;
  const { more } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that came
  useEffect(() => {
    if (short) void more();
  }, [short, list.pages.length]);

  return {
    first: list.first,
    duties,
    shown,
    open: hasMore || shown < duties.length,
    communities: [...new Set(list.pages.flatMap((page) => page.communities))].sort(),
  };
}
