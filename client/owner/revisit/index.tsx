import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { Form } from './Form';
import './revisit.css';
import { Thanks } from './Thanks';

/** 回访, answered here instead of on the phone: `?caseId=`. */
export default function AnswerRevisit() {
  const { caseId } = useRouter().params;
  const shown = useCall('case.show', caseId ? { caseId } : null);
  const [settled, setSettled] = useState<boolean | null>(null);
  const { data } = shown;
  if (data && settled !== null) return <Thanks one={data.case} settled={settled} />;
  const revisit = data?.case.revisit;
  if (data && revisit) {
    return <Form key={revisit.dutyId} one={data.case} revisit={revisit} onDone={setSettled} />;
  }
  return (
    <Page>
      <Loading of={shown}>
        {({ case: one }) => (
          <Empty title="现在没有要回答的问题">
            <View className="s">谢谢您,这次回访已经完成了</View>
            <View className="empty-do">
              <Button
                look="soft"
                onClick={() => replace('/owner/case/index', { caseId: one.caseId })}
              >
                查看进度
              </Button>
            </View>
          </Empty>
        )}
      </Loading>
    </Page>
  );
}
