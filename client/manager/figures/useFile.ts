import { useState } from 'react';
import type { Input } from '../../../shared/contract';
import { call } from '../../cloud/call';
import { toast } from '../../ui/say';
import { openTable } from '../imports/platform/table';

type Downloads = 'figures.download' | 'campaign.download';

/** A spreadsheet, made anew and opened. */
export function useFile<N extends Downloads>(action: N) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  async function open(asked: Input<N>): Promise<void> {
    setBusy(true);
    setFailure('');
    const answer = await call(action, asked);
    const opened = answer.ok && (await openTable(answer.data.url, answer.data.name));
    setBusy(false);
    if (!answer.ok) setFailure(answer.error.message);
    else if (!opened) setFailure('表格没有下载成功,请再试一次');
    else toast('点右上角可以转发到电脑');
  }

  return { busy, failure, open };
}
