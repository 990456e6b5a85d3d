import { call } from '../../cloud/call';
import { openDutyInstead } from '../../pages/workbench/open';
import { back } from '../../ui/nav';

/** Goes on to the next thing I owe, in place of this page; back to the list when nothing is left. */
export async function nextDuty(done: { caseId: string; dutyId: string }): Promise<void> {
  const answer = await call('duty.list', { scope: 'mine' });
  const next = answer.ok
    ? answer.data.duties.find(
        ({ caseId, dutyId, state }) =>
          state !== 'ahead' && !(caseId === done.caseId && dutyId === done.dutyId),
      )
    : undefined;
  if (next) openDutyInstead(next);
  else back();
}
