import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { type Grade, grades } from '../../../shared/policy/prospects';
import { usePages } from '../../cloud/usePages';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { dayWord } from '../../ui/when';

type One = Output<'prospect.list'>['items'][number];
type Shown = Grade | 'all';

const views = [
  { key: 'all' as Shown, text: '全部' },
  ...grades.map((key) => ({ key: key as Shown, text: key })),
];

/** 意向客户 (H57): who has not signed yet, by likelihood, and when they are to be contacted next. */
export default function Prospects() {
  const [grade, setGrade] = useState<Shown>('all');
  const list = usePages('prospect.list', grade === 'all' ? {} : { grade });
  return (
    <Page>
      <Segments<Shown> of={views} value={grade} onChange={setGrade} />
      <Loading of={list.first} cards={2}>
        {({ now }) => {
          const all = list.pages.flatMap(({ items }) => items);
          return (
            <View>
              {all.length === 0 ? (
                <Empty title="没有意向客户">
                  <View className="s">
                    在还没签单的工程里点“更多 · 意向等级”登记,到时间会提醒联系
                  </View>
                </Empty>
              ) : null}
              {all.map((one) => (
                <Line key={one.caseId} of={one} now={now} />
              ))}
              {list.open ? (
                <Button look="line" onClick={() => void list.more()}>
                  看更多
                </Button>
              ) : null}
            </View>
          );
        }}
      </Loading>
    </Page>
  );
}

function Line({ of, now }: { of: One; now: number }) {
  const next = of.nextAt === null ? '' : `${dayWord(of.nextAt, now)}前联系`;
  return (
    <Card onClick={() => go('/staff/case/index', { caseId: of.caseId })}>
      <View className="row">
        <View className="h2 grow">{of.who}</View>
        {of.vip ? <Tag tone="soon">VIP</Tag> : null}
        <Tag tone={of.late ? 'late' : 'go'}>{of.gradeText}</Tag>
      </View>
      <View className="s">{[of.label, of.agent || '还没有派单'].join(' · ')}</View>
      <View className="gap-s">{of.reason}</View>
      <View className={of.late ? 's t-late' : 's'}>
        {[`${dayWord(of.markedAt, now)}登记`, of.late ? `已过:${next}` : next]
          .filter(Boolean)
          .join(' · ')}
      </View>
    </Card>
  );
}
