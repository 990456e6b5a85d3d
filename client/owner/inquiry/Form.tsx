import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { useDraft } from '../../cloud/useDraft';
import type { HomeCard } from '../../cloud/useHomes';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { ring } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';

type Type = 'question' | 'wish' | 'lookedFor';

interface Draft {
  type: Type;
  text: string;
  wantedId: string;
  wantedName: string;
}

const empty: Draft = { type: 'question', text: '', wantedId: '', wantedName: '' };
const types: { key: Type; text: string }[] = [
  { key: 'question', text: '咨询' },
  { key: 'lookedFor', text: '找人回电' },
  { key: 'wish', text: '新需求' },
];
const OTHER = 'other';

interface Props {
  home: HomeCard;
  /** A message to the agent: asked nothing else. */
  message: boolean;
  onDone: (inquiry: Output<'inquiry.open'>) => void;
}

export function Form({ home, message, onDone }: Props) {
  const { value, change, clear } = useDraft<Draft>(`inquiry:${home.homeId}`, empty);
  const type: Type = message ? 'question' : value.type;
  const { submit, busy, error, errorOf } = useSubmit('inquiry.open', {
    kept: `inquiry:${home.homeId}`,
  });
  const looking = type === 'lookedFor';
  const people = [
    ...home.team.map(({ personId, name, roleText }) => ({
      key: personId,
      text: `${roleText} ${name}`,
    })),
    { key: OTHER, text: '其他人' },
  ];
  const named = value.wantedId !== '' && value.wantedId !== OTHER;

  async function send(): Promise<void> {
    if (looking && !named && !value.wantedName.trim()) return toast('请选择或填写要找的人');
    if (!value.text.trim()) return toast(looking ? '请说说是什么事' : '请写下您的问题');
    const inquiry = await submit({
      homeId: home.homeId,
      type,
      text: value.text,
      ...(looking && named ? { wantedId: value.wantedId } : {}),
      ...(looking && !named ? { wantedName: value.wantedName } : {}),
    });
    if (!inquiry) return;
    clear();
    onDone(inquiry);
  }

  return (
    <Page
      footer={
        <View>
          <Refusal error={error} />
          <Button busy={busy} onClick={send}>
            {looking ? '请他给我回电' : '提交'}
          </Button>
        </View>
      }
    >
      {message && home.agent ? (
        <Card>
          <View className="row">
            <View className="face">{home.agent.name.slice(0, 1)}</View>
            <View className="grow">
              <View className="h2">给 {home.agent.name} 留言</View>
              <View className="s">{home.agent.hours}</View>
            </View>
          </View>
        </Card>
      ) : (
        <Card title="需要我们做什么?">
          <Chips
            of={types}
            value={[type]}
            onChange={([chosen]) => chosen && change({ type: chosen })}
          />
        </Card>
      )}
      {looking ? (
        <Card title="您找谁?">
          <Field error={errorOf('wantedId')}>
            <Chips
              of={people}
              value={value.wantedId ? [value.wantedId] : []}
              onChange={([wantedId]) => change({ wantedId: wantedId ?? '' })}
            />
          </Field>
          {value.wantedId === OTHER ? (
            <TextField
              max={30}
              value={value.wantedName}
              error={errorOf('wantedName')}
              placeholder="姓名,或他做什么的"
              onChange={(wantedName) => change({ wantedName })}
            />
          ) : null}
        </Card>
      ) : null}
      <Card title={looking ? '是什么事?' : message ? '想说什么?' : '您想问什么?'}>
        <TextField
          lines
          max={500}
          value={value.text}
          error={errorOf('text')}
          placeholder={
            looking ? '我们马上转告,20 分钟内确认您接到了电话' : '我们替您问清楚再答复您'
          }
          onChange={(text) => change({ text })}
        />
      </Card>
      {home.agent ? (
        <Card>
          <View className="row sp">
            <View className="grow s">着急?直接找您的专职客服 {home.agent.name}</View>
            <Button look="soft" onClick={() => ring(home.agent?.phone ?? '')}>
              打电话
            </Button>
          </View>
        </Card>
      ) : null}
    </Page>
  );
}
