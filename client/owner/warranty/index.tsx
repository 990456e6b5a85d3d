import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { forForm, useHomes } from '../../cloud/useHomes';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go, ring } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Pictures } from '../../ui/Pictures';
import { Print } from '../../ui/Print';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { ItemRows } from './ItemRows';
import { SlipHead } from './SlipHead';

/** 保修: the slip or why there is none, what is covered until when, drawings. */
export default function Warranty() {
  const asked = useRouter().params.homeId;
  const { shown: homes, home } = useHomes(asked, forForm);
  const homeId = asked ?? home?.homeId;
  const shown = useCall('warranty.show', homeId ? { homeId } : null);
  const [open, setOpen] = useState(false);
  const agent = home?.agent;
  const phone = agent?.phone || homes.data?.company.phone;

  return (
    <Page
      footer={
        phone ? (
          <Button look="line" onClick={() => ring(phone)}>
            {agent ? `联系客服 ${agent.name}` : '联系客服'}
          </Button>
        ) : null
      }
    >
      <Loading of={shown}>
        {(data) => (
          <View>
            <SlipHead shown={data} />
            {data.slip?.state === 'inForce' ? (
              <Print may={['warranty.print']} caseId={data.caseId} />
            ) : null}
            {data.items.length ? (
              <Card
                title={data.state === 'ended' ? '保修项目' : '您现在享有的保修'}
                extra={data.state === 'ended' ? <Tag>已过保修期</Tag> : null}
              >
                <ItemRows items={data.items} />
              </Card>
            ) : null}
            {data.earlier.map((one) => (
              <Card
                key={one.caseId}
                title={one.slip ? `以前装修的保修 · ${one.slip.number}` : '以前装修的保修'}
                extra={
                  <Tag>{one.slip?.stateText ?? (one.state === 'ended' ? '已过保修期' : '')}</Tag>
                }
              >
                <ItemRows items={one.items} />
              </Card>
            ))}
            {data.drawings.length ? (
              <Card title="水电图" extra={<View className="s">{data.drawings.length} 张</View>}>
                <Pictures of={data.drawings} />
              </Card>
            ) : null}
            <Card>
              <Row
                label="怎样报修"
                onClick={() => go('/owner/repair/index', homeId ? { homeId } : {})}
              >
                去报修
              </Row>
              <Row label="哪些不在保修范围" onClick={() => setOpen(!open)}>
                {open ? '收起' : '看看'}
              </Row>
              {open
                ? data.notCovered.map((line) => (
                    <View key={line} className="s gap-s">
                      · {line}
                    </View>
                  ))
                : null}
              <View className="s gap">{data.howToReport}</View>
            </Card>
          </View>
        )}
      </Loading>
    </Page>
  );
}
