import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { kindNames } from '../../../shared/policy/words';
import { useMe } from '../../cloud/me';
import { role } from '../../ui/a11y';
import { go } from '../../ui/nav';
import { begin, startsFor } from './start';
import './tools.css';

export type Kind = keyof typeof kindNames;
/** An action sheet has room for six. */
const kinds: Kind[] = ['project', 'repair', 'complaint', 'inquiry', 'reorder'];

interface Props {
  kind: Kind | null;
  onKind: (kind: Kind | null) => void;
}

/** Above the list: look for somebody, show one kind only, begin something new. */
export function Tools({ kind, onKind }: Props) {
  const { roles } = useMe();
  async function filter(): Promise<void> {
    const itemList = ['全部', ...kinds.map((key) => kindNames[key])];
    const answer = await Taro.showActionSheet({ itemList }).catch(() => null);
    if (answer) onKind(kinds[answer.tapIndex - 1] ?? null);
  }
  return (
    <View className="tools">
      <View className="tool-search" onClick={() => go('/staff/search/index')} {...role('button')}>
        找业主、电话、单号
      </View>
      <View className="tool" onClick={filter} {...role('button', '筛选')}>
        {kind ? kindNames[kind] : '筛选'}
      </View>
      {startsFor(roles).length ? (
        <View className="tool tool-new" onClick={begin} {...role('button', '新建')}>
          ＋ 新建
        </View>
      ) : null}
    </View>
  );
}
