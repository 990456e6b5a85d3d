import { useRef, useState } from 'react';
import type { Input, Output } from '../../shared/contract';
import { call } from './call';
import { type Loaded, useCall } from './useCall';

type Listing =
  | 'case.list'
  | 'duty.list'
  | 'record.show'
  | 'reveal.list'
  | 'recurring.cases'
  | 'prospect.list'
  | 'visit.list';

export interface Paged<N extends Listing> {
  /** The first page: what the page's skeleton and error hang on. */
  first: Loaded<Output<N>>;
  /** All pages that are here, in order. */
  pages: Output<N>[];
  /** Fetches the next page; nothing when there is none or one is on its way. */
  more: () => Promise<void>;
  /** There is more to fetch. */
  open: boolean;
}

/** A list that comes in pages. A first page loaded anew forgets the ones after it. */
export function usePages<N extends Listing>(action: N, input: Input<N> | null): Paged<N> {
  const first = useCall(action, input);
  const [rest, setRest] = useState<{ after: Output<N> | null; pages: Output<N>[] }>({
    after: null,
    pages: [],
  });
  const busy = useRef(false);
  const pages = first.data ? [first.data, ...(rest.after === first.data ? rest.pages : [])] : [];
  const cursor = pages[pages.length - 1]?.next ?? null;

  async function more(): Promise<void> {
    if (!cursor || busy.current || input === null) return;
    busy.current = true;
    const after = first.data;
    const answer = await call(action, { ...input, cursor } as Input<N>);
    busy.current = false;
    if (answer.ok) setRest({ after, pages: [...pages.slice(1), answer.data] });
  }

  return { first, pages, more, open: cursor !== null };
}
