import { View } from '@tarojs/components';
import { useRoles } from '../../cloud/useRoles';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Customer } from './Customer';
import { Box, Paper } from './Paper';
import { People } from './People';

interface Props {
  view: CaseView;
  now: number;
}

/** 活动、邀请、问卷 (H13, H49): what was planned, and what this home answered. */
export function CampaignSheet({ view, now }: Props) {
  if (view.campaign) return <Planned view={view} campaign={view.campaign} now={now} />;
  return (
    <>
      <Paper
        title={view.invitation ? '活动邀请' : '满意度问卷'}
        number={view.number}
        tags={<Tag tone={view.tone}>{view.stateText}</Tag>}
      >
        <Customer view={view} />
        <Box label="内容">
          {view.title}
          <View className="s">{view.invitation?.text ?? view.survey?.text ?? ''}</View>
        </Box>
      </Paper>
      <People view={view} />
      {view.invitation ? <Invited invitation={view.invitation} now={now} /> : null}
      {view.survey ? <Answers survey={view.survey} /> : null}
    </>
  );
}

function Planned({ view, campaign, now }: Props & { campaign: NonNullable<CaseView['campaign']> }) {
  const { waiting, everyone, sent, to } = campaign;
  const mayRead = useRoles().some((role) => role === 'manager' || role === 'leader');
  return (
    <Card>
      <View className="row sp">
        <View className="h2 grow">{view.title}</View>
        <Tag tone={view.tone}>{view.stateText}</Tag>
      </View>
      <View className="gap-s">{campaign.text}</View>
      <Row form label={campaign.type === 'event' ? '时间' : '截止'}>
        {moment(campaign.heldAt, now)}
      </Row>
      {campaign.place ? (
        <Row form label="地点">
          {campaign.place}
        </Row>
      ) : null}
      {campaign.questions.map(({ key, text }) => (
        <Row form key={key} label="题目">
          {text}
        </Row>
      ))}
      {to.map((one) => (
        <Row form key={one} label="发给">
          {one}
        </Row>
      ))}
      {sent || waiting || everyone ? (
        <Row form label="发送">
          {everyone || waiting ? `已发 ${sent} 套,正在继续发出` : `已发出 ${sent || '全部'}`}
        </Row>
      ) : null}
      {mayRead && campaign.to.length ? (
        <Row
          label={campaign.type === 'event' ? '看答复和到场' : '看结果'}
          onClick={() => go('/manager/results/index', { caseId: view.caseId })}
        />
      ) : null}
    </Card>
  );
}

function Invited({
  invitation,
  now,
}: {
  invitation: NonNullable<CaseView['invitation']>;
  now: number;
}) {
  const { answer, written, attendance } = invitation;
  return (
    <Card>
      <Row form label="时间">
        {`${moment(invitation.heldAt, now)} · ${invitation.place}`}
      </Row>
      <Row form label="书面邀请">
        {written ? `${written.wayText} · ${moment(written.at, now)}` : '还没有登记'}
      </Row>
      <Row form label="答复">
        {answer
          ? [answer.comingText, answer.guests ? `${answer.guests} 位` : '', answer.words]
              .filter(Boolean)
              .join(' · ')
          : '还没有答复'}
        {answer?.byPhone ? <View className="s">电话答复</View> : null}
      </Row>
      {attendance ? (
        <Row form label="到场">
          {attendance.came ? `${attendance.guests} 位` : '未到场'}
        </Row>
      ) : null}
    </Card>
  );
}

function Answers({ survey }: { survey: NonNullable<CaseView['survey']> }) {
  return (
    <Card title="回答" extra={survey.byPhone ? <Tag tone="info">电话答复</Tag> : null}>
      {survey.questions.map(({ key, text }) => (
        <Row key={key} label={text}>
          {survey.answers?.[key] ?? '还没有回答'}
        </Row>
      ))}
    </Card>
  );
}
