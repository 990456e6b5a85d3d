import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { type Grade, grades } from '../../../shared/policy/prospects';
import { usePages } from '../../cloud/usePages';
import { useRoles } from '../../cloud/useRoles';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { dayWord } from '../../ui/when';

type One = Output<'prospect.list'>['items'][number];
type Shown = Grade | 'all' | 'gaveUp';

const views = [
  { key: 'all' as Shown, text: '全部' },
  ...grades.map((key) => ({ key: key as Shown, text: key })),
  { key: 'gaveUp' as Shown, text: '放弃' },
];

/** 意向客户 (H57): who has not signed yet, with a home or without one, the late ones first. */
export default function Prospects() {
  const [grade, setGrade] = useState<Shown>('all');
  const list = usePages('prospect.list', grade === 'all' ? {} : { grade });
  const enters = useRoles().some((role) => role === 'agent' || role === 'manager');
  const enter = enters ? (
    <Button grow onClick={() => go('/staff/prospect/index')}>
      登记意向客户
    </Button>
  ) : undefined;
  return (
    <Page footer={enter}>
      <Segments<Shown> of={views} value={grade} onChange={setGrade} />
      <Loading of={list.first} cards={3}>
        {({ now, more }) => {
          const all = list.pages.flatMap(({ items }) => items);
          return (
            <View>
              {all.length === 0 ? <None of={grade} enters={enters} /> : null}
              {all.map((one) => (
                <Line key={one.caseId} of={one} now={now} />
              ))}
              {list.open ? (
                <Button look="line" onClick={() => void list.more()}>
                  看更多
                </Button>
              ) : null}
              {more ? <View className="s mid">还有没列出的,请按等级分开看</View> : null}
            </View>
          );
        }}
      </Loading>
    </Page>
  );
}

function None({ of, enters }: { of: Shown; enters: boolean }) {
  if (of === 'gaveUp')
    return (
      <Empty title="没有放弃的客户">
        <View className="s">放弃跟进的留在这里,再来时可以重新跟进</View>
      </Empty>
    );
  return (
    <Empty title={of === 'all' ? '没有意向客户' : `没有 ${of} 级的客户`}>
      <View className="s">
        {enters
          ? '来电、到店、介绍来的,点下面“登记意向客户”;付了定金还没签单的,在工程里点“更多 · 登记联系和意向”。到时间会提醒联系'
          : '客服登记后会列在这里'}
      </View>
    </Empty>
  );
}

function Line({ of, now }: { of: One; now: number }) {
  const next = of.nextAt === null ? '' : `${dayWord(of.nextAt, now)}前联系`;
  const where = [of.label, of.opened ? '已付定金' : '', of.agent || '还没有人跟进'];
  return (
    <Card onClick={() => go('/staff/case/index', { caseId: of.caseId })}>
      <View className="row">
        <View className="h2 grow">{of.who}</View>
        {of.vip ? <Tag tone="soon">VIP</Tag> : null}
        {of.state === 'open' || of.opened ? (
          <Tag tone={of.late ? 'late' : 'go'}>{of.gradeText}</Tag>
        ) : (
          <Tag tone={of.state === 'givenUp' ? 'quiet' : 'soon'}>{of.stateText}</Tag>
        )}
      </View>
      <View className="s">{where.filter(Boolean).join(' · ')}</View>
      <View className="gap-s">{of.reason}</View>
      <View className={of.late ? 's t-late' : 's'}>
        {[
          `${dayWord(of.markedAt, now)}${of.state === 'givenUp' ? '放弃' : '登记'}`,
          of.late ? `已过:${next}` : next,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
    </Card>
  );
}
