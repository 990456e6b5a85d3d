import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import '../../ui/field.css';
import { useSettled } from '../search/useSettled';

/** So many are offered: whoever is not among them is looked for more exactly. */
const most = 4;

/** The owner somebody chose: the home's project, and how to address them. */
export interface Chosen {
  caseId: string;
  who: string;
  label: string;
}

interface Props {
  value: Chosen | null;
  onChange: (owner: Chosen | null) => void;
  error?: string | undefined;
}

/** Whom it is about, found by a few letters or the last four digits; choosing hides the search. */
export function OwnerPick({ value, onChange, error }: Props) {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const found = useCall(
    'case.list',
    value || !search ? null : { scope: 'all', kind: 'project', search },
  );
  if (value)
    return (
      <Card>
        <View className="row sp">
          <View className="grow">
            <View className="h2">{value.who}</View>
            <View className="s">{value.label}</View>
          </View>
          <Button look="soft" onClick={() => onChange(null)}>
            换一位
          </Button>
        </View>
      </Card>
    );
  return (
    <Card title="哪位业主">
      <Input
        className="input"
        value={typed}
        placeholder="姓名、手机尾号、小区"
        placeholderClass="placeholder"
        maxlength={40}
        confirmType="search"
        onInput={({ detail }) => setTyped(detail.value)}
      />
      {error ? (
        <View className="field-error" {...role('alert')}>
          {error}
        </View>
      ) : null}
      {search ? (
        <Loading of={found} cards={1}>
          {({ items }) => <Offered items={items} onChoose={onChange} />}
        </Loading>
      ) : null}
    </Card>
  );
}

interface Offering {
  items: Output<'case.list'>['items'];
  onChoose: (owner: Chosen) => void;
}

function Offered({ items, onChoose }: Offering) {
  if (!items.length)
    return <View className="s gap">没有找到。换个词试试:姓名、手机尾号四位、小区名</View>;
  return (
    <View>
      {items.slice(0, most).map(({ caseId, who, label, vip }) => (
        <View
          key={caseId}
          className="pick"
          onClick={() => onChoose({ caseId, who, label })}
          {...role('radio', `${who} ${label}`)}
        >
          <View className="pick-name">{who}</View>
          {vip ? <Tag tone="soon">VIP</Tag> : null}
          <View className="s grow pick-detail">{label}</View>
        </View>
      ))}
      {items.length > most ? <View className="s gap-s">还有更多,请再输入几个字</View> : null}
    </View>
  );
}
