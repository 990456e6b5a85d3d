import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { StageBar } from '../../ui/StageBar';
import { Tag } from '../../ui/Tag';
import { date } from '../../ui/when';
import { fileLabel } from '../steps/file';
import type { CaseView } from '../steps/types';
import { Around } from './Around';
import { Duties } from './Duties';
import { MoneyCard } from './MoneyCard';
import { People } from './People';
import { Ratings } from './Ratings';
import { Untold } from './Untold';

type Project = NonNullable<CaseView['project']>;

/** The owner's file on one page: home, people, stage, money, warranty, ratings. */
export function ProjectSheet(props: { view: CaseView; project: Project; now: number }) {
  const { view, project, now } = props;
  const { designer, supervisor, projectManager } = project.team;
  return (
    <>
      <Owner view={view} project={project} />
      <Untold of={view.untold} now={now} />
      <Duties of={view.duties} about={view.title} now={now} />
      <People view={view} />
      {project.money ? <MoneyCard view={view} money={project.money} now={now} /> : null}
      <Around view={view} now={now} />
      <Warranty project={project} />
      <Card title="服务团队">
        <Row label="设计师">{designer?.name ?? '未指定'}</Row>
        <Row label="工程监理">{supervisor?.name ?? '未指定'}</Row>
        <Row label="项目经理">{projectManager?.name ?? '未指定'}</Row>
      </Card>
      <File project={project} />
      {project.drawings.length ? (
        <Card title="水电图" extra={<View className="s">{`${project.drawings.length} 张`}</View>}>
          <Pictures of={project.drawings} />
        </Card>
      ) : null}
      <Ratings of={project.ratings} now={now} />
    </>
  );
}

/** Who, where, how far: what one looks for first when the phone rings. */
function Owner({ view, project }: { view: CaseView; project: Project }) {
  return (
    <Card>
      <View className="row sp">
        <View className="h1 grow">{view.who}</View>
        {view.vip ? <Tag tone="soon">VIP</Tag> : null}
        <Tag tone={view.tone}>{view.stateText}</Tag>
      </View>
      <View>{view.home.label}</View>
      <View className="s">{view.home.address}</View>
      <View className="gap">
        <StageBar stages={project.stages} />
      </View>
      <View className="row sp gap">
        <View className="s">{view.agent ? `专职客服 ${view.agent.name}` : '还没有派单'}</View>
        <View className="xs num">{view.number}</View>
      </View>
      {project.likelihood ? (
        <View className="s gap-s">{`意向 ${project.likelihood.text} · ${project.likelihood.reason}`}</View>
      ) : null}
      {project.prospect ? (
        <Row
          label="意向客户时的联系"
          onClick={() => go('/staff/case/index', { caseId: project.prospect?.caseId ?? '' })}
        >
          {project.prospect.number}
        </Row>
      ) : null}
      {project.vipPrepare ? <Note>{`来访前准备:${project.vipPrepare}`}</Note> : null}
      {view.hint ? <View className="sheet-hint">{view.hint}</View> : null}
    </Card>
  );
}

const slipTones = { inForce: 'go', suspended: 'late', withdrawn: 'quiet' } as const;

function Warranty({ project: { slip, items } }: { project: Project }) {
  if (!slip && !items.length) return null;
  return (
    <Card
      title="保修"
      extra={
        slip ? (
          <Tag tone={slipTones[slip.state]}>{slip.stateText}</Tag>
        ) : (
          <Tag tone="soon">还没有保修单</Tag>
        )
      }
    >
      {slip ? <Row label="保修单号">{`${slip.number} · ${date(slip.issuedAt)}`}</Row> : null}
      {items.map(({ key, name, period, until, running }) => (
        <Row key={key} label={name}>
          {`${period}${until === null ? '' : ` · ${running ? '到' : '已于'} ${date(until)}${running ? '' : ' 到期'}`}`}
        </Row>
      ))}
    </Card>
  );
}

function File({ project: { file } }: { project: Project }) {
  const rows = Object.entries(file ?? {}).filter(([, value]) => value);
  return (
    <Card title="客户档案表">
      {rows.length ? null : <View className="s">还没有填写</View>}
      {rows.map(([key, value]) => (
        <Row key={key} form label={fileLabel(key)}>
          {value}
        </Row>
      ))}
    </Card>
  );
}
