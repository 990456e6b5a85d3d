import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { StageBar } from '../../ui/StageBar';
import type { Project } from './types';

const parts = [
  ['designer', '设计师'],
  ['supervisor', '工程监理'],
  ['projectManager', '项目经理'],
] as const;

/** How far the project is, and who works for me. */
export function ProjectCard({ project, caseId }: { project: Project; caseId: string }) {
  const team = parts.flatMap(([key, text]) => {
    const person = project.team[key];
    return person ? [{ key, text, name: person.name }] : [];
  });
  return (
    <Card>
      <StageBar stages={project.stages} />
      {team.length ? (
        <View className="gap-s">
          {team.map(({ key, text, name }) => (
            <Row key={key} label={text}>
              {name}
            </Row>
          ))}
        </View>
      ) : null}
      {project.ratings.some((rating) => rating.open) ? (
        <View className="gap-s">
          <Button look="line" onClick={() => go('/owner/rating/index', { caseId })}>
            评价他们的服务
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
