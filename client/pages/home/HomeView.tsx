import { View } from '@tarojs/components';
import type { HomeCard, HomeShown } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { StageBar } from '../../ui/StageBar';
import { Tag } from '../../ui/Tag';
import { AgentCard } from './AgentCard';
import { Doors } from './Doors';
import { HomeSwitch } from './HomeSwitch';
import './home.css';
import { NextSteps } from './NextSteps';
import { OpenCases } from './OpenCases';
import { SlipCard } from './SlipCard';

interface Props {
  shown: HomeShown;
  home: HomeCard;
  choose: (homeId: string) => void;
  /** The last refresh failed. */
  stale: boolean;
  retry: () => void;
}

/** How much of the base warranty has gone; unknown on the way to it. */
function gone({ stages, warranty }: HomeCard, now: number): number | undefined {
  const begun = stages.find(({ key }) => key === 'warranty')?.at;
  if (!begun || !warranty.until) return undefined;
  return Math.min(1, Math.max(0.04, (now - begun) / (warranty.until - begun)));
}

/** One home, most pressing things first. */
export function HomeView({ shown, home, choose, stale, retry }: Props) {
  const { warranty } = home;
  return (
    <View className="home">
      {stale ? (
        <View onClick={retry} {...role('button')}>
          <Note>没能刷新,显示的是刚才的内容。点这里再试一次</Note>
        </View>
      ) : null}
      <View className="home-head">
        <HomeSwitch homes={shown.homes} current={home.homeId} choose={choose} />
        <Card>
          <View className="row sp top">
            <View className="grow">
              <View className="h1">{home.label}</View>
              <View className="s">{shown.me.who},您好</View>
            </View>
            <Tag tone={warranty.state === 'running' ? 'go' : 'quiet'}>{home.stageText}</Tag>
          </View>
          <StageBar stages={home.stages} gone={gone(home, shown.now)} />
          {warranty.state === 'running' ? (
            <View className="s num gap-s">{`保修还有 ${warranty.daysLeft} 天`}</View>
          ) : null}
        </Card>
      </View>
      {shown.greeting ? (
        <Card>
          <View className="h2">{shown.greeting.title}</View>
          <View className="s">{shown.greeting.text}</View>
        </Card>
      ) : null}
      <NextSteps steps={home.next} homeId={home.homeId} />
      <Doors home={home} />
      <AgentCard home={home} company={shown.company} />
      <OpenCases rows={home.open} next={home.next} />
      <SlipCard home={home} />
    </View>
  );
}
