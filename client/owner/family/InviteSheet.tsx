import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Gender } from '../../../shared/policy/words';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { TextField } from '../../ui/TextField';
import { date } from '../../ui/when';
import { spaced } from '../warranty/SlipHead';
import { RightsFields } from './RightsFields';
import { type Rights, usual } from './types';

interface Props {
  homeId: string;
  onClose: () => void;
  onDone: () => void;
}

interface Draft extends Rights {
  name: string;
  gender: Gender;
}

const empty: Draft = { name: '', gender: 'unknown', part: 'family', ...usual.family };
const genders: { key: Gender; text: string }[] = [
  { key: 'male', text: '先生' },
  { key: 'female', text: '女士' },
];

/** Invites by a code of twelve letters that opens once. */
export function InviteSheet({ homeId, onClose, onDone }: Props) {
  const { value, change, clear } = useDraft<Draft>(`invite:${homeId}`, empty);
  const { submit, busy, error, errorOf } = useSubmit('member.invite', { kept: `invite:${homeId}` });
  const [made, setMade] = useState<{ code: string; until: number } | null>(null);

  async function send(): Promise<void> {
    const { name, gender, part, maySign, mayReport } = value;
    const invited = await submit({ homeId, name: name.trim(), gender, part, maySign, mayReport });
    if (!invited) return;
    clear();
    setMade(invited);
  }

  if (made) {
    return (
      <Sheet title="邀请码" onClose={onDone}>
        <View className="mid">
          <View className="h1 num">{spaced(made.code)}</View>
          <View className="s gap-s">
            请对方打开小程序,点“用邀请码加入”填写。只能用一次,{date(made.until)} 前有效
          </View>
        </View>
        <Button onClick={() => Taro.setClipboardData({ data: made.code })}>复制邀请码</Button>
      </Sheet>
    );
  }
  return (
    <Sheet title="邀请家人或租客" onClose={onClose}>
      <TextField
        label="怎么称呼"
        value={value.name}
        max={30}
        error={errorOf('name')}
        placeholder="姓名"
        onChange={(name) => change({ name })}
      />
      <Field>
        <Chips
          of={genders}
          value={[value.gender]}
          onChange={([gender]) => gender && change({ gender })}
        />
      </Field>
      <RightsFields value={value} onChange={change} />
      <View className="gap" />
      <Refusal error={error} />
      <Button busy={busy} disabled={!value.name.trim()} onClick={send}>
        生成邀请码
      </Button>
    </Sheet>
  );
}
