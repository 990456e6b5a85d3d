import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { dateTime } from '../../ui/when';

interface Props {
  deletion: Output<'me.show'>['deletion'];
  reload: () => Promise<void>;
}

/** 注销: first what would happen, then the wish, then some days in which it can be taken back. */
export function Leaving({ deletion, reload }: Props) {
  const ask = useSubmit('me.delete');
  const keep = useSubmit('me.keep');
  const [told, setTold] = useState<Output<'me.delete'> | null>(null);

  if (deletion) {
    return (
      <Card title="账号将被注销">
        <View className="s">{dateTime(deletion.at)} 注销。在那之前您可以撤回。</View>
        <Button
          busy={keep.busy}
          onClick={async () => {
            if (await keep.submit({})) await reload();
          }}
        >
          不注销了
        </Button>
        <Refusal error={keep.error} />
      </Card>
    );
  }
  return (
    <Card title="注销账号">
      {told ? (
        <View>
          {[...told.open.map((one) => `还不能注销:${one}`), ...told.stays].map((line) => (
            <View key={line} className="s">
              {line}
            </View>
          ))}
          {told.open.length > 0 ? null : (
            <Button
              look="danger"
              busy={ask.busy}
              onClick={async () => {
                if (await ask.submit({ confirmed: true })) await reload();
              }}
            >
              {`确认注销,${told.days} 天内可以撤回`}
            </Button>
          )}
        </View>
      ) : (
        <Button
          look="line"
          busy={ask.busy}
          onClick={async () => setTold(await ask.submit({ confirmed: false }))}
        >
          了解注销后会怎样
        </Button>
      )}
      <Refusal error={ask.error} />
    </Card>
  );
}
