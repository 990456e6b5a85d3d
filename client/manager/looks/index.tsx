import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { cloudNow } from '../../cloud/clock';
import { usePages } from '../../cloud/usePages';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Empty, Loading } from '../../ui/States';
import { toast } from '../../ui/say';
import { moment } from '../../ui/when';
import { MonthHead } from '../assessment/MonthHead';
import { monthOf } from './months';
import { sending, sendTable } from './platform/table';
import { useTaken } from './useTaken';
import '../../staff/case/case.css';

/** 号码查看记录 (H61): who looked at whose full number, a month at a time; taken along as a table. */
export default function Looks() {
  const [month, setMonth] = useState(() => monthOf(cloudNow()));
  const list = usePages('reveal.list', { month });
  const taken = useTaken();
  useReachBottom(() => void list.more());
  const rows = list.pages.flatMap(({ items }) => items);

  function show(other: string): void {
    taken.drop();
    setMonth(other);
  }
  async function send(): Promise<void> {
    if (await sendTable(`号码查看记录-${month}.csv`, taken.csv)) toast('用 Excel 可以打开');
    else toast('没有发出去,请再点一次');
  }
  return (
    <Page
      footer={
        rows.length === 0 ? null : (
          <>
            <Refusal error={taken.error} />
            {taken.csv ? (
              <Button onClick={send}>{sending}</Button>
            ) : (
              <>
                {taken.step ? <View className="s mid">{taken.step}</View> : null}
                <Button busy={taken.step !== ''} onClick={() => taken.take(month)}>
                  导出这个月的表格
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <MonthHead month={month} busy={taken.step !== ''} onStep={show} />
      <Loading of={list.first} cards={4}>
        {({ now }) =>
          rows.length ? (
            <Card extra={<View className="s">导出也会记在这里</View>} title="谁看了谁的号码">
              {rows.map(({ at, by, whose, number }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows
                <View key={place} className="line">
                  <View className="row sp">
                    <View className="grow">{by}</View>
                    <View className="s num">{moment(at, now)}</View>
                  </View>
                  <View className="s">{[whose, number].filter(Boolean).join(' · ')}</View>
                </View>
              ))}
              <View className="xs mid gap">{list.open ? '上拉看更多' : '就这些了'}</View>
            </Card>
          ) : (
            <Empty title="这个月没有人看过完整号码">
              <View className="s">同事平时只看到打码的号码,每看一次都会记在这里</View>
            </Empty>
          )
        }
      </Loading>
    </Page>
  );
}
