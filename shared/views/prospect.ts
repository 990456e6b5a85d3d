/** Prospects as whoever works for them reads them (H57). */
import type { Output } from '../contract';
import type { ProjectCase } from '../domain/case';
import { isLate, isOpen } from '../domain/duties';
import { gradeNames } from '../policy/prospects';
import { whoOf } from './row';

type Row = Output<'prospect.list'>['items'][number];

export function prospectRow(project: ProjectCase, now: number): Row | null {
  const { likelihood } = project;
  if (!likelihood) return null;
  const next = project.duties.find((duty) => duty.rule.startsWith('H57.') && isOpen(duty));
  return {
    caseId: project._id,
    who: whoOf(project),
    label: project.home.label,
    agent: project.agent?.name ?? '',
    vip: project.vip,
    grade: likelihood.grade,
    gradeText: gradeNames[likelihood.grade],
    reason: likelihood.reason,
    markedAt: likelihood.at,
    nextAt: next?.dueAt ?? null,
    late: next !== undefined && isLate(next, now),
  };
}
