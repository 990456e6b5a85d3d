import { useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { call } from '../../cloud/call';

type Conditions = NonNullable<Input<'campaign.preview'>['conditions']>;

export interface Preview {
  count: number;
  refused: number;
  looked: number;
  /** All homes have been looked at. */
  done: boolean;
}

/** How far it has come, and for which conditions. */
interface Counted {
  key: string;
  after: string;
  preview: Preview;
}

const nothing: Preview = { count: 0, refused: 0, looked: 0, done: false };

const together = (before: Preview, part: Output<'campaign.preview'>): Preview => ({
  count: before.count + part.count,
  refused: before.refused + part.refused,
  looked: before.looked + part.looked,
  done: part.next === null,
});

/** How many it would be: page by page, going on where a bad network cut it off. */
export function usePreview() {
  const [shown, setShown] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const at = useRef<Counted | null>(null);
  // Another question makes the one under way be forgotten.
  const asking = useRef('');

  async function look(conditions: Conditions): Promise<void> {
    const key = JSON.stringify(conditions);
    asking.current = key;
    let so: Counted = at.current?.key === key ? at.current : { key, after: '', preview: nothing };
    setBusy(true);
    setFailure('');
    while (!so.preview.done) {
      const answer = await call('campaign.preview', { conditions, after: so.after });
      if (asking.current !== key) return;
      if (!answer.ok) {
        setFailure(answer.error.message);
        break;
      }
      so = { key, after: answer.data.next ?? '', preview: together(so.preview, answer.data) };
      at.current = so;
      setShown(so.preview);
    }
    setBusy(false);
  }

  /** The conditions have changed: what was counted is no longer it. */
  function forget(): void {
    asking.current = '';
    at.current = null;
    setShown(null);
    setBusy(false);
    setFailure('');
  }

  return { shown, busy, failure, look, forget };
}
