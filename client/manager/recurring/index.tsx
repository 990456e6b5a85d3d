import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { Span } from '../figures/Span';
import { yesterday } from '../figures/spans';

type Shown = Output<'recurring.show'>;
type Asked = Input<'recurring.show'>;
type By = Shown['by'];

const periods = [
  { key: 'month', text: '月' },
  { key: 'quarter', text: '季' },
  { key: 'year', text: '年' },
] as const;

/** 共性问题 (H36): what keeps coming back, by category, community, material and crew; a group opens to its cases. */
export default function Recurring() {
  const [asked, setAsked] = useState<Asked>({ period: 'month', day: yesterday(cloudNow()) });
  const shown = useCall('recurring.show', asked);
  const manages = useRoles().includes('manager');
  return (
    <Page
      {...(manages
        ? {
            footer: (
              <Button look="line" onClick={() => go('/staff/finding/index')}>
                自己选几个投诉转部门
              </Button>
            ),
          }
        : {})}
    >
      <Segments<Asked['period']>
        of={[...periods]}
        value={asked.period}
        onChange={(period) => setAsked({ ...asked, period })}
      />
      <Loading of={shown} cards={2}>
        {(data) => (
          <>
            <Span of={data} onStep={(day) => setAsked({ ...asked, day })} />
            <Groups of={data} asked={asked} onBy={(by) => setAsked({ ...asked, by })} />
          </>
        )}
      </Loading>
    </Page>
  );
}

interface Props {
  of: Shown;
  asked: Asked;
  onBy: (by: By) => void;
}

function Groups({ of, asked, onBy }: Props) {
  const { by, groups, more } = of;
  const most = groups[0]?.count ?? 1;
  return (
    <Card title="哪些问题反复出现">
      <Chips<By>
        of={of.groupings.map(({ key, name }) => ({ key, text: name }))}
        value={[by]}
        onChange={([next]) => next && onBy(next)}
      />
      <View className="s gap-s">
        {groups.length
          ? '同一类多次出现的会标出来,点开看是哪些个案'
          : '这段时间没有,报修、投诉、补单会按这里的分法归类'}
      </View>
      {groups.map(({ key, name, count, before, repeats, recurring }) => (
        <View
          key={key}
          className="fig-row"
          onClick={() =>
            go('/manager/group/index', {
              period: asked.period,
              day: asked.day,
              by,
              key,
              name,
              span: of.title,
              count: String(count),
            })
          }
          {...role('button', `${name} ${count} 件`)}
        >
          <View className="row sp">
            <View className="grow">{name}</View>
            {recurring ? <Tag tone="soon">多次</Tag> : null}
            <View className="num">{`${count} 件 ›`}</View>
          </View>
          <View className="fig-track">
            <View className="fig-fill" style={{ width: `${(count / most) * 100}%` }} />
          </View>
          <View className="s">
            {[`上期 ${before} 件`, repeats ? `重复报修 ${repeats} 件` : '']
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
      ))}
      {more > 0 ? <View className="s gap">{`还有 ${more} 组,每组更少`}</View> : null}
    </Card>
  );
}
