import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { type FormAction, formNames } from '../../shared/policy/forms';
import { useSubmit } from '../cloud/useSubmit';
import { Card } from './Card';
import { openPaper } from './platform/paper';
import { Refusal } from './Refusal';
import { Row } from './Row';
import { toast } from './say';

interface Props {
  /** What the reader may do with the case now; forms among it are offered. */
  may: readonly string[];
  caseId: string;
}

const forms = Object.keys(formNames) as FormAction[];

/** 打印 / 发给客户: the case's forms as PDF, to be looked at, sent on and printed. */
export function Print({ may, caseId }: Props) {
  const offered = forms.filter((action) => may.includes(action));
  if (offered.length === 0) return null;
  return (
    <Card title="打印 / 发送">
      {offered.map((action) => (
        <PrintRow key={action} action={action} caseId={caseId} />
      ))}
    </Card>
  );
}

/** One form: made, fetched, opened; each step says that it is under way. */
export function PrintRow({ action, caseId }: { action: FormAction; caseId: string }) {
  const { submit, error } = useSubmit(action);
  const [step, setStep] = useState('');

  async function open(): Promise<void> {
    if (step) return;
    setStep('正在生成…');
    const made = await submit({ caseId });
    if (made) {
      if (made.missing.length > 0) await tellMissing(made.missing.length);
      setStep('正在打开…');
      if (!(await openPaper(made.url, made.name))) toast('没有打开,请检查网络后再点一次');
    }
    setStep('');
  }

  return (
    <View>
      <Row label={formNames[action]} onClick={open}>
        {step || '打开 PDF'}
      </Row>
      <Refusal error={error} />
    </View>
  );
}

const tellMissing = (count: number) =>
  Taro.showModal({
    title: '有字打不出来',
    content: `字库中没有其中 ${count} 个字,已用〓代替,打印后请手写补上。`,
    showCancel: false,
    confirmText: '知道了',
  });
