import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { usePages } from '../../cloud/usePages';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useQuery } from '../../ui/useQuery';
import { dayWord } from '../../ui/when';
import './group.css';
import { foundOf, nameOf } from './found';

type One = Output<'recurring.cases'>['cases'][number];
type Asked = Input<'recurring.cases'>;

/** As many as one finding names. */
const MOST = 20;

/** The cases of a group of recurring faults (H36); those that stand for it are chosen and passed to a department. */
export default function Group() {
  const query = useQuery();
  const { period = 'month', day = '', by = 'category', key = '' } = query;
  const asked = { period, day, by, key } as Asked;
  const list = usePages('recurring.cases', asked);
  const passes = useRoles().includes('manager');
  const all = list.pages.flatMap(({ cases }) => cases);
  const shares = list.pages[0]?.shares ?? [];
  const [touched, setTouched] = useState<readonly string[] | null>(null);
  // What has been passed on already is not chosen by itself.
  const chosen =
    touched ?? all.flatMap(({ caseId, passed }) => (passed ? [] : caseId)).slice(0, MOST);
  const tap = (caseId: string): void =>
    setTouched(
      chosen.includes(caseId)
        ? chosen.filter((one) => one !== caseId)
        : [...chosen, caseId].slice(-MOST),
    );

  const pass = (): void =>
    go('/staff/finding/index', {
      caseIds: chosen.join(','),
      title: nameOf(query.name ?? ''),
      found: foundOf({
        span: query.span ?? '',
        name: query.name ?? '',
        count: query.count ?? '',
        shares,
      }),
    });
  const footer =
    passes && all.length > 0 ? (
      <Button onClick={pass} disabled={chosen.length === 0}>
        {`转给部门整改(${chosen.length} 件)`}
      </Button>
    ) : undefined;
  return (
    <Page {...(footer ? { footer } : {})}>
      <Loading of={list.first} cards={2}>
        {({ now }) => (
          <>
            <Card title={query.name ?? ''}>
              <View className="s">{`${query.span ?? ''} · ${query.count ?? all.length} 件`}</View>
              {shares.length ? <View className="gap-s">{`其中 ${shares.join(',')}`}</View> : null}
            </Card>
            {all.length === 0 ? (
              <Empty title="没有个案">
                <View className="s">可能已经改了类别,请返回重新打开</View>
              </Empty>
            ) : null}
            {all.map((one) => (
              <Line
                key={one.caseId}
                of={one}
                now={now}
                on={passes && chosen.includes(one.caseId)}
                {...(passes ? { onTap: () => tap(one.caseId) } : {})}
              />
            ))}
            {list.open ? (
              <Button look="line" onClick={() => void list.more()}>
                看更多
              </Button>
            ) : null}
          </>
        )}
      </Loading>
    </Page>
  );
}

interface LineProps {
  of: One;
  now: number;
  on: boolean;
  onTap?: () => void;
}

/** One case: tapped it is chosen; its own page is a tap at its right. */
function Line({ of, now, on, onTap }: LineProps) {
  return (
    <View className={cls('group-case', on && 'on')}>
      <View
        className="group-main"
        {...(onTap ? { onClick: onTap, ...role('checkbox', `${of.title} ${of.label}`) } : {})}
      >
        <View className="row">
          <View className="h2 grow">{on ? `✓ ${of.title}` : of.title}</View>
          {of.passed ? <Tag tone="info">已转</Tag> : null}
        </View>
        <View className="s">{of.label}</View>
        <View className="s">
          {[dayWord(of.createdAt, now), of.stateText, of.about].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View
        className="group-open"
        onClick={() => go('/staff/case/index', { caseId: of.caseId })}
        {...role('button', `看 ${of.number}`)}
      >
        查看 ›
      </View>
    </View>
  );
}
