import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { Consents } from './Consents';
import { Copy } from './Copy';
import { CorrectSheet } from './CorrectSheet';
import { Leaving } from './Leaving';
import { Looks } from './Looks';

/** 我的资料 (H62): what is kept of me, corrected here; what I agreed to; who looked at my number. */
export default function MyData() {
  const shown = useCall('me.show', {});
  const [open, setOpen] = useState(false);
  return (
    <Page>
      <Loading of={shown}>
        {({ person, consents, counts, keepDays, reveals, copy, deletion, now }) => (
          <View>
            <Card
              title={person.who || person.name}
              extra={
                <Button look="soft" onClick={() => setOpen(true)}>
                  更正
                </Button>
              }
            >
              <Row label="姓名">{person.name}</Row>
              <Row label="手机号">{person.mobile || '没有留'}</Row>
              <Row label="生日">{person.birthday || '没有留'}</Row>
              <Row label="方便联系的时间">{person.bestTimeToCall || '没有说'}</Row>
              <Row label="希望怎样联系">{person.contactBy === 'phone' ? '打电话' : '发消息'}</Row>
            </Card>
            <Card title="公司保存了什么">
              <Row label="工程、报修、投诉和咨询">{counts.cases} 件</Row>
              <Row label="通话记录">{counts.calls} 次</Row>
              <Row label="我的评价">{counts.ratings} 条</Row>
              <Row label="发给我的通知">{counts.messages} 条</Row>
              <View className="s gap-s">
                {`通话记录保存 ${span(keepDays.calls)},谁看过号码保存 ${span(keepDays.reveals)},到期自动删除。其他的在合同和保修需要的时间里保存;您注销以后,不再带您的姓名和电话。`}
              </View>
            </Card>
            <Looks reveals={reveals} total={counts.reveals} now={now} />
            <Consents consents={consents} reload={shown.reload} />
            <Copy copy={copy} reload={shown.reload} />
            <Leaving deletion={deletion} reload={shown.reload} />
            {open ? (
              <CorrectSheet
                person={person}
                onClose={() => setOpen(false)}
                onDone={() => {
                  setOpen(false);
                  void shown.reload();
                }}
              />
            ) : null}
          </View>
        )}
      </Loading>
    </Page>
  );
}

/** '3 年', '400 天' */
const span = (days: number): string => (days % 365 ? `${days} 天` : `${days / 365} 年`);
