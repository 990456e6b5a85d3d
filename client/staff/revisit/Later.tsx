import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloudNow } from '../../cloud/clock';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { moment } from '../../ui/when';
import { TimeField } from '../form/TimeField';
import { againTimes } from '../form/times';
import { instant } from '../form/values';
import type { Putting } from './draft';

interface Props {
  value: Putting;
  onChange: (value: Putting) => void;
  busy: boolean;
  error: string | undefined;
  onClose: () => void;
  onRecord: (later: { outcome: Putting['outcome']; nextAt: number }) => void;
}

const outcomes = [
  { key: 'inconvenient', text: '现在不方便' },
  { key: 'unreached', text: '没打通' },
] as const;

/** 'Not a good time', 'nobody answered': the duty stays open with a new time. */
export function Later({ value, onChange, busy, error, onClose, onRecord }: Props) {
  const { outcome, at } = value;
  const [missing, setMissing] = useState('');
  const now = cloudNow();
  const chosen = instant({ at }, 'at');
  function record(): void {
    if (chosen <= now) setMissing('请选择以后再打的时间');
    else onRecord({ outcome, nextAt: chosen });
  }
  return (
    <Sheet title="这次没谈成" onClose={onClose}>
      <Chips
        of={outcomes}
        value={[outcome]}
        onChange={([key]) => key && onChange({ outcome: key, at })}
      />
      <View className="gap">
        <Field label="什么时候再打" error={missing || error}>
          <TimeField
            value={at}
            usual={againTimes(now)}
            onChange={(next) => onChange({ outcome, at: next })}
          />
        </Field>
      </View>
      <Button busy={busy} onClick={record}>
        {chosen > now ? `${moment(chosen, now)} 再打` : '记录'}
      </Button>
    </Sheet>
  );
}
