import { View } from '@tarojs/components';
import type { HomeCard, HomeShown } from '../../cloud/useHomes';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go, ring } from '../../ui/nav';

interface Props {
  home: HomeCard;
  company: HomeShown['company'];
}

/** My dedicated agent, a call or a message away; before one is named, the company. */
export function AgentCard({ home: { agent, homeId }, company }: Props) {
  return (
    <Card>
      <View className="row">
        <View className="face">{agent ? agent.name.slice(0, 1) : '客'}</View>
        <View className="grow">
          <View className="h2">
            {agent ? `您的专职客服 ${agent.name}` : '正在为您安排专职客服'}
          </View>
          <View className="s">{agent ? agent.hours : company.hours}</View>
        </View>
      </View>
      <View className="row agent-do">
        <Button look="soft" grow onClick={() => ring(agent?.phone || company.phone)}>
          打电话
        </Button>
        <Button
          look="soft"
          grow
          onClick={() => go('/owner/inquiry/index', { homeId, type: 'question' })}
        >
          留言
        </Button>
      </View>
    </Card>
  );
}
