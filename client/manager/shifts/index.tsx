import { View } from '@tarojs/components';
import { departmentNames } from '../../../shared/policy/words';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import { AddSpan } from '../standins/AddSpan';
import { calledOffInput, type Shift, shiftFields, shiftInput, shiftsOf } from './form';

/** 值班表 (H54): who is on duty for a department while it is closed; the deputy where nobody is entered. */
export default function Shifts() {
  const shown = useCall('settings.show', {});
  const { submit, busy, error } = useSubmit('settings.change');
  const now = cloudNow();
  const settings = shown.data?.settings;
  if (!settings)
    return (
      <Page>
        <Loading of={shown}>{() => null}</Loading>
      </Page>
    );

  async function callOff(one: Shift): Promise<void> {
    if (!settings) return;
    const text = '这段时间没有别人值班的话,由代理主管负责。';
    if (!(await confirmed('取消这一班', text, '取消这一班'))) return;
    if (!(await submit(calledOffInput(one, settings, now)))) return;
    toast('已取消');
    await shown.reload();
  }
  const list = shiftsOf(settings, now);
  return (
    <AddSpan
      name="shift"
      send="安排值班"
      title={list.length ? '再安排一次' : '安排一次值班'}
      fields={shiftFields}
      input={(values) => shiftInput(values, settings, cloudNow())}
      onDone={shown.reload}
    >
      <Card title="现在和以后">
        {list.length ? null : (
          <View className="s">没有安排。部门关门时,紧急的事由代理主管负责</View>
        )}
        {list.map((one) => (
          <View key={`${one.department}${one.personId}${one.from}`} className="line">
            <View className="row sp">
              <View className="grow">{`${departmentNames[one.department]} · ${one.name ?? '同事'}`}</View>
              <Tag tone={one.from <= now ? 'go' : 'quiet'}>
                {one.from <= now ? '正在值班' : '还没开始'}
              </Tag>
            </View>
            <View className="row sp">
              <View className="s num">{`${moment(one.from, now)} 到 ${moment(one.to, now)}`}</View>
              <Button look="soft" busy={busy} onClick={() => void callOff(one)}>
                取消
              </Button>
            </View>
          </View>
        ))}
        <Refusal error={error} />
      </Card>
    </AddSpan>
  );
}
