import type * as z from 'zod';
import type { handoverView as schema } from '../contract/views';
import type { HandoverCase } from '../domain/case';
import { numberOf } from './row';

export const handoverView = ({
  from,
  agent,
  note,
  owed,
  count,
  signed,
}: HandoverCase): z.infer<typeof schema> => ({
  from: from.name,
  to: agent?.name ?? '',
  note,
  owed: owed.map(({ caseId, title, dueAt }) => ({
    caseId,
    number: numberOf(caseId),
    title,
    dueAt,
  })),
  count,
  signed: signed && { by: signed.by.name, at: signed.at, note: signed.note },
});
