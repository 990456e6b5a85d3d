import type { Output } from '../../shared/contract';
import type { RunningCloud } from '../tools/cloud';

/** A case as somebody is shown it. Throws where it is refused. */
export async function caseAs(
  cloud: RunningCloud,
  openid: string,
  caseId: string,
): Promise<Output<'case.show'>['case']> {
  const answer = await cloud.call(openid, 'case.show', { caseId });
  if (!answer.ok) throw new Error(`${openid} ${caseId}: ${answer.error?.message}`);
  return (answer.data as Output<'case.show'>).case;
}
