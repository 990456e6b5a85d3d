import { View } from '@tarojs/components';
import { role } from './a11y';

interface Props {
  older: { more: () => Promise<void>; open: boolean; busy: boolean; failure: string };
}

/** Below a record that goes further back than it shows. */
export function OlderLink({ older }: Props) {
  if (!older.open) return null;
  return (
    <View className="link" onClick={() => void older.more()} {...role('button')}>
      {older.busy ? '正在翻看…' : older.failure || '看更早的记录'}
    </View>
  );
}
