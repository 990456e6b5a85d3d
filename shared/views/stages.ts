import type * as z from 'zod';
import type { stageView } from '../contract/views';
import type { ProjectCase } from '../domain/case';
import { basePeriod, covers } from '../domain/warranty';
import { type Stage, stageNames, stages } from '../policy/words';

/** Where the project stands on its way, as its owner sees it. */
export function currentStage(project: ProjectCase): Stage {
  if (project.facts.finalAccepted !== undefined) return 'warranty';
  if (project.facts.waterElectricAccepted !== undefined) return 'acceptance';
  if (project.facts.contractSigned !== undefined) return 'construction';
  return project.facts.measured !== undefined ? 'design' : 'measuring';
}

const entered: Record<Stage, string> = {
  measuring: 'depositPaid',
  design: 'measured',
  construction: 'contractSigned',
  acceptance: 'waterElectricAccepted',
  warranty: 'finalAccepted',
};

export function stageViews(project: ProjectCase, now: number): z.infer<typeof stageView>[] {
  const current = stages.indexOf(currentStage(project));
  const over = project.facts.finalAccepted !== undefined && !covers(basePeriod(project), now);
  return stages.map((key, place) => ({
    key,
    name: stageNames[key],
    state: place < current || over ? 'done' : place === current ? 'current' : 'ahead',
    at: project.facts[entered[key]] ?? null,
  }));
}
