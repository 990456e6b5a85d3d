import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Card } from '../../ui/Card';
import { Countdown } from '../../ui/Countdown';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import { MemberLine } from '../case/MemberLine';
import { CallClock } from './CallClock';
import type { CallData, Talk } from './draft';

interface Props {
  card: CallData;
  talk: Talk;
  change: (part: Partial<Talk>) => void;
}

/** Who to call and why, with the form of address, and how long the call has been. */
export function Who({ card, talk, change }: Props) {
  const dialled = () => change({ dialledAt: cloudNow(), seconds: 0 });
  return (
    <Card>
      <View className="row sp">
        <View className="h1 grow">{card.who}</View>
        {card.vip ? <Tag tone="soon">VIP</Tag> : null}
        <Countdown dueAt={card.dueAt} />
      </View>
      <View className="s">{`${card.label} · ${card.address}`}</View>
      {card.purpose.split('\n').map((line) => (
        <View key={line} className="gap-s">
          {line}
        </View>
      ))}
      {card.vipPrepare ? <Note>{`重要客户:${card.vipPrepare}`}</Note> : null}
      <View className="who-members">
        {card.members.map((member) => (
          <MemberLine
            key={member.personId}
            caseId={card.caseId}
            dutyId={card.dutyId}
            member={member}
            calls
            onDial={dialled}
          />
        ))}
      </View>
      {talk.dialledAt ? <CallClock talk={talk} change={change} /> : null}
    </Card>
  );
}
