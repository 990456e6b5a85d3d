import { useState } from 'react';
import type { Output } from '../../shared/contract';
import { call } from './call';

type Older = Output<'case.older'>;

/** What goes before the part of a case's record that came with it, page by page as it is asked for. */
export function useOlder({ caseId, older }: { caseId: string; older: string | null }) {
  const [got, setGot] = useState<{ from: string | null; pages: Older[] }>({
    from: older,
    pages: [],
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // The case was loaded anew and more of it has gone to pages: begin again.
  const pages = got.from === older ? got.pages : [];
  const last = pages[pages.length - 1];
  const cursor = last ? last.older : older;

  async function more(): Promise<void> {
    if (!cursor || busy) return;
    setBusy(true);
    const answer = await call('case.older', { caseId, cursor });
    setBusy(false);
    setFailure(answer.ok ? '' : answer.error.message);
    if (answer.ok) setGot({ from: older, pages: [...pages, answer.data] });
  }

  return { pages, more, open: Boolean(cursor), busy, failure };
}
