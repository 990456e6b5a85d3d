import { View } from '@tarojs/components';
import { useState } from 'react';
import { type SubscribeOutcome, subscribe } from '../../cloud/subscribe';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import './notices.css';

const said: Record<SubscribeOutcome, string> = {
  accepted: '好的,多了一条',
  declined: '好的,不打扰您',
  failed: '没能开启,请再试一次',
};

/** 微信通知: which there are, how many of each are left, one more in a tap. */
export default function Notices() {
  useRoles();
  const shown = useCall('subscription.show', {});
  const [busy, setBusy] = useState('');

  // WeChat asks only inside the tap: nothing is awaited before it.
  async function more(keys: string[], which: string): Promise<void> {
    const asked = subscribe(keys);
    setBusy(which);
    toast(said[await asked]);
    setBusy('');
    await shown.reload();
  }

  return (
    <Page>
      <View className="s notices-why">
        微信规定:您同意一次,我们才能发一条。想多收几条,就多点几次。不点也没关系,进度随时可以在小程序里看,急事我们会打电话。
      </View>
      <Loading of={shown}>
        {({ templates }) =>
          templates.length ? (
            <View>
              {templates.map(({ key, title, about, left }) => (
                <Card key={key}>
                  <View className="row sp">
                    <View className="grow">
                      <View className="row notices-title">
                        <View className="h2">{title}</View>
                        <Tag tone={left ? 'go' : 'quiet'}>
                          {left ? `还能收 ${left} 条` : '没有了'}
                        </Tag>
                      </View>
                      <View className="s">{about}</View>
                    </View>
                    <Button look="soft" busy={busy === key} onClick={() => more([key], key)}>
                      加一条
                    </Button>
                  </View>
                </Card>
              ))}
              <Button
                look="line"
                busy={busy === 'all'}
                onClick={() =>
                  more(
                    templates.map(({ key }) => key),
                    'all',
                  )
                }
              >
                每种都加一条
              </Button>
            </View>
          ) : (
            <Empty title="公司还没有开通微信通知" />
          )
        }
      </Loading>
    </Page>
  );
}
