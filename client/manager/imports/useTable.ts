import { useState } from 'react';
import type { ImportKind } from '../../../shared/policy/importing';
import { call } from '../../cloud/call';
import { uploadTable } from '../../cloud/upload';
import { useSubmit } from '../../cloud/useSubmit';
import { toast } from '../../ui/say';
import { chooseTable, openTable } from './platform/table';

interface Sent {
  kind: ImportKind;
  fileId: string;
}

/** A spreadsheet chosen, sent and checked; `onChecked` gets the import. `step` says what goes on. */
export function useTable(kind: ImportKind, onChecked: (importId: string) => void) {
  const [step, setStep] = useState('');
  const [failure, setFailure] = useState('');
  const [sent, setSent] = useState<Sent | null>(null);
  const { submit, error, clear } = useSubmit('import.check');
  /** It is there, and whether it was checked is not known: asked again, it is the same check. */
  const waiting = sent?.kind === kind && error?.code === 'network' ? sent : null;

  async function check(table: Sent): Promise<void> {
    setStep('正在检查每一行…');
    const checked = await submit(table);
    setStep('');
    if (checked) onChecked(checked.importId);
  }

  async function choose(): Promise<void> {
    setFailure('');
    if (waiting) {
      await check(waiting);
      return;
    }
    clear();
    const chosen = await chooseTable();
    if (!chosen) return;
    if (!/\.xlsx$/i.test(chosen.name)) {
      setFailure('请选择 .xlsx 表格;其他格式请先另存为 .xlsx');
      return;
    }
    const uploaded = await upload(chosen.file);
    if (!uploaded) return;
    setSent(uploaded);
    await check(uploaded);
  }

  async function upload(file: string): Promise<Sent | null> {
    setStep('正在上传…');
    try {
      return { kind, fileId: await uploadTable(file, (done) => setStep(`正在上传 ${done}%`)) };
    } catch {
      setFailure('没有上传成功,请检查网络后再试一次');
      setStep('');
      return null;
    }
  }

  async function template(): Promise<void> {
    setFailure('');
    setStep('正在准备模板…');
    const answer = await call('import.template', { kind });
    const opened = answer.ok && (await openTable(answer.data.url, answer.data.name));
    setStep('');
    if (!answer.ok) setFailure(answer.error.message);
    else if (!opened) setFailure('模板没有下载成功,请再试一次');
    else toast('点右上角可以转发到电脑');
  }

  return { step, failure, error, waiting: waiting !== null, choose, template };
}
