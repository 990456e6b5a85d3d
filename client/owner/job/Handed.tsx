import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { Signature } from '../../ui/Signature';
import { TextField } from '../../ui/TextField';
import { WordsSheet } from '../../ui/WordsSheet';

interface Props {
  code: string;
  onEnd: (said: string) => void;
}

/** The owner signs on this phone, or says what is not right yet. */
export function Handed({ code, onEnd }: Props) {
  const [name, setName] = useState('');
  const [signature, setSignature] = useState<string | null>(null);
  const [refusing, setRefusing] = useState(false);
  const sign = useSubmit('job.sign');
  const refuse = useSubmit('job.refuse');

  async function signed(): Promise<void> {
    if (!signature) return;
    const done = await sign.submit({ code, signature, signerName: name, way: 'crewPhone' });
    if (done) onEnd('业主已验收签字');
  }
  async function sendBack(reason: string): Promise<boolean> {
    const done = await refuse.submit({ code, reason });
    if (done) onEnd('已登记,工程部会重新派工');
    return done !== null;
  }

  return (
    <Card title="请业主验收">
      <View className="s job-said">请业主看过维修结果,满意再签字。</View>
      <TextField
        label="签字人姓名"
        value={name}
        max={30}
        error={sign.errorOf('signerName')}
        placeholder="业主姓名"
        onChange={setName}
      />
      <View className="gap">
        <Signature onChange={setSignature} />
      </View>
      <Refusal error={sign.error} />
      <View className="gap">
        <Button busy={sign.busy} disabled={!signature || !name.trim()} onClick={signed}>
          业主满意,确认签字
        </Button>
      </View>
      <View className="gap">
        <Button look="line" onClick={() => setRefusing(true)}>
          业主不满意
        </Button>
      </View>
      {refusing ? (
        <WordsSheet
          draft={`job:refuse:${code}`}
          title="哪里没有修好?"
          placeholder="比如 接口处还在渗水"
          max={300}
          yes="登记,等工程部安排"
          busy={refuse.busy}
          error={refuse.error}
          onClose={() => setRefusing(false)}
          onSend={sendBack}
        />
      ) : null}
    </Card>
  );
}
