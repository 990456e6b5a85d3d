import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClientRefusal } from '../../cloud/refusal';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { Signature } from '../../ui/Signature';

interface Props {
  busy: boolean;
  error: ClientRefusal | null;
  onClose: () => void;
  onDone: (signature: string) => void;
}

export function SignSheet({ busy, error, onClose, onDone }: Props) {
  const [signature, setSignature] = useState<string | null>(null);
  return (
    <Sheet title="验收签字" onClose={onClose}>
      <View className="s">签字表示维修已经完成,您验收合格。</View>
      <View className="gap">
        <Signature onChange={setSignature} />
      </View>
      <Refusal error={error} />
      <Button busy={busy} disabled={!signature} onClick={() => signature && onDone(signature)}>
        确认签字
      </Button>
    </Sheet>
  );
}
