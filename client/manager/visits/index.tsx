import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { cloudNow } from '../../cloud/clock';
import { usePages } from '../../cloud/usePages';
import { useRoles } from '../../cloud/useRoles';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Empty, Loading } from '../../ui/States';
import { clock, dayWord } from '../../ui/when';
import { MonthHead } from '../assessment/MonthHead';
import { monthOf } from '../looks/months';
import '../../staff/case/case.css';

type Visit = Output<'visit.list'>['items'][number];

/** 来访登记簿 (H56): who came, whom they came for and what about; a month at a time, the latest day first. */
export default function Visits() {
  const roles = useRoles();
  const [month, setMonth] = useState(() => monthOf(cloudNow()));
  const list = usePages('visit.list', { month });
  useReachBottom(() => void list.more());
  const rows = list.pages.flatMap(({ items }) => items);
  return (
    <Page
      footer={
        roles.includes('agent') || roles.includes('manager') ? (
          <Button onClick={() => go('/staff/quick/index', { type: 'visit' })}>登记一位来访</Button>
        ) : null
      }
    >
      <MonthHead month={month} onStep={setMonth} />
      <Loading of={list.first} cards={3}>
        {({ now }) =>
          rows.length || list.open ? (
            <View>
              {byDay(rows, now).map(({ day, visits }) => (
                <Card key={day} title={day} extra={<View className="s">{visits.length} 位</View>}>
                  {visits.map((one) => (
                    <One key={one.visitId} of={one} />
                  ))}
                </Card>
              ))}
              <View className="xs mid gap">{list.open ? '上拉看更多' : '就这些了'}</View>
            </View>
          ) : (
            <Empty title="这个月还没有登记来访">
              <View className="s">谁来、找谁、什么事,当时登记一下,以后查得到</View>
            </Empty>
          )
        }
      </Loading>
    </Page>
  );
}

function One({ of }: { of: Visit }) {
  const { caseId } = of;
  return (
    <View className="line">
      <View className="row sp">
        <View className="grow h2">{of.visitor}</View>
        <View className="s num">{clock(of.at)}</View>
      </View>
      <View>{of.wanted ? `找${of.wanted}:${of.about}` : of.about}</View>
      {of.outcome ? <View>{`结果:${of.outcome}`}</View> : null}
      <View className="s">
        {[of.typeText, of.mobile, `${of.by}登记`].filter(Boolean).join(' · ')}
      </View>
      {caseId ? (
        <Row label="个案" onClick={() => go('/staff/case/index', { caseId })}>
          看服务记录
        </Row>
      ) : null}
    </View>
  );
}

/** Visits come latest first; so do the days. */
function byDay(visits: readonly Visit[], now: number): { day: string; visits: Visit[] }[] {
  const days = new Map<string, Visit[]>();
  for (const one of visits) {
    const day = dayWord(one.at, now);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].map(([day, of]) => ({ day, visits: of }));
}
