/** Prospects as whoever works for them reads them (H57). */
import type * as z from 'zod';
import type { Output } from '../contract';
import type { prospectView as schema } from '../contract/views';
import type { ProjectCase, ProspectCase } from '../domain/case';
import { isLate } from '../domain/duties';
import { keptUntil, nextContact } from '../domain/prospect';
import { openingLine } from '../policy/cards';
import { gradeNames, prospectQuestions, sourceNames } from '../policy/prospects';
import { numberOf } from '../policy/wording';
import { asStaff, type Reader } from './reader';
import { stateText, whoOf } from './row';

type Row = Output<'prospect.list'>['items'][number];

export function prospectRow(kase: ProjectCase | ProspectCase, now: number): Row | null {
  const { likelihood } = kase;
  if (!likelihood) return null;
  const next = nextContact(kase);
  const opened = kase.kind === 'project';
  return {
    caseId: kase._id,
    who: whoOf(kase),
    label: opened ? kase.home.label : kase.community,
    agent: kase.agent?.name ?? '',
    vip: kase.vip,
    opened,
    state: kase.state,
    stateText: stateText(kase),
    grade: likelihood.grade,
    gradeText: gradeNames[likelihood.grade],
    reason: opened ? likelihood.reason : (kase.gaveUp?.reason ?? likelihood.reason),
    markedAt: opened ? likelihood.at : (kase.gaveUp?.at ?? likelihood.at),
    nextAt: next?.dueAt ?? null,
    late: next !== undefined && isLate(next, now),
  };
}

/** Who is late first, then by when they are to be contacted; who is owed nothing last. */
export const byNext = (a: Row, b: Row): number =>
  Number(b.late) - Number(a.late) ||
  (a.nextAt ?? Number.POSITIVE_INFINITY) - (b.nextAt ?? Number.POSITIVE_INFINITY) ||
  b.markedAt - a.markedAt ||
  (a.caseId < b.caseId ? -1 : 1);

export function prospectView(
  prospect: ProspectCase,
  reader: Reader,
): z.infer<typeof schema> | null {
  if (!asStaff(prospect, reader)) return null;
  const { community, source, sourceNote, wish, askedFor, likelihood, gaveUp, won } = prospect;
  const { settings, actor } = reader;
  const here = prospect.members.length > 0;
  return {
    gender: prospect.members[0]?.gender ?? '',
    community,
    sourceText: sourceNames[source],
    sourceNote,
    wish,
    askedFor,
    grade: likelihood.grade,
    gradeText: gradeNames[likelihood.grade],
    reason: likelihood.reason,
    markedAt: likelihood.at,
    contactedAt: prospect.contactedAt,
    opening:
      here && prospect.open
        ? openingLine(settings.name, settings.service, actor.name, whoOf(prospect))
        : '',
    questions: here && prospect.open ? [...prospectQuestions] : [],
    gaveUp,
    project: won && { caseId: won.projectId, number: numberOf(won.projectId), at: won.at },
    keptUntil: here ? keptUntil(prospect, settings) : null,
  };
}
