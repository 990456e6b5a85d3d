import type * as z from 'zod';
import type { projectView, findingView as schema } from '../contract/views';
import type { FindingCase, ProjectCase } from '../domain/case';
import { casesOf } from '../domain/finding';
import { eventPolicies } from '../policy/stages';
import { departmentNames, kindNames } from '../policy/words';
import { MINUTE } from '../time/shanghai';
import { picture, type Reader } from './reader';
import { numberOf } from './row';

/** By the letters that a number begins with. */
const shownKinds: Readonly<Record<string, string>> = {
  TS: kindNames.complaint,
  WX: kindNames.repair,
  BD: kindNames.reorder,
};

export const findingView = (finding: FindingCase, reader: Reader): z.infer<typeof schema> => ({
  department: finding.department,
  departmentText: departmentNames[finding.department],
  found: finding.found,
  cases: casesOf(finding).map((caseId) => ({
    caseId,
    number: numberOf(caseId),
    kindText: shownKinds[caseId.slice(0, 2)] ?? '',
  })),
  remedy: finding.remedy && {
    what: finding.remedy.what,
    who: finding.remedy.responsible,
    by: finding.remedy.by,
  },
  result: finding.result?.text ?? null,
  resultPictures: (finding.result?.pictures ?? []).map((fileId) => picture(fileId, reader)),
  round: finding.round,
});

/** What was entered late, for manager and leader (H3). */
export function lateViews(
  { late = [] }: ProjectCase,
  { actor }: Reader,
): z.infer<typeof projectView>['late'] {
  if (!actor.roles.some((role) => role === 'manager' || role === 'leader')) return [];
  return late.map(({ event, on, at, against }) => ({
    name: eventPolicies[event]?.name ?? event,
    on,
    at,
    minutes: Math.floor((at - on) / MINUTE),
    against: against.name,
  }));
}
