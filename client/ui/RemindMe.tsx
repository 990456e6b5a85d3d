import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMe } from '../cloud/me';
import { type SubscribeOutcome, subscribe } from '../cloud/subscribe';
import { Button } from './Button';
import { Card } from './Card';

interface Props {
  title: string;
  detail: string;
  /** Which messages; the first ones of the company's if it is not said. */
  keys?: readonly string[];
}

const afterwards: Record<SubscribeOutcome, string> = {
  accepted: '好的,有消息会在微信里通知您',
  declined: '好的,不打扰您。进度随时可以在小程序里看',
  failed: '现在不能开启通知,进度随时可以在小程序里看',
};

/** Offers WeChat messages where it is plain what for; one tap, never forced. */
export function RemindMe({ title, detail, keys }: Props) {
  const [outcome, setOutcome] = useState<SubscribeOutcome | null>(null);
  const { templates } = useMe();
  if (!templates.length) return null;
  return (
    <Card>
      <View className="row sp">
        <View className="grow">
          <View className="h2">{title}</View>
          <View className="s">{outcome ? afterwards[outcome] : detail}</View>
        </View>
        {outcome === 'accepted' ? null : (
          <Button look="soft" onClick={() => subscribe(keys).then(setOutcome)}>
            通知我
          </Button>
        )}
      </View>
    </Card>
  );
}
