import { Text, View } from '@tarojs/components';
import type { Fault } from '../../../shared/policy/words';
import { role } from '../../ui/a11y';
import { Note } from '../../ui/Note';
import { ring } from '../../ui/nav';

const first: Partial<Record<Fault, string>> = {
  leak: '正在漏水?请先关闭入户总阀(水表旁),再打 24 小时值班电话',
  power: '停电或有焦味?请先拉下总闸,不要碰潮湿的插座,再打 24 小时值班电话',
};

/** What to do at once, and the number; for leaks and power faults only. */
export function Emergency({ fault, phone }: { fault: Fault | ''; phone: string }) {
  const step = fault ? first[fault] : undefined;
  if (!step) return null;
  return (
    <Note>
      {step}
      <View className="emergency-phone num" onClick={() => ring(phone)} {...role('button')}>
        <Text>☎ {phone}</Text>
      </View>
    </Note>
  );
}
