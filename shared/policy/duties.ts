/**
 * The handbook as a table: what happened → what is owed, by whom, within what. A service manager can read it; the
 * interpreter is `domain/duties.ts`. Wall clock unless a span says working time.
 */
import type { DutyRow } from './duty-row';
import { birthday, invitation } from './rows/campaign';
import { complaint } from './rows/complaint';
import { content } from './rows/content';
import { drawn, finding, visits } from './rows/finding';
import { handover } from './rows/handover';
import { inquiry } from './rows/inquiry';
import { project } from './rows/project';
import { prospect } from './rows/prospect';
import { reorder } from './rows/reorder';
import { repair } from './rows/repair';
import type { CaseKind } from './words';

export type { Desk, DutyRow, Span } from './duty-row';

export const dutyRows: readonly DutyRow[] = [
  ...project,
  ...repair,
  ...complaint,
  ...inquiry,
  ...reorder,
  ...invitation,
  birthday,
  ...visits,
  ...prospect,
  ...drawn,
  ...finding,
  ...handover,
  ...content,
];

export const rowOf = (rule: string, kind: CaseKind): DutyRow | undefined =>
  dutyRows.find((row) => row.rule === rule && row.kind === kind);
