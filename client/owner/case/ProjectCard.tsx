import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { StageBar } from '../../ui/StageBar';
import type { Project } from './types';

const parts = [
  ['designer', '设计师'],
  ['supervisor', '工程监理'],
  ['projectManager', '项目经理'],
] as const;

/** How far the project is, who works for me, who belongs to the home, what is paid. */
export function ProjectCard({ project, caseId }: { project: Project; caseId: string }) {
  const { stages, members, money, ratings } = project;
  const team = parts.flatMap(([key, text]) => {
    const person = project.team[key];
    return person ? [{ key, text, name: person.name }] : [];
  });
  return (
    <View>
      <Card>
        <StageBar stages={stages} />
        <View className="gap-s">
          {team.map(({ key, text, name }) => (
            <Row key={key} label={text}>
              {name}
            </Row>
          ))}
        </View>
        {ratings.some((rating) => rating.open) ? (
          <View className="gap-s">
            <Button look="line" onClick={() => go('/owner/rating/index', { caseId })}>
              评价他们的服务
            </Button>
          </View>
        ) : null}
      </Card>
      {money?.contractSum ? (
        <Card title="费用">
          <Row label="合同金额">{yuan(money.contractSum)}</Row>
          <Row label="已付">{yuan(money.received)}</Row>
          <Row label="未结">{money.outstanding > 0 ? yuan(money.outstanding) : '已结清'}</Row>
        </Card>
      ) : null}
      {members.length > 1 ? (
        <Card title="一家人">
          {members.map((member) => (
            <Row key={member.personId} label={member.who}>
              {member.partText} · {member.maySign ? '可以签字' : '不签字'}
            </Row>
          ))}
        </Card>
      ) : null}
    </View>
  );
}
