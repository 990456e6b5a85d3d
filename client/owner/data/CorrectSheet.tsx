import { Picker, View } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import { PhoneButton } from '../bind/platform/phone';

type Person = Output<'me.show'>['person'];

interface Props {
  person: Person;
  onClose: () => void;
  onDone: () => void;
}

const genders = [
  { key: 'male', text: '先生' },
  { key: 'female', text: '女士' },
] as const;
const ways = [
  { key: 'phone', text: '打电话' },
  { key: 'message', text: '发消息' },
] as const;

/** What I may put right myself; a new number is proved by WeChat. */
export function CorrectSheet({ person, onClose, onDone }: Props) {
  const { name, gender, birthday, bestTimeToCall, contactBy } = person;
  const { value, change, clear } = useDraft(`correct:${person.personId}`, {
    name,
    gender,
    birthday,
    bestTimeToCall,
    contactBy,
  });
  const { submit, busy, error, errorOf } = useSubmit('me.correct', { kept: 'me.correct' });
  const [number, setNumber] = useState(false);

  async function send(input: Input<'me.correct'>, said: string): Promise<void> {
    if (!(await submit(input))) return;
    clear();
    toast(said);
    onDone();
  }
  const save = () =>
    send(
      {
        ...(value.name.trim() === name ? {} : { name: value.name.trim() }),
        ...(value.gender === gender ? {} : { gender: value.gender }),
        ...(value.birthday === birthday ? {} : { birthday: value.birthday || null }),
        preferences: { bestTimeToCall: value.bestTimeToCall, contactBy: value.contactBy },
      },
      '已更正',
    );

  return (
    <Sheet title="更正资料" onClose={onClose}>
      <TextField
        label="姓名"
        max={30}
        value={value.name}
        error={errorOf('name')}
        placeholder="姓名"
        onChange={(typed) => change({ name: typed })}
      />
      <Field>
        <Chips
          of={genders}
          value={[value.gender].filter((key) => key !== 'unknown')}
          onChange={([key]) => key && change({ gender: key })}
        />
      </Field>
      <Field label="生日(想收到祝福可以留)" error={errorOf('birthday')}>
        <Picker
          mode="date"
          value={value.birthday}
          onChange={({ detail }) => change({ birthday: String(detail.value) })}
        >
          <View className="input">{value.birthday || '请选择'}</View>
        </Picker>
      </Field>
      <TextField
        label="方便联系的时间"
        max={40}
        value={value.bestTimeToCall}
        error={errorOf('preferences')}
        placeholder="比如 工作日 19:00 以后"
        onChange={(typed) => change({ bestTimeToCall: typed })}
      />
      <Field label="希望怎样联系">
        <Chips
          of={ways}
          value={[value.contactBy]}
          onChange={([key]) => key && change({ contactBy: key })}
        />
      </Field>
      <View className="gap" />
      <Refusal error={error} />
      <Button busy={busy} disabled={!value.name.trim()} onClick={save}>
        保存
      </Button>
      {number ? (
        <PhoneButton
          text="用微信里的新号码"
          onCode={(phoneCode) => send({ phoneCode }, '号码已更新')}
        />
      ) : (
        <Button look="line" onClick={() => setNumber(true)}>
          换手机号
        </Button>
      )}
    </Sheet>
  );
}
