import { View } from '@tarojs/components';
import { useOlder } from '../../cloud/useOlder';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go, ring } from '../../ui/nav';
import { OlderLink } from '../../ui/OlderLink';
import { Pictures } from '../../ui/Pictures';
import { Print } from '../../ui/Print';
import { Tag } from '../../ui/Tag';
import { Timeline } from '../../ui/Timeline';
import { moment } from '../../ui/when';
import { AddMore } from './AddMore';
import { Asked, asks } from './Asked';
import { ComplaintCard } from './ComplaintCard';
import { Disown } from './Disown';
import { InquiryCard } from './InquiryCard';
import { InvitationCard } from './InvitationCard';
import { NoMore } from './NoMore';
import { ProjectCard } from './ProjectCard';
import { ReorderCard } from './ReorderCard';
import { RepairCard } from './RepairCard';
import { SurveyCard } from './SurveyCard';
import type { OneCase } from './types';

interface Props {
  one: OneCase;
  now: number;
  reload: () => Promise<void>;
}

export function CaseView({ one, now, reload }: Props) {
  const asked = asks(one) ? <Asked one={one} now={now} reload={reload} /> : null;
  const details = (
    <View>
      {one.project ? <ProjectCard caseId={one.caseId} project={one.project} /> : null}
      {one.repair ? <RepairCard repair={one.repair} now={now} caseId={one.caseId} /> : null}
      {one.repair ? <Disown one={one} repair={one.repair} now={now} reload={reload} /> : null}
      {one.inquiry ? <InquiryCard inquiry={one.inquiry} /> : null}
      {one.invitation ? (
        <InvitationCard one={one} invitation={one.invitation} now={now} reload={reload} />
      ) : null}
      {one.survey ? <SurveyCard one={one} survey={one.survey} now={now} reload={reload} /> : null}
      {(one.survey || one.invitation) && one.home.projectId ? (
        <NoMore projectId={one.home.projectId} />
      ) : null}
      {one.reorder ? <ReorderCard reorder={one.reorder} now={now} /> : null}
      {one.complaint ? <ComplaintCard complaint={one.complaint} now={now} /> : null}
    </View>
  );
  const older = useOlder(one);
  const story = (
    <Card>
      <Timeline
        items={[...one.timeline, ...older.pages.flatMap(({ timeline }) => timeline)]}
        now={asked}
        when={(at) => moment(at, now)}
        // One link to what is older, not two.
        {...(one.older === null ? {} : { first: Number.POSITIVE_INFINITY })}
      />
      <OlderLink older={older} />
    </Card>
  );
  // What is asked of the owner stands above all.
  return (
    <View>
      <Card>
        <View className="row sp top">
          <View className="h1 grow">{one.title}</View>
          <Tag tone={one.tone}>{one.stateText}</Tag>
        </View>
        <View className="s num">
          {one.number} · {one.label}
        </View>
        {one.hint && one.hint !== one.stateText && !asked ? (
          <View className="s gap-s">{one.hint}</View>
        ) : null}
      </Card>
      {one.revisit && one.revisit.answeredAt === null ? (
        <Card tone="soon">
          <View className="row sp">
            <View className="grow">
              <View className="h2">{one.revisit.title}</View>
              <View className="s">回答几个小问题,不必等电话</View>
            </View>
            <Button look="white" onClick={() => go('/owner/revisit/index', { caseId: one.caseId })}>
              去回答
            </Button>
          </View>
        </Card>
      ) : null}
      {asked ? story : details}
      {asked ? details : story}
      {one.may.includes('case.add') ? <AddMore caseId={one.caseId} reload={reload} /> : null}
      {one.pictures.length ? (
        <Card title="您提交的照片">
          <Pictures of={one.pictures} />
        </Card>
      ) : null}
      <Print may={one.may} caseId={one.caseId} />
      {one.agent ? (
        <Card>
          <View className="row sp">
            <View className="grow s">有问题?请找您的专职客服 {one.agent.name}</View>
            <Button look="soft" onClick={() => ring(one.agent?.phone ?? '')}>
              打电话
            </Button>
          </View>
        </Card>
      ) : null}
    </View>
  );
}
