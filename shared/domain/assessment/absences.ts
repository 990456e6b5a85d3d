/** Whose a record is while agents are away (H55): what falls to a stand-in counts as the stand-in's (H52). Pure. */
import type { Settings } from '../../policy/settings';
import { standInOf } from '../../policy/stand-ins';
import { addMonths, instantOf } from '../../time/shanghai';
import { endOfMonth } from './month';
import type { AssessedRecord } from './records';

type Absences = Pick<Settings, 'standIns'>;

/** Who stood in when it was done, or else fell due. A call is whose who made it, anyway. */
const standIn = (settings: Absences, agentId: string, record: AssessedRecord) =>
  record.of === 'call' ? undefined : standInOf(settings, agentId, record.on ?? record.at);

export const isOwn = (settings: Absences, agentId: string, record: AssessedRecord): boolean =>
  standIn(settings, agentId, record) === undefined;

export const isStandIns = (
  settings: Absences,
  { agentId, standInId }: { agentId: string; standInId: string },
  record: AssessedRecord,
): boolean => standIn(settings, agentId, record)?.standInId === standInId;

/** In whose place somebody stood in the month, or in the one before, in which what falls due may have been done. */
export function stoodInFor({ standIns }: Absences, standInId: string, month: string): string[] {
  const from = addMonths(instantOf(`${month}-01`), -1);
  const to = endOfMonth(month);
  const near = standIns.filter((one) => one.from < to && one.to >= from);
  // Who is there changes as an absence begins or is over.
  const instants = near.flatMap((one) => [one.from, one.to + 1]);
  return [...new Set(near.map(({ agentId }) => agentId))].filter((agentId) =>
    instants.some((at) => standInOf({ standIns }, agentId, at)?.standInId === standInId),
  );
}
