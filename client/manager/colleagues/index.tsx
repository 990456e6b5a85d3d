import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { departmentNames } from '../../../shared/policy/words';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { Invited, Waiting } from './Invited';
import '../../staff/case/case.css';

type Colleague = Output<'staff.show'>['people'][number];

/** 同事 (H50): everybody by department, who has not bound WeChat yet, invitations that wait; more at each. */
export default function Colleagues() {
  const shown = useCall('staff.show', {});
  return (
    <Page footer={<Button onClick={() => go('/manager/colleague/index')}>邀请同事加入</Button>}>
      <Loading of={shown} cards={4}>
        {({ people, invitations, waiting, now }) => (
          <View>
            <Waiting of={waiting} now={now} onDone={shown.reload} />
            <Invited of={invitations} now={now} onDone={shown.reload} />
            {byDepartment(people).map(([department, members]) => (
              <Card
                key={department}
                title={department}
                extra={<View className="s">{`${members.length} 人`}</View>}
              >
                {members.map((one) => (
                  <Line key={one.personId} of={one} />
                ))}
              </Card>
            ))}
          </View>
        )}
      </Loading>
    </Page>
  );
}

function Line({ of: { personId, name, roleText, bound } }: { of: Colleague }) {
  return (
    <View
      className="line"
      hoverClass="pressed"
      onClick={() => go('/manager/colleague/index', { personId })}
      {...role('button')}
    >
      <View className="row">
        <View className="grow">{name}</View>
        {bound ? null : <Tag tone="soon">没绑定微信</Tag>}
        <View className="s">›</View>
      </View>
      <View className="s">{roleText}</View>
    </View>
  );
}

/** In the order of the departments; whoever belongs to none comes last. */
function byDepartment(people: readonly Colleague[]): [string, Colleague[]][] {
  const names: string[] = [...Object.values(departmentNames), ''];
  return names.flatMap((name): [string, Colleague[]][] => {
    const members = people.filter(({ departmentText }) => departmentText === name);
    return members.length ? [[name || '公司', members]] : [];
  });
}
