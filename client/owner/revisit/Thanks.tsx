import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { RemindMe } from '../../ui/RemindMe';
import { useTop } from '../../ui/useTop';
import type { OneCase } from '../case/types';
import { Done } from '../Done';

interface Props {
  one: OneCase;
  settled: boolean;
}

/** What happens with the answers now; something broken is reported from here. */
export function Thanks({ one, settled }: Props) {
  useTop();
  const agent = one.agent?.name ?? '客服';
  return (
    <Page
      footer={
        <Button onClick={() => replace('/owner/case/index', { caseId: one.caseId })}>
          查看进度
        </Button>
      }
    >
      <Done
        mark="已收到"
        title="谢谢您"
        text={settled ? '这次回访完成了,不再打电话打扰您' : `${agent} 看过您的回答就联系您`}
      />
      {settled ? null : (
        <Card>
          <View className="row sp">
            <View className="grow s">有东西坏了?直接报修更快</View>
            <Button
              look="soft"
              onClick={() => go('/owner/repair/index', { homeId: one.home.homeId })}
            >
              去报修
            </Button>
          </View>
        </Card>
      )}
      <RemindMe
        title="下次回访提醒您"
        detail="到时用微信告诉您,一样在这里回答"
        keys={['revisit']}
      />
    </Page>
  );
}
